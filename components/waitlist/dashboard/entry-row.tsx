"use client";

import Link from "next/link";
import { useTranslations } from "use-intl/react";
import { useDashboard } from "@/components/dashboard/dashboard-context";
import { textLink } from "@/components/dashboard/text-link";
import { useCatalog } from "@/components/dashboard/use-catalog";
import { useWords } from "@/components/dashboard/use-words";
import { StatusBadge, type Tone } from "@/components/ui/badge";
import { RemoveButton } from "@/components/waitlist/dashboard/remove-button";
import { wishWords } from "@/components/waitlist/wish-words";
import type { MemberEntry } from "@/lib/waitlist/list-waitlist";

const statusTones: Record<MemberEntry["status"], Tone> = {
  waiting: "info",
  booked: "good",
  left: "neutral",
  expired: "neutral",
};
const offerTones: Record<MemberEntry["offers"][number]["status"], Tone> = {
  open: "info",
  taken: "good",
  declined: "neutral",
  lapsed: "warn",
};

/** One who waits: for what, when, since when, and what was offered to them. */
export function EntryRow({ entry }: { entry: MemberEntry }) {
  const t = useTranslations("waitlist.dashboard");
  const words = useWords();
  const { slug } = useDashboard();
  const { customer, status, position } = entry;
  const contact = customer.phone ? words.phone(customer.phone) : (customer.email ?? "");
  return (
    <li className="grid gap-x-4 gap-y-2 px-4 py-3.5 text-sm md:grid-cols-[2rem_minmax(0,1.1fr)_minmax(0,1.4fr)_minmax(0,1.4fr)_auto]">
      <span className="tabular hidden pt-0.5 font-semibold text-muted md:block">
        {position === null ? null : (
          <>
            <span className="sr-only">{t("place")}: </span>
            {position}
          </>
        )}
      </span>
      <div className="min-w-0">
        <Link
          href={`/dashboard/${slug}/customers/${customer.id}`}
          className="block truncate rounded-sm font-medium hover:underline"
        >
          {position === null ? null : <span className="tabular text-muted md:hidden">{position}. </span>}
          {customer.name}
        </Link>
        <span className="tabular block truncate text-muted">{contact}</span>
        {status === "waiting" ? (
          <span className="tabular block text-muted">{t("since", { when: words.day(entry.createdAt) })}</span>
        ) : (
          <span className="mt-1 block">
            <StatusBadge tone={statusTones[status]}>{t(`status.${status}`)}</StatusBadge>
          </span>
        )}
      </div>
      <Wish entry={entry} />
      <Offers entry={entry} />
      <div className="md:text-right">{status === "waiting" ? <RemoveButton entry={entry} /> : null}</div>
    </li>
  );
}

function Wish({ entry }: { entry: MemberEntry }) {
  const t = useTranslations("waitlist.dashboard");
  const words = useWords();
  const { serviceName, staffName } = useCatalog();
  const wish = wishWords(entry, words.locale);
  const days = wish.isOneDay ? wish.from : t("days", { from: wish.from, to: wish.to });
  const hours = wish.hours ? t("between", wish.hours) : t("anyHour");
  return (
    <div className="min-w-0">
      <p className="truncate font-medium">{serviceName(entry.serviceId)}</p>
      <p className="truncate text-muted">
        {entry.staffId ? t("with", { name: staffName(entry.staffId) }) : t("anyone")}
        {entry.seats > 1 ? ` · ${t("seats", { count: entry.seats })}` : ""}
      </p>
      <p className="tabular text-muted">{days}</p>
      <p className="tabular text-muted">{wish.isOneDay ? hours : `${wish.weekdays ?? t("everyDay")} · ${hours}`}</p>
    </div>
  );
}

function Offers({ entry }: { entry: MemberEntry }) {
  const t = useTranslations("waitlist.dashboard");
  const words = useWords();
  const { slug } = useDashboard();
  const { staffName } = useCatalog();
  if (entry.offers.length === 0) return <p className="text-muted">{t("noOffers")}</p>;
  return (
    <ul className="flex min-w-0 flex-col gap-1.5">
      {entry.offers.slice(0, 5).map((offer) => (
        <li key={offer.id}>
          <span className="tabular block">
            {t("offer", { when: words.dayTime(offer.startsAt), name: staffName(offer.staffId) })}
          </span>
          <span className="flex flex-wrap items-center gap-x-2 text-muted">
            <StatusBadge tone={offerTones[offer.status]}>{t(`offerStatus.${offer.status}`)}</StatusBadge>
            {offer.status === "open" ? t("offerUntil", { until: words.dayTime(offer.expiresAt) }) : null}
            {offer.bookingId ? (
              <Link href={`/dashboard/${slug}/bookings/${offer.bookingId}`} className={textLink}>
                {t("openBooking")}
              </Link>
            ) : null}
          </span>
        </li>
      ))}
    </ul>
  );
}
