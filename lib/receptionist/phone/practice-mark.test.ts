import { expect, test } from "vitest";
import { signData } from "@/lib/signed-data";
import { composePracticeMark, readPracticeMark } from "./practice-mark";

const secret = "a secret that only these tests ever use";
const now = new Date("2026-11-28T12:00:00Z");
const practice = { businessId: "7f2b8a3e-0000-4000-8000-000000000001", locale: "es" } as const;
const mark = composePracticeMark(secret, "CA1", practice, now);

test("a mark says whose receptionist is practised with", () => {
  expect(readPracticeMark(secret, "CA1", mark, now)).toEqual(practice);
});

test("a mark is good for its own call, for two minutes, and under our secret alone", () => {
  expect(readPracticeMark(secret, "CA2", mark, now)).toBeNull();
  expect(readPracticeMark(secret, "CA1", mark, new Date(now.getTime() + 121_000))).toBeNull();
  expect(readPracticeMark("another secret, which is not ours at all", "CA1", mark, now)).toBeNull();
});

test("a mark that was changed, cut, made up or made for something else is none", () => {
  const [body = "", mac = ""] = mark.split(".");
  const other = Buffer.from(Buffer.from(body, "base64url").toString().replace("0001", "0002")).toString("base64url");
  const kept = { call: "CA1", business: practice.businessId, locale: "es", until: now.getTime() + 60_000 };
  const elsewhere = signData(secret, "practice_call", kept);
  for (const forged of [`${other}.${mac}`, body, "", ".", `${body}.`, `${body}.AAAA`, "true", "a.b.c", elsewhere]) {
    expect(readPracticeMark(secret, "CA1", forged, now)).toBeNull();
  }
});
