import { createFunctions, type Functions } from "@/lib/database/functions";
import { env } from "@/lib/env";
import type { CallVendor } from "@/lib/messaging/call-vendor";
import { createCallVendor } from "@/lib/messaging/call-vendor";
import type { MessagingDeps } from "@/lib/messaging/send-booking-message";
import { createVendors } from "@/lib/messaging/vendors";
import type { ReceptionistDeps } from "@/lib/receptionist/deps";
import { createEngine, type Engine } from "@/lib/receptionist/engine";
import type { TextDeps } from "@/lib/receptionist/texts/answer-texts";

let engine: Engine | undefined;
let functions: Functions | undefined;
let messaging: MessagingDeps | undefined;
let calls: CallVendor | undefined;

const POOL_SIZE = 4;

/** The jobs' own small pool: work in the background never takes a visitor's connection. */
export function jobFunctions(): Functions {
  functions ??= createFunctions(env().DATABASE_URL, POOL_SIZE);
  return functions;
}

/** Our account at the phone vendor. */
export function twilioSettings() {
  const settings = env();
  return {
    accountSid: settings.TWILIO_ACCOUNT_SID,
    authToken: settings.TWILIO_AUTH_TOKEN,
    phoneNumber: settings.TWILIO_PHONE_NUMBER,
    baseUrl: settings.TWILIO_BASE_URL,
  };
}

/** What a turn taken by a job stands on; `now` is read anew for each. */
export function receptionistDeps(): ReceptionistDeps {
  engine ??= createEngine(env());
  return { db: jobFunctions(), now: new Date(), rewords: env().RECEPTIONIST_REWORD === "on", ...engine };
}

/** What answering texts stands on. */
export function textDeps(): TextDeps {
  return { messaging: messagingDeps(), receptionist: receptionistDeps };
}

/** Places calls at the phone vendor. */
export function callVendor(): CallVendor {
  calls ??= createCallVendor(twilioSettings());
  return calls;
}

/** What message-sending jobs stand on. */
export function messagingDeps(): MessagingDeps {
  const settings = env();
  messaging ??= {
    db: jobFunctions(),
    baseUrl: settings.BASE_URL,
    tokenSecret: settings.TOKEN_SECRET,
    mailFrom: settings.MAIL_FROM,
    vendors: createVendors({
      twilio: twilioSettings(),
      resend: { apiKey: settings.RESEND_API_KEY, baseUrl: settings.RESEND_BASE_URL, from: settings.MAIL_FROM },
    }),
  };
  return messaging;
}
