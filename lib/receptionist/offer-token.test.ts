import { beforeAll, expect, test } from "vitest";
import { composeOfferToken, readOfferToken } from "./offer-token";

beforeAll(() => {
  Object.assign(process.env, {
    BASE_URL: "http://127.0.0.1",
    SUPABASE_URL: "http://127.0.0.1:1",
    SUPABASE_PUBLISHABLE_KEY: "unused",
    DATABASE_URL: "postgres://nobody@127.0.0.1:1/none",
    TOKEN_SECRET: "a secret that only these tests ever use",
    INNGEST_EVENT_KEY: "unused",
    INNGEST_SIGNING_KEY: "unused",
    TWILIO_ACCOUNT_SID: `AC${"0".repeat(32)}`,
    TWILIO_AUTH_TOKEN: "unused",
    TWILIO_PHONE_NUMBER: "+12125550100",
    RESEND_API_KEY: "unused",
    MAIL_FROM: "nobody@example.com",
  });
});

const now = new Date("2026-11-28T12:00:00Z");
const start = { serviceId: "s1", staffId: null, startsAt: new Date("2026-12-01T15:00:00Z") };

test("an offer reads back as what was offered", () => {
  expect(readOfferToken(composeOfferToken("c1", start, now), "c1", now)).toEqual(start);
});

test("an offer is good for its own conversation alone", () => {
  expect(readOfferToken(composeOfferToken("c1", start, now), "c2", now)).toBeNull();
});

test("an offer is over after half an hour", () => {
  const token = composeOfferToken("c1", start, now);
  expect(readOfferToken(token, "c1", new Date(now.getTime() + 29 * 60_000))).not.toBeNull();
  expect(readOfferToken(token, "c1", new Date(now.getTime() + 31 * 60_000))).toBeNull();
});

test("an offer that was changed, cut or made up is none", () => {
  const token = composeOfferToken("c1", start, now);
  const [body = "", mac = ""] = token.split(".");
  const other = Buffer.from(Buffer.from(body, "base64url").toString().replace("s1", "s2")).toString("base64url");
  for (const forged of [`${other}.${mac}`, body, "", ".", `${body}.`, `${body}.AAAA`, "a.b.c"]) {
    expect(readOfferToken(forged, "c1", now)).toBeNull();
  }
});
