import type { Utterance } from "../types";
import { clockText, dayNumber, isoDate } from "./calendar";
import { minuteOfDay } from "./clock";
import { findMentions } from "./mentions";
import { languageOf, plainText, readItems } from "./read-items";

/**
 * Local starts YYYY-MM-DDTHH:MM that a sentence of the receptionist names, in its order: each clock time on the day
 * named last before it, else on the first day named after it. None without a day.
 */
export function offersSaid(text: string, { now, locale }: Pick<Utterance, "now" | "locale">): readonly string[] {
  const plain = plainText(text);
  const items = readItems(plain, languageOf(plain, locale));
  const mentions = findMentions(items, {
    today: dayNumber(now),
    minute: 0,
    expectsTime: true,
    moving: false,
    dayBefore: () => null,
    confirming: false,
    offering: false,
  });
  const days = mentions.flatMap((mention) => (mention.is === "day" && mention.exact ? [mention] : []));
  return mentions.flatMap((mention) => {
    if (mention.is !== "clock") return [];
    const day = days.findLast(({ at }) => at < mention.at) ?? days[0];
    if (day === undefined) return [];
    return [`${isoDate(day.from)}T${clockText(minuteOfDay(mention.clock))}`];
  });
}
