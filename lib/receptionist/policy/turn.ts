import type { BookingRecord } from "@/lib/database/catalog";
import type { Claim, ConversationOutcome } from "@/lib/database/receptionist-shapes";
import type { Service } from "../business";
import type { Voice } from "../model/voice";
import { speakable } from "../owner-words";
import type { DoorAction } from "../reply";
import { sayStart, wordsOf } from "../say/say";
import type { VisitWords, Words } from "../say/words";
import type { Ask, State, Target } from "../state";
import type { ToolCtx } from "../tools/tool-ctx";
import type { Expects, Locale, Understood } from "../understanding/types";

/** What this utterance changed of what was known. */
export type Changes = {
  readonly service: boolean;
  readonly staff: boolean;
  readonly time: boolean;
  readonly person: boolean;
  /** They want something else than before. */
  readonly goal: boolean;
};

/** One turn being worked on: what was understood, and what has come of it so far. */
export type Turn = {
  readonly tools: ToolCtx;
  readonly voice: Voice | null;
  readonly heard: Understood;
  readonly text: string;
  readonly locale: Locale;
  readonly changed: Changes;
  state: State;
  /** Said before the question. */
  readonly notes: string[];
  /** Sentences of the owner's among the notes, word for word. */
  readonly facts: string[];
  readonly claims: Claim[];
  readonly events: { name: string; data: Record<string, unknown> }[];
  outcome: ConversationOutcome | null;
  transferReason: string | null;
  action: DoorAction | null;
  ended: boolean;
};

/** How a turn ends: a sentence, and what it asks for. */
export type Answer = { readonly ask: Ask; readonly say: string };

export function words(turn: Turn): Words {
  return wordsOf(turn.locale);
}

export function update(turn: Turn, change: Partial<State>): void {
  turn.state = { ...turn.state, ...change };
}

export function note(turn: Turn, sentence: string): void {
  turn.notes.push(sentence);
}

/** Says what the owner wrote, but for what would claim the caller's visit. false: nothing of it may be said. */
export function noteFact(turn: Turn, text: string): boolean {
  const sentences = speakable(text, turn.locale);
  turn.facts.push(...sentences);
  turn.notes.push(...sentences);
  return sentences.length > 0;
}

export function serviceOf(turn: Turn, id: string | null): Service | null {
  return turn.tools.desk.profile.services.find((service) => service.id === id) ?? null;
}

export function staffNameOf(turn: Turn, id: string | null): string {
  return turn.tools.desk.profile.staff.find((person) => person.id === id)?.name ?? "";
}

export function sayAt(turn: Turn, at: string): string {
  return sayStart(at, turn.tools.desk.profile.timeZone, turn.locale);
}

export function visitWords(turn: Turn, visit: Pick<Target, "serviceName" | "staffName" | "startsAt">): VisitWords {
  return { service: visit.serviceName, staff: visit.staffName, when: sayAt(turn, visit.startsAt) };
}

export function asTarget(booking: BookingRecord): Target {
  const { id, service, staff, startsAt, version } = booking;
  return {
    bookingId: id,
    service: service.id,
    serviceName: service.name,
    staff: staff.id,
    staffName: staff.name,
    startsAt,
    version,
  };
}

/** The number to reach the caller on: the one they said, else the one they call from. */
export function phoneOf(state: State): string | null {
  return state.customer.phone ?? state.callerPhone;
}

/** Whether a number is the caller's own: a code came back from it, or they call or write from it. In the chat a number is only stated. */
export function isOwnNumber({ state, tools }: Turn, phone: string): boolean {
  return state.proof.verifiedPhone === phone || (tools.channel !== "chat" && state.callerPhone === phone);
}

const EXPECTS: Readonly<Record<Ask, Expects>> = {
  open: "anything",
  service: "service",
  staff: "staff",
  time: "time",
  offer: "time",
  offer_waitlist: "time",
  name: "name",
  phone: "phone",
  email: "email",
  read_back: "confirm",
  change: "time",
  which_booking: "which_booking",
  booking_name: "name",
  code: "anything",
  move_read_back: "confirm",
  cancel_read_back: "confirm",
  waitlist_read_back: "confirm",
  message: "anything",
  more: "anything",
};

/** The word by which a door knows what is asked for. */
export function expectsOf(ask: Ask): Expects {
  return EXPECTS[ask];
}
