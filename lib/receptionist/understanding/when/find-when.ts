import type { Moment, Utterance, When } from "../types";
import type { Item } from "./atoms";
import { clockText, dayNumber, isoDate, minuteOf } from "./calendar";
import { composeWish, type Wish } from "./compose";
import { findMentions, type Mention } from "./mentions";
import { languageOf, plainText, readItems } from "./read-items";
import { repairItems } from "./repair-items";
import { type Range, type Resolved, resolveWish, type Setting } from "./resolve";
import { castRoles, type Deed, deedOf, type Role } from "./roles";
import { chosenOffer, shiftOf, wantsSoonest } from "./wants";

/** What an utterance says about time, and the range of the clock it named even without a day. */
export type FoundWhen = When & {
  /** Minutes since midnight, half-open. */
  readonly hours: Range | null;
  /** The day and the clock time that were said as an end of a range ("after five": 17:00; "by Friday": that Friday). */
  readonly said: { readonly date: string | null; readonly time: string | null };
  /** No day was said: the window's day is a guess from what was talked about. */
  readonly dayGuessed: boolean;
};

type Reading = {
  readonly items: readonly Item[];
  readonly deed: Deed;
  readonly of: (role: Role) => readonly Mention[];
};

function read(utterance: Utterance, expectsTime: boolean): Reading {
  const plain = plainText(utterance.text);
  const language = languageOf(plain, utterance.locale);
  const items = repairItems(readItems(plain, language));
  const deed = deedOf(items);
  const scene = {
    today: dayNumber(utterance.now),
    minute: minuteOf(utterance.now),
    expectsTime,
    moving: deed === "move",
  };
  const casts = castRoles(items, findMentions(items, scene), deed);
  return { items, deed, of: (role) => casts.filter((cast) => cast.role === role).map(({ mention }) => mention) };
}

/** The day that was talked about last, as a day number. */
function dayTalkedAbout(utterance: Utterance): number | null {
  for (const said of utterance.history.toReversed()) {
    const reading = read({ ...utterance, text: said.text }, false);
    const day = [...reading.of("wanted"), ...reading.of("existing")].findLast(({ is }) => is === "day");
    if (day?.is === "day" && day.exact) return day.from;
  }
  return null;
}

function settingOf(utterance: Utterance): Setting {
  return {
    today: dayNumber(utterance.now),
    minute: minuteOf(utterance.now),
    dayBefore: dayTalkedAbout(utterance),
    offered: utterance.offers.map((offer) => offer.slice(11, 16)),
  };
}

function momentOf({ date, time, window }: Resolved): Moment | null {
  return date === null && time === null && window === null ? null : { date, time, window };
}

function saidIn(wish: Wish, found: Resolved): FoundWhen["said"] {
  const end = wish.hours?.from == null ? found.hours?.to : found.hours?.from;
  const named = wish.days?.named ?? null;
  return {
    date: found.date ?? (named === null ? null : isoDate(named)),
    time: found.time ?? (wish.hours === null || end === undefined ? null : clockText(end)),
  };
}

/**
 * The built-in understanding of time: the day, the start time or the range of starts that an English or Spanish
 * utterance asks for, in the business's wall clock. In a correction the last value wins; of two offers the first,
 * unless both make one range. "First thing" is the morning and `soonest`; "not late" ends at six.
 */
export function findWhen(utterance: Utterance): FoundWhen {
  const plain = plainText(utterance.text);
  const reading = read(utterance, utterance.expects === "time");
  const setting = settingOf(utterance);
  const existing = momentOf(resolveWish(composeWish(reading.items, reading.of("existing")), setting));
  const names = reading.deed === "cancel" || reading.deed === "check" || reading.deed === "have";
  const wanted = reading.of("wanted");
  const target = names && wanted.length === 0 ? reading.of("existing") : wanted;
  const wish = composeWish(reading.items, target);
  const found = resolveWish(wish, setting);
  const taken = chosenOffer(plain, utterance, found);
  const byOrdinal = taken !== null && found.date === null && found.time === null && found.window === null;
  const offer = byOrdinal ? utterance.offers[taken] : undefined;
  return {
    date: offer?.slice(0, 10) ?? found.date,
    time: offer?.slice(11, 16) ?? found.time,
    window: found.window,
    otherTime: found.otherTime,
    existing,
    soonest: wantsSoonest(plain) || wish.part?.first === true,
    shift: taken === null ? shiftOf(plain) : null,
    chosenOffer: taken,
    hours: found.hours,
    said: saidIn(wish, found),
    dayGuessed: wish.days === null && found.window !== null,
  };
}
