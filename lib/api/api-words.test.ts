import { expect, test } from "vitest";
import { composeCursor, findPosition } from "./cursor";
import { canonicalJson, composeIdempotency, isIdempotencyKey } from "./idempotency-key";
import { refuseRawRequest } from "./raw-request";

test("a cursor comes back as the position it was made of, and nothing else is one", () => {
  const at = { startsAt: "2026-11-24T10:00:00.000Z", id: "6b7580ba-08d3-4632-9a16-5e249f4add46" };
  expect(findPosition(composeCursor(at))).toEqual(at);
  for (const text of ["", "W10", "nonsense", Buffer.from('["x","y"]').toString("base64url"), "{}"]) {
    expect(findPosition(text)).toBeNull();
  }
});

test("the order of names does not change a request's hash, its path, method and body do", () => {
  expect(canonicalJson({ b: [1, { d: null, c: "x" }], a: true })).toBe('{"a":true,"b":[1,{"c":"x","d":null}]}');
  const base = { method: "POST", path: "/a", body: { x: 1 } };
  const hash = (request: typeof base) => composeIdempotency(request, "k", "visitor").requestHash;
  const others = [
    { ...base, method: "PATCH" },
    { ...base, path: "/b" },
    { ...base, body: { x: 2 } },
  ];
  expect(new Set([hash(base), ...others.map(hash)]).size).toBe(4);
});

test("a key is 1 to 255 visible characters", () => {
  expect(["k", "k".repeat(255)].every(isIdempotencyKey)).toBe(true);
  expect(["", "k".repeat(256), "a b", "é"].some(isIdempotencyKey)).toBe(false);
});

test("addresses that cannot be decoded and unknown methods are refused before the framework", () => {
  expect(refuseRawRequest("GET", "/api/v1/x?y=%", "id")).toBeNull();
  expect(refuseRawRequest("GET", "/api/v1/%E0%A4%A", "id")).toMatchObject({ status: 404 });
  expect(refuseRawRequest("GET", "/book/%00", "id")?.headers["content-type"]).toMatch(/^text\/plain/);
  const traced = refuseRawRequest("TRACE", "/api/v1/bookings", "id");
  expect([traced?.status, traced?.headers["content-type"], JSON.parse(traced?.body ?? "{}").code]).toEqual([
    405,
    "application/problem+json",
    "method_not_allowed",
  ]);
});
