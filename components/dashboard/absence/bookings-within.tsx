"use client";

import Link from "next/link";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { useDashboard } from "@/components/dashboard/dashboard-context";
import { useWords } from "@/components/dashboard/use-words";
import type { TimeOff } from "@/lib/catalog/time-off";

const shownFirst = 6;

/** What is booked during an absence, each a link to move or cancel it. */
export function BookingsWithin({ bookings }: { bookings: TimeOff["bookings"] }) {
  const t = useTranslations("absence.timeOff");
  const { slug } = useDashboard();
  const words = useWords();
  const [all, setAll] = useState(false);
  const isCut = !all && bookings.length > shownFirst + 1;
  if (bookings.length === 0) return null;
  return (
    <div className="mt-1 text-sm">
      <p className="text-warn">{t("bookings", { count: bookings.length })}</p>
      <ul className="flex flex-wrap gap-x-4 gap-y-1 py-1">
        {(isCut ? bookings.slice(0, shownFirst) : bookings).map((one) => (
          <li key={one.id}>
            <Link
              href={`/dashboard/${slug}/bookings/${one.id}`}
              className="tabular text-brand-text underline underline-offset-4 hover:decoration-2"
            >
              {words.dayTime(one.startsAt)}
            </Link>
          </li>
        ))}
        {isCut ? (
          <li>
            <button
              type="button"
              onClick={() => setAll(true)}
              className="rounded-sm text-muted underline underline-offset-4 hover:text-ink"
            >
              {t("bookingsAll", { count: String(bookings.length) })}
            </button>
          </li>
        ) : null}
      </ul>
      <p className="text-muted">{t("bookingsStay")}</p>
    </div>
  );
}
