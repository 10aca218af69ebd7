import { connectRedis, type Redis } from "@/lib/cache/redis";
import { env } from "@/lib/env";
import { logFault } from "@/lib/observability/logger";

declare global {
  var chattyRedis: Redis | null | undefined;
}

/** One connection per process to what REDIS_URL names; null without it. */
export function redis(): Redis | null {
  if (globalThis.chattyRedis === undefined) {
    const url = env().REDIS_URL;
    globalThis.chattyRedis = url === undefined ? null : connectRedis(url, (error) => logFault(error, "redis"));
  }
  return globalThis.chattyRedis;
}
