"use client";

import { useTranslations } from "use-intl/react";
import { newBookingParams } from "@/components/dashboard/new-booking-params";
import { useUrlState } from "@/components/dashboard/use-url-state";
import { Button } from "@/components/ui/button";
import { PlusIcon } from "@/components/ui/icons";

/** "New booking", in reach on every page. */
export function NewBookingButton() {
  const t = useTranslations("dashboard");
  const { set } = useUrlState();
  return (
    <Button variant="primary" size="sm" className="h-9" onClick={() => set(newBookingParams())}>
      <PlusIcon />
      {t("newBooking")}
    </Button>
  );
}
