import { randomUUID } from "node:crypto";
import { z } from "zod";
import { afterCommit } from "@/app/_server/after-commit";
import { readSignedForm } from "@/app/_server/read-signed-form";
import { receptionistDeps } from "@/app/_server/receptionist";
import { env } from "@/lib/env";
import { logFault, logRequest } from "@/lib/observability/logger";
import {
  answerOutbound,
  composeOutboundSorry,
  endOutbound,
  openOutbound,
} from "@/lib/receptionist/outbound/answer-outbound";
import type { TwilioParams } from "@/lib/twilio/signature";
import { within } from "@/lib/within";

const ROUTE = "/api/voice/outbound";

const asked = z.object({
  business: z.uuid(),
  call: z.uuid(),
  step: z.enum(["answer", "status", "fallback"]).optional(),
  again: z.coerce.number().int().min(0).max(9).default(0),
});
const told = z.object({
  CallSid: z.string().regex(/^CA[0-9a-zA-Z]{8,62}$/),
  To: z.string(),
  From: z.string().default(""),
  AnsweredBy: z.string().default(""),
  CallStatus: z.string().default(""),
  SpeechResult: z.string().max(1_000).default(""),
  Digits: z.string().max(40).default(""),
});

type Answer = { readonly status: number; readonly body: string | null };

/** Twilio gives up after 15 s; before that whoever picked up hears something from us. */
const ANSWER_MS = 8_000;

const isMachine = (answeredBy: string | undefined) => /^(machine|fax)/.test(answeredBy ?? "");

/** A fault ends a call that we placed: nobody is kept on the line by a machine that called them. */
function giveUp(request: Request, params: TwilioParams | null): Answer {
  const isStatus = new URL(request.url).searchParams.get("step") === "status";
  const sorry = () => composeOutboundSorry({ isMachine: isMachine(params?.AnsweredBy) });
  return isStatus ? { status: 503, body: null } : { status: 200, body: sorry() };
}

async function answer(request: Request, params: TwilioParams): Promise<Answer> {
  const query = asked.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  const call = told.safeParse(params);
  if (!query.success || !call.success) {
    return { status: 400, body: null };
  }
  const { business: businessId, call: id, step, again } = query.data;
  const {
    CallSid: callSid,
    To: to,
    From: from,
    CallStatus,
    AnsweredBy,
    SpeechResult: speech,
    Digits: keys,
  } = call.data;
  const deps = { receptionist: receptionistDeps(), baseUrl: env().BASE_URL };
  const about = { businessId, id, callSid, to, from, isMachine: isMachine(AnsweredBy), speech, keys, again };
  if (step === "fallback") {
    return { status: 200, body: composeOutboundSorry(about) };
  }
  if (step === "status") {
    await endOutbound(deps, about, CallStatus);
    return { status: 204, body: null };
  }
  return { status: 200, body: await (step === "answer" ? answerOutbound(deps, about) : openOutbound(deps, about)) };
}

function outcomeOf(status: number): string {
  return status < 300 ? "ok" : status === 403 ? "forbidden" : status === 503 ? "fault" : "invalid_input";
}

/** The webhooks of calls that we placed ourselves. */
export async function POST(request: Request): Promise<Response> {
  const startedAt = performance.now();
  const requestId = randomUUID();
  const form = await readSignedForm(request.clone());
  let reply: Answer;
  try {
    reply =
      "status" in form
        ? { status: form.status, body: null }
        : await within(answer(request, form.params), ANSWER_MS, "the answer to a call of ours took too long");
    if (reply.status < 300) {
      afterCommit();
    }
  } catch (error) {
    logFault(error, ROUTE, requestId);
    reply = giveUp(request, "params" in form ? form.params : null);
  }
  logRequest({
    request_id: requestId,
    business_id: null,
    actor: "caller",
    method: "POST",
    route: ROUTE,
    outcome: outcomeOf(reply.status),
    status: reply.status,
    ms: Math.round((performance.now() - startedAt) * 10) / 10,
  });
  return new Response(reply.body, {
    status: reply.status,
    headers: {
      "cache-control": "no-store",
      ...(reply.body === null ? {} : { "content-type": "text/xml; charset=utf-8" }),
    },
  });
}
