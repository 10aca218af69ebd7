"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState, useTransition } from "react";
import { useTranslations } from "use-intl/react";
import { cancelOnline, giveUpSeats, type Scope } from "@/components/booking/booking-api";
import { CancelDialog } from "@/components/booking/cancel-dialog";
import { ManageSeries } from "@/components/booking/manage-series";
import { ManagePolicy, ManageSlip } from "@/components/booking/manage-slip";
import type { ManagedBooking } from "@/components/booking/manage-types";
import { isTemporary, type Problem, problemOf } from "@/components/booking/problems";
import type { Answer } from "@/components/booking/request";
import { ReschedulePanel } from "@/components/booking/reschedule-panel";
import { SeatsDialog } from "@/components/booking/seats-dialog";
import { useTimeZone } from "@/components/booking/use-time-zone";
import { shortWhen, useBookingWords } from "@/components/booking/words";
import { Button, buttonClass } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { formatDateTimeInZone } from "@/lib/i18n/format";

type Said =
  | { kind: "moved"; startsAt: string; scope: Scope }
  | { kind: "cancelled"; scope: Scope; cancelled: number; kept: number }
  | { kind: "gaveUp"; count: number; left: number }
  | { kind: "changed" };
type Mode = "view" | "reschedule" | "cancel" | "seats";

/** A customer's own booking: what it is, another time, fewer seats, or none at all. */
export function ManageBooking({ booking }: { booking: ManagedBooking }) {
  const t = useTranslations("manage");
  const { t: words, locale } = useBookingWords();
  const router = useRouter();
  const [refreshing, startRefresh] = useTransition();
  const [timeZone, setTimeZone] = useTimeZone(booking.business.timeZone);
  const [mode, setMode] = useState<Mode>("view");
  const [said, setSaid] = useState<Said | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const spoken = useRef<HTMLDivElement>(null);
  const { business, state, series, seats } = booking;
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

  function show(next: Mode) {
    setSaid(null);
    setProblem(null);
    setMode(next);
  }

  async function change<T>(send: () => Promise<Answer<T>>, told: (value: T) => Said) {
    if (busy) return;
    setBusy(true);
    setProblem(null);
    const answer = await send();
    setBusy(false);
    if (answer.ok) return tell(told(answer.value));
    if (isTemporary(answer.code)) return setProblem(problemOf(answer.code));
    tell({ kind: "changed" });
  }

  const title = {
    confirmed: t("confirmedTitle", { business: business.name }),
    pending: t("pendingTitle", { business: business.name }),
    cancelled: t("cancelledTitle"),
    past: t("pastTitle"),
  }[state];
  const sentence = problem ? words(`problem.${problem}`, { business: business.name }) : null;
  const back = () => setMode("view");

  return (
    <div className="mx-auto max-w-2xl pt-2">
      <h1 className="font-semibold text-2xl">{title}</h1>
      {state === "cancelled" ? <p className="mt-1 text-muted">{t("cancelledText", { when })}</p> : null}
      {state === "past" ? <p className="mt-1 text-muted">{t("pastText", { when })}</p> : null}
      {said ? (
        <div ref={spoken} tabIndex={-1} role="status" className="mt-4 rounded-md outline-none">
          <SaidNotice said={said} timeZone={timeZone} />
        </div>
      ) : null}
      <div className="mt-5" aria-busy={refreshing || undefined}>
        <ManageSlip {...{ booking, timeZone }} />
      </div>
      {series ? <ManageSeries {...{ booking, series, timeZone }} /> : null}
      {open ? <ManagePolicy {...{ booking, timeZone }} /> : null}
      {open && mode === "reschedule" ? (
        <ReschedulePanel
          booking={booking}
          timeZone={timeZone}
          onTimeZoneChange={setTimeZone}
          onMoved={(startsAt, scope) => tell({ kind: "moved", startsAt, scope })}
          onChanged={() => tell({ kind: "changed" })}
          onBack={back}
        />
      ) : null}
      {open && mode !== "reschedule" ? (
        <div className="mt-5 flex flex-col gap-2 sm:flex-row sm:flex-wrap">
          {booking.mayReschedule && business.active ? (
            <Button variant="primary" size="lg" onClick={() => show("reschedule")}>
              {t("reschedule")}
            </Button>
          ) : null}
          {booking.mayCancel && seats > 1 ? (
            <Button size="lg" onClick={() => show("seats")}>
              {t("giveUpSeats")}
            </Button>
          ) : null}
          {booking.mayCancel ? (
            <Button size="lg" onClick={() => show("cancel")}>
              {t("cancel")}
            </Button>
          ) : null}
        </div>
      ) : null}
      <CancelDialog
        when={when}
        businessName={business.name}
        isSeries={series !== null}
        open={open && mode === "cancel"}
        busy={busy}
        problem={sentence}
        onClose={back}
        onConfirm={(reason, scope) =>
          void change(
            () => cancelOnline(booking.token, reason, scope),
            ({ cancelled, kept }) => ({ kind: "cancelled", scope, cancelled, kept }),
          )
        }
      />
      <SeatsDialog
        seats={seats}
        open={open && mode === "seats"}
        busy={busy}
        problem={sentence}
        onClose={back}
        onConfirm={(count) =>
          void change(
            () => giveUpSeats(booking.token, count),
            () => ({ kind: "gaveUp", count, left: seats - count }),
          )
        }
      />
      {open ? null : (
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

function SaidNotice({ said, timeZone }: { said: Said; timeZone: string }) {
  const t = useTranslations("manage");
  const { locale } = useBookingWords();
  if (said.kind === "changed") return <Notice tone="warn">{t("changedElsewhere")}</Notice>;
  if (said.kind === "gaveUp") return <Notice tone="good">{t("gaveUp", { count: said.count, left: said.left })}</Notice>;
  if (said.kind === "cancelled") {
    return (
      <Notice tone="good">
        {said.scope === "one"
          ? t("cancelledNow")
          : t("cancelledSeries", { count: said.cancelled, kept: said.kept }).trim()}
      </Notice>
    );
  }
  const when = shortWhen(said.startsAt, timeZone, locale);
  return <Notice tone="good">{t(said.scope === "one" ? "rescheduled" : "movedSeries", { when })}</Notice>;
}
