"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { useDashboard } from "@/components/dashboard/dashboard-context";
import { SeriesScopeChoice } from "@/components/dashboard/series-scope";
import { type TimeChoice, TimePicker } from "@/components/dashboard/time-picker";
import { useMoveBooking } from "@/components/dashboard/use-booking-actions";
import { useCatalog } from "@/components/dashboard/use-catalog";
import { useSeriesActions } from "@/components/dashboard/use-series-actions";
import { useWords } from "@/components/dashboard/use-words";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose, DialogContent } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { NativeSelect } from "@/components/ui/native-select";
import type { MemberBooking } from "@/lib/booking/member-booking";
import type { SeriesScope } from "@/lib/database/series-shapes";

type RescheduleProps = { booking: MemberBooking; open: boolean; onOpenChange: (open: boolean) => void };

export function RescheduleDialog({ booking, open, onOpenChange }: RescheduleProps) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      {open ? <RescheduleContent booking={booking} onDone={() => onOpenChange(false)} /> : null}
    </Dialog>
  );
}

function RescheduleContent({ booking, onDone }: { booking: MemberBooking; onDone: () => void }) {
  const t = useTranslations("dashboard");
  const scopes = useTranslations("series.scope");
  const common = useTranslations("common");
  const words = useWords();
  const { role } = useDashboard();
  const { catalog, service } = useCatalog();
  const { move, isPending } = useMoveBooking();
  const several = useSeriesActions();
  const [staffId, setStaffId] = useState(booking.staffId);
  const [scope, setScope] = useState<SeriesScope>("one");
  const [error, setError] = useState<string>();
  const [choice, setChoice] = useState<TimeChoice>({
    day: words.dateOf(booking.startsAt),
    mode: "free",
    startsAt: null,
  });
  const givers = service(booking.serviceId)?.staffIds ?? [];
  const people = catalog.staff.filter((one) => one.id === booking.staffId || (one.active && givers.includes(one.id)));

  function submit() {
    if (choice.startsAt === null) return setError(t("create.pickTime"));
    if (scope !== "one") return several.move(booking, { startsAt: choice.startsAt, staffId, scope }, onDone);
    move(booking, { startsAt: choice.startsAt, staffId, ...(choice.mode === "any" ? { override: true } : {}) }, onDone);
  }

  return (
    <DialogContent
      wide
      title={t("booking.rescheduleTitle", { name: booking.customer.name })}
      text={t("booking.rescheduleText", { when: words.dayTime(booking.startsAt) })}
      footer={
        <>
          <DialogClose asChild>
            <Button>{common("cancel")}</Button>
          </DialogClose>
          <Button variant="primary" loading={isPending || several.isPending} onClick={submit}>
            {choice.startsAt
              ? t("booking.rescheduleTo", { when: words.dayTime(choice.startsAt) })
              : t("booking.reschedule")}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {booking.series ? <SeriesScopeChoice wide value={scope} onChange={setScope} hint={scopes("moveHint")} /> : null}
        {role === "staff" || people.length < 2 ? null : (
          <Field label={t("create.staff")} className="max-w-72">
            {(control) => (
              <NativeSelect {...control} value={staffId} onChange={(event) => setStaffId(event.target.value)}>
                {people.map((one) => (
                  <option key={one.id} value={one.id}>
                    {one.name}
                  </option>
                ))}
              </NativeSelect>
            )}
          </Field>
        )}
        <TimePicker
          serviceId={booking.serviceId}
          staffId={staffId}
          exceptBookingId={booking.id}
          durationMinutes={(Date.parse(booking.endsAt) - Date.parse(booking.startsAt)) / 60_000}
          seats={booking.seats}
          value={choice}
          onChange={(value) => {
            setChoice(value);
            setError(undefined);
          }}
          error={error}
        />
      </div>
    </DialogContent>
  );
}
