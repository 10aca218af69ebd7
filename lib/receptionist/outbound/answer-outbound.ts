import twilio from "twilio";
import type { CallResult, OutboundCall } from "@/lib/database/message-shapes";
import { env } from "@/lib/env";
import { formatDateTimeInZone } from "@/lib/i18n/format";
import { translator } from "@/lib/i18n/messages";
import { deriveToken } from "@/lib/tokens";
import { acceptOffer } from "@/lib/waitlist/accept-offer";
import type { ReceptionistDeps } from "../deps";
import type { Reply } from "../reply";
import { startConversation } from "../start-conversation";
import { takeTurn } from "../take-turn";
import { outboundUrls } from "./place-calls";
import { readOutboundAnswer, SPEECH } from "./read-answer";

export type OutboundDeps = { readonly receptionist: ReceptionistDeps; readonly baseUrl: string };

/** What the vendor says of a call that we placed. */
export type OutboundRequest = {
  readonly businessId: string;
  readonly id: string;
  readonly callSid: string;
  /** Who was called. */
  readonly to: string;
  readonly speech: string;
  readonly keys: string;
  /** How many times nothing was heard before. */
  readonly again: number;
};

type Voice = InstanceType<typeof twilio.twiml.VoiceResponse>;
type Line = { readonly deps: OutboundDeps; readonly call: OutboundCall; readonly request: OutboundRequest };

function wordsOf({ call }: Line) {
  const t = translator(call.locale, "texts");
  const about = call.booking ?? null;
  const service = about?.service.name ?? call.offer?.entry.service.name ?? "";
  const startsAt = about?.startsAt ?? call.offer?.startsAt ?? "";
  const zone = about?.timeZone ?? call.offer?.entry.business.timeZone ?? "UTC";
  const when = startsAt === "" ? "" : formatDateTimeInZone(startsAt, zone, call.locale);
  return { t, service, when };
}

function end({ call }: Line, text: string): string {
  const voice = new twilio.twiml.VoiceResponse();
  voice.say({ language: SPEECH[call.locale] }, text);
  voice.hangup();
  return voice.toString();
}

function hangUp(): string {
  const voice = new twilio.twiml.VoiceResponse();
  voice.hangup();
  return voice.toString();
}

function finish({ deps, call }: Line, result: CallResult): Promise<boolean> {
  const row = { businessId: call.businessId, id: call.id };
  return deps.receptionist.db.call("finish_outbound_call", { ...row, status: "placed", result });
}

/** Says who calls and why, and listens. */
function tell(line: Line, lead: string, again: number): string {
  const { t, service, when } = wordsOf(line);
  const { call, deps } = line;
  const { url } = outboundUrls(deps.baseUrl, call);
  const voice = new twilio.twiml.VoiceResponse();
  const action = `${url}&step=answer&again=${again}`;
  const gather = voice.gather({
    input: ["speech", "dtmf"],
    numDigits: 1,
    timeout: 6,
    speechTimeout: "auto",
    language: SPEECH[call.locale],
    action,
    method: "POST",
  });
  const why =
    call.purpose === "confirmation"
      ? t("outbound.confirmation", { service, when })
      : t("outbound.offer", { service, when });
  gather.say({ language: SPEECH[call.locale] }, `${lead} ${why}`);
  voice.redirect({ method: "POST" }, action);
  return voice.toString();
}

/** The turn loop of the phone door goes on from here. */
function handOver({ deps }: Line, reply: Reply): string {
  const voice: Voice = new twilio.twiml.VoiceResponse();
  const language = SPEECH[reply.locale];
  if (reply.ended) {
    voice.say({ language }, reply.say);
    voice.hangup();
    return voice.toString();
  }
  const place = new URLSearchParams({ n: "1", e: reply.expects, l: reply.locale, o: String(reply.offers.length) });
  const gather = voice.gather({
    input: ["speech", "dtmf"],
    finishOnKey: "#",
    timeout: 6,
    speechTimeout: "auto",
    language,
    action: `${deps.baseUrl}/api/voice/turn?${place}`,
    method: "POST",
  });
  gather.say({ language }, reply.say);
  voice.redirect({ method: "POST" }, `${deps.baseUrl}/api/voice/silence?${place}&s=1`);
  return voice.toString();
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

async function hear(line: Line): Promise<string> {
  const { t, service } = wordsOf(line);
  const { call, request } = line;
  const wantsOther = call.purpose === "confirmation" ? t("outbound.wantChange") : t("outbound.wantOther", { service });
  const answer = readOutboundAnswer(request.keys, request.speech);
  switch (answer) {
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
  return call !== null && call.phone === request.to ? call : null;
}

/** Somebody picked up a call of ours: who calls, why, and how to make it stop. What may not be called any more is hung up. */
export async function openOutbound(deps: OutboundDeps, request: OutboundRequest): Promise<string> {
  const call = await findCall(deps, request);
  if (call === null || call.refusal !== null) {
    return hangUp();
  }
  const t = translator(call.locale, "texts");
  return tell({ deps, call, request }, t("outbound.intro", { business: call.businessName }), 0);
}

/** What was said or pressed in a call of ours. Success is said only from what the database answered. */
export async function answerOutbound(deps: OutboundDeps, request: OutboundRequest): Promise<string> {
  const call = await findCall(deps, request);
  return call === null ? hangUp() : hear({ deps, call, request });
}

/** The vendor tells that a call of ours is over. */
export async function endOutbound(deps: OutboundDeps, request: OutboundRequest, status: string): Promise<void> {
  const { businessId, id, callSid } = request;
  const isAnswered = status === "completed";
  await deps.receptionist.db.call("finish_outbound_call", {
    businessId,
    id,
    providerId: callSid,
    status: isAnswered || status === "no-answer" || status === "busy" ? "done" : "failed",
    ...(isAnswered ? {} : { result: "no_answer" as const, reason: status.slice(0, 60) }),
  });
  const conversation = await deps.receptionist.db.call("find_conversation", {
    businessId,
    channel: "phone",
    externalId: callSid,
  });
  if (conversation?.status === "open") {
    await deps.receptionist.db.call("end_conversation", { businessId, conversationId: conversation.id });
  }
}
