import { env } from "@/lib/env";
import type { PracticeDeps } from "@/lib/receptionist/practice/practise";
import { makeSignedPost } from "@/lib/twilio/signed-post";

/** What practice calls are played with: our own address, signed as our Twilio account signs. */
export function practiceDeps(): PracticeDeps {
  const { BASE_URL, TWILIO_ACCOUNT_SID: accountSid, TWILIO_AUTH_TOKEN, TOKEN_SECRET: tokenSecret } = env();
  return { baseUrl: BASE_URL.replace(/\/+$/, ""), accountSid, tokenSecret, post: makeSignedPost(TWILIO_AUTH_TOKEN) };
}
