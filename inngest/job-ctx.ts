import { createFunctions, type Functions } from "@/lib/database/functions";
import { env } from "@/lib/env";
import type { MessagingDeps } from "@/lib/messaging/send-booking-message";
import { createVendors } from "@/lib/messaging/vendors";

let functions: Functions | undefined;
let messaging: MessagingDeps | undefined;

const POOL_SIZE = 4;

/** The jobs' own small pool: work in the background never takes a visitor's connection. */
export function jobFunctions(): Functions {
  functions ??= createFunctions(env().DATABASE_URL, POOL_SIZE);
  return functions;
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
      twilio: {
        accountSid: settings.TWILIO_ACCOUNT_SID,
        authToken: settings.TWILIO_AUTH_TOKEN,
        phoneNumber: settings.TWILIO_PHONE_NUMBER,
        baseUrl: settings.TWILIO_BASE_URL,
      },
      resend: { apiKey: settings.RESEND_API_KEY, baseUrl: settings.RESEND_BASE_URL, from: settings.MAIL_FROM },
    }),
  };
  return messaging;
}
