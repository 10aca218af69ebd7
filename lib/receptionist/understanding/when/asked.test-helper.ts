import type { Locale, Moment, Utterance } from "../types";
import { understandBuiltIn } from "../understand";
import { offersSaid } from "./offers-said";

/** [words, what they ask for, what was asked for last, what the receptionist said last]. */
export type Row = readonly [text: string, asked: string, expects?: Utterance["expects"], said?: string];

/** Wednesday. */
export const NOW = "2026-03-11T10:20";

/** "17" is March 17, "4/1" April 1, "27/1/4" January 4, 2027. */
function dayText(iso: string): string {
  const [year, month, day] = iso.slice(0, 10).split("-").map(Number);
  if (year !== 2026) return `${(year ?? 0) - 2000}/${month}/${day}`;
  return month === 3 ? `${day}` : `${month}/${day}`;
}

function nextDay(iso: string): string {
  return new Date(Date.parse(`${iso}T00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

function windowText(date: string | null, { from, to }: { readonly from: string; readonly to: string }): string {
  const [day, start] = [from.slice(0, 10), from.slice(11)];
  const lasts = to === `${nextDay(day)}T00:00`;
  if (lasts || to.startsWith(day)) {
    const hours = `${start === "00:00" ? "" : start}-${lasts ? "" : to.slice(11)}`;
    return date === day ? hours : `(${dayText(day)}) ${hours}`;
  }
  const whole = start === "00:00" && to.endsWith("T00:00");
  return whole ? `${dayText(from)}..${dayText(to)}` : `${dayText(from)} ${start}..${dayText(to)} ${to.slice(11)}`;
}

function momentText({ date, time, window }: Moment): string {
  return [date === null ? "" : dayText(date), time, window === null ? "" : windowText(date, window)]
    .filter((part) => part !== "" && part !== null)
    .join(" ");
}

/**
 * What an utterance asks for, in short: "17 15:00" a day and a time, "17 12:00-17:00" and "17 16:00-" starts on a day,
 * "16..23" starts from one day to before another, "(11) -15:00" starts on a day that was guessed; "; was 17" the old time.
 */
export function asked(locale: Locale, [text, , expects = "anything", said]: Row): string {
  const setting = { now: NOW, locale } as const;
  const found = understandBuiltIn({
    ...setting,
    text,
    expects,
    history: said === undefined ? [] : [{ speaker: "SYSTEM", text: said }],
    offers: said === undefined ? [] : offersSaid(said, setting),
    services: [["Haircut"], ["Cleaning"], ["Oil Change"], ["Massage"]],
    staff: [["Maya"], ["Jordan"]],
    country: "US",
  });
  return [
    momentText(found),
    ...(found.existing === null ? [] : [`was ${momentText(found.existing)}`]),
    ...(found.chosenOffer === null ? [] : [`offer ${found.chosenOffer}`]),
  ]
    .filter((part) => part !== "")
    .join("; ");
}
