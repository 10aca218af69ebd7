import { createHash, randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { Ctx } from "@/lib/context";
import type { BegunTurn, ConversationRecord } from "@/lib/database/receptionist-shapes";
import { logFault } from "@/lib/observability/logger";
import { done, type Outcome, refused } from "@/lib/outcome";
import { hashToken } from "@/lib/tokens";
import { type Desk, findDesk } from "./business";
import { toLocal } from "./clock";
import type { ReceptionistDeps } from "./deps";
import { guardClaims, guardNotes } from "./guard-claims";
import { absorb } from "./policy/absorb";
import { handOver } from "./policy/hand-over";
import { respond } from "./policy/respond";
import { type Answer, expectsOf, type Turn } from "./policy/turn";
import { readReply } from "./read-reply";
import { readTap } from "./read-tap";
import type { Offer, Reply, TurnInput, TurnRefusal } from "./reply";
import { wordsOf } from "./say/say";
import { type Ask, readState, type State } from "./state";
import type { Locale, Said, Understood, Utterance } from "./understanding/types";

/** How long a turn may be worked on before another worker may take it up, seconds. */
const LEASE_SECONDS = 15;
const WAIT_MS = 60;
const MOST_WAITS = 80;
/** The same sentence so often in a row helps nobody: a person takes over. */
const MOST_REPEATS = 3;
/** The most of one utterance that is read. */
const MOST_TEXT = 4_000;

type New = Extract<BegunTurn, { state: "new" }>;

async function findConversation(
  deps: ReceptionistDeps,
  input: TurnInput,
): Promise<{ businessId: string; conversationId: string } | null> {
  const { conversation } = input;
  if ("conversationId" in conversation) {
    return conversation;
  }
  const found = await deps.db.call("find_conversation", { tokenHash: hashToken(conversation.token) });
  return found && { businessId: found.businessId, conversationId: found.id };
}

/** Takes the turn, waiting for one that is still being worked on. */
async function begin(
  deps: ReceptionistDeps,
  who: { businessId: string; conversationId: string },
  input: TurnInput,
  key: string,
) {
  for (let waited = 0; ; waited += 1) {
    const begun = await deps.db.call("begin_turn", {
      ...who,
      requestKey: key,
      heard: input.text.slice(0, 4_000),
      leaseSeconds: LEASE_SECONDS,
      ...(input.confidence !== undefined && { confidence: input.confidence }),
    });
    if (begun?.state !== "busy" || waited >= MOST_WAITS) {
      return begun;
    }
    await sleep(WAIT_MS);
  }
}

function composeUtterance(
  deps: ReceptionistDeps,
  desk: Desk,
  conversation: ConversationRecord,
  state: State,
  past: New["past"],
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
    tools: { ctx, desk, conversationId: conversation.id, channel: conversation.channel, calls: [] },
    voice: deps.voice ?? null,
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

async function work(deps: ReceptionistDeps, desk: Desk, begun: New, text: string): Promise<Reply> {
  const startedAt = performance.now();
  const { conversation } = begun;
  const before = readState(conversation.state, conversation.customerPhone);
  const utterance = composeUtterance(deps, desk, conversation, before, begun.past, text);
  const heard = readTap(text, before.offers) ?? (await deps.understand(utterance));
  const understoodAt = performance.now();
  const turn = newTurn(deps, desk, conversation, before, heard, text);
  const first = await respond(turn);
  const repeats = first.say === before.lastSay ? before.repeats + 1 : 0;
  const answer = repeats < MOST_REPEATS ? first : await handOver(turn, "not_understood");
  const { say, ask, state } = await speak(deps, turn, answer, answer === first ? repeats : 0);
  const reply: Reply = {
    say,
    expects: expectsOf(ask),
    locale: turn.locale,
    offers: shownOffers(state, ask),
    booking: state.lastBooking,
    ended: turn.ended,
    action: turn.action,
  };
  const { calls } = turn.tools;
  const round = (ms: number): number => Math.round(ms * 10) / 10;
  const finished = await deps.db.call("finish_turn", {
    businessId: conversation.businessId,
    conversationId: conversation.id,
    turnId: begun.turnId,
    state,
    said: say,
    expects: reply.expects,
    understood: heard,
    toolCalls: calls,
    claims: turn.claims,
    reply,
    latency: {
      understandMs: round(understoodAt - startedAt),
      toolsMs: round(calls.reduce((sum, call) => sum + call.ms, 0)),
      totalMs: round(performance.now() - startedAt),
    },
    ended: turn.ended,
    events: turn.events,
    ...(turn.locale !== conversation.locale && { locale: turn.locale }),
    ...(turn.outcome !== null && { outcome: turn.outcome }),
    ...(turn.transferReason !== null && { transferReason: turn.transferReason }),
    ...(state.lastBooking !== null && { bookingId: state.lastBooking.id }),
  });
  return finished ? reply : apologise(begun, reply);
}

/** Somebody else finished this turn meanwhile: theirs stands, and the caller is asked to go on. */
function apologise({ conversation }: New, reply: Reply): Reply {
  const w = wordsOf(conversation.locale);
  return { ...reply, say: w.notCaught, offers: [], action: null, ended: false };
}

/** A fault must not end a conversation: it is logged, said, and the turn stays open to be done again under its key. */
function trouble(begun: New, error: unknown): Reply {
  logFault(error, "take-turn", begun.conversation.id);
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

/**
 * One utterance of a conversation and what is answered to it. Turns of one conversation are worked on one at a time; the same
 * key answers the same reply again. Refuses `turn_in_progress` when another turn stays under work for some seconds.
 */
export async function takeTurn(deps: ReceptionistDeps, input: TurnInput): Promise<Outcome<Reply, TurnRefusal>> {
  const who = await findConversation(deps, input);
  if (!who) {
    return refused("not_found");
  }
  const key = input.key === undefined ? randomUUID() : createHash("sha256").update(input.key).digest("hex");
  const begun = await begin(deps, who, input, key);
  switch (begun?.state) {
    case undefined:
      return refused("not_found");
    case "busy":
      return refused("turn_in_progress");
    case "ended":
      return refused("conversation_ended");
    case "replay": {
      const reply = readReply(begun.reply);
      return reply ? done(reply) : refused("conversation_ended");
    }
    case "new":
      break;
  }
  const desk = await findDesk(deps.db, { businessId: who.businessId });
  if (!desk) {
    return refused("not_found");
  }
  try {
    return done(await work(deps, desk, begun, input.text.slice(0, MOST_TEXT)));
  } catch (error) {
    await deps.db.call("release_turn", { ...who, turnId: begun.turnId }).catch(() => false);
    if (input.retries === true) {
      throw error;
    }
    return done(trouble(begun, error));
  }
}
