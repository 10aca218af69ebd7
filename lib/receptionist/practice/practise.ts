import type { MemberCtx } from "@/lib/context";
import { AppError } from "@/lib/errors";
import { composePracticeMark, PRACTICE_FIELD } from "../phone/practice-mark";
import { readReply } from "../read-reply";
import type { Reply } from "../reply";
import { randomSid } from "../simulator/call-state";
import { startCall, stepCall } from "../simulator/step-call";
import type { CallOptions, PhoneLine, Step } from "../simulator/types";
import type { Locale } from "../understanding/types";
import type { PracticeMove } from "./practice-input";
import { composePracticeToken, type KeptPractice, readPracticeToken } from "./practice-token";

/** What practice calls are played with: the address of this product, and a line that signs as its Twilio account does. */
export type PracticeDeps = {
  readonly baseUrl: string;
  readonly accountSid: string;
  readonly tokenSecret: string;
  readonly post: PhoneLine["post"];
};

/** What the phone waits for: words, keys, or both, and for how long. */
export type Listening = {
  readonly by: "gather" | "record";
  readonly speech: boolean;
  readonly keys: boolean;
  /** So many keys are an answer by themselves; null: they end with #. */
  readonly mostKeys: number | null;
  readonly seconds: number;
  readonly hints: readonly string[];
};

/** One step of a practice call, as its page shows it. */
export type PracticeStep = {
  /** Handed back with the next move. null: the call is over. */
  readonly call: string | null;
  readonly conversationId: string | null;
  /** What the caller heard since their last move. */
  readonly said: readonly string[];
  /** What somebody who picked up heard before they were joined. */
  readonly whisper: string | null;
  readonly listens: Listening | null;
  /** The number that would ring now. */
  readonly rings: string | null;
  /** An address of ours that gave the phone no usable answer. `status` 0: none at all. */
  readonly failure: { readonly address: string; readonly status: number } | null;
  readonly reply: Reply | null;
};

const MOST_HINTS = 8;
/** No number that anybody could have: without its mark such a call reaches no business. */
const DIALLED = "practice";

/** What of a member's door a practice call needs. */
type PracticeCtx = Pick<MemberCtx, "businessId" | "actor" | "db" | "now">;

type Played = Omit<KeptPractice, "waitsFor" | "saved"> & { readonly sid: string };

function composeCall(deps: PracticeDeps, { sid, business, from, locale }: Played, now: Date): CallOptions {
  const voiceUrl = `${deps.baseUrl}/api/voice`;
  const mark = composePracticeMark(deps.tokenSecret, sid, { businessId: business, locale }, now);
  return {
    line: {
      post: (url, fields, headers) =>
        url.startsWith(voiceUrl)
          ? deps.post(url, fields, headers)
          : Promise.reject(new Error("an address that is not the phone door's")),
      connect: () => Promise.reject(new Error("practice has no socket")),
    },
    voiceUrl,
    fallbackUrl: `${voiceUrl}/fallback`,
    statusUrl: `${voiceUrl}/status`,
    accountSid: deps.accountSid,
    callSid: sid,
    to: DIALLED,
    from,
    fields: { [PRACTICE_FIELD]: mark },
  };
}

function listeningOf({ wait }: Step): Listening | null {
  if (wait?.for !== "move" || wait.asked.by === "stream") return null;
  const { by, canSpeak: speech, canPress: keys, mostKeys, timeoutSeconds: seconds, hints } = wait.asked;
  return { by, speech, keys, mostKeys, seconds, hints: hints.slice(0, MOST_HINTS) };
}

function failureOf({ end, requests }: Step): PracticeStep["failure"] {
  const failed = requests.find(({ status }) => status < 200 || status > 299) ?? requests[0];
  if (end !== "application_error" || failed === undefined) return null;
  return { address: new URL(failed.url).origin + new URL(failed.url).pathname, status: failed.status };
}

async function findReply(ctx: PracticeCtx, sid: string): Promise<Pick<PracticeStep, "conversationId" | "reply">> {
  const { businessId, db } = ctx;
  const found = await db.call("find_conversation", { businessId, channel: "phone", externalId: sid });
  if (found === null) return { conversationId: null, reply: null };
  return { conversationId: found.id, reply: readReply(await db.call("get_last_reply", businessId, found.id)) };
}

async function compose(deps: PracticeDeps, ctx: PracticeCtx, played: Played, step: Step): Promise<PracticeStep> {
  const { sid, ...call } = played;
  const { wait, saved, lines, whispers } = step;
  const failure = failureOf(step);
  return {
    ...(await findReply(ctx, sid)),
    call:
      wait === null ? null : composePracticeToken(deps.tokenSecret, { ...call, waitsFor: wait.for, saved }, ctx.now),
    said: failure ? [] : lines.filter((line) => line.by === "agent").map((line) => line.text),
    whisper: whispers[0] ?? null,
    listens: listeningOf(step),
    rings: wait?.for === "dial" ? wait.number : null,
    failure,
  };
}

/**
 * A member calls their own receptionist through the phone's own door: a signed request to its webhook, whose TwiML is obeyed
 * until the caller is asked something. It answers whether or not customers reach it. `from` null: withheld.
 */
export async function startPractice(
  deps: PracticeDeps,
  ctx: PracticeCtx,
  input: { readonly locale: Locale; readonly from: string | null },
): Promise<PracticeStep> {
  const played = { ...input, business: ctx.businessId, member: ctx.actor.userId, sid: randomSid("CA") };
  return compose(deps, ctx, played, await startCall(composeCall(deps, played, ctx.now)));
}

/** The next step of a practice call. Throws not_found for a token that is not this member's, invalid_input for a move that answers nothing. */
export async function stepPractice(
  deps: PracticeDeps,
  ctx: PracticeCtx,
  input: { readonly call: string; readonly move: PracticeMove },
): Promise<PracticeStep> {
  const whose = { business: ctx.businessId, member: ctx.actor.userId };
  const kept = readPracticeToken(deps.tokenSecret, input.call, whose, ctx.now);
  if (kept === null) throw new AppError("not_found", "no practice call");
  const { saved, waitsFor, ...call } = kept;
  const { move } = input;
  if (move.kind !== "hang_up" && (move.kind === "dialled") !== (waitsFor === "dial")) {
    throw new AppError("invalid_input", "the call does not wait for that");
  }
  const played = { ...call, sid: saved.sid };
  return compose(deps, ctx, played, await stepCall(composeCall(deps, played, ctx.now), saved, move));
}
