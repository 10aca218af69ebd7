import { explainStart } from "@/lib/booking/explain-start";
import { findSlots, LONGEST_WINDOW_DAYS, type OfferedSlot } from "@/lib/booking/find-slots";
import { judgeWanted } from "@/lib/booking/judged-write";
import type { HoldProof } from "@/lib/booking/load-inputs";
import { hashToken } from "@/lib/tokens";
import { addDays, minuteOf, toInstant, toLocal } from "../clock";
import type { Wish } from "../state";
import type { Window } from "../understanding/types";
import { type ToolCtx, traced } from "./tool-ctx";

/** The most starts offered in one breath. */
export const MOST_OFFERS = 3;

export type Availability = {
  /** The start that was asked for, when it is free. */
  readonly exact: FoundStart | null;
  /** At most three others, in order of time, spread over the day and the next ones. */
  readonly offers: readonly FoundStart[];
  /** Why the start or the window that was asked for cannot be had; null: it can, or none was asked for. */
  readonly reason: string | null;
  /** The local start or date that `reason` speaks of. */
  readonly asked: string | null;
  /** For beyond_window: the last local day that may be booked. */
  readonly lastDay: string | null;
};

type Found = Omit<Availability, "lastDay">;

/** Staff null: whoever is free. */
export type FoundStart = { readonly startsAt: string; readonly staff: string | null };

export type AvailabilityInput = {
  readonly wish: Wish;
  readonly service: string;
  /** "later", "earlier" than what was offered, another day, or just others. */
  readonly shift: "earlier" | "later" | "other_day" | "other" | null;
  readonly offered: readonly string[];
  readonly declined: readonly string[];
  readonly hold?: HoldProof | undefined;
  readonly exceptBookingId?: string | undefined;
  readonly durationMinutes?: number | undefined;
};

type Search = { readonly tools: ToolCtx; readonly input: AvailabilityInput; readonly zone: string };

const AHEAD_DAYS = 14;

/** Starts that one of those can give of whom any will do. */
function among(slots: readonly OfferedSlot[], staff: string | null, { staffAmong }: Wish): readonly OfferedSlot[] {
  return staff !== null || staffAmong.length === 0
    ? slots
    : slots.filter((slot) => slot.staffIds.some((id) => staffAmong.includes(id)));
}

/** Who is meant at a start: the one who was asked for, or the first of those of whom any will do. null: whoever is free. */
function personAt(slot: OfferedSlot, staff: string | null, { staffAmong }: Wish): string | null {
  return staff ?? slot.staffIds.find((id) => staffAmong.includes(id)) ?? null;
}

async function list(search: Search, from: Date, to: Date, staff: string | null) {
  const { tools, input } = search;
  const longest = from.getTime() + LONGEST_WINDOW_DAYS * 86_400_000;
  const found = await findSlots(tools.ctx, {
    service: input.service,
    from,
    to: new Date(Math.min(to.getTime(), longest)),
    ...(staff !== null && { staffId: staff }),
    exceptHold: input.hold,
    exceptBookingId: input.exceptBookingId,
    durationMinutes: input.durationMinutes,
  });
  return found.ok
    ? {
        slots: among(found.value.slots, staff, input.wish),
        reason: found.value.reason,
        nextFreeAt: found.value.nextFreeAt,
      }
    : { slots: [], reason: found.refusal, nextFreeAt: null };
}

const iso = (at: Date): string => at.toISOString();

/** The first, one of the other half of the day, one of another day: three that differ. */
function spread(slots: readonly OfferedSlot[], zone: string): OfferedSlot[] {
  const local = (slot: OfferedSlot): string => toLocal(slot.startsAt, zone);
  const day = (slot: OfferedSlot): string => local(slot).slice(0, 10);
  const half = (slot: OfferedSlot): boolean => local(slot).slice(11) < "12:00";
  const first = slots[0];
  if (!first || slots.length <= MOST_OFFERS) {
    return [...slots];
  }
  const round = (slot: OfferedSlot): boolean => local(slot).endsWith(":00");
  const sameDay = slots.filter((slot) => day(slot) === day(first) && slot !== first);
  const otherHalf = sameDay.filter((slot) => half(slot) !== half(first));
  const second = otherHalf.find(round) ?? otherHalf[0] ?? sameDay[Math.floor(sameDay.length / 2)];
  const laterDays = slots.filter((slot) => day(slot) !== day(first));
  const third =
    laterDays.find((slot) => round(slot) && half(slot) !== (second ? half(second) : true)) ??
    laterDays[0] ??
    sameDay.at(-1);
  const chosen = new Set([first, ...(second ? [second] : []), ...(third ? [third] : [])]);
  for (const slot of slots) {
    if (chosen.size >= MOST_OFFERS) break;
    chosen.add(slot);
  }
  return inOrder([...chosen]);
}

/** Starts closer together than this are one choice to a caller. */
const APART_MS = 45 * 60_000;

/** Nearest to what was asked for, one on each side of it if there is, and no two that are nearly the same. */
function nearest(slots: readonly OfferedSlot[], at: Date): OfferedSlot[] {
  const distance = (slot: OfferedSlot): number => Math.abs(slot.startsAt.getTime() - at.getTime());
  const byDistance = slots.toSorted((a, b) => distance(a) - distance(b));
  const before = byDistance.find((slot) => slot.startsAt < at);
  const after = byDistance.find((slot) => slot.startsAt >= at);
  const chosen = [before, after].flatMap((slot) => slot ?? []);
  for (const slot of byDistance) {
    const apart = chosen.every((other) => Math.abs(other.startsAt.getTime() - slot.startsAt.getTime()) >= APART_MS);
    if (chosen.length < MOST_OFFERS && apart) {
      chosen.push(slot);
    }
  }
  return inOrder(chosen);
}

function inOrder(slots: OfferedSlot[]): OfferedSlot[] {
  return slots.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime()).slice(0, MOST_OFFERS);
}

function asStarts(slots: readonly OfferedSlot[], staff: string | null, wish: Wish): FoundStart[] {
  return slots.map((slot) => ({ startsAt: iso(slot.startsAt), staff: personAt(slot, staff, wish) }));
}

/** The days after an empty window, from its next free start on. */
async function after(search: Search, nextFreeAt: Date | null, staff: string | null): Promise<FoundStart[]> {
  if (!nextFreeAt) {
    return [];
  }
  const found = await list(search, nextFreeAt, new Date(nextFreeAt.getTime() + 3 * 86_400_000), staff);
  return asStarts(spread(found.slots, search.zone), staff, search.input.wish);
}

function dayWindow(date: string, zone: string): [Date, Date] | null {
  const from = toInstant(`${date}T00:00`, zone);
  const to = toInstant(`${addDays(date, 1)}T00:00`, zone);
  return from && to ? [from, to] : null;
}

async function whyNot({ tools, input }: Search, at: Date, staff: string | null): Promise<string> {
  const verdict = await judgeWanted(tools.ctx, {
    service: input.service,
    startsAt: at,
    ...(staff !== null && { staffId: staff }),
    exceptVisitorHash: hashToken(tools.conversationId),
    exceptBookingId: input.exceptBookingId,
    durationMinutes: input.durationMinutes,
    isMove: input.exceptBookingId !== undefined,
  });
  return verdict.ok ? "slot_taken" : verdict.refusal;
}

/** Reasons that may hold for one person alone, whose days and hours are not the business's. */
const OF_HOURS = ["closed", "outside_hours", "time_off"];

/** "staff_off": only the person who was asked for is not at work then. */
async function ofPerson(search: Search, at: Date, staff: string | null, reason: string): Promise<string> {
  const isShut = staff === null || !OF_HOURS.includes(reason) || OF_HOURS.includes(await whyNot(search, at, null));
  return isShut ? reason : "staff_off";
}

/** The same of a range: whether anybody else works in it. */
async function ofPersonWithin(search: Search, from: Date, to: Date, reason: string): Promise<string> {
  if (search.input.wish.staff === null || !OF_HOURS.includes(reason)) {
    return reason;
  }
  const anyone = await list(search, from, to, null);
  return anyone.slots.length > 0 || !OF_HOURS.includes(anyone.reason ?? "") ? "staff_off" : reason;
}

/** One start of one day, or what is nearest to it; with somebody else at that time when the person wanted is not free. */
async function atOneTime(search: Search, date: string, times: readonly string[]): Promise<Found> {
  const { input, zone } = search;
  const { staff } = input.wish;
  const day = dayWindow(date, zone);
  const wanted = times.flatMap((time) => toInstant(`${date}T${time}`, zone) ?? []);
  const [at] = wanted;
  if (!day || !at) {
    return { exact: null, offers: [], reason: "past", asked: null };
  }
  const found = await list(search, day[0], day[1], staff);
  for (const candidate of wanted) {
    const slot = found.slots.find(({ startsAt }) => startsAt.getTime() === candidate.getTime());
    if (slot) {
      return {
        exact: { startsAt: iso(candidate), staff: personAt(slot, staff, input.wish) },
        offers: [],
        reason: null,
        asked: null,
      };
    }
  }
  const reason = await ofPerson(search, at, staff, await whyNot(search, at, staff));
  const asked = toLocal(at, zone);
  const others = nearest(found.slots, at);
  if (staff !== null && reason !== "no_staff") {
    const anyone = await list(search, at, new Date(at.getTime() + 60_000), null);
    const substitute = anyone.slots[0]?.staffIds[0];
    if (substitute !== undefined) {
      const offers = [
        { startsAt: iso(at), staff: substitute },
        ...asStarts(others.slice(0, MOST_OFFERS - 1), staff, input.wish),
      ];
      return { exact: null, offers, reason, asked };
    }
  }
  const offers = others.length > 0 ? asStarts(others, staff, input.wish) : await after(search, found.nextFreeAt, staff);
  return { exact: null, offers, reason, asked };
}

/** The same clock time on the coming days, when no day was named. */
async function onSomeDay(search: Search, times: readonly string[], from: Date): Promise<Found> {
  const { zone, input } = search;
  const { staff } = input.wish;
  const found = await list(search, from, new Date(from.getTime() + AHEAD_DAYS * 86_400_000), staff);
  const fresh = leaveOut(found.slots, input);
  for (const time of times) {
    const fitting = fresh.filter((slot) => toLocal(slot.startsAt, zone).slice(11) === time);
    if (fitting.length > 0) {
      return {
        exact: null,
        offers: asStarts(fitting.slice(0, MOST_OFFERS), staff, input.wish),
        reason: null,
        asked: null,
      };
    }
  }
  const near = fresh
    .toSorted((a, b) => clockDistance(a, times, zone) - clockDistance(b, times, zone))
    .slice(0, MOST_OFFERS);
  return { exact: null, offers: asStarts(inOrder(near), staff, input.wish), reason: found.reason, asked: null };
}

function clockDistance(slot: OfferedSlot, [time = "12:00"]: readonly string[], zone: string): number {
  return Math.abs(minuteOf(toLocal(slot.startsAt, zone).slice(11)) - minuteOf(time));
}

function leaveOut(slots: readonly OfferedSlot[], { declined }: AvailabilityInput): OfferedSlot[] {
  const left = slots.filter((slot) => !declined.includes(iso(slot.startsAt)));
  return left.length > 0 ? left : [...slots];
}

/** Starts in the part of the day that was asked for; all, when there are none. */
function withinHours(slots: readonly OfferedSlot[], { hours }: Wish, zone: string): readonly OfferedSlot[] {
  const fits = slots.filter((slot) => {
    const minute = minuteOf(toLocal(slot.startsAt, zone).slice(11));
    return hours === null || (minute >= hours.from && minute < hours.to);
  });
  return fits.length > 0 ? fits : slots;
}

/** Any start of a range of local starts. */
async function inWindow(search: Search, window: Window, now: Date): Promise<Found> {
  const { zone, input } = search;
  const { staff } = input.wish;
  const from = toInstant(window.from, zone);
  const to = toInstant(window.to, zone);
  if (!from || !to || to <= from) {
    return { exact: null, offers: [], reason: "past", asked: null };
  }
  if (to <= now) {
    return {
      exact: null,
      offers: await after(search, await firstFree(search, now), staff),
      reason: "past",
      asked: null,
    };
  }
  const since = from < now ? now : from;
  const found = await list(search, since, to, staff);
  const slots = leaveOut(withinHours(found.slots, input.wish, zone), input);
  if (slots.length > 0) {
    return { exact: null, offers: asStarts(spread(slots, zone), staff, input.wish), reason: null, asked: null };
  }
  const asked = window.from.slice(0, 10);
  return {
    exact: null,
    offers: await after(search, found.nextFreeAt, staff),
    reason: await ofPersonWithin(search, since, to, found.reason ?? "slot_taken"),
    asked,
  };
}

async function firstFree(search: Search, from: Date): Promise<Date | null> {
  const found = await list(search, from, new Date(from.getTime() + AHEAD_DAYS * 86_400_000), search.input.wish.staff);
  return found.slots[0]?.startsAt ?? found.nextFreeAt;
}

/** What "later", "earlier" and "another day" mean beside the starts that were offered. */
function shifted({ input, zone }: Search): Window | null {
  const offered = input.offered.map((at) => toLocal(new Date(at), zone)).toSorted();
  const [first] = offered;
  const last = offered.at(-1);
  if (!first || !last || input.shift === null) {
    return null;
  }
  const date = last.slice(0, 10);
  switch (input.shift) {
    case "later":
      return { from: plusMinute(last), to: `${addDays(date, 1)}T00:00` };
    case "earlier":
      return { from: `${first.slice(0, 10)}T00:00`, to: first };
    case "other_day":
      return { from: `${addDays(date, 1)}T00:00`, to: `${addDays(date, 8)}T00:00` };
    case "other":
      return null;
  }
}

function plusMinute(local: string): string {
  return `${local.slice(0, 11)}${clockAfter(local.slice(11))}`;
}

function clockAfter(time: string): string {
  const minute = Math.min(minuteOf(time) + 1, 1439);
  return `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
}

async function search(tools: ToolCtx, input: AvailabilityInput): Promise<Found> {
  const zone = tools.desk.profile.timeZone;
  const asked: Search = { tools, input, zone };
  const { wish } = input;
  const { now } = tools.ctx;
  const times = [wish.time, wish.otherTime].flatMap((time) => time ?? []);
  const beside = shifted(asked);
  if (beside) {
    const found = await inWindow(asked, beside, now);
    return found.asked === null ? found : { ...found, reason: `nothing_${input.shift}`, asked: null };
  }
  if (wish.time !== null && wish.date !== null) {
    return atOneTime(asked, wish.date, times);
  }
  if (wish.time !== null) {
    return onSomeDay(asked, times, now);
  }
  if (wish.window !== null) {
    return inWindow(asked, wish.window, now);
  }
  if (wish.date !== null) {
    return inWindow(asked, { from: `${wish.date}T00:00`, to: `${addDays(wish.date, 1)}T00:00` }, now);
  }
  const today = toLocal(now, zone).slice(0, 10);
  return inWindow(asked, { from: `${today}T00:00`, to: `${addDays(today, AHEAD_DAYS)}T00:00` }, now);
}

/** Questions about a start farther ahead are none. */
const FARTHEST_MS = 3_000 * 86_400_000;

/** The last day that may be booked, as the judge of starts tells it. */
async function findLastDay({ tools, input, zone }: Search, asked: string | null): Promise<string | null> {
  const at = asked === null ? null : toInstant(`${asked.slice(0, 10)}T12:00`, zone);
  if (at === null) {
    return null;
  }
  const startsAt = new Date(Math.min(at.getTime(), tools.ctx.now.getTime() + FARTHEST_MS));
  const told = await explainStart(tools.ctx, { service: input.service, startsAt });
  const reason = told.ok ? told.value.reasons.find(({ code }) => code === "beyond_window") : undefined;
  return reason?.detail.toDate ?? null;
}

async function answer(tools: ToolCtx, input: AvailabilityInput): Promise<Availability> {
  const found = await search(tools, input);
  const asked: Search = { tools, input, zone: tools.desk.profile.timeZone };
  return { ...found, lastDay: found.reason === "beyond_window" ? await findLastDay(asked, found.asked) : null };
}

/**
 * Whether what is wished for is free, and at most three starts that are. The same engine as the web page's; an empty answer
 * has a reason, and the next free starts when there are any.
 */
export function checkAvailability(tools: ToolCtx, input: AvailabilityInput): Promise<Availability> {
  const { hold: _hold, ...shown } = input;
  return traced(tools, "check_availability", shown, () => answer(tools, input));
}
