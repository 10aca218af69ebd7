import type { BookingRecord } from "@/lib/database/catalog";
import { toLocal } from "../clock";
import { hasTime, type State, type Target } from "../state";
import type { Availability, FoundStart } from "../tools/check-availability";
import { dropHold, holdStart } from "../tools/hold-start";
import { look, noteReason, offer, offerAgain, takeOffer } from "./find-start";
import { type Answer, type Turn, update, words } from "./turn";

export type Chosen = { readonly startsAt: string; readonly staff: string; readonly hold: State["hold"] };

type Moving = { readonly target: Target; readonly booking: BookingRecord; readonly minutes: number };

async function lookWith(turn: Turn, { target, booking, minutes }: Moving, staff: string | null): Promise<Availability> {
  const { wish } = turn.state;
  update(turn, { wish: { ...wish, staff } });
  const found = await look(turn, target.service, { bookingId: booking.id, minutes });
  update(turn, { wish });
  return found;
}

/**
 * What is free of what was wished: with the person of the visit first, and when they are busy at the very start that was asked
 * for, with anyone, unless somebody was asked for by name.
 */
async function lookForMove(turn: Turn, moving: Moving): Promise<Availability> {
  const { wish, staffAsked } = turn.state;
  const first = wish.time === null ? wish.staff : (wish.staff ?? moving.target.staff);
  const found = await lookWith(turn, moving, first);
  const isOpen = !staffAsked || wish.staff === null;
  if (found.exact || first === null || wish.time === null || !isOpen) {
    return found;
  }
  const anyones = await lookWith(turn, moving, null);
  return anyones.exact || wish.staff === null ? anyones : found;
}

/** Holds the new start. One with the same person that overlaps the old visit is kept by that. */
async function holdNewStart(turn: Turn, moving: Moving, start: FoundStart): Promise<Answer | Chosen | "stays"> {
  const { target, booking, minutes } = moving;
  const { hold } = turn.state;
  const isOwn = start.staff === target.staff;
  if (start.startsAt === booking.startsAt && isOwn) {
    return "stays";
  }
  const overlaps = Math.abs(Date.parse(start.startsAt) - Date.parse(booking.startsAt)) < minutes * 60_000;
  if (overlaps && isOwn) {
    await dropHold(turn.tools, hold);
    update(turn, { hold: null, offers: [], declined: [] });
    return { startsAt: start.startsAt, staff: target.staff, hold: null };
  }
  const wanted = { service: target.service, staff: start.staff, startsAt: start.startsAt, durationMinutes: minutes };
  const held = await holdStart(turn.tools, wanted);
  if (held.ok) {
    update(turn, { hold: held.value, offers: [], declined: [] });
    return { startsAt: held.value.startsAt, staff: held.value.staff, hold: held.value };
  }
  noteReason(turn, held.refusal, toLocal(new Date(start.startsAt), turn.tools.desk.profile.timeZone));
  update(turn, { hold: null });
  return offer(turn, target.service, { ...(await lookForMove(turn, moving)), reason: null, exact: null });
}

/** What was offered and not taken is not offered again, and any other time of that day will do. */
function declineOffers(turn: Turn): void {
  const { declined, offers, wish } = turn.state;
  const all = [...declined, ...offers.map(({ startsAt }) => startsAt)];
  update(turn, { declined: all.slice(-30), wish: { ...wish, time: null, otherTime: null } });
}

/** The new start of a move, held when it can be; or what is asked instead. "stays": it is the one they have. */
export async function chooseNewStart(
  turn: Turn,
  target: Target,
  booking: BookingRecord,
): Promise<Answer | Chosen | "stays"> {
  const { state, changed, heard } = turn;
  const moving = { target, booking, minutes: (Date.parse(booking.endsAt) - Date.parse(booking.startsAt)) / 60_000 };
  const isNew = changed.time || changed.staff || (heard.anyStaff && state.hold === null);
  if (state.hold && !isNew) {
    return { startsAt: state.hold.startsAt, staff: state.hold.staff, hold: state.hold };
  }
  if (!hasTime(state.wish) && state.offers.length === 0) {
    return { ask: "time", say: words(turn).askNewTime };
  }
  const taken = takeOffer(turn, target.service, "reschedule");
  if (taken !== null && taken !== "again") {
    return holdNewStart(turn, moving, taken);
  }
  if (taken === null && state.offers.length > 0 && !isNew) {
    if (heard.answer !== "no" && heard.shift === null && state.readBack === null) {
      return offerAgain(turn);
    }
    declineOffers(turn);
  }
  const found = await lookForMove(turn, moving);
  if (found.exact) {
    return holdNewStart(turn, moving, found.exact);
  }
  await dropHold(turn.tools, state.hold);
  update(turn, { hold: null, readBack: null });
  return offer(turn, target.service, found);
}
