import type { Service } from "../business";
import { toLocal } from "../clock";
import { sayPrice } from "../say/say";
import { clearGoal, clearTime, type Held, hasTime } from "../state";
import { MOST_NAMES, serviceChoice } from "../tools/answer-question";
import { bookHeld } from "../tools/change-bookings";
import { dropHold, holdStart, keepHold } from "../tools/hold-start";
import { askOtherDay, look, noteReason, offer, offerAgain } from "./find-start";
import {
  type Answer,
  asTarget,
  note,
  phoneOf,
  serviceOf,
  staffNameOf,
  type Turn,
  update,
  visitWords,
  words,
} from "./turn";

/** The business's doors that need a phone of their own; elsewhere an e-mail address will do if the service takes one. */
function missingContact(turn: Turn): "phone" | "contact" | "email" | null {
  const { customer } = turn.state;
  const rule = serviceOf(turn, turn.state.wish.service)?.contactRule ?? "phone_or_email";
  const phone = phoneOf(turn.state);
  if (rule === "phone" || rule === "phone_and_email") {
    return phone === null ? "phone" : rule === "phone_and_email" && customer.email === null ? "email" : null;
  }
  if (rule === "email") {
    return customer.email === null ? "email" : null;
  }
  return phone === null && customer.email === null ? "contact" : null;
}

/** Asks for what is still missing of the person; null: nothing is. */
export function askPerson(turn: Turn): Answer | null {
  const w = words(turn);
  const { asked, customer } = turn.state;
  if (customer.name === null) {
    return { ask: "name", say: w.askName };
  }
  const again = !turn.changed.person && !turn.changed.time;
  switch (missingContact(turn)) {
    case "phone":
      return { ask: "phone", say: asked === "phone" && again ? w.badPhone : w.askPhone };
    case "contact":
      return { ask: "phone", say: asked === "phone" && again ? w.badPhone : w.askContact };
    case "email":
      return { ask: "email", say: asked === "email" && again ? w.badEmail : w.askEmail };
    case null:
      return null;
  }
}

/** Asks which service; null: it is known. */
export function askService(turn: Turn): Answer | null {
  const { services } = turn.tools.desk.profile;
  const { wish, asked } = turn.state;
  if (serviceOf(turn, wish.service)) {
    return null;
  }
  const [only] = services;
  if (only && services.length === 1) {
    update(turn, { wish: { ...wish, service: only.id } });
    return null;
  }
  const unknown = asked === "service" && turn.heard.intent === "none" && !turn.changed.time;
  return {
    ask: "service",
    say: words(turn)[unknown ? "unknownService" : "askService"](...serviceChoice(turn.tools.desk)),
  };
}

/** Who can take it, when the caller may choose. */
function choosableStaff(turn: Turn, service: Service): readonly string[] {
  return service.staffMode === "collective" ? [] : service.staffIds.map((id) => staffNameOf(turn, id)).filter(Boolean);
}

/** A person who does not give the service is said so, and nobody in particular is wished for. */
function dropWrongStaff(turn: Turn, service: Service): void {
  const { wish } = turn.state;
  if (wish.staff !== null && !service.staffIds.includes(wish.staff)) {
    note(turn, words(turn).givesNot(staffNameOf(turn, wish.staff), service.name));
    update(turn, { wish: { ...wish, staff: null }, staffAsked: true });
  }
}

/** Asks once whether anybody in particular is wanted; null: it is known, or makes no difference. */
function askStaff(turn: Turn, service: Service): Answer | null {
  const { state, heard } = turn;
  const names = choosableStaff(turn, service);
  if (state.staffAsked || state.wish.staff !== null || heard.anyStaff || names.length < 2) {
    return null;
  }
  update(turn, { staffAsked: true });
  return { ask: "staff", say: words(turn).askStaff(names.slice(0, MOST_NAMES)) };
}

function readBackKey(turn: Turn, hold: Held): string {
  const { name, email } = turn.state.customer;
  return JSON.stringify([hold.service, hold.staff, hold.startsAt, name, phoneOf(turn.state), email]);
}

function visitOf(turn: Turn, hold: Held) {
  const serviceName = serviceOf(turn, hold.service)?.name ?? "";
  return visitWords(turn, { serviceName, staffName: staffNameOf(turn, hold.staff), startsAt: hold.startsAt });
}

function readBack(turn: Turn, hold: Held): Answer {
  const service = serviceOf(turn, hold.service);
  const price = service ? sayPrice(service.priceCents, turn.tools.desk.profile.currency, turn.locale) : null;
  update(turn, { readBack: readBackKey(turn, hold) });
  const facts = {
    ...visitOf(turn, hold),
    price,
    name: turn.state.customer.name ?? "",
    phone: phoneOf(turn.state),
    pending: service?.requiresConfirmation === true,
  };
  return { ask: "read_back", say: words(turn).readBack(facts) };
}

/** Holds a start; one that went meanwhile is said so, with others. */
async function hold(
  turn: Turn,
  service: string,
  start: { startsAt: string; staff: string | null },
): Promise<Answer | null> {
  const held = await holdStart(turn.tools, { service, staff: start.staff, startsAt: start.startsAt });
  if (held.ok) {
    update(turn, { hold: held.value, offers: [], declined: [], readBack: null });
    return null;
  }
  const local = toLocal(new Date(start.startsAt), turn.tools.desk.profile.timeZone);
  noteReason(turn, held.refusal, local);
  update(turn, { hold: null });
  const found = await look(turn, service);
  return offer(turn, service, { ...found, reason: null, offers: found.exact ? [found.exact] : found.offers });
}

/** Finds and holds the start that is wished for, or offers others; null: one is held. */
async function chooseStart(turn: Turn, service: string): Promise<Answer | null> {
  const { state, changed, heard } = turn;
  if (state.hold && !changed.time && !changed.service && !changed.staff) {
    return null;
  }
  if (state.offers.length > 0 && !changed.time && !changed.service && !changed.staff) {
    const only = state.offers[0];
    if (heard.answer === "yes" && only && state.offers.length === 1) {
      const [date = null, time = null] = only.local.split("T");
      update(turn, { wish: { ...clearTime(state.wish), date, time, staff: only.staff ?? state.wish.staff } });
      return hold(turn, service, only);
    }
    if (heard.answer === "no" || heard.shift !== null) {
      // The start that was asked for cannot be had, and what is near it will not do: any other of that day may.
      update(turn, { wish: { ...state.wish, time: null, otherTime: null } });
      update(turn, { declined: [...state.declined, ...state.offers.map(({ startsAt }) => startsAt)].slice(-30) });
      return offer(turn, service, await look(turn, service));
    }
    return offerAgain(turn);
  }
  const found = await look(turn, service);
  if (found.exact) {
    return hold(turn, service, found.exact);
  }
  await dropHold(turn.tools, state.hold);
  update(turn, { hold: null, readBack: null });
  return offer(turn, service, found);
}

async function bookNow(turn: Turn, held: Held): Promise<Answer> {
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
  return holdAgain(turn, held, booked.refusal);
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

/** The hold lapsed before the yes: the same start with the same person needs no second yes, anything else is read back. */
async function holdAgain(turn: Turn, held: Held, refusal: string): Promise<Answer> {
  const staff = held.staffWanted ? held.staff : null;
  update(turn, { hold: null, readBack: null });
  const again =
    refusal === "hold_lapsed"
      ? await holdStart(turn.tools, { service: held.service, staff, startsAt: held.startsAt })
      : null;
  if (again?.ok) {
    update(turn, { hold: again.value });
    return again.value.staff === held.staff ? bookNow(turn, again.value) : readBack(turn, again.value);
  }
  noteReason(turn, again ? again.refusal : refusal, toLocal(new Date(held.startsAt), turn.tools.desk.profile.timeZone));
  return offer(turn, held.service, { ...(await look(turn, held.service)), reason: null });
}

async function answerReadBack(turn: Turn, held: Held): Promise<Answer | null> {
  const { state, heard, changed } = turn;
  if (state.asked !== "read_back" || state.readBack === null) {
    return null;
  }
  if (heard.answer === "yes" && state.readBack === readBackKey(turn, held)) {
    return bookNow(turn, held);
  }
  if (heard.answer === "no" && !changed.person) {
    return { ask: "change", say: words(turn).askChange };
  }
  return null;
}

/** Service, start, person, read-back, and only after a yes to that: the booking. */
export async function bookFlow(turn: Turn): Promise<Answer> {
  const w = words(turn);
  if (!turn.tools.desk.settings.mayBook) {
    return { ask: "more", say: `${w.mayNot} ${w.offerMessage}` };
  }
  const service = askService(turn);
  if (service) {
    return service;
  }
  const wanted = turn.state.wish.service ?? "";
  const known = serviceOf(turn, wanted);
  if (known) {
    dropWrongStaff(turn, known);
  }
  if (turn.heard.anyStaff) {
    update(turn, { staffAsked: true });
  }
  const past = askOtherDay(turn);
  if (past) {
    return past;
  }
  const who = known && !hasTime(turn.state.wish) ? askStaff(turn, known) : null;
  if (who) {
    return who;
  }
  const start = await chooseStart(turn, wanted);
  if (start) {
    return start;
  }
  const held = turn.state.hold;
  if (!held) {
    return { ask: "time", say: w.askTime(serviceOf(turn, wanted)?.name ?? "") };
  }
  const answered = await answerReadBack(turn, held);
  if (answered) {
    return answered;
  }
  if (turn.changed.time && hasTime(turn.state.wish) && turn.state.customer.name === null) {
    note(turn, w.isFree(visitOf(turn, held).when));
  }
  const preferred = known ? askStaff(turn, known) : null;
  if (preferred) {
    return preferred;
  }
  const person = askPerson(turn);
  if (person) {
    return person;
  }
  const kept = await keepHold(turn.tools, held);
  return kept ? readBack(turn, held) : holdAgainThenRead(turn, held);
}

async function holdAgainThenRead(turn: Turn, held: Held): Promise<Answer> {
  const staff = held.staffWanted ? held.staff : null;
  update(turn, { hold: null, readBack: null });
  return (
    (await hold(turn, held.service, { startsAt: held.startsAt, staff })) ?? readBack(turn, turn.state.hold ?? held)
  );
}

/** Lets go of what was being made. */
export async function abandon(turn: Turn): Promise<Answer> {
  await dropHold(turn.tools, turn.state.hold);
  turn.state = clearGoal(turn.state);
  return { ask: "more", say: `${words(turn).dropped} ${words(turn).more}` };
}
