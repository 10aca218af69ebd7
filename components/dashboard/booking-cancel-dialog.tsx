"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { SeriesScopeChoice } from "@/components/dashboard/series-scope";
import { useBookingActions } from "@/components/dashboard/use-booking-actions";
import { useSeriesActions } from "@/components/dashboard/use-series-actions";
import { useWords } from "@/components/dashboard/use-words";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import type { MemberBooking } from "@/lib/booking/member-booking";
import type { SeriesScope } from "@/lib/database/series-shapes";

type CancelProps = { booking: MemberBooking; open: boolean; onOpenChange: (open: boolean) => void };

/** Asks before cancelling, of a series also how much of it. */
export function CancelDialog({ booking, open, onOpenChange }: CancelProps) {
  const t = useTranslations("dashboard.booking");
  const series = useTranslations("series.scope");
  const common = useTranslations("common");
  const words = useWords();
  const one = useBookingActions();
  const several = useSeriesActions();
  const [reason, setReason] = useState("");
  const [scope, setScope] = useState<SeriesScope>("one");
  function confirm() {
    if (scope === "one") one.cancel(booking, reason.trim());
    else several.cancel(booking, scope, reason.trim());
  }
  return (
    <AlertDialog
      open={open}
      onOpenChange={onOpenChange}
      title={t("cancelTitle", { name: booking.customer.name, when: words.dayTime(booking.startsAt) })}
      text={t("cancelText")}
      confirmLabel={t("cancel")}
      keepLabel={t("cancelKeep")}
      onConfirm={confirm}
    >
      <div className="flex flex-col gap-4">
        {booking.series ? <SeriesScopeChoice value={scope} onChange={setScope} hint={series("cancelHint")} /> : null}
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
      </div>
    </AlertDialog>
  );
}
