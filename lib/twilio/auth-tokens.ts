import type { Env } from "@/lib/env";

/** The tokens whose signatures are believed: the account's and, while it is being rotated, the next. */
export function listAuthTokens(env: Pick<Env, "TWILIO_AUTH_TOKEN" | "TWILIO_AUTH_TOKEN_NEXT">): string[] {
  return [env.TWILIO_AUTH_TOKEN, env.TWILIO_AUTH_TOKEN_NEXT].filter((token) => token !== undefined);
}
