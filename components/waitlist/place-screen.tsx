"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useLocale, useTranslations } from "use-intl/react";
import { useTimeZone } from "@/components/booking/use-time-zone";
import { Button, buttonClass } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { LeaveDialog } from "@/components/waitlist/leave-dialog";
import type { PlaceView } from "@/components/waitlist/types";
import { leaveOnline, temporaryProblem } from "@/components/waitlist/waitlist-api";
import { untilWords, wishWords } from "@/components/waitlist/wish-words";
import { formatDateTimeInZone, formatDuration, formatZone } from "@/lib/i18n/format";

/** One's own place in line: what is waited for, a time that is kept meanwhile, the way out. */
export function PlaceScreen({ place }: { place: PlaceView }) {
  const t = useTranslations("waitlist.place");
  const locale = useLocale();
  const { business, service, status } = place;
  const words = wishWords(place.wish, locale);
  const days = words.isOneDay ? words.from : `${words.from} – ${words.to}`;
  const title = { waiting: "waitingTitle", left: "leftTitle", booked: "bookedTitle", expired: "expiredTitle" } as const;
  const text = {
    waiting: t("waitingText", { business: business.name, duration: formatDuration(place.offerMinutes, locale) }),
    left: t("leftText", { service: service.name }),
    booked: t("bookedText"),
    expired: t("expiredText", { service: service.name, days }),
  }[status];
  return (
    <div className="mx-auto max-w-2xl pt-2">
      <h1 className="font-semibold text-2xl">{t(title[status])}</h1>
      <p className="measure mt-1 text-muted">{text}</p>
      {status === "waiting" ? (
        <>
          {place.isPaused ? (
            <Notice tone="info" className="mt-5">
              {t("paused", { business: business.name })}
            </Notice>
          ) : null}
          {place.offer ? <KeptTime place={place} offer={place.offer} /> : null}
          <WishList place={place} days={days} />
          <Leave token={place.token} />
        </>
      ) : (
        <p className="mt-6">
          <a
            href={`/book/${business.slug}?service=${service.slug}`}
            className={buttonClass({ variant: "primary", size: "lg" })}
          >
            {t("bookLink")}
          </a>
        </p>
      )}
    </div>
  );
}

function KeptTime({ place, offer }: { place: PlaceView; offer: NonNullable<PlaceView["offer"]> }) {
  const t = useTranslations("waitlist.place");
  const locale = useLocale();
  const [timeZone] = useTimeZone(place.business.timeZone);
  return (
    <Notice
      tone="good"
      className="mt-5"
      title={t("offerTitle", { until: untilWords(offer.expiresAt, place.now, timeZone, locale) })}
      action={
        <a href={`/waitlist/offer/${offer.token}`} className={buttonClass({ variant: "primary" })}>
          {t("offerLink")}
        </a>
      }
    >
      <span className="tabular">
        {t("offerText", { when: formatDateTimeInZone(offer.startsAt, timeZone, locale) })}
      </span>
    </Notice>
  );
}

function WishList({ place, days }: { place: PlaceView; days: string }) {
  const t = useTranslations("waitlist.place");
  const locale = useLocale();
  const words = wishWords(place.wish, locale);
  const { business } = place;
  const rows: readonly (readonly [string, string])[] = [
    [t("position"), String(place.position ?? "")],
    [t("service"), place.service.name],
    [t("with"), place.staffName ?? t("anyone")],
    [t("days"), days],
    ...(words.isOneDay ? [] : [[t("weekdays"), words.weekdays ?? t("everyDay")] as const]),
    [t("hours"), words.hours ? t("between", words.hours) : t("anyHour")],
    ...(place.seats > 1 ? [[t("seats"), String(place.seats)] as const] : []),
  ];
  return (
    <div className="mt-5 rounded-md border border-line bg-panel px-5 py-5 sm:px-7">
      <dl className="grid gap-x-4 gap-y-4 sm:grid-cols-2">
        {rows.map(([label, value]) => (
          <div key={label} className="min-w-0">
            <dt className="text-muted text-xs">{label}</dt>
            <dd className="tabular mt-0.5 break-words font-medium">{value}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-5 border-line border-t pt-4 text-muted text-sm">
        {t("clock", { zone: formatZone(business.timeZone, locale, place.now) })}
      </p>
    </div>
  );
}

function Leave({ token }: { token: string }) {
  const t = useTranslations("waitlist");
  const router = useRouter();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<"offline" | "rateLimited" | "internal" | null>(null);

  async function leave() {
    if (busy) return;
    setBusy(true);
    const answer = await leaveOnline(token);
    setBusy(false);
    const again = answer.ok ? null : temporaryProblem(answer.code);
    setProblem(again);
    if (again) return;
    setAsking(false);
    router.refresh();
  }

  return (
    <>
      <Button size="lg" className="mt-5 max-sm:w-full" onClick={() => setAsking(true)}>
        {t("place.leave")}
      </Button>
      <LeaveDialog
        open={asking}
        busy={busy}
        problem={problem ? t(`problem.${problem}`) : null}
        onClose={() => setAsking(false)}
        onConfirm={() => void leave()}
      />
    </>
  );
}
