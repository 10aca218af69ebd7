"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState, useTransition } from "react";
import { useTranslations } from "use-intl/react";
import { cancelOnline } from "@/components/booking/booking-api";
import { googleCalendarHref, icsHref } from "@/components/booking/calendar-links";
import { CancelDialog } from "@/components/booking/cancel-dialog";
import type { ManagedBooking } from "@/components/booking/manage-types";
import { ReschedulePanel } from "@/components/booking/reschedule-panel";
import { directionsHref } from "@/components/booking/summary";
import { Ticket } from "@/components/booking/ticket";
import { useTimeZone } from "@/components/booking/use-time-zone";
import { shortWhen, useBookingWords } from "@/components/booking/words";
import { StatusBadge } from "@/components/ui/badge";
import { Button, buttonClass } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import {
  formatDateTimeInZone,
  formatDay,
  formatMoney,
  formatTimeRange,
  formatZone,
  formatZoneOffset,
} from "@/lib/i18n/format";

type Said = { kind: "moved"; startsAt: string } | { kind: "cancelled" } | { kind: "changed" };

const tones = { confirmed: "good", pending: "info", cancelled: "bad", past: "neutral" } as const;

/** A customer's own booking: what it is, another time, or none at all. */
export function ManageBooking({ booking }: { booking: ManagedBooking }) {
  const t = useTranslations("manage");
  const { t: words, locale } = useBookingWords();
  const router = useRouter();
  const [refreshing, startRefresh] = useTransition();
  const [timeZone, setTimeZone] = useTimeZone(booking.business.timeZone);
  const [mode, setMode] = useState<"view" | "reschedule" | "cancel">("view");
  const [said, setSaid] = useState<Said | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<"offline" | "rateLimited" | "internal" | null>(null);
  const spoken = useRef<HTMLDivElement>(null);
  const { business, state } = booking;
  const open = state === "confirmed" || state === "pending";
  const when = formatDateTimeInZone(booking.startsAt, timeZone, locale);

  useEffect(() => {
    if (said) spoken.current?.focus();
  }, [said]);

  function tell(what: Said) {
    setMode("view");
    setSaid(what);
    startRefresh(() => router.refresh());
  }

  async function cancel(reason: string) {
    if (busy) return;
    setBusy(true);
    setProblem(null);
    const answer = await cancelOnline(booking.token, reason);
    setBusy(false);
    if (answer.ok) return tell({ kind: "cancelled" });
    if (answer.code === "offline") return setProblem("offline");
    if (answer.code === "rate_limited") return setProblem("rateLimited");
    if (answer.code === "internal") return setProblem("internal");
    tell({ kind: "changed" });
  }

  const title = {
    confirmed: t("confirmedTitle", { business: business.name }),
    pending: t("pendingTitle", { business: business.name }),
    cancelled: t("cancelledTitle"),
    past: t("pastTitle"),
  }[state];

  return (
    <div className="mx-auto max-w-2xl pt-2">
      <h1 className="font-semibold text-2xl">{title}</h1>
      {state === "cancelled" ? <p className="mt-1 text-muted">{t("cancelledText", { when })}</p> : null}
      {state === "past" ? <p className="mt-1 text-muted">{t("pastText", { when })}</p> : null}
      {said ? (
        <div ref={spoken} tabIndex={-1} role="status" className="mt-4 rounded-md outline-none">
          <Notice tone={said.kind === "changed" ? "warn" : "good"}>
            {said.kind === "moved"
              ? t("rescheduled", { when: shortWhen(said.startsAt, timeZone, locale) })
              : t(said.kind === "cancelled" ? "cancelledNow" : "changedElsewhere")}
          </Notice>
        </div>
      ) : null}
      <div className="mt-5" aria-busy={refreshing || undefined}>
        <Slip {...{ booking, timeZone }} />
      </div>
      {open ? (
        <>
          <Policy {...{ booking, timeZone }} />
          {mode === "reschedule" ? (
            <ReschedulePanel
              booking={booking}
              timeZone={timeZone}
              onTimeZoneChange={setTimeZone}
              onMoved={(startsAt) => tell({ kind: "moved", startsAt })}
              onChanged={() => tell({ kind: "changed" })}
              onBack={() => setMode("view")}
            />
          ) : (
            <div className="mt-5 flex flex-col gap-2 sm:flex-row">
              {booking.mayReschedule && business.active ? (
                <Button
                  variant="primary"
                  size="lg"
                  onClick={() => {
                    setSaid(null);
                    setMode("reschedule");
                  }}
                >
                  {t("reschedule")}
                </Button>
              ) : null}
              {booking.mayCancel ? (
                <Button size="lg" onClick={() => setMode("cancel")}>
                  {t("cancel")}
                </Button>
              ) : null}
            </div>
          )}
          <CancelDialog
            when={when}
            businessName={business.name}
            open={mode === "cancel"}
            busy={busy}
            problem={problem ? words(`problem.${problem}`) : null}
            onClose={() => setMode((now) => (now === "cancel" ? "view" : now))}
            onConfirm={(reason) => void cancel(reason)}
          />
        </>
      ) : (
        <p className="mt-6">
          <a
            href={`/book/${business.slug}?service=${booking.service.slug}`}
            className={buttonClass({ variant: "primary", size: "lg" })}
          >
            {t("bookAgain")}
          </a>
        </p>
      )}
    </div>
  );
}

function Policy({ booking, timeZone }: { booking: ManagedBooking; timeZone: string }) {
  const t = useTranslations("manage");
  const { locale } = useBookingWords();
  const { mayCancel, mayReschedule, cancelUntil, rescheduleUntil, business } = booking;
  const until = (at: string) => formatDateTimeInZone(at, timeZone, locale);
  const name = business.name;
  const lines =
    !mayCancel && !mayReschedule
      ? [
          business.phoneText
            ? t("policyOver", { business: name, phone: business.phoneText })
            : t("policyOverNoPhone", { business: name }),
        ]
      : mayCancel && mayReschedule && cancelUntil === rescheduleUntil
        ? [t("policyUntil", { when: until(cancelUntil) })]
        : [
            mayReschedule ? t("policyRescheduleUntil", { when: until(rescheduleUntil) }) : "",
            mayCancel ? t("policyCancelUntil", { when: until(cancelUntil) }) : "",
          ].filter(Boolean);
  return <p className="measure mt-5 text-muted text-sm">{lines.join(" ")}</p>;
}

function Slip({ booking, timeZone }: { booking: ManagedBooking; timeZone: string }) {
  const t = useTranslations("manage");
  const { t: words, locale } = useBookingWords();
  const { business, state, startsAt, endsAt } = booking;
  const open = state === "confirmed" || state === "pending";
  const differs =
    formatZoneOffset(timeZone, locale, startsAt) !== formatZoneOffset(business.timeZone, locale, startsAt);
  const price = booking.priceCents === 0 ? words("free") : formatMoney(booking.priceCents, booking.currency, locale);
  const link = buttonClass({ wide: true });
  return (
    <Ticket
      day={formatDay(startsAt, timeZone, locale, "long")}
      time={formatTimeRange(startsAt, endsAt, timeZone, locale)}
      zone={differs ? formatZone(timeZone, locale, startsAt) : null}
      faded={!open}
      badge={<StatusBadge tone={tones[state]}>{t(`status.${state}`, { business: business.name })}</StatusBadge>}
      rows={[
        { label: t("service"), value: booking.service.name },
        { label: t("with"), value: booking.staff.name },
        { label: t("price"), value: price },
      ]}
    >
      <p className="font-medium text-sm">{business.name}</p>
      {business.address ? <p className="text-muted text-sm">{business.address}</p> : null}
      {business.phoneText ? <p className="tabular text-muted text-sm">{business.phoneText}</p> : null}
      {open ? (
        <div className="mt-4 grid gap-2 sm:grid-cols-3">
          <a
            href={googleCalendarHref({
              title: `${booking.service.name}, ${business.name}`,
              startsAt,
              endsAt,
              location: business.address,
            })}
            target="_blank"
            rel="noopener noreferrer"
            className={link}
          >
            {words("googleCalendar")}
          </a>
          <a href={icsHref(booking.token)} download className={link}>
            {words("icsFile")}
          </a>
          {business.address ? (
            <a href={directionsHref(business)} target="_blank" rel="noopener noreferrer" className={link}>
              {words("directions")}
            </a>
          ) : null}
        </div>
      ) : null}
    </Ticket>
  );
}
