import type twilio from "twilio";
import type { CallResult, OutboundCall } from "@/lib/database/message-shapes";
import { env } from "@/lib/env";
import { translator } from "@/lib/i18n/messages";
import { deriveToken } from "@/lib/tokens";
import { acceptOffer } from "@/lib/waitlist/accept-offer";
import type { ReceptionistDeps } from "../deps";
import { findLine } from "../phone/door";
import { composeReply, newResponse, say } from "../phone/twiml";
import { chooseVoice, SPEECH_LANGUAGE } from "../phone/voices";
import { asTarget } from "../policy/turn";
import type { Reply } from "../reply";
import { sayStart } from "../say/say";
import { startConversation } from "../start-conversation";
import { takeTurn } from "../take-turn";
import { outboundUrls } from "./place-calls";
import { readOutboundAnswer } from "./read-answer";

export type OutboundDeps = { readonly receptionist: ReceptionistDeps; readonly baseUrl: string };

/** What the vendor says of a call that we placed. */
export type OutboundRequest = {
  readonly businessId: string;
  readonly id: string;
  readonly callSid: string;
  /** Who was called, and from which number of ours. */
  readonly to: string;
  readonly from: string;
  /** A machine picked up, by the vendor's ear. */
  readonly isMachine: boolean;
  readonly speech: string;
  readonly keys: string;
  /** How many times nothing was heard before. */
  readonly again: number;
};

type Line = { readonly deps: OutboundDeps; readonly call: OutboundCall; readonly request: OutboundRequest };
type Speaker = Pick<InstanceType<typeof twilio.twiml.VoiceResponse>, "say">;

/** In the business's own voice, which the conversation goes on in. "4:00 a.m." ends its own sentence. */
function speak(to: Speaker, { call }: Line, text: string): void {
  const { locale } = call;
  const spoken = text.replaceAll("..", ".");
  to.say({ voice: chooseVoice(call.voice ?? "", locale), language: SPEECH_LANGUAGE[locale] }, spoken);
}

function wordsOf({ call }: Line) {
  const t = translator(call.locale, "texts");
  const about = call.booking ?? null;
  const service = about?.service.name ?? call.offer?.entry.service.name ?? "";
  const startsAt = about?.startsAt ?? call.offer?.startsAt ?? "";
  const zone = about?.timeZone ?? call.offer?.entry.business.timeZone ?? "UTC";
  const when = startsAt === "" ? "" : sayStart(startsAt, zone, call.locale);
  return { t, service, when };
}

function end(line: Line, text: string): string {
  const voice = newResponse();
  speak(voice, line, text);
  voice.hangup();
  return voice.toString();
}

function hangUp(): string {
  const voice = newResponse();
  voice.hangup();
  return voice.toString();
}

/** What a call of ours hears when nothing could be answered in time: needs no database. */
export function composeOutboundSorry({ isMachine }: Pick<OutboundRequest, "isMachine">): string {
  if (isMachine) {
    return hangUp();
  }
  const voice = newResponse();
  for (const locale of ["en", "es"] as const) {
    say(voice, null, locale, translator(locale, "texts")("outbound.sorry"));
  }
  voice.hangup();
  return voice.toString();
}

function finish({ deps, call, request }: Line, result: CallResult, reason?: string): Promise<boolean> {
  const row = { businessId: call.businessId, id: call.id, providerId: request.callSid };
  return deps.receptionist.db.call("finish_outbound_call", {
    ...row,
    status: "placed",
    result,
    ...(reason !== undefined && { reason }),
  });
}

/** Why we call, in words. */
function reasonOf(line: Line): string {
  const { t, service, when } = wordsOf(line);
  return line.call.purpose === "confirmation"
    ? t("outbound.confirmation", { service, when })
    : t("outbound.offer", { service, when });
}

/** Says who calls and why, and listens. */
function tell(line: Line, lead: string, again: number): string {
  const { call, deps } = line;
  const { url } = outboundUrls(deps.baseUrl, call);
  const voice = newResponse();
  const action = `${url}&step=answer&again=${again}`;
  const gather = voice.gather({
    input: ["speech", "dtmf"],
    numDigits: 1,
    timeout: 6,
    speechTimeout: "auto",
    // A greeting of whoever, or whatever, picks up is no answer to what was not said yet.
    bargeIn: again > 0,
    language: SPEECH_LANGUAGE[call.locale],
    action,
    method: "POST",
  });
  speak(gather, line, `${lead} ${reasonOf(line)}`);
  voice.redirect({ method: "POST" }, action);
  return voice.toString();
}

/** The turn loop of the phone door goes on from here, and does what the reply wants done. */
async function handOver(line: Line, reply: Reply): Promise<string> {
  const { deps, request } = line;
  const { db, now } = deps.receptionist;
  const call = { sid: request.callSid, from: request.to, to: request.from, status: "in-progress" };
  const found = await findLine({ db, now, baseUrl: deps.baseUrl }, call);
  if (found === null) {
    return end(line, reply.say);
  }
  const response = newResponse();
  composeReply(response, found.around, reply, "1");
  return response.toString();
}

function introOf(call: OutboundCall): string {
  return translator(call.locale, "texts")("outbound.intro", { business: call.businessName });
}

async function talk(line: Line, text: string): Promise<string> {
  const { deps, call, request } = line;
  const { businessId } = call;
  const started = await startConversation(deps.receptionist, {
    business: { businessId },
    channel: "phone",
    origin: "twilio",
    from: request.to,
    externalId: request.callSid,
    locale: call.locale,
    opening: `${introOf(call)} ${reasonOf(line)}`,
    // We called the number of this visit about it: no further proof is asked.
    ownVisits: call.booking ? [asTarget(call.booking)] : [],
  });
  if (!started.ok) {
    return end(line, wordsOf(line).t("outbound.goodbye"));
  }
  const conversation = { businessId, conversationId: started.value.conversationId };
  await deps.receptionist.db.call("mark_outbound", conversation);
  const turn = await takeTurn(deps.receptionist, { conversation, text, key: `${request.callSid}:0` });
  await finish(line, "talked");
  return turn.ok ? handOver(line, turn.value) : end(line, wordsOf(line).t("outbound.goodbye"));
}

async function takeOffer(line: Line): Promise<string> {
  const { t, service, when } = wordsOf(line);
  const { call, deps } = line;
  if (call.result === "booked") {
    return end(line, t("outbound.booked", { service, when }));
  }
  const { db, now } = deps.receptionist;
  const ctx = { businessId: call.businessId, actor: { type: "caller", callId: call.id }, db, now } as const;
  const taken = await acceptOffer(ctx, deriveToken(env().TOKEN_SECRET, "offer", call.subjectId));
  if (!taken.ok) {
    await finish(line, "declined");
    return end(line, t("outbound.notFree"));
  }
  await finish(line, "booked");
  const isPending = taken.value.booking.status === "pending";
  return end(line, t(isPending ? "outbound.requested" : "outbound.booked", { service, when }));
}

async function agree(line: Line): Promise<string> {
  if (line.call.purpose === "waitlist_offer") {
    return takeOffer(line);
  }
  const { t, when } = wordsOf(line);
  await finish(line, "confirmed");
  return end(line, t("outbound.confirmed", { when }));
}

async function stop(line: Line): Promise<string> {
  const { call, request, deps } = line;
  const evidence = `call ${request.callSid}: ${request.speech || request.keys}`;
  await deps.receptionist.db.call("stop_calling", { businessId: call.businessId, phone: request.to, evidence });
  await finish(line, "opted_out");
  return end(line, wordsOf(line).t("outbound.stopped"));
}

/** A machine is told nothing: who listens to it is not known. */
async function leaveMachine(line: Line): Promise<string> {
  await finish(line, "no_answer", "voicemail");
  return hangUp();
}

async function hear(line: Line): Promise<string> {
  const { t, service } = wordsOf(line);
  const { call, request } = line;
  const wantsOther = call.purpose === "confirmation" ? t("outbound.wantChange") : t("outbound.wantOther", { service });
  const answer = request.isMachine ? "machine" : readOutboundAnswer(request.keys, request.speech);
  switch (answer) {
    case "machine":
      return leaveMachine(line);
    case "yes":
      return agree(line);
    case "stop":
      return stop(line);
    case "change":
      return talk(line, wantsOther);
    case "talk":
      return talk(line, request.speech);
    case "no":
      if (call.purpose === "confirmation") {
        return talk(line, wantsOther);
      }
      await finish(line, "declined");
      return end(line, t("outbound.goodbye"));
    case "silent":
      if (request.again === 0) {
        return tell(line, t("outbound.again"), 1);
      }
      await finish(line, "no_answer");
      return end(line, t("outbound.goodbye"));
  }
}

async function findCall(deps: OutboundDeps, request: OutboundRequest) {
  const call = await deps.receptionist.db.call("get_outbound_call", request.businessId, request.id);
  const isTheirs = call !== null && call.phone === request.to;
  // Of two calls for one row, by whatever mishap, the first speaks.
  const isFirst = call?.providerId === null || call?.providerId === request.callSid;
  return isTheirs && isFirst ? call : null;
}

/** Somebody picked up a call of ours: who calls, why, and how to make it stop. What may not be called any more is hung up. */
export async function openOutbound(deps: OutboundDeps, request: OutboundRequest): Promise<string> {
  const call = await findCall(deps, request);
  if (call === null || call.refusal !== null) {
    return hangUp();
  }
  const line = { deps, call, request };
  if (request.isMachine) {
    return leaveMachine(line);
  }
  const row = { businessId: call.businessId, id: call.id, providerId: request.callSid };
  await deps.receptionist.db.call("finish_outbound_call", { ...row, status: "placed" });
  return tell(line, introOf(call), 0);
}

/** What was said or pressed in a call of ours. Success is said only from what the database answered. */
export async function answerOutbound(deps: OutboundDeps, request: OutboundRequest): Promise<string> {
  const call = await findCall(deps, request);
  return call === null ? hangUp() : hear({ deps, call, request });
}

const OVER: Readonly<Record<string, { status: "done" | "failed"; reason: string }>> = {
  // A result that was heard stands; without one, they picked up and said nothing.
  completed: { status: "done", reason: "hung_up" },
  "no-answer": { status: "done", reason: "no-answer" },
  busy: { status: "done", reason: "busy" },
  failed: { status: "failed", reason: "failed" },
  canceled: { status: "failed", reason: "canceled" },
};

/** The vendor tells that a call of ours is over; what it tells of a call under way changes nothing. */
export async function endOutbound(deps: OutboundDeps, request: OutboundRequest, status: string): Promise<void> {
  const { businessId, id, callSid } = request;
  const over = OVER[status];
  if (over === undefined || (await findCall(deps, request)) === null) {
    return;
  }
  const told = { businessId, id, providerId: callSid, result: "no_answer" as const, ...over };
  await deps.receptionist.db.call("finish_outbound_call", told);
  const conversation = await deps.receptionist.db.call("find_conversation", {
    businessId,
    channel: "phone",
    externalId: callSid,
  });
  if (conversation?.status === "open") {
    await deps.receptionist.db.call("end_conversation", { businessId, conversationId: conversation.id });
  }
}
