"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { CancelDialog } from "@/components/dashboard/booking-cancel-dialog";
import { GiveSeatsDialog } from "@/components/dashboard/booking-seats-dialog";
import { SwapDialog } from "@/components/dashboard/booking-swap-dialog";
import { RescheduleDialog } from "@/components/dashboard/reschedule-dialog";
import { useBookingActions } from "@/components/dashboard/use-booking-actions";
import { Button } from "@/components/ui/button";
import type { MemberBooking } from "@/lib/booking/member-booking";

/** What can be done with a booking in the state it is in. */
export function BookingActionsBar({ booking }: { booking: MemberBooking }) {
  const t = useTranslations("dashboard.booking");
  const { setStatus, isPending } = useBookingActions();
  const series = useTranslations("series");
  const [asking, setAsking] = useState<"reschedule" | "swap" | "seats" | "cancel" | null>(null);
  const dialog = (name: NonNullable<typeof asking>) => ({
    booking,
    open: asking === name,
    onOpenChange: (next: boolean) => setAsking(next ? name : null),
  });
  const { status } = booking;
  const open = status === "pending" || status === "confirmed";
  const begun = Date.parse(booking.startsAt) <= Date.now();
  return (
    <div className="flex flex-wrap gap-2">
      {status === "pending" ? (
        <Button variant="primary" size="sm" loading={isPending} onClick={() => setStatus(booking, "confirmed")}>
          {t("confirm")}
        </Button>
      ) : null}
      {begun && (status === "confirmed" || status === "no_show") ? (
        <Button size="sm" onClick={() => setStatus(booking, "completed")}>
          {t("complete")}
        </Button>
      ) : null}
      {begun && (status === "confirmed" || status === "completed") ? (
        <Button size="sm" onClick={() => setStatus(booking, "no_show")}>
          {t("noShow")}
        </Button>
      ) : null}
      {status === "completed" || status === "no_show" ? (
        <Button size="sm" variant="ghost" onClick={() => setStatus(booking, "confirmed")}>
          {t("reopen")}
        </Button>
      ) : null}
      {open ? (
        <>
          <Button size="sm" onClick={() => setAsking("reschedule")}>
            {t("reschedule")}
          </Button>
          {begun ? null : (
            <Button size="sm" onClick={() => setAsking("swap")}>
              {series("swap.action")}
            </Button>
          )}
          {booking.seats > 1 ? (
            <Button size="sm" onClick={() => setAsking("seats")}>
              {series("giveSeats.action")}
            </Button>
          ) : null}
          <Button size="sm" variant="ghost" className="text-bad" onClick={() => setAsking("cancel")}>
            {t("cancel")}
          </Button>
        </>
      ) : null}
      <RescheduleDialog {...dialog("reschedule")} />
      <SwapDialog {...dialog("swap")} />
      {booking.seats > 1 ? <GiveSeatsDialog {...dialog("seats")} /> : null}
      <CancelDialog {...dialog("cancel")} />
    </div>
  );
}
