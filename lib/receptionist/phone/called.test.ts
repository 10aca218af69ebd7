import { expect, test } from "vitest";
import { findNumber, parseCall } from "./called";

const CallSid = `CA${"0".repeat(32)}`;
const numbers = { From: "+16465550123", To: "+12125550100" };

test("the business is who was called, and who calls when the call is ours", () => {
  const inbound = parseCall({ CallSid, ...numbers, Direction: "inbound", CallStatus: "ringing" });
  expect(inbound).toEqual({ sid: CallSid, from: numbers.From, to: numbers.To, status: "ringing" });
  const outbound = parseCall({ CallSid, From: numbers.To, To: numbers.From, Direction: "outbound-api" });
  expect(outbound).toMatchObject({ from: numbers.From, to: numbers.To });
});

test("a request that names no call is none", () => {
  expect(parseCall({ ...numbers })).toBeNull();
  expect(parseCall({ ...numbers, CallSid: "CA1" })).toBeNull();
});

test("a withheld number is no number", () => {
  for (const text of ["anonymous", "+266696687", "Restricted", "sip:x@example.com", "", undefined]) {
    expect(findNumber(text), text).toBeNull();
  }
  expect(findNumber(" +16465550123 ")).toBe("+16465550123");
});
