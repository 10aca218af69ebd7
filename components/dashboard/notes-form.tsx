"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { useBookingActions } from "@/components/dashboard/use-booking-actions";
import { useLeaveWarning } from "@/components/dashboard/use-leave-warning";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import type { MemberBooking } from "@/lib/booking/member-booking";

/** Notes for the team on a booking. What is being typed is never replaced by what arrives. */
export function NotesForm({ booking }: { booking: MemberBooking }) {
  const t = useTranslations("dashboard.booking");
  const { saveNotes, isPending } = useBookingActions();
  const [draft, setDraft] = useState<string | null>(null);
  const changed = draft !== null && draft !== booking.internalNotes;
  useLeaveWarning(changed);
  return (
    <form
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (changed) saveNotes(booking, draft, () => setDraft(null));
      }}
    >
      <Field label={t("notes")} hint={t("notesHint")}>
        {(control) => (
          <Textarea
            {...control}
            maxLength={4000}
            value={draft ?? booking.internalNotes}
            onChange={(event) => setDraft(event.target.value)}
          />
        )}
      </Field>
      {changed ? (
        <div>
          <Button type="submit" size="sm" variant="primary" loading={isPending}>
            {t("notesSave")}
          </Button>
        </div>
      ) : null}
    </form>
  );
}
