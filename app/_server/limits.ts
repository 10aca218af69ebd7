import { createLimiter, type Limiter, type Verdict } from "@/lib/api/limiter";
import { env } from "@/lib/env";
import { Problem } from "./problem";

type Limits = { readonly address: Limiter; readonly business: Limiter; readonly guesses: Limiter };

declare global {
  var chattyLimits: Limits | undefined;
}

function limits(): Limits {
  const { RATE_LIMIT_ADDRESS_PER_MINUTE: address, RATE_LIMIT_BUSINESS_PER_MINUTE: business } = env();
  globalThis.chattyLimits ??= {
    address: createLimiter(address),
    business: createLimiter(business),
    guesses: createLimiter(Math.max(10, Math.floor(address / 4))),
  };
  return globalThis.chattyLimits;
}

/** The caller's address as our own server saw it; behind another server the last hop that it vouches for. */
export function clientAddress(request: Request): string {
  const own = request.headers.get("x-client-address");
  const forwarded = request.headers.get("x-forwarded-for")?.split(",").at(-1)?.trim();
  return (own ?? forwarded ?? "unknown").slice(0, 64);
}

function limitHeaders(name: string, limiter: Limiter, verdict: Verdict): Record<string, string> {
  return {
    "ratelimit-policy": `"${name}";q=${limiter.limit};w=60`,
    ratelimit: `"${name}";r=${verdict.remaining};t=${verdict.resetSeconds}`,
  };
}

function refuse(name: string, limiter: Limiter, verdict: Verdict): never {
  const headers = { ...limitHeaders(name, limiter, verdict), "retry-after": String(verdict.retryAfterSeconds) };
  throw new Problem("rate_limited", { headers });
}

/** Counts one write from an address; answers the headers that tell it what is left. */
export function takeAddress(address: string): Record<string, string> {
  const { address: limiter } = limits();
  const verdict = limiter.take(address);
  return verdict.isAllowed ? limitHeaders("address", limiter, verdict) : refuse("address", limiter, verdict);
}

/** Counts one write at a business, whoever sends it. */
export function takeBusiness(businessId: string): void {
  const { business: limiter } = limits();
  const verdict = limiter.take(businessId);
  if (!verdict.isAllowed) {
    refuse("business", limiter, verdict);
  }
}

/** Before a secret is looked up: an address that guessed wrong too often has to wait. */
export function assertMayGuess(address: string): void {
  const { guesses } = limits();
  const verdict = guesses.peek(address);
  if (!verdict.isAllowed) {
    refuse("guesses", guesses, verdict);
  }
}

/** A secret that was none: counted against its sender. */
export function countWrongGuess(address: string): void {
  limits().guesses.take(address);
}
