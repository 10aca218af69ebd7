import { expect, test } from "vitest";
import { signData } from "@/lib/signed-data";
import { composePracticeToken, type KeptPractice, readPracticeToken } from "./practice-token";

const secret = "a secret that only these tests ever use";
const now = new Date("2026-11-28T12:00:00Z");
const call: KeptPractice = {
  business: "7f2b8a3e-0000-4000-8000-000000000001",
  member: "m1",
  from: null,
  locale: "en",
  waitsFor: "move",
  saved: {
    sid: "CA1",
    status: "in-progress",
    language: "en-US",
    verbs: 3,
    xml: "<Response><Gather/></Response>",
    url: "https://book.example/api/voice",
    index: 0,
    recordingCallbacks: [],
  },
};
const whose = { business: call.business, member: call.member };
const token = composePracticeToken(secret, call, now);

test("a call that was handed out comes back as it stood", () => {
  expect(readPracticeToken(secret, token, whose, now)).toEqual(call);
});

test("a call goes on for its own member in its own business, within half an hour", () => {
  expect(readPracticeToken(secret, token, { ...whose, member: "m2" }, now)).toBeNull();
  expect(readPracticeToken(secret, token, { ...whose, business: "other" }, now)).toBeNull();
  expect(readPracticeToken(secret, token, whose, new Date(now.getTime() + 31 * 60_000))).toBeNull();
});

test("a call whose next address was changed is none", () => {
  const [body = "", mac = ""] = token.split(".");
  const text = Buffer.from(body, "base64url").toString().replace("book.example", "evil.example");
  const until = now.getTime() + 60_000;
  const elsewhere = signData(secret, "practice_mark", { ...call, until });
  for (const forged of [`${Buffer.from(text).toString("base64url")}.${mac}`, body, "", ".", elsewhere]) {
    expect(readPracticeToken(secret, forged, whose, now)).toBeNull();
  }
});
