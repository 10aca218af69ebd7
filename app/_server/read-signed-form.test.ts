import { expect, test } from "vitest";
import { signRequest } from "@/lib/twilio/signature";

Object.assign(process.env, {
  BASE_URL: "http://127.0.0.1",
  SUPABASE_URL: "http://127.0.0.1:1",
  SUPABASE_PUBLISHABLE_KEY: "unused",
  DATABASE_URL: "postgres://unused",
  TOKEN_SECRET: "a secret that only these tests ever use",
  INNGEST_EVENT_KEY: "unused",
  INNGEST_SIGNING_KEY: "unused",
  TWILIO_ACCOUNT_SID: `AC${"0".repeat(32)}`,
  TWILIO_AUTH_TOKEN: "a token",
  TWILIO_PHONE_NUMBER: "+12125550100",
  RESEND_API_KEY: "unused",
  MAIL_FROM: "nobody@example.com",
});
const { readSignedForm } = await import("./read-signed-form");

const url = "http://127.0.0.1/api/voice";

/** A body in pieces, without a length. */
function send(pieces: Iterable<string>, signature: string) {
  const rest = pieces[Symbol.iterator]();
  let sent = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const next = rest.next();
      if (next.done) return controller.close();
      sent += next.value.length;
      controller.enqueue(new TextEncoder().encode(next.value));
    },
  });
  const headers = { "content-type": "application/x-www-form-urlencoded", "x-twilio-signature": signature };
  const request = new Request(url, Object.assign({ method: "POST", body, headers }, { duplex: "half" }));
  return { read: readSignedForm(request), sent: () => sent };
}

test("a signed form in pieces is read", async () => {
  const params = { CallSid: "CA1", SpeechResult: "sí, gracias" };
  const text = new URLSearchParams(params).toString();
  const { read } = send([text.slice(0, 5), text.slice(5)], signRequest("a token", url, params));
  expect(await read).toEqual({ params });
});

test("a body without a length is read no further than its limit", async () => {
  const { read, sent } = send(Array(300).fill("a".repeat(10_000)), "x");
  expect(await read).toEqual({ status: 413 });
  expect(sent()).toBeLessThan(200_000);
});
