"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { findSlotsForBooking, moveBooking, type Scope, type SlotRange } from "@/components/booking/booking-api";
import type { ManagedBooking } from "@/components/booking/manage-types";
import { isTemporary, type Problem, problemOf } from "@/components/booking/problems";
import { ScopeChoice } from "@/components/booking/scope-choice";
import { SlotPicker } from "@/components/booking/slot-picker";
import { TakenNotice } from "@/components/booking/taken-notice";
import type { SlotTime } from "@/components/booking/types";
import { forgetSlots } from "@/components/booking/use-slots";
import { shortWhen, useBookingWords } from "@/components/booking/words";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

type ReschedulePanelProps = {
  booking: ManagedBooking;
  timeZone: string;
  onTimeZoneChange: (timeZone: string) => void;
  onMoved: (startsAt: string, scope: Scope) => void;
  /** The booking is not what this page shows any more. */
  onChanged: () => void;
  onBack: () => void;
};

const changed = ["changed_meanwhile", "already_cancelled", "already_over", "too_late_to_reschedule", "not_found"];

/** Another time for a booking: the present one stays until the new one is certain. */
export function ReschedulePanel(props: ReschedulePanelProps) {
  const { booking, timeZone, onTimeZoneChange, onMoved, onChanged, onBack } = props;
  const t = useTranslations("manage");
  const { t: words, locale } = useBookingWords();
  const [staffId, setStaffId] = useState(booking.staff.id);
  const [date, setDate] = useState<string | null>(null);
  const [picked, setPicked] = useState<SlotTime | null>(null);
  const [takenAt, setTakenAt] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [scope, setScope] = useState<Scope>("one");
  const [clashAt, setClashAt] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const confirmation = useRef<HTMLDivElement>(null);

  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    if (picked) confirmation.current?.focus();
  }, [picked]);

  const loaderFor = useCallback(
    (range: SlotRange) => ({
      key: `move ${booking.token} ${booking.version} ${staffId} ${range.from} ${range.to} ${range.timeZone}`,
      load: (signal: AbortSignal) => findSlotsForBooking(booking.token, { ...range, staffId }, signal),
    }),
    [booking.token, booking.version, staffId],
  );

  async function move(slot: SlotTime) {
    if (busy) return;
    setBusy(true);
    setProblem(null);
    setClashAt(null);
    const answer = await moveBooking(booking.token, {
      startsAt: slot.startsAt,
      staffId,
      expectedVersion: booking.version,
      ...(scope === "one" ? {} : { scope }),
    });
    setBusy(false);
    forgetSlots();
    if (answer.ok) return onMoved(slot.startsAt, scope);
    if (changed.includes(answer.code)) return onChanged();
    if (answer.startsAt && Date.parse(answer.startsAt) !== Date.parse(slot.startsAt)) {
      return setClashAt(answer.startsAt);
    }
    if (answer.code === "slot_taken") {
      setTakenAt(slot.startsAt);
      setPicked(null);
      return;
    }
    setProblem(problemOf(answer.code));
    if (!isTemporary(answer.code)) setPicked(null);
  }

  function pick(slot: SlotTime) {
    setTakenAt(null);
    setProblem(null);
    setClashAt(null);
    setPicked(slot);
  }

  return (
    <section aria-labelledby="reschedule" className="mt-8 border-line border-t pt-8">
      <div className="mb-5 flex flex-wrap items-start justify-between gap-3">
        <div className="min-w-0">
          <h2 id="reschedule" ref={heading} tabIndex={-1} className="rounded-sm font-semibold text-xl outline-none">
            {t("rescheduleTitle")}
          </h2>
          <p className="mt-1 text-muted text-sm">{t("rescheduleKeep")}</p>
        </div>
        <Button onClick={onBack}>{t("rescheduleBack")}</Button>
      </div>
      {problem ? (
        <Notice tone="bad" role="alert" title={words("problem.title")} className="mb-5">
          {words(`problem.${problem}`, { business: booking.business.name })}
        </Notice>
      ) : null}
      {clashAt ? (
        <Notice tone="warn" role="alert" title={words("problem.title")} className="mb-5">
          {t("seriesClash", { when: shortWhen(clashAt, timeZone, locale) })}
        </Notice>
      ) : null}
      {picked ? (
        <section
          ref={confirmation}
          tabIndex={-1}
          aria-label={t("rescheduleTo", { when: shortWhen(picked.startsAt, timeZone, locale) })}
          className="rounded-md border border-line bg-panel p-5 outline-none"
        >
          <p className="text-muted text-sm">
            {t("presentTime", { when: shortWhen(booking.startsAt, timeZone, locale) })}
          </p>
          <p className="mt-1 font-semibold text-lg">
            {t("newTime", { when: shortWhen(picked.startsAt, timeZone, locale) })}
          </p>
          {booking.series ? (
            <div className="mt-5">
              <ScopeChoice name="move-scope" value={scope} onChange={setScope} />
            </div>
          ) : null}
          <div className="mt-5 flex flex-wrap gap-2">
            <Button
              variant="primary"
              size="lg"
              loading={busy}
              onClick={() => void move(picked)}
              className="h-auto! min-h-12 whitespace-normal! py-2.5"
            >
              {t("rescheduleTo", { when: shortWhen(picked.startsAt, timeZone, locale) })}
            </Button>
            <Button size="lg" onClick={() => setPicked(null)}>
              {t("chooseOther")}
            </Button>
          </div>
        </section>
      ) : (
        <>
          {takenAt ? (
            <TakenNotice
              loaderFor={loaderFor}
              takenAt={takenAt}
              timeZone={timeZone}
              busyAt={null}
              onPick={pick}
              keptTyping={false}
            />
          ) : null}
          <SlotPicker
            key={staffId}
            business={booking.business}
            loaderFor={loaderFor}
            timeZone={timeZone}
            onTimeZoneChange={onTimeZoneChange}
            lastDay={booking.lastDay}
            date={date}
            onDateChange={setDate}
            busyAt={null}
            onPick={pick}
            noTimesAction={
              staffId !== "any" && booking.offersAnyone && booking.serviceStaffCount > 1 ? (
                <Button onClick={() => setStaffId("any")}>{words("showAnyone")}</Button>
              ) : null
            }
          />
        </>
      )}
    </section>
  );
}
