import { randomUUID } from "node:crypto";
import { z } from "zod";
import { afterCommit } from "@/app/_server/after-commit";
import { functions } from "@/app/_server/functions";
import { readSignedForm } from "@/app/_server/read-signed-form";
import { env } from "@/lib/env";
import { logFault, logRequest } from "@/lib/observability/logger";
import { receiveText } from "@/lib/receptionist/texts/receive-text";
import type { TwilioParams } from "@/lib/twilio/signature";

const ROUTE = "/api/sms";
const phone = z.string().regex(/^\+[1-9]\d{6,14}$/);
const message = z.object({
  MessageSid: z.string().regex(/^[A-Za-z]{2}[A-Za-z0-9]{8,62}$/),
  From: phone,
  To: phone,
  Body: z.string().default(""),
  OptOutType: z.string().default(""),
});

const optOutTypes = z.enum(["stop", "start", "help"]);

/**
 * Answers a status. 503 has Twilio try again, under the same MessageSid, where the number's webhook address asks for it
 * ("#rc=3&rp=all"); otherwise it goes to the fallback address.
 */
async function receive(params: TwilioParams, requestId: string): Promise<number> {
  const parsed = message.safeParse(params);
  if (!parsed.success) {
    return 400;
  }
  const { MessageSid, From, To, Body, OptOutType } = parsed.data;
  const text = {
    messageSid: MessageSid,
    from: From,
    to: To,
    body: Body.replaceAll("\0", ""),
    optOutType: optOutTypes.safeParse(OptOutType.toLowerCase()).data ?? null,
  };
  try {
    if (await receiveText(functions(), text, env().TWILIO_PHONE_NUMBER)) {
      afterCommit();
    }
    return 200;
  } catch (error) {
    logFault(error, ROUTE, requestId);
    return 503;
  }
}

/** A text comes in: it is kept, and a job answers it. The TwiML says nothing. */
export async function POST(request: Request): Promise<Response> {
  const startedAt = performance.now();
  const requestId = randomUUID();
  const form = await readSignedForm(request);
  const status = "status" in form ? form.status : await receive(form.params, requestId);
  logRequest({
    request_id: requestId,
    business_id: null,
    actor: "caller",
    method: "POST",
    route: ROUTE,
    outcome: status === 200 ? "ok" : status === 403 ? "forbidden" : status === 503 ? "fault" : "invalid_input",
    status,
    ms: Math.round((performance.now() - startedAt) * 10) / 10,
  });
  return new Response(status === 200 ? "<Response/>" : null, {
    status,
    headers: { "content-type": "text/xml; charset=utf-8", "cache-control": "no-store", "x-request-id": requestId },
  });
}
