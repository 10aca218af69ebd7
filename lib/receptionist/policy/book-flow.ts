import type { Service } from "../business";
import { toLocal } from "../clock";
import { clearGoal, hasTime } from "../state";
import { MOST_NAMES, serviceChoice } from "../tools/answer-question";
import { dropHold, holdStart } from "../tools/hold-start";
import { answerReadBack, readBack, visitOf } from "./book-held";
import { askOtherDay, look, noteReason, offer, offerAgain, takeOffer } from "./find-start";
import { type Answer, note, phoneOf, serviceOf, staffNameOf, type Turn, update, words } from "./turn";

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
  if (turn.heard.topic === "services") {
    return { ask: "service", say: words(turn).whichService };
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
export function askStaff(turn: Turn, service: Service): Answer | null {
  const { state, heard } = turn;
  const names = choosableStaff(turn, service);
  if (
    state.staffAsked ||
    state.wish.staff !== null ||
    state.wish.staffAmong.length > 0 ||
    heard.anyStaff ||
    names.length < 2
  ) {
    return null;
  }
  update(turn, { staffAsked: true });
  return { ask: "staff", say: words(turn).askStaff(names.slice(0, MOST_NAMES)) };
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
  const taken = takeOffer(turn, service, "book");
  if (taken !== null && taken !== "again") {
    return hold(turn, service, taken);
  }
  if (taken === null && state.offers.length > 0 && !changed.time && !changed.service && !changed.staff) {
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

/** "A cut and a beard trim": one at a time, and it is said which is first; nothing is dropped without a word. */
function takeFirstOfSeveral(turn: Turn): void {
  const { wish, hold } = turn.state;
  const [first, second] = hold === null ? (turn.heard.servicesSaid ?? []) : [];
  const service = turn.tools.desk.profile.services.find(({ name }) => name === first);
  if (service === undefined || second === undefined) {
    return;
  }
  note(turn, words(turn).oneAtATime(service.name, second));
  update(turn, { wish: { ...wish, service: service.id } });
}

/** Service, start, person, read-back, and only after a yes to that: the booking. */
export async function bookFlow(turn: Turn): Promise<Answer> {
  const w = words(turn);
  if (!turn.tools.desk.settings.mayBook) {
    return { ask: "more", say: `${w.mayNot} ${w.offerMessage}` };
  }
  takeFirstOfSeveral(turn);
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
  return readBack(turn, held);
}

/** Lets go of what was being made. */
export async function abandon(turn: Turn): Promise<Answer> {
  await dropHold(turn.tools, turn.state.hold);
  turn.state = clearGoal(turn.state);
  return { ask: "more", say: `${words(turn).dropped} ${words(turn).more}` };
}
