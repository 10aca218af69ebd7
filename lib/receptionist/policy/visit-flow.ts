import { getBooking } from "@/lib/booking/get-booking";
import type { BookingRecord } from "@/lib/database/catalog";
import { toLocal } from "../clock";
import { clearGoal, hasTime, type State, type Target } from "../state";
import { cancelVisit, moveBooking } from "../tools/change-bookings";
import { keepHold } from "../tools/hold-start";
import type { Intent } from "../understanding/types";
import { type Chosen, chooseNewStart } from "./choose-new-start";
import { agreesTo, type ReadBack, saysKeep } from "./consent";
import { askOtherDay, look, noteReason, offer } from "./find-start";
import { findVisit, sayVisit } from "./find-visit";
import { shiftStart } from "./relative";
import { type Answer, asTarget, note, sayAt, staffNameOf, type Turn, update, visitWords, words } from "./turn";

function finished(turn: Turn, booking: BookingRecord): State {
  const target = asTarget(booking);
  const { ownBookings } = turn.state;
  const others = ownBookings.filter((visit) => visit.bookingId !== booking.id);
  return {
    ...clearGoal(turn.state),
    ownBookings: booking.status === "cancelled" ? others : [...others, target],
    deeds: turn.state.deeds + 1,
    lastBooking: { id: booking.id, startsAt: booking.startsAt, status: booking.status },
  };
}

/** Ends a wish that cannot be had, with the reason; people can still help. */
function refuse(turn: Turn, sentence: string): Answer {
  const w = words(turn);
  turn.state = clearGoal(turn.state);
  return { ask: "more", say: `${sentence} ${w.offerMessage} ${w.more}` };
}

function isWithin(turn: Turn, booking: BookingRecord, minutes: number): boolean {
  return Date.parse(booking.startsAt) - minutes * 60_000 <= turn.tools.ctx.now.getTime();
}

function readBackOf(booking: BookingRecord, intents: readonly Intent[], starts: readonly string[]): ReadBack {
  const { service, staff, customer } = booking;
  return { intents, starts, service: service.name, staff: staff.name, name: customer.name };
}

/** Which visit, may it still be cancelled, read-back, and only after a yes: cancelled. */
export async function cancelFlow(turn: Turn): Promise<Answer> {
  const w = words(turn);
  if (!turn.tools.desk.settings.mayCancel) {
    return refuse(turn, w.mayNot);
  }
  const asking = await findVisit(turn);
  if (asking) {
    return asking;
  }
  const { target, asked, readBack } = turn.state;
  const booking = target && (await getBooking(turn.tools.ctx, target.bookingId));
  if (!target || !booking) {
    return refuse(turn, w.noVisit);
  }
  if (isWithin(turn, booking, booking.business.cancelNoticeMinutes)) {
    return refuse(turn, w.tooLateToCancel);
  }
  const key = JSON.stringify(["cancel", booking.id, booking.startsAt]);
  if (asked === "cancel_read_back" && readBack === key) {
    const keeps = saysKeep(turn);
    if (turn.heard.answer === "no" || (keeps && turn.heard.intent !== "cancel")) {
      turn.state = clearGoal(turn.state);
      return { ask: "more", say: `${w.kept} ${w.more}` };
    }
    if (!keeps && agreesTo(turn, readBackOf(booking, ["cancel"], [booking.startsAt]))) {
      return cancelNow(turn, booking);
    }
  }
  update(turn, { readBack: key });
  return { ask: "cancel_read_back", say: w.cancelReadBack(sayVisit(turn)) };
}

async function cancelNow(turn: Turn, booking: BookingRecord): Promise<Answer> {
  const w = words(turn);
  const cancelled = await cancelVisit(turn.tools, booking.id);
  if (!cancelled.ok) {
    return refuse(turn, cancelled.refusal === "too_late_to_cancel" ? w.tooLateToCancel : w.visitOver);
  }
  turn.claims.push({ kind: "cancelled", bookingId: booking.id, startsAt: cancelled.value.startsAt });
  turn.outcome = "cancelled";
  const visit = sayVisit(turn);
  turn.state = finished(turn, cancelled.value);
  return { ask: "more", say: `${w.cancelled(visit)} ${w.more}` };
}

function dateOf(turn: Turn, target: Target): string {
  return toLocal(new Date(target.startsAt), turn.tools.desk.profile.timeZone).slice(0, 10);
}

/** A date that only named the visit to be moved is no wish for a new one. */
function takeDetailBack(turn: Turn, target: Target): void {
  const { wish } = turn.state;
  const local = toLocal(new Date(target.startsAt), turn.tools.desk.profile.timeZone);
  if (
    wish.date === local.slice(0, 10) &&
    (wish.time === null || wish.time === local.slice(11)) &&
    wish.window === null
  ) {
    update(turn, { wish: { ...wish, date: null, time: null, otherTime: null } });
  }
}

/** "A day later", said before it was known of which visit. */
function placeFromTarget(turn: Turn, target: Target): void {
  const { relative, wish } = turn.state;
  const local = toLocal(new Date(target.startsAt), turn.tools.desk.profile.timeZone);
  if (relative === null && turn.heard.offset?.sameTime === true && wish.date !== null && wish.time === null) {
    update(turn, { wish: { ...wish, time: local.slice(11), otherTime: null, window: null } });
  }
  if (relative !== null) {
    const start = shiftStart(local, relative);
    update(turn, { relative: null, wish: { ...wish, ...start, otherTime: null, window: null, soonest: false } });
  }
}

/** What is wished for is what they have. */
function stays(turn: Turn, booking: BookingRecord): Answer {
  const w = words(turn);
  const visit = w.visit(visitWords(turn, asTarget(booking)));
  turn.state = clearGoal(turn.state);
  return { ask: "more", say: `${w.foundVisit(visit)} ${w.kept} ${w.more}` };
}

/** Which visit, which new start (held), read-back, and only after a yes: moved, under the same booking. */
export async function rescheduleFlow(turn: Turn): Promise<Answer> {
  const w = words(turn);
  if (!turn.tools.desk.settings.mayReschedule) {
    return refuse(turn, w.mayNot);
  }
  const isNewTarget = turn.state.target === null;
  const asking = await findVisit(turn);
  if (asking) {
    return asking;
  }
  const { target } = turn.state;
  const booking = target && (await getBooking(turn.tools.ctx, target.bookingId));
  if (!target || !booking) {
    return refuse(turn, w.noVisit);
  }
  if (isWithin(turn, booking, booking.business.rescheduleNoticeMinutes)) {
    return refuse(turn, w.tooLateToMove);
  }
  if (isNewTarget) {
    takeDetailBack(turn, target);
    placeFromTarget(turn, target);
    const { wish } = turn.state;
    const sameDay = wish.time !== null && wish.date === null ? dateOf(turn, target) : wish.date;
    const staff = wish.staff ?? (turn.heard.anyStaff ? null : target.staff);
    const staffAsked = wish.staff !== null && wish.staff !== target.staff;
    update(turn, { staffAsked, wish: { ...wish, date: sameDay, service: target.service, staff } });
    if (!hasTime(turn.state.wish)) {
      note(turn, w.foundVisit(sayVisit(turn)));
    }
  }
  if (!isNewTarget && (turn.heard.staff !== null || turn.heard.anyStaff)) {
    update(turn, { staffAsked: !turn.heard.anyStaff });
  }
  const past = askOtherDay(turn);
  if (past) {
    return past;
  }
  if (turn.changed.time && turn.state.wish.time !== null && turn.state.wish.date === null) {
    update(turn, { wish: { ...turn.state.wish, date: dateOf(turn, target) } });
  }
  const chosen = await chooseNewStart(turn, target, booking);
  if (chosen === "stays") {
    return stays(turn, booking);
  }
  if ("ask" in chosen) {
    return chosen;
  }
  return confirmMove(turn, target, booking, chosen);
}

async function confirmMove(turn: Turn, target: Target, booking: BookingRecord, chosen: Chosen): Promise<Answer> {
  const w = words(turn);
  const key = JSON.stringify(["move", target.bookingId, booking.version, chosen.startsAt, chosen.staff]);
  if (turn.state.asked === "move_read_back" && turn.state.readBack === key) {
    const said = readBackOf(booking, ["reschedule"], [booking.startsAt, chosen.startsAt]);
    if (agreesTo(turn, { ...said, staff: staffNameOf(turn, chosen.staff) })) {
      return moveNow(turn, { ...target, version: booking.version }, chosen);
    }
    if (turn.heard.answer === "no") {
      return { ask: "change", say: w.askChange };
    }
  }
  if (chosen.hold) {
    await keepHold(turn.tools, chosen.hold);
  }
  update(turn, { readBack: key });
  const facts = {
    service: target.serviceName,
    from: sayAt(turn, booking.startsAt),
    to: sayAt(turn, chosen.startsAt),
    staff: staffNameOf(turn, chosen.staff) || target.staffName,
  };
  return { ask: "move_read_back", say: w.moveReadBack(facts) };
}

async function moveNow(turn: Turn, target: Target, chosen: Chosen): Promise<Answer> {
  const w = words(turn);
  const moved = await moveBooking(turn.tools, {
    target,
    startsAt: chosen.startsAt,
    staff: chosen.staff,
    hold: chosen.hold,
  });
  if (moved.ok) {
    turn.claims.push({ kind: "rescheduled", bookingId: moved.value.id, startsAt: moved.value.startsAt });
    turn.outcome = "rescheduled";
    turn.state = finished(turn, moved.value);
    return { ask: "more", say: `${w.moved(visitWords(turn, asTarget(moved.value)))} ${w.more}` };
  }
  if (moved.refusal === "too_late_to_reschedule") {
    return refuse(turn, w.tooLateToMove);
  }
  if (moved.refusal === "already_cancelled" || moved.refusal === "already_over" || moved.refusal === "not_found") {
    return refuse(turn, w.visitOver);
  }
  const zone = turn.tools.desk.profile.timeZone;
  noteReason(turn, moved.refusal, toLocal(new Date(chosen.startsAt), zone));
  update(turn, { hold: null, readBack: null });
  const found = await look(turn, target.service, {
    bookingId: target.bookingId,
    minutes: await minutesOf(turn, target),
  });
  return offer(turn, target.service, { ...found, reason: null, exact: null });
}

async function minutesOf(turn: Turn, target: Target): Promise<number> {
  const booking = await getBooking(turn.tools.ctx, target.bookingId);
  return booking ? (Date.parse(booking.endsAt) - Date.parse(booking.startsAt)) / 60_000 : 0;
}

/** Tells a caller who proved who they are when their visit is. */
export async function checkFlow(turn: Turn): Promise<Answer> {
  const w = words(turn);
  const asking = await findVisit(turn);
  if (asking) {
    return asking;
  }
  const said = w.foundVisit(sayVisit(turn));
  turn.outcome ??= "answered";
  const { target } = turn.state;
  turn.state = {
    ...clearGoal(turn.state),
    ownBookings: target
      ? [...turn.state.ownBookings.filter((visit) => visit.bookingId !== target.bookingId), target]
      : turn.state.ownBookings,
  };
  return { ask: "more", say: `${said} ${w.more}` };
}
