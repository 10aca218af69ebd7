import { createHash, randomUUID } from "node:crypto";
import type { Ctx } from "@/lib/context";
import type { ConversationRecord, TurnLatency } from "@/lib/database/receptionist-shapes";
import { logFault } from "@/lib/observability/logger";
import { done, type Outcome, refused } from "@/lib/outcome";
import { hashToken } from "@/lib/tokens";
import { type Desk, findDesk } from "./business";
import { toLocal } from "./clock";
import type { ReceptionistDeps } from "./deps";
import { guardClaims, guardNotes } from "./guard-claims";
import type { Voice } from "./model/voice";
import { absorb } from "./policy/absorb";
import { endLong, handOver } from "./policy/hand-over";
import { inContext } from "./policy/in-context";
import { respond } from "./policy/respond";
import { type Answer, expectsOf, type Turn } from "./policy/turn";
import { readTap } from "./read-tap";
import type { Offer, Reply, TurnInput, TurnRefusal } from "./reply";
import { wordsOf } from "./say/say";
import { type Ask, readState, type State } from "./state";
import { answerBegun, beginTurn, type NewTurn, releaseTurn, type Who } from "./turn-lease";
import { type Locale, nothingUnderstood, type Said, type Understood, type Utterance } from "./understanding/types";

/** The same sentence so often in a row helps nobody: a person takes over. */
const MOST_REPEATS = 3;
/** So many turns that went wrong in a row, too. */
const MOST_FAULTS = 2;
/** Whoever has not got there by this many turns needs a person. */
const MOST_TURNS = 60;
/** The most of one utterance that is read. */
const MOST_TEXT = 4_000;

async function findConversation(deps: ReceptionistDeps, input: TurnInput): Promise<Who | null> {
  const { conversation } = input;
  if ("conversationId" in conversation) {
    return conversation;
  }
  const found = await deps.db.call("find_conversation", { tokenHash: hashToken(conversation.token) });
  return found && { businessId: found.businessId, conversationId: found.id };
}

function composeUtterance(
  deps: ReceptionistDeps,
  desk: Desk,
  conversation: ConversationRecord,
  state: State,
  past: NewTurn["past"],
  text: string,
): Utterance {
  const history = past.flatMap(({ heard, said }): Said[] => [
    ...(heard === "" ? [] : [{ speaker: "USER" as const, text: heard }]),
    { speaker: "SYSTEM" as const, text: said },
  ]);
  return {
    text,
    history: history.slice(-4),
    now: toLocal(deps.now, desk.profile.timeZone),
    locale: conversation.locale,
    services: desk.serviceNames,
    staff: desk.staffNames,
    expects: expectsOf(state.asked),
    country: desk.profile.country,
    offers: state.offers.map((offer) => offer.local),
  };
}

function newTurn(
  deps: ReceptionistDeps,
  voice: Voice | null,
  desk: Desk,
  conversation: ConversationRecord,
  before: State,
  heard: Understood,
  text: string,
): Turn {
  const { state, changed } = absorb(before, heard, desk, text);
  const ctx: Ctx = {
    businessId: conversation.businessId,
    actor: { type: "caller", callId: conversation.id },
    db: deps.db,
    now: deps.now,
  };
  return {
    tools: {
      ctx,
      desk,
      conversationId: conversation.id,
      channel: conversation.channel,
      isSigned: conversation.origin === "twilio",
      calls: [],
    },
    voice,
    heard,
    text,
    locale: localeOf(conversation, heard, text),
    changed,
    state,
    notes: [],
    facts: [],
    claims: [],
    events: [],
    outcome: null,
    transferReason: null,
    action: null,
    ended: false,
  };
}

/** Sentences as one text: each begins with a capital, and "p.m." ends its own. */
function compose(sentences: readonly string[]): string {
  return sentences
    .filter(Boolean)
    .map((sentence) => `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`)
    .join(" ")
    .replace(/\.\.(?=\s|$)/g, ".");
}

/** Read-backs and news of a deed keep the words that were written for them. */
async function reword(deps: ReceptionistDeps, turn: Turn, ask: Ask, say: string): Promise<string> {
  const isFixed = turn.claims.length > 0 || turn.facts.length > 0 || expectsOf(ask) === "confirm";
  if (deps.rewords !== true || turn.voice === null || isFixed) {
    return say;
  }
  const { desk } = turn.tools;
  const names = [...desk.serviceNames.flat(), ...desk.staffNames.flat()];
  return turn.voice.reword(say, { locale: turn.locale, tone: desk.settings.tone, names });
}

type Spoken = { readonly say: string; readonly ask: Ask; readonly state: State };

/** The words of an answer and the state after them. Words that had to be replaced leave nothing that a yes could count for. */
async function speak(deps: ReceptionistDeps, turn: Turn, answer: Answer, repeats: number): Promise<Spoken> {
  const text = await reword(deps, turn, answer.ask, compose([...guardNotes(turn), answer.say]));
  const { say, isReplaced } = guardClaims(turn, text);
  const state: State = { ...turn.state, asked: answer.ask, lastSay: answer.say, repeats };
  return isReplaced
    ? { say, ask: "more", state: { ...state, asked: "more", lastSay: say, readBack: null, offers: [] } }
    : { say, ask: answer.ask, state };
}

/** Another language is spoken on from a sentence in it; a name or a service says nothing about language. */
function localeOf(conversation: ConversationRecord, heard: Understood, text: string): Locale {
  const isSentence = text.trim().split(/\s+/).length >= 3 && heard.name === null;
  return isSentence ? (heard.language ?? conversation.locale) : conversation.locale;
}

/** Offers are shown while they are what is asked about. */
function shownOffers({ offers }: State, ask: Ask): Offer[] {
  return ask === "offer" ? offers.map(({ token, startsAt, label }) => ({ token, startsAt, label })) : [];
}

/** Instants (performance.now) of a turn, and the model's share of it, ms. */
type Marks = { readonly arrivedAt: number; readonly begunAt: number; understoodAt: number; modelMs: number };

/** The voice with its time counted. */
function timedVoice(voice: Voice | null, marks: Marks): Voice | null {
  const timed = async <T>(run: () => Promise<T>): Promise<T> => {
    const startedAt = performance.now();
    return run().finally(() => {
      marks.modelMs += performance.now() - startedAt;
    });
  };
  return (
    voice && {
      reword: (...asked) => timed(() => voice.reword(...asked)),
      answer: (...asked) => timed(() => voice.answer(...asked)),
    }
  );
}

function latencyOf({ tools }: Turn, marks: Marks): TurnLatency {
  const round = (ms: number): number => Math.round(ms * 10) / 10;
  return {
    waitMs: round(marks.begunAt - marks.arrivedAt),
    understandMs: round(marks.understoodAt - marks.begunAt),
    modelMs: round(marks.modelMs),
    toolsMs: round(tools.calls.reduce((sum, call) => sum + call.ms, 0)),
    totalMs: round(performance.now() - marks.arrivedAt),
  };
}

/** Keeps the turn with its reply. null: another worker finished it, or the conversation went on meanwhile; nothing was kept. */
async function finish(
  deps: ReceptionistDeps,
  begun: NewTurn,
  turn: Turn,
  { say, ask, state }: Spoken,
  marks: Marks,
): Promise<Reply | null> {
  const { conversation, turnId, leaseId } = begun;
  const reply: Reply = {
    say,
    expects: expectsOf(ask),
    locale: turn.locale,
    offers: shownOffers(state, ask),
    booking: state.lastBooking,
    ended: turn.ended,
    action: turn.action,
  };
  const isKept = await deps.db.call("finish_turn", {
    businessId: conversation.businessId,
    conversationId: conversation.id,
    turnId,
    leaseId,
    expectedVersion: conversation.version,
    state,
    said: reply.say,
    expects: reply.expects,
    understood: turn.heard,
    toolCalls: turn.tools.calls,
    claims: turn.claims,
    reply,
    latency: latencyOf(turn, marks),
    ended: turn.ended,
    events: turn.events,
    ...(turn.locale !== conversation.locale && { locale: turn.locale }),
    ...(turn.outcome !== null && { outcome: turn.outcome }),
    ...(turn.transferReason !== null && { transferReason: turn.transferReason }),
    ...(state.lastBooking !== null && { bookingId: state.lastBooking.id }),
  });
  return isKept ? reply : null;
}

async function work(
  deps: ReceptionistDeps,
  desk: Desk,
  begun: NewTurn,
  text: string,
  marks: Marks,
): Promise<Reply | null> {
  const { conversation } = begun;
  const before = readState(conversation.state, conversation.customerPhone);
  const utterance = composeUtterance(deps, desk, conversation, before, begun.past, text);
  const heard = readTap(text, before.offers) ?? inContext(await deps.understand(utterance), before, desk, text);
  marks.understoodAt = performance.now();
  const turn = newTurn(deps, timedVoice(deps.voice ?? null, marks), desk, conversation, before, heard, text);
  const isLast = conversation.turns >= MOST_TURNS - 1 && heard.intent !== "emergency";
  const first = isLast ? await endLong(turn, conversation.turns < MOST_TURNS) : await respond(turn);
  const repeats = first.say === before.lastSay && !wasAnswered(turn) ? before.repeats + 1 : 0;
  const answer = repeats < MOST_REPEATS ? first : await handOver(turn, "not_understood");
  return finish(deps, begun, turn, await speak(deps, turn, answer, answer === first ? repeats : 0), marks);
}

/** A question that was answered leads nowhere else, and is no standing still. */
function wasAnswered(turn: Turn): boolean {
  const { unknownAnswer, notCaught } = wordsOf(turn.locale);
  const said = turn.notes.filter((sentence) => !sentence.startsWith(unknownAnswer) && sentence !== notCaught);
  return turn.heard.topic !== null && said.length > 0;
}

/** What failed twice in a row is not tried a third time: a person takes over, told what was said last. */
async function handOverFault(
  deps: ReceptionistDeps,
  desk: Desk,
  begun: NewTurn,
  text: string,
  marks: Marks,
): Promise<Reply | null> {
  const { conversation } = begun;
  // A hold lapses by itself; giving it back may be what failed.
  const before = { ...readState(conversation.state, conversation.customerPhone), hold: null };
  const turn = newTurn(deps, null, desk, conversation, before, nothingUnderstood, text);
  marks.understoodAt = performance.now();
  const answer = await handOver(turn, "fault");
  turn.notes.unshift(wordsOf(turn.locale).trouble);
  return finish(deps, begun, turn, await speak(deps, turn, answer, 0), marks);
}

/** A fault must not end a conversation: it is said, and the turn stays open to be done again under its key. */
function trouble(begun: NewTurn): Reply {
  const state = readState(begun.conversation.state, begun.conversation.customerPhone);
  const w = wordsOf(begun.conversation.locale);
  return {
    say: `${w.trouble} ${state.lastSay}`.trim(),
    expects: expectsOf(state.asked),
    locale: begun.conversation.locale,
    offers: shownOffers(state, state.asked),
    booking: state.lastBooking,
    ended: false,
    action: null,
  };
}

type Taken = {
  readonly who: Who;
  readonly input: TurnInput;
  readonly key: string;
  readonly arrivedAt: number;
};
type Working = (
  deps: ReceptionistDeps,
  desk: Desk,
  begun: NewTurn,
  text: string,
  marks: Marks,
) => Promise<Reply | null>;

/** Works on a turn that was begun. Who finds it finished by another answers what that one did. */
async function carryOut(
  deps: ReceptionistDeps,
  { who, input, key, arrivedAt }: Taken,
  begun: NewTurn,
  run: Working,
): Promise<Outcome<Reply, TurnRefusal>> {
  const begunAt = performance.now();
  const marks: Marks = { arrivedAt, begunAt, understoodAt: begunAt, modelMs: 0 };
  const desk = await findDesk(deps.db, { businessId: who.businessId });
  if (!desk) {
    await releaseTurn(deps, who, begun);
    return refused("not_found");
  }
  const reply = await run(deps, desk, begun, input.text.slice(0, MOST_TEXT), marks);
  if (reply) {
    return done(reply);
  }
  const again = await beginTurn(deps, who, input, key);
  if (again?.state !== "new") {
    return answerBegun(again);
  }
  await releaseTurn(deps, who, again);
  return refused("turn_in_progress");
}

/** After a fault: said once; the second in a row goes to a person, and where even that fails to the phone door's own menu. */
async function recover(
  deps: ReceptionistDeps,
  taken: Taken,
  begun: NewTurn,
  error: unknown,
): Promise<Outcome<Reply, TurnRefusal>> {
  const { who, input, key } = taken;
  logFault(error, "take-turn", begun.conversation.id);
  const faults = await releaseTurn(deps, who, begun).catch(() => 0);
  if (faults >= MOST_FAULTS) {
    const again = await beginTurn(deps, who, input, key).catch(() => null);
    const handed =
      again?.state === "new"
        ? await carryOut(deps, taken, again, handOverFault).catch(async (fault: unknown) => {
            logFault(fault, "hand-over-fault", begun.conversation.id);
            await releaseTurn(deps, who, again).catch(() => 0);
            return null;
          })
        : null;
    if (handed) {
      return handed;
    }
    if (begun.conversation.channel === "phone" && begun.conversation.origin === "twilio") {
      throw error;
    }
  }
  if (input.retries === true) {
    throw error;
  }
  return done(trouble(begun));
}

/**
 * One utterance of a conversation and what is answered to it. Turns of one conversation are worked on one at a time; the same
 * key answers the same reply again. Refuses `turn_in_progress` when another turn stays under work for some seconds, and
 * `idempotency_mismatch` when the key stood for another request.
 */
export async function takeTurn(deps: ReceptionistDeps, input: TurnInput): Promise<Outcome<Reply, TurnRefusal>> {
  const arrivedAt = performance.now();
  const who = await findConversation(deps, input);
  if (!who) {
    return refused("not_found");
  }
  const key = input.key === undefined ? randomUUID() : createHash("sha256").update(input.key).digest("hex");
  const begun = await beginTurn(deps, who, input, key);
  if (begun?.state !== "new") {
    return answerBegun(begun);
  }
  const taken = { who, input, key, arrivedAt };
  try {
    return await carryOut(deps, taken, begun, work);
  } catch (error) {
    return recover(deps, taken, begun, error);
  }
}
