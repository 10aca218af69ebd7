"use client";

import { useTranslations } from "use-intl/react";
import { useWords } from "@/components/dashboard/use-words";
import type { TimeOff } from "@/lib/catalog/time-off";

type Span = Pick<TimeOff, "fromDate" | "toDate" | "startMinute" | "endMinute">;

/** Days and, of parts of days, hours in words; the year where it is not this one. */
export function useSpanWords(): (span: Span) => { days: string; hours: string | null } {
  const t = useTranslations("absence.timeOff");
  const words = useWords();
  const thisYear = words.dateOf(Date.now()).slice(0, 4);
  return (span) => {
    const { fromDate, toDate, startMinute, endMinute } = span;
    const style = [fromDate, toDate].every((date) => date.startsWith(thisYear)) ? "medium" : "full";
    const from = words.localDay(fromDate, style);
    const days = fromDate === toDate ? from : t("span", { from, to: words.localDay(toDate, style) });
    if (startMinute === null || endMinute === null) return { days, hours: null };
    const clocks = { from: words.minute(startMinute), to: words.minute(endMinute) };
    return { days, hours: endMinute > 1440 ? t("hoursOver", clocks) : t("hours", clocks) };
  };
}
