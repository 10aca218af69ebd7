"use client";

import Link from "next/link";
import { useTranslations } from "use-intl/react";
import { BookingDetails } from "@/components/dashboard/booking-details";
import { bookingParam } from "@/components/dashboard/booking-params";
import { useDashboard } from "@/components/dashboard/dashboard-context";
import { useHydrated } from "@/components/dashboard/use-hydrated";
import { useUrlState } from "@/components/dashboard/use-url-state";
import { ExternalIcon } from "@/components/ui/icons";
import { Sheet, SheetContent } from "@/components/ui/sheet";

const isId = /^[0-9a-f-]{36}$/i;

/** Opens for `?booking=<id>` beside whatever page is open, which stays usable. */
export function BookingSheet() {
  const t = useTranslations("dashboard.booking");
  const { slug } = useDashboard();
  const { params, set } = useUrlState();
  const id = params.get(bookingParam);
  const hydrated = useHydrated();
  const shown = hydrated && id !== null && isId.test(id) ? id : null;
  return (
    <Sheet
      open={shown !== null}
      modal={false}
      onOpenChange={(open) => (open ? undefined : set({ [bookingParam]: null }))}
    >
      {shown ? (
        <SheetContent
          peek
          title={t("title")}
          footer={
            <Link
              href={`/dashboard/${slug}/bookings/${shown}`}
              className="inline-flex items-center gap-1.5 text-muted text-sm underline underline-offset-4 hover:text-ink"
            >
              <ExternalIcon />
              {t("open")}
            </Link>
          }
        >
          <BookingDetails key={shown} bookingId={shown} />
        </SheetContent>
      ) : null}
    </Sheet>
  );
}
