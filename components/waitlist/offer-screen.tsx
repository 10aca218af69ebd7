"use client";

import { useRouter } from "next/navigation";
import { useCallback, useState } from "react";
import { useLocale, useTranslations } from "use-intl/react";
import { Ticket } from "@/components/booking/ticket";
import { useTimeZone } from "@/components/booking/use-time-zone";
import { shortWhen } from "@/components/booking/words";
import { StatusBadge } from "@/components/ui/badge";
import { Button, buttonClass } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TimeLeft } from "@/components/waitlist/time-left";
import type { OfferView } from "@/components/waitlist/types";
import { acceptOnline, declineOnline, temporaryProblem } from "@/components/waitlist/waitlist-api";
import { untilWords } from "@/components/waitlist/wish-words";
import { formatDay, formatMoney, formatTimeRange, formatZone, formatZoneOffset } from "@/lib/i18n/format";

const tones = { open: "info", taken: "good", declined: "neutral", lapsed: "neutral" } as const;

/** A time that came free and is kept for one who waited: book it, let it go, or learn what became of it. */
export function OfferScreen({ offer }: { offer: OfferView }) {
  const t = useTranslations("waitlist.offer");
  const locale = useLocale();
  const router = useRouter();
  const [timeZone] = useTimeZone(offer.business.timeZone);
  const [isOver, setIsOver] = useState(false);
  const status = offer.status === "open" && isOver ? "lapsed" : offer.status;
  const until = untilWords(offer.expiresAt, offer.now, timeZone, locale);
  const end = useCallback(() => {
    setIsOver(true);
    router.refresh();
  }, [router]);
  const text = {
    open: t("openText", { until }),
    taken: t("takenText"),
    declined: t("declinedText"),
    lapsed: t(offer.isWaiting ? "lapsedText" : "overText", { until }),
  }[status];
  return (
    <div className="mx-auto max-w-2xl pt-2">
      <h1 className="font-semibold text-2xl">{t(`${status}Title`)}</h1>
      <p className="measure mt-1 text-muted">{text}</p>
      <div className="mt-5">
        <Slip offer={offer} status={status} timeZone={timeZone} onEnd={end} />
      </div>
      {status === "open" ? (
        <Answering offer={offer} timeZone={timeZone} />
      ) : (
        <Afterwards offer={offer} status={status} />
      )}
    </div>
  );
}

type SlipProps = { offer: OfferView; status: OfferView["status"]; timeZone: string; onEnd: () => void };

function Slip({ offer, status, timeZone, onEnd }: SlipProps) {
  const t = useTranslations("waitlist.offer");
  const locale = useLocale();
  const { business, startsAt, endsAt } = offer;
  const differs =
    formatZoneOffset(timeZone, locale, startsAt) !== formatZoneOffset(business.timeZone, locale, startsAt);
  return (
    <Ticket
      day={formatDay(startsAt, timeZone, locale, "long")}
      time={formatTimeRange(startsAt, endsAt, timeZone, locale)}
      zone={differs ? formatZone(timeZone, locale, startsAt) : null}
      faded={status === "declined" || status === "lapsed"}
      badge={
        <span className="flex min-h-6 flex-wrap items-center justify-between gap-2">
          <StatusBadge tone={tones[status]}>{t(`status.${status}`)}</StatusBadge>
          {status === "open" ? <TimeLeft expiresAt={offer.expiresAt} now={offer.now} onEnd={onEnd} /> : null}
        </span>
      }
      rows={[
        { label: t("service"), value: offer.service.name },
        { label: t("with"), value: offer.staffName },
        ...(offer.priceCents > 0
          ? [{ label: t("price"), value: formatMoney(offer.priceCents, offer.currency, locale) }]
          : []),
        ...(offer.seats > 1 ? [{ label: t("seats"), value: String(offer.seats) }] : []),
      ]}
    >
      <p className="font-medium text-sm">{business.name}</p>
      {business.address ? <p className="text-muted text-sm">{business.address}</p> : null}
      {business.phoneText ? <p className="tabular text-muted text-sm">{business.phoneText}</p> : null}
    </Ticket>
  );
}

function Answering({ offer, timeZone }: { offer: OfferView; timeZone: string }) {
  const t = useTranslations("waitlist");
  const locale = useLocale();
  const router = useRouter();
  const [busy, setBusy] = useState<"book" | "decline" | null>(null);
  const [problem, setProblem] = useState<"offline" | "rateLimited" | "internal" | "changed" | null>(null);

  async function answer(which: "book" | "decline") {
    if (busy) return;
    setBusy(which);
    setProblem(null);
    const sent = which === "book" ? await acceptOnline(offer.token) : await declineOnline(offer.token);
    if (sent.ok && typeof sent.value === "string") return router.push(`/booking/${sent.value}`);
    setBusy(null);
    const again = sent.ok ? null : temporaryProblem(sent.code);
    setProblem(sent.ok ? null : (again ?? "changed"));
    if (!again) router.refresh();
  }

  return (
    <>
      {problem ? (
        <Notice tone="warn" role="alert" className="mt-4">
          {t("offer.failed", { reason: t(`problem.${problem}`) })}
        </Notice>
      ) : null}
      <div className="mt-5 flex flex-col gap-2 sm:flex-row">
        <Button variant="primary" size="lg" loading={busy === "book"} onClick={() => void answer("book")}>
          {t("offer.book", { when: shortWhen(offer.startsAt, timeZone, locale) })}
        </Button>
        <Button size="lg" loading={busy === "decline"} onClick={() => void answer("decline")}>
          {t("offer.decline")}
        </Button>
      </div>
      <p className="mt-3 text-muted text-sm">{t("offer.declineHint")}</p>
    </>
  );
}

function Afterwards({ offer, status }: { offer: OfferView; status: OfferView["status"] }) {
  const t = useTranslations("waitlist.offer");
  const primary = buttonClass({ variant: "primary", size: "lg" });
  if (status === "taken" && offer.manageToken) {
    return (
      <p className="mt-6">
        <a href={`/booking/${offer.manageToken}`} className={primary}>
          {t("takenLink")}
        </a>
      </p>
    );
  }
  return (
    <div className="mt-6 flex flex-col gap-2 sm:flex-row">
      {offer.isWaiting ? (
        <a href={`/waitlist/${offer.placeToken}`} className={primary}>
          {t("placeLink")}
        </a>
      ) : null}
      <a
        href={`/book/${offer.business.slug}?service=${offer.service.slug}`}
        className={offer.isWaiting ? buttonClass({ size: "lg" }) : primary}
      >
        {t("bookLink")}
      </a>
    </div>
  );
}
