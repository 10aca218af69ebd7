import type { Env } from "@/lib/env";
import { sendMessage } from "@/lib/messaging/send-message";
import { createVendors, type Vendors } from "@/lib/messaging/vendors";
import type { ReceptionistDeps } from "../deps";
import { startConversation } from "../start-conversation";
import { takeTurn } from "../take-turn";
import type { PhoneDoor } from "./door";

let vendors: Vendors | undefined;

function findVendors(env: Env): Vendors {
  vendors ??= createVendors({
    twilio: {
      accountSid: env.TWILIO_ACCOUNT_SID,
      authToken: env.TWILIO_AUTH_TOKEN,
      phoneNumber: env.TWILIO_PHONE_NUMBER,
      baseUrl: env.TWILIO_BASE_URL,
    },
    resend: { apiKey: env.RESEND_API_KEY, baseUrl: env.RESEND_BASE_URL, from: env.MAIL_FROM },
  });
  return vendors;
}

/** The phone door of one request or turn. `committed`: what was written may leave. */
export function composePhoneDoor(deps: ReceptionistDeps, env: Env, committed: () => void): PhoneDoor {
  return {
    db: deps.db,
    now: deps.now,
    baseUrl: env.BASE_URL.replace(/\/+$/, ""),
    streamUrl: env.VOICE_STREAM_URL ?? null,
    start: (input) => startConversation(deps, input),
    take: (input) => takeTurn(deps, input),
    committed,
    async sendText({ businessId, to, body, key }) {
      if (await deps.db.call("is_opted_out", businessId, to)) {
        return false;
      }
      if (!(await deps.db.call("take_text", { businessId, phone: to, dedupeKey: key }))) {
        return false;
      }
      const draft = { businessId, to, body, kind: "booking_link", dedupeKey: key, channel: "text" } as const;
      return (await sendMessage(deps.db, findVendors(env), draft)) !== "refused_for_good";
    },
  };
}
