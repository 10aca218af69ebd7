import type { Desk } from "../business";
import { addDays, toLocal } from "../clock";
import { type Ask, clearGoal, clearTime, type Goal, hasTime, type State, type Wish } from "../state";
import { correctName } from "../understanding/entities/correct-name";
import type { Understood } from "../understanding/types";
import { parseRelative } from "./relative";
import type { Changes } from "./turn";

type Absorbed = { readonly state: State; readonly changed: Changes };

const GOAL_OF: Partial<Record<Understood["intent"], Goal>> = {
  book: "book",
  reschedule: "reschedule",
  cancel: "cancel",
  check_booking: "check",
};

function idOf(list: readonly { readonly id: string; readonly name: string }[], name: string | null): string | null {
  return list.find((entry) => entry.name === name)?.id ?? null;
}

const saysTime = (heard: Understood): boolean =>
  heard.date !== null || heard.time !== null || heard.window !== null || heard.soonest || heard.chosenOffer !== null;

/** In the middle of making a booking: "change it to Thursday" and "no, cancel that" speak of what is being made. */
const isMaking = (state: State): boolean => state.goal === "book" && (state.hold !== null || hasTime(state.wish));

/** Words that ask for a new visit outright; a bare time or service only answers what was asked. */
const ASKS_FOR_NEW =
  /\b(book|schedule|reserve|new (appointment|visit)|another (appointment|visit)|also|as well|one more|a second|tambi[eé]n|reservar|pedir (hora|cita)|(otra|nueva) (cita|visita|hora))\b/i;

/** Words that speak of a visit they have, in the middle of making another. */
const ABOUT_EXISTING =
  /\b((existing|current|old|earlier|previous) (appointment|booking|visit|reservation)|(appointment|booking|visit|one) (that )?i (already )?have|already have an? (appointment|booking|visit))\b|(?<![\p{L}])((cita|visita|reserva) (actual|anterior|existente|que (ya )?tengo)|ya tengo (una )?(cita|visita|reserva)|la que (ya )?tengo)(?![\p{L}])/iu;

export const speaksOfExisting = (text: string): boolean => ABOUT_EXISTING.test(text);

const ABOUT_A_VISIT: readonly (Goal | null)[] = ["reschedule", "cancel", "check", "message", "waitlist"];

function findGoal(state: State, heard: Understood, text: string): Goal | null {
  if (heard.wantsWaitlist) {
    return "waitlist";
  }
  const meant = GOAL_OF[heard.intent];
  if (heard.wantsMessage && !(meant === "book" && heard.service !== null && saysTime(heard))) {
    return "message";
  }
  if (state.asked === "message" && meant === "book" && heard.service !== null && saysTime(heard)) {
    return "book";
  }
  if (meant === "reschedule" && isMaking(state) && heard.existing === null && !speaksOfExisting(text)) {
    return "book";
  }
  const speaksOfOwn = state.goal === null && state.ownBookings.length > 0 && heard.service === null && saysTime(heard);
  if (meant === "book" && speaksOfOwn && !ASKS_FOR_NEW.test(text)) {
    return "reschedule";
  }
  if (meant === "book" && ABOUT_A_VISIT.includes(state.goal) && !ASKS_FOR_NEW.test(text)) {
    return state.goal;
  }
  if (meant !== undefined) {
    return meant;
  }
  if (state.goal === null && heard.service !== null && saysTime(heard)) {
    return "book";
  }
  if (
    state.goal === null &&
    state.asked !== "message" &&
    (heard.service !== null || saysTime(heard)) &&
    heard.intent !== "question"
  ) {
    return state.ownBookings.length > 0 && heard.service === null ? "reschedule" : "book";
  }
  return state.goal;
}

/** A range of one day, carried to another. */
function moveWindow(wish: Wish, date: string): Wish["window"] {
  const { window } = wish;
  if (!window || window.from.slice(0, 10) !== wish.date) {
    return null;
  }
  const endsAtMidnight = window.to.endsWith("T00:00");
  return {
    from: `${date}${window.from.slice(10)}`,
    to: `${endsAtMidnight ? addDays(date, 1) : date}${window.to.slice(10)}`,
  };
}

function dateOfContext(state: State, zone: string): string | null {
  const held = state.hold ? [toLocal(new Date(state.hold.startsAt), zone)] : state.offers.map((offer) => offer.local);
  const dates = [...new Set(held.map((local) => local.slice(0, 10)))];
  return dates.length === 1 ? (dates[0] ?? null) : null;
}

/** The part of the day counts where the window has several days; on one it is the window. */
function hoursOf({ window, hours }: Understood): Wish["hours"] {
  const isOneDay = window === null || window.to <= `${addDays(window.from.slice(0, 10), 1)}T00:00`;
  return isOneDay ? null : (hours ?? null);
}

function wishTime(state: State, heard: Understood, zone: string): Wish {
  const { wish } = state;
  const chosen = heard.chosenOffer === null ? undefined : state.offers[heard.chosenOffer];
  if (chosen) {
    const [date = null, time = null] = chosen.local.split("T");
    return { ...wish, date, time, otherTime: null, window: null, soonest: false, staff: chosen.staff ?? wish.staff };
  }
  if (heard.soonest) {
    return { ...clearTime(wish), soonest: true, window: heard.window, date: heard.date };
  }
  if (heard.window !== null) {
    return { ...clearTime(wish), date: heard.date, window: heard.window, hours: hoursOf(heard) };
  }
  if (heard.time !== null) {
    const date = heard.date ?? wish.date ?? dateOfContext(state, zone);
    return { ...clearTime(wish), date, time: heard.time, otherTime: heard.otherTime };
  }
  if (heard.date !== null) {
    return { ...wish, date: heard.date, window: moveWindow(wish, heard.date), soonest: false };
  }
  return wish;
}

/** Whether what was said is the very start that is held already. */
function isHeldStart(state: State, wish: Wish, zone: string): boolean {
  return state.hold !== null && toLocal(new Date(state.hold.startsAt), zone) === `${wish.date}T${wish.time}`;
}

function absorbWish(state: State, heard: Understood, desk: Desk): Absorbed {
  const { profile } = desk;
  const service = idOf(profile.services, heard.service);
  const staff = idOf(profile.staff, heard.staff);
  const among = (heard.staffAmong ?? []).flatMap((name) => idOf(profile.staff, name) ?? []);
  const before = state.wish;
  const timed = saysTime(heard) ? wishTime(state, heard, profile.timeZone) : before;
  const wish: Wish = {
    ...timed,
    service: service ?? before.service,
    staff: staff ?? (heard.anyStaff || among.length > 0 ? null : timed.staff),
    staffAmong: among.length > 0 ? among : staff !== null || heard.anyStaff ? [] : before.staffAmong,
  };
  const sameTime = wish.date === before.date && wish.time === before.time;
  const changed = {
    service: wish.service !== before.service,
    staff:
      (staff !== null && staff !== before.staff && staff !== state.hold?.staff) ||
      (among.length > 0 && (state.hold === null || !among.includes(state.hold.staff))),
    time:
      saysTime(heard) &&
      !isHeldStart(state, wish, profile.timeZone) &&
      !(sameTime && state.hold !== null && heard.window === null),
    person: false,
    goal: false,
  };
  return { state: { ...state, wish }, changed };
}

/** Questions at which the name has just been heard back, or what is wrong with it is asked for. */
const NAME_READ: readonly Ask[] = ["read_back", "waitlist_read_back", "change"];

/** The name on record put right, when that is all that was said. */
function findCorrection(state: State, heard: Understood, text: string): string | null {
  const { name } = state.customer;
  const saysElse = saysTime(heard) || heard.service !== null || heard.staff !== null || heard.phone !== null;
  return name === null || saysElse || !NAME_READ.includes(state.asked) ? null : correctName(name, text);
}

function absorbPerson(state: State, heard: Understood, text: string): { state: State; person: boolean } {
  const before = state.customer;
  // One word before a question ("Perdone, ¿hay aparcamiento?") calls for attention, it is nobody's name.
  const isCall = heard.topic !== null && state.asked === "name" && !heard.name?.includes(" ");
  const takesCallerNumber = heard.sameNumber || (state.asked === "phone" && heard.answer === "yes");
  const phone = heard.phone ?? (takesCallerNumber ? state.callerPhone : null) ?? before.phone;
  const name = findCorrection(state, heard, text) ?? (isCall ? null : heard.name) ?? before.name;
  const customer = { name, phone, email: heard.email ?? before.email };
  const person = customer.name !== before.name || customer.phone !== before.phone || customer.email !== before.email;
  return { state: { ...state, customer }, person };
}

/** Questions that a day answers as a detail of the visit that is meant. */
const ASKS_WHICH: readonly Ask[] = ["which_booking", "code"];

/** A distance alone; "the same time" beside a day is kept by whoever finds the visit. */
function offsetOf({ offset }: Understood): State["relative"] {
  const isNone = offset === undefined || (offset.days === 0 && offset.minutes === 0);
  return isNone ? null : { days: offset.days, minutes: offset.minutes };
}

const VISIT_GOALS: readonly (Goal | null)[] = ["cancel", "check"];

/**
 * What is known after an utterance: the goal, the wish and the person, the last word winning. Times that tell which visit is
 * meant (a cancellation's, or a move's old one) are left to whoever looks for the visit.
 */
export function absorb(before: State, heard: Understood, desk: Desk, text: string): Absorbed {
  const goal = findGoal(before, heard, text);
  const isNew =
    goal !== before.goal && goal !== null && before.goal !== null && !(goal === "waitlist" && before.goal === "book");
  const target = VISIT_GOALS.includes(goal) || goal === "reschedule" ? before.target : null;
  const fresh = isNew ? { ...clearGoal(before), hold: before.hold, target } : before;
  const relative = goal === "reschedule" && fresh.target === null ? (parseRelative(text) ?? offsetOf(heard)) : null;
  const kept = { ...fresh, goal, relative: relative ?? fresh.relative };
  const { state, person } = absorbPerson(kept, heard, text);
  const tellsVisit =
    VISIT_GOALS.includes(goal) ||
    (goal === "reschedule" && state.target === null && ASKS_WHICH.includes(before.asked) && heard.existing === null);
  if (tellsVisit || goal === "message" || (before.asked === "message" && goal === before.goal)) {
    return { state, changed: { service: false, staff: false, time: false, person, goal: isNew } };
  }
  const absorbed = absorbWish(state, heard, desk);
  return { ...absorbed, changed: { ...absorbed.changed, person, goal: isNew } };
}
