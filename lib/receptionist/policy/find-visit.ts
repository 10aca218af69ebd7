import type { BookingRecord } from "@/lib/database/catalog";
import { toLocal } from "../clock";
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
  const isAbout = state.goal !== "reschedule" || state.asked === "which_booking";
  return { moment: isAbout && any ? said : null, otherTime: heard.otherTime };
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

/** What proves a visit to be the caller's beside the number: its day or time, or whose name it is in with what it is for. */
function isProven(booking: BookingRecord, turn: Turn): boolean {
  const { moment } = detailsOf(turn);
  const { name } = turn.state.customer;
  const isNamed = name !== null && isSameName(name, booking.customer.name);
  const byTime = moment !== null && (moment.date !== null || moment.time !== null);
  const byName = isNamed && (namesIt(booking, turn.heard) || turn.state.goal === "check");
  return byTime || byName || turn.state.proof.verifiedPhone === booking.customer.phone;
}

/** "I don't remember" leaves the code as the only way. */
const FORGOT = /\b(don'?t (know|remember|recall)|not sure|no idea|forgot|no (me acuerdo|recuerdo|s[eé])|ni idea)\b/i;

async function prove(turn: Turn, bookings: readonly BookingRecord[], phone: string): Promise<Answer | null> {
  const { state } = turn;
  const w = words(turn);
  const told = detailsOf(turn).moment !== null;
  const { businessId, db } = turn.tools.ctx;
  const verified = state.proof.verifiedPhone === phone;
  if (!isOwnNumber(turn, phone)) {
    return askCode(turn, phone);
  }
  if (!verified && !(await db.call("judge_details", { businessId, phone, add: false }))) {
    return askCode(turn, phone);
  }
  const candidates = narrow(bookings, turn);
  const [only] = candidates;
  if (only && candidates.length === 1 && isProven(only, turn)) {
    update(turn, { target: asTarget(only) });
    return null;
  }
  if (candidates.length > 1 && candidates.every((booking) => isProven(booking, turn))) {
    return {
      ask: "which_booking",
      say: w.askWhichOf(candidates.slice(0, 3).map((booking) => sayAt(turn, booking.startsAt))),
    };
  }
  if (told) {
    const wrongDetails = state.proof.wrongDetails + 1;
    update(turn, { proof: { ...state.proof, wrongDetails } });
    await db.call("judge_details", { businessId, phone, add: true });
    note(turn, w.wrongDetail);
    return wrongDetails >= MOST_WRONG_DETAILS ? askCode(turn, phone) : { ask: "which_booking", say: w.askWhich };
  }
  if (state.asked === "which_booking" && FORGOT.test(turn.text)) {
    return askCode(turn, phone);
  }
  if (state.asked === "which_booking" && turn.heard.topic === null && !turn.changed.person) {
    return askCode(turn, phone);
  }
  return state.goal === "check" && state.customer.name === null
    ? { ask: "booking_name", say: w.askBookingName }
    : state.goal === "check"
      ? askCode(turn, phone)
      : { ask: "which_booking", say: w.askWhich };
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
