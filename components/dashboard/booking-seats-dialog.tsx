"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { useSeriesActions } from "@/components/dashboard/use-series-actions";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Field } from "@/components/ui/field";
import { NativeSelect } from "@/components/ui/native-select";
import type { MemberBooking } from "@/lib/booking/member-booking";

type SeatsProps = { booking: MemberBooking; open: boolean; onOpenChange: (open: boolean) => void };

/** Some of a booking's seats go back on offer; giving up all of them is cancelling. */
export function GiveSeatsDialog({ booking, open, onOpenChange }: SeatsProps) {
  const t = useTranslations("series");
  const { giveSeats } = useSeriesActions();
  const [chosen, setChosen] = useState(1);
  const most = booking.seats - 1;
  const seats = Math.min(chosen, most);
  return (
    <AlertDialog
      open={open}
      onOpenChange={onOpenChange}
      title={t("giveSeats.title", { name: booking.customer.name })}
      text={t("giveSeats.text")}
      confirmLabel={t("giveSeats.submit", { count: seats })}
      keepLabel={t("giveSeats.keep")}
      onConfirm={() => giveSeats(booking, seats)}
    >
      <Field label={t("giveSeats.how")} className="max-w-40">
        {(control) => (
          <NativeSelect {...control} value={seats} onChange={(event) => setChosen(Number(event.target.value))}>
            {Array.from({ length: most }, (_, index) => index + 1).map((count) => (
              <option key={count} value={count}>
                {count}
              </option>
            ))}
          </NativeSelect>
        )}
      </Field>
    </AlertDialog>
  );
}
