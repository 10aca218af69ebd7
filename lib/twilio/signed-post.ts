import type { PhoneLine } from "@/lib/receptionist/simulator/types";
import { signRequest } from "./signature";

/** Twilio waits this long for a webhook. */
const WEBHOOK_MS = 15_000;

/** Sends a form as Twilio does: signed with an auth token, and no redirect followed. */
export function makeSignedPost(authToken: string): PhoneLine["post"] {
  return async (url, fields, headers) => {
    const response = await fetch(url, {
      method: "POST",
      headers: {
        ...headers,
        "user-agent": "TwilioProxy/1.1",
        "x-twilio-signature": signRequest(authToken, url, fields),
      },
      body: new URLSearchParams(fields),
      redirect: "manual",
      signal: AbortSignal.timeout(WEBHOOK_MS),
    });
    const contentType = response.headers.get("content-type") ?? "";
    return { status: response.status, contentType, body: await response.text() };
  };
}
