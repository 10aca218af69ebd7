import type { BookingRecord } from "@/lib/database/catalog";
import { addDays, toLocal } from "../clock";
import { clearGoal } from "../state";
import { findMyBookings } from "../tools/change-bookings";
import type { Moment, Understood } from "../understanding/types";
import { askCode, hearCode } from "./prove-number";
import { type Answer, asTarget, isOwnNumber, note, phoneOf, sayAt, type Turn, update, visitWords, words } from "./turn";

/** Wrong details before only a texted code will do. */
const MOST_WRONG_DETAILS = 2;

type Details = { readonly moment: Moment | null; readonly otherTime: string | null };

/** The words that tell which visit: the old time of a move, or the time said in answer to "which one?". */
function detailsOf(turn: Turn): Details {
  const { heard, state } = turn;
  const said: Moment = { date: heard.date, time: heard.time, window: heard.window };
  const any = said.date !== null || said.time !== null || said.window !== null;
  if (heard.existing) {
    return { moment: heard.existing, otherTime: null };
  }
  const isAbout = state.goal !== "reschedule" || state.asked === "which_booking" || state.asked === "code";
  return { moment: carryOn(state.detail, isAbout && any ? said : null), otherTime: heard.otherTime };
}

/** What was said of the visit before goes on where it is not said anew. */
function carryOn(before: Moment | null, said: Moment | null): Moment | null {
  if (before === null || said === null || said.date !== null) {
    return said ?? before;
  }
  return { date: before.date, time: said.time ?? before.time, window: said.window ?? before.window };
}

function fits(booking: BookingRecord, { moment, otherTime }: Details, zone: string): boolean {
  if (!moment) {
    return true;
  }
  const local = toLocal(new Date(booking.startsAt), zone);
  const [date, time] = local.split("T");
  const { window } = moment;
  return (
    (moment.date === null || moment.date === date) &&
    (moment.time === null || moment.time === time || otherTime === time) &&
    (window === null || (local >= window.from && local < window.to))
  );
}

const plain = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();

/** The whole name, or at least first and last of it. */
export function isSameName(said: string, stored: string): boolean {
  const words = new Set(plain(stored).split(/\s+/));
  const given = plain(said).split(/\s+/);
  return plain(said) === plain(stored) || (given.length >= 2 && given.every((word) => words.has(word)));
}

function namesIt(booking: BookingRecord, heard: Understood): boolean {
  const service = heard.service !== null && heard.service === booking.service.name;
  const staff = heard.staff !== null && heard.staff === booking.staff.name;
  return service || staff;
}

function narrow(bookings: readonly BookingRecord[], turn: Turn): readonly BookingRecord[] {
  const details = detailsOf(turn);
  const zone = turn.tools.desk.profile.timeZone;
  const timed = bookings.filter((booking) => fits(booking, details, zone));
  const named = timed.filter((booking) => namesIt(booking, turn.heard));
  return named.length > 0 ? named : timed;
}

/** Whether the day is among the details: a clock time or a service alone fits too many visits to prove one. */
function saysDay({ moment }: Details): boolean {
  const from = moment?.window?.from.slice(0, 10);
  // Half-open, to the minute: up to the next midnight is one day.
  const isOneDay = from !== undefined && (moment?.window?.to ?? "") <= `${addDays(from, 1)}T00:00`;
  return (moment !== null && moment.date !== null) || isOneDay;
}

/** Whether what was said is a guess at a visit: its day, or the name it is in when it is only to be read out. */
function isGuess(turn: Turn): boolean {
  return saysDay(detailsOf(turn)) || (turn.state.goal === "check" && turn.state.customer.name !== null);
}

/** What proves a visit to be the caller's beside the number: its day, or to have it read out the name it is in. */
function isProven(booking: BookingRecord, turn: Turn): boolean {
  const { name } = turn.state.customer;
  const isNamed = turn.state.goal === "check" && name !== null && isSameName(name, booking.customer.name);
  return saysDay(detailsOf(turn)) || isNamed || turn.state.proof.verifiedPhone === booking.customer.phone;
}

/** "I don't remember" leaves the code as the only way. */
const FORGOT = /\b(don'?t (know|remember|recall)|not sure|no idea|forgot|no (me acuerdo|recuerdo|s[eé])|ni idea)\b/i;

/** The visits that are proven the caller's. A guess is taken before it is judged and given back when it was right; null: none is left. */
async function judge(turn: Turn, bookings: readonly BookingRecord[], phone: string): Promise<BookingRecord[] | null> {
  const { businessId, db } = turn.tools.ctx;
  const isVerified = turn.state.proof.verifiedPhone === phone;
  if (!isVerified && !isGuess(turn)) {
    return [];
  }
  const guess = isVerified ? "" : await db.call("take_guess", { businessId, phone, isSigned: turn.tools.isSigned });
  if (guess === null) {
    return null;
  }
  const proven = narrow(bookings, turn).filter((booking) => isProven(booking, turn));
  if (proven.length > 0 && guess !== "") {
    await db.call("give_guess_back", businessId, guess);
  }
  return proven;
}

/** What was said proves nothing: another detail is asked for, or a code. */
async function askAgain(turn: Turn, phone: string): Promise<Answer> {
  const { state } = turn;
  const w = words(turn);
  const details = detailsOf(turn);
  const wasAsked = state.asked === "which_booking";
  if (details.moment !== null && (wasAsked || saysDay(details))) {
    const wrongDetails = state.proof.wrongDetails + 1;
    update(turn, { proof: { ...state.proof, wrongDetails } });
    if (saysDay(details)) {
      note(turn, w.wrongDetail);
    }
    return wrongDetails >= MOST_WRONG_DETAILS ? askCode(turn, phone) : { ask: "which_booking", say: w.askWhich };
  }
  if (wasAsked && (FORGOT.test(turn.text) || (turn.heard.topic === null && !turn.changed.person))) {
    return askCode(turn, phone);
  }
  if (state.goal !== "check") {
    return { ask: "which_booking", say: w.askWhich };
  }
  return state.customer.name === null ? { ask: "booking_name", say: w.askBookingName } : askCode(turn, phone);
}

async function prove(turn: Turn, bookings: readonly BookingRecord[], phone: string): Promise<Answer | null> {
  const proven = isOwnNumber(turn, phone) ? await judge(turn, bookings, phone) : null;
  if (proven === null) {
    return askCode(turn, phone);
  }
  const [only, ...others] = proven;
  if (only && others.length === 0) {
    update(turn, { target: asTarget(only) });
    return null;
  }
  if (only) {
    const labels = proven.slice(0, 3).map((booking) => sayAt(turn, booking.startsAt));
    return { ask: "which_booking", say: words(turn).askWhichOf(labels) };
  }
  const again = await askAgain(turn, phone);
  update(turn, { detail: null });
  return again;
}

/**
 * The caller's visit: one made in this conversation, or one under their number that its day, time, name or a texted code
 * proves theirs. null: it is in `state.target`. Nothing of a visit is said before that.
 */
export async function findVisit(turn: Turn): Promise<Answer | null> {
  const { state, heard } = turn;
  const w = words(turn);
  if (state.target) {
    return null;
  }
  const zone = turn.tools.desk.profile.timeZone;
  const details = detailsOf(turn);
  update(turn, { detail: details.moment });
  const own = state.ownBookings.filter(
    (visit) => !details.moment || toLocal(new Date(visit.startsAt), zone).startsWith(details.moment.date ?? ""),
  );
  const mine = own.at(-1);
  if (mine && heard.phone === null) {
    update(turn, { target: mine });
    return null;
  }
  const phone = phoneOf(state);
  if (phone === null) {
    return { ask: "phone", say: state.asked === "phone" ? w.badPhone : w.askVisitPhone };
  }
  const wrong = await hearCode(turn, phone);
  if (wrong) {
    return wrong;
  }
  const bookings = await findMyBookings(turn.tools, phone);
  if (bookings.length === 0 && !isOwnNumber(turn, phone)) {
    return askCode(turn, phone, "silent");
  }
  if (bookings.length === 0) {
    if (state.asked === "phone" && heard.phone !== null) {
      turn.state = clearGoal(state);
      return { ask: "more", say: `${w.noVisit} ${w.offerMessage} ${w.more}` };
    }
    return { ask: "phone", say: `${w.noVisit} ${w.otherNumber}` };
  }
  return prove(turn, bookings, phone);
}

/** The visits ahead, said to one who proved who they are. */
export function sayVisit(turn: Turn): string {
  const { target } = turn.state;
  return target ? words(turn).visit(visitWords(turn, target)) : "";
}
