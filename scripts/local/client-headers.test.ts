import type { IncomingHttpHeaders } from "node:http";
import { Socket } from "node:net";
import { expect, it } from "vitest";
import { cleanHeaders } from "./client-headers";

function clean(headers: IncomingHttpHeaders, hops: number): IncomingHttpHeaders {
  const socket = new Socket();
  Object.defineProperty(socket, "remoteAddress", { value: "10.0.0.9" });
  cleanHeaders({ headers, socket }, hops);
  return headers;
}

it("drops headers that only Next may set and keeps its public ones", () => {
  const headers = clean(
    { "x-middleware-subrequest": "proxy", "x-nextjs-rewritten-path": "/", "x-nextjs-data": "1", rsc: "1" },
    0,
  );
  expect(headers).toEqual({ "x-nextjs-data": "1", rsc: "1", "x-client-address": "10.0.0.9" });
});

it("does not believe a client about its own address", () => {
  const headers = clean(
    { "x-client-address": "1.1.1.1", "x-forwarded-for": "1.1.1.1", "x-forwarded-host": "evil.example" },
    0,
  );
  expect(headers).toEqual({ "x-client-address": "10.0.0.9" });
});

it("counts trusted proxies from the app, so that a forged first entry changes nothing", () => {
  const headers = clean({ "x-forwarded-for": "6.6.6.6, 203.0.113.7, 10.0.0.2" }, 2);
  expect(headers["x-client-address"]).toBe("203.0.113.7");
});

it("falls back to the socket when fewer proxies spoke than are trusted", () => {
  expect(clean({ "x-forwarded-for": "203.0.113.7" }, 2)["x-client-address"]).toBe("10.0.0.9");
});
