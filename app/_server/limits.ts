import { createLimiter, type Limiter, type Verdict } from "@/lib/api/limiter";
import { type SharedLimiter, shareLimiter } from "@/lib/api/shared-limiter";
import { env } from "@/lib/env";
import { Problem } from "./problem";
import { redis } from "./redis";

/** Of this process alone, or with REDIS_URL of all of them. */
type AnyLimiter = Limiter | SharedLimiter;
type Limits = { readonly address: AnyLimiter; readonly business: AnyLimiter; readonly guesses: AnyLimiter };

declare global {
  var chattyLimits: Limits | undefined;
}

function limiter(name: keyof Limits, perMinute: number): AnyLimiter {
  const own = createLimiter(perMinute);
  const connection = redis();
  return connection ? shareLimiter(name, own, connection) : own;
}

function limits(): Limits {
  const { RATE_LIMIT_ADDRESS_PER_MINUTE: address, RATE_LIMIT_BUSINESS_PER_MINUTE: business } = env();
  globalThis.chattyLimits ??= {
    address: limiter("address", address),
    business: limiter("business", business),
    guesses: limiter("guesses", Math.max(10, Math.floor(address / 4))),
  };
  return globalThis.chattyLimits;
}

/** The caller's address as our own server saw it; behind another server the last hop that it vouches for. */
export function clientAddress(request: Request): string {
  const own = request.headers.get("x-client-address");
  const forwarded = request.headers.get("x-forwarded-for")?.split(",").at(-1)?.trim();
  return (own ?? forwarded ?? "unknown").slice(0, 64);
}

function limitHeaders(name: string, limiter: AnyLimiter, verdict: Verdict): Record<string, string> {
  return {
    "ratelimit-policy": `"${name}";q=${limiter.limit};w=60`,
    ratelimit: `"${name}";r=${verdict.remaining};t=${verdict.resetSeconds}`,
  };
}

function refuse(name: string, limiter: AnyLimiter, verdict: Verdict): never {
  const headers = { ...limitHeaders(name, limiter, verdict), "retry-after": String(verdict.retryAfterSeconds) };
  throw new Problem("rate_limited", { headers });
}

/** Counts one write from an address; answers the headers that tell it what is left. */
export async function takeAddress(address: string): Promise<Record<string, string>> {
  const { address: limiter } = limits();
  const verdict = await limiter.take(address);
  return verdict.isAllowed ? limitHeaders("address", limiter, verdict) : refuse("address", limiter, verdict);
}

/** Counts one write at a business, whoever sends it. */
export async function takeBusiness(businessId: string): Promise<void> {
  const { business: limiter } = limits();
  const verdict = await limiter.take(businessId);
  if (!verdict.isAllowed) {
    refuse("business", limiter, verdict);
  }
}

/** Before a secret is looked up: an address that guessed wrong too often has to wait. */
export async function assertMayGuess(address: string): Promise<void> {
  const { guesses } = limits();
  const verdict = await guesses.peek(address);
  if (!verdict.isAllowed) {
    refuse("guesses", guesses, verdict);
  }
}

/** A secret that was none: counted against its sender. */
export async function countWrongGuess(address: string): Promise<void> {
  await limits().guesses.take(address);
}
