"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { RescheduleDialog } from "@/components/dashboard/reschedule-dialog";
import { useBookingActions } from "@/components/dashboard/use-booking-actions";
import { useWords } from "@/components/dashboard/use-words";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import type { MemberBooking } from "@/lib/booking/member-booking";

/** What can be done with a booking in the state it is in. */
export function BookingActionsBar({ booking }: { booking: MemberBooking }) {
  const t = useTranslations("dashboard.booking");
  const { setStatus, isPending } = useBookingActions();
  const [rescheduling, setRescheduling] = useState(false);
  const [cancelling, setCancelling] = useState(false);
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
          <Button size="sm" onClick={() => setRescheduling(true)}>
            {t("reschedule")}
          </Button>
          <Button size="sm" variant="ghost" className="text-bad" onClick={() => setCancelling(true)}>
            {t("cancel")}
          </Button>
        </>
      ) : null}
      <RescheduleDialog booking={booking} open={rescheduling} onOpenChange={setRescheduling} />
      <CancelDialog booking={booking} open={cancelling} onOpenChange={setCancelling} />
    </div>
  );
}

type CancelProps = { booking: MemberBooking; open: boolean; onOpenChange: (open: boolean) => void };

function CancelDialog({ booking, open, onOpenChange }: CancelProps) {
  const t = useTranslations("dashboard.booking");
  const common = useTranslations("common");
  const words = useWords();
  const { cancel } = useBookingActions();
  const [reason, setReason] = useState("");
  return (
    <AlertDialog
      open={open}
      onOpenChange={onOpenChange}
      title={t("cancelTitle", { name: booking.customer.name, when: words.dayTime(booking.startsAt) })}
      text={t("cancelText")}
      confirmLabel={t("cancel")}
      keepLabel={t("cancelKeep")}
      onConfirm={() => cancel(booking, reason.trim())}
    >
      <Field label={t("cancelReason")} hint={t("cancelReasonHint")} optional={common("optional")}>
        {(control) => (
          <Textarea
            {...control}
            rows={2}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
    </AlertDialog>
  );
}
