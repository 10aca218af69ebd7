import { randomUUID } from "node:crypto";
import { phoneDoor } from "@/app/_server/phone-door";
import { readSignedForm } from "@/app/_server/read-signed-form";
import { env } from "@/lib/env";
import { logFault, logRequest } from "@/lib/observability/logger";
import { type Call, parseCall } from "@/lib/receptionist/phone/called";
import type { PhoneDoor } from "@/lib/receptionist/phone/door";
import { catchCall, composeLastResort } from "@/lib/receptionist/phone/hang-up";
import { PRACTICE_FIELD, readPracticeMark } from "@/lib/receptionist/phone/practice-mark";
import type { TwilioParams } from "@/lib/twilio/signature";
import { within } from "@/lib/within";

export type VoiceRequest = {
  readonly door: PhoneDoor;
  readonly call: Call;
  readonly params: TwilioParams;
  readonly query: URLSearchParams;
};

/** Twilio gives up after 15 s; before that the caller hears something from us. */
const ANSWER_MS = 8_000;
const CATCH_MS = 2_500;
const LATE = "the phone's answer took too long";

type Refused = { readonly status: number; readonly outcome: string };

const OUTCOMES: Readonly<Record<number, string>> = { 403: "forbidden", 413: "body_too_large" };

async function readVoice(request: Request): Promise<Omit<VoiceRequest, "door"> | Refused> {
  const form = await readSignedForm(request);
  if ("status" in form) {
    return { status: form.status, outcome: OUTCOMES[form.status] ?? "invalid_input" };
  }
  const call = parseCall(form.params);
  if (call === null) {
    return { status: 400, outcome: "invalid_input" };
  }
  const read = { params: form.params, query: new URL(request.url).searchParams };
  const mark = form.params[PRACTICE_FIELD];
  if (mark === undefined) {
    return { ...read, call };
  }
  // Somebody who is rung has a call of their own: the mark is that of the call they are rung from.
  const marked = form.params.ParentCallSid ?? call.sid;
  const practice = readPracticeMark(env().TOKEN_SECRET, marked, mark, new Date());
  return practice === null ? { status: 403, outcome: "forbidden" } : { ...read, call: { ...call, practice } };
}

type Answer = { readonly status: number; readonly outcome: string; readonly body: string | null };
type Answering = (voice: VoiceRequest, requestId: string) => Promise<Answer>;

function wrap(route: string, answer: Answering): { POST: (request: Request) => Promise<Response> } {
  return {
    async POST(request) {
      const startedAt = performance.now();
      const requestId = randomUUID();
      const read = await readVoice(request);
      let businessId: string | null = null;
      const noted = (id: string) => {
        businessId = id;
      };
      const { status, outcome, body } =
        "status" in read
          ? { ...read, body: null }
          : await answer({ ...read, door: { ...phoneDoor(), noted } }, requestId);
      logRequest({
        request_id: requestId,
        business_id: businessId,
        actor: "caller",
        method: "POST",
        route,
        outcome,
        status,
        ms: Math.round((performance.now() - startedAt) * 10) / 10,
      });
      const headers = {
        "cache-control": "no-store",
        "x-request-id": requestId,
        ...(body === null ? {} : { "content-type": "text/xml; charset=utf-8" }),
      };
      return new Response(body, { status, headers });
    },
  };
}

/** What is said when an answer failed or took too long. Nothing the first attempt still does is lost: it is heard on going on. */
async function comfort({ door, call, query }: VoiceRequest): Promise<string> {
  try {
    return await within(catchCall(door, call), CATCH_MS, LATE);
  } catch {
    return composeLastResort(door.baseUrl, Number(query.get("t") ?? 0));
  }
}

/**
 * A webhook of a call that is answered with TwiML. Unsigned, or marked as practice by somebody else: 403. A fault, or no answer in time, becomes a sentence and keys
 * that lead on, with status 200: a caller never meets dead air.
 */
export function voiceRoute(route: string, handler: (voice: VoiceRequest) => Promise<string>) {
  return wrap(route, async (voice, requestId) => {
    try {
      return { status: 200, outcome: "ok", body: await within(handler(voice), ANSWER_MS, LATE) };
    } catch (error) {
      logFault(error, route, requestId);
      return { status: 200, outcome: "fault", body: await comfort(voice) };
    }
  });
}

/** A webhook that only tells us something. A fault is 503: Twilio tries again where it was asked to. */
export function voiceCallback(route: string, handler: (voice: VoiceRequest) => Promise<unknown>) {
  return wrap(route, async (voice, requestId) => {
    try {
      await within(handler(voice), ANSWER_MS, LATE);
      return { status: 204, outcome: "ok", body: null };
    } catch (error) {
      logFault(error, route, requestId);
      return { status: 503, outcome: "fault", body: null };
    }
  });
}
