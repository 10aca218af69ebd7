import type { Service } from "../business";
import { toLocal } from "../clock";
import { sayPrice } from "../say/say";
import { clearGoal, type Held } from "../state";
import { bookHeld } from "../tools/change-bookings";
import { dropHold, holdStart, keepHold } from "../tools/hold-start";
import { loadService } from "../tools/load-service";
import { repeatsName } from "../understanding/entities/correct-name";
import { agreesTo } from "./consent";
import { look, noteReason, offer } from "./find-start";
import { type Answer, asTarget, phoneOf, serviceOf, staffNameOf, type Turn, update, visitWords, words } from "./turn";

/** What a yes is given to: were any of it another, the yes would not count. */
function readBackKey(turn: Turn, hold: Held, service: Service): string {
  const { name, email } = turn.state.customer;
  const { priceCents, durationMinutes, requiresConfirmation } = service;
  const person = [name, phoneOf(turn.state), email];
  return JSON.stringify([
    hold.service,
    hold.staff,
    hold.startsAt,
    ...person,
    priceCents,
    durationMinutes,
    requiresConfirmation,
  ]);
}

/** A hold as it is said. */
export function visitOf(turn: Turn, hold: Held) {
  const serviceName = serviceOf(turn, hold.service)?.name ?? "";
  return visitWords(turn, { serviceName, staffName: staffNameOf(turn, hold.staff), startsAt: hold.startsAt });
}

function composeReadBack(turn: Turn, hold: Held, service: Service): Answer {
  update(turn, { readBack: readBackKey(turn, hold, service) });
  const facts = {
    ...visitOf(turn, hold),
    price: sayPrice(service.priceCents, turn.tools.desk.profile.currency, turn.locale),
    name: turn.state.customer.name ?? "",
    phone: phoneOf(turn.state),
    pending: service.requiresConfirmation,
  };
  return { ask: "read_back", say: words(turn).readBack(facts) };
}

/** It was taken out of the list while it was being booked. */
async function withdrawn(turn: Turn, held: Held): Promise<Answer> {
  const w = words(turn);
  await dropHold(turn.tools, held);
  turn.state = clearGoal(turn.state);
  return { ask: "more", say: `${w.reasons.not_found("")} ${w.more}` };
}

/** Reads back what is held, at the price of this moment; a hold that is gone is taken anew, or others are offered. */
export async function readBack(turn: Turn, held: Held): Promise<Answer> {
  const service = await loadService(turn.tools, held.service);
  if (!service) {
    return withdrawn(turn, held);
  }
  if (await keepHold(turn.tools, held)) {
    return composeReadBack(turn, held, service);
  }
  const again = await retake(turn, held);
  return "ask" in again ? again : composeReadBack(turn, again, service);
}

/** The start of a hold that is gone, held once more; or why not, with others. */
async function retake(turn: Turn, held: Held): Promise<Held | Answer> {
  const staff = held.staffWanted ? held.staff : null;
  update(turn, { hold: null, readBack: null });
  const again = await holdStart(turn.tools, { service: held.service, staff, startsAt: held.startsAt });
  if (again.ok) {
    update(turn, { hold: again.value });
    return again.value;
  }
  return offerOthers(turn, held, again.refusal);
}

async function offerOthers(turn: Turn, held: Held, reason: string): Promise<Answer> {
  update(turn, { hold: null, readBack: null });
  noteReason(turn, reason, toLocal(new Date(held.startsAt), turn.tools.desk.profile.timeZone));
  return offer(turn, held.service, { ...(await look(turn, held.service)), reason: null });
}

/** Books what the key was agreed to; what changed since then (price, length, approval, person) is read back instead. */
async function bookAgreed(turn: Turn, held: Held, key: string): Promise<Answer> {
  const service = await loadService(turn.tools, held.service);
  if (!service) {
    return withdrawn(turn, held);
  }
  return key === readBackKey(turn, held, service) ? bookNow(turn, held, key) : composeReadBack(turn, held, service);
}

async function bookNow(turn: Turn, held: Held, key: string): Promise<Answer> {
  const w = words(turn);
  const { customer, deeds } = turn.state;
  const person = { name: customer.name ?? "", phone: phoneOf(turn.state), email: customer.email };
  const booked = await bookHeld(turn.tools, { hold: held, person, locale: turn.locale, deed: deeds });
  if (booked.ok) {
    const { phone } = booked.value.customer;
    const { db, businessId } = turn.tools.ctx;
    const textsTo = phone !== null && !(await db.call("is_opted_out", businessId, phone)) ? phone : null;
    return announce(turn, booked.value, textsTo);
  }
  if (booked.refusal === "contact_required" || booked.refusal === "phone_invalid") {
    update(turn, { customer: { ...customer, phone: null }, callerPhone: null, readBack: null });
    return { ask: "phone", say: booked.refusal === "phone_invalid" ? w.badPhone : w.askPhone };
  }
  if (booked.refusal === "email_invalid") {
    update(turn, { customer: { ...customer, email: null }, readBack: null });
    return { ask: "email", say: w.badEmail };
  }
  if (booked.refusal !== "hold_lapsed") {
    return offerOthers(turn, held, booked.refusal);
  }
  // The same start with the same person needs no second yes.
  const again = await retake(turn, held);
  return "ask" in again ? again : bookAgreed(turn, again, key);
}

type BookedRecord = Extract<Awaited<ReturnType<typeof bookHeld>>, { ok: true }>["value"];

/** `textsTo`: where a text may be sent; null: nowhere. */
function announce(turn: Turn, booking: BookedRecord, textsTo: string | null): Answer {
  const w = words(turn);
  const target = asTarget(booking);
  const pending = booking.status === "pending";
  turn.claims.push({ kind: pending ? "requested" : "booked", bookingId: booking.id, startsAt: booking.startsAt });
  turn.outcome = "booked";
  const said = pending ? w.requested(visitWords(turn, target)) : w.booked(visitWords(turn, target));
  turn.state = {
    ...clearGoal(turn.state),
    ownBookings: [...turn.state.ownBookings, target],
    deeds: turn.state.deeds + 1,
    lastBooking: { id: booking.id, startsAt: booking.startsAt, status: booking.status },
  };
  return { ask: "more", say: [said, ...(textsTo === null ? [] : [w.textFollows(textsTo)]), w.more].join(" ") };
}

/** What a yes or a no to the read-back leads to; null: it was neither, and is read back again. */
export async function answerReadBack(turn: Turn, held: Held): Promise<Answer | null> {
  const { state, heard, changed } = turn;
  if (state.asked !== "read_back" || state.readBack === null) {
    return null;
  }
  const said = {
    intents: ["book" as const],
    starts: [held.startsAt],
    service: serviceOf(turn, held.service)?.name ?? null,
    staff: staffNameOf(turn, held.staff),
    name: state.customer.name,
  };
  if (agreesTo(turn, said)) {
    return bookAgreed(turn, held, state.readBack);
  }
  if (state.customer.name !== null && repeatsName(state.customer.name, turn.text)) {
    return null;
  }
  return heard.answer === "no" && !changed.person ? { ask: "change", say: words(turn).askChange } : null;
}
