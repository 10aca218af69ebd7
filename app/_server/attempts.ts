import { createHash } from "node:crypto";
import { headers } from "next/headers";
import { type AttemptAnswer, type Attempts, createAttempts } from "@/lib/security/attempts";

type Limits = { byPair: Attempts; byAddress: Attempts; byEmail: Attempts };

declare global {
  var signInAttempts: Limits | undefined;
}

function limits(): Limits {
  globalThis.signInAttempts ??= {
    byPair: createAttempts({ limit: 10, windowSeconds: 600, maxKeys: 50_000 }),
    byAddress: createAttempts({ limit: 100, windowSeconds: 600, maxKeys: 50_000 }),
    byEmail: createAttempts({ limit: 50, windowSeconds: 600, maxKeys: 50_000 }),
  };
  return globalThis.signInAttempts;
}

/** Counts one try to sign in, sign up or reset: by address, by e-mail, and by both. E-mails are kept as hashes only. */
export async function takeAttempt(email: string): Promise<AttemptAnswer> {
  const sent = await headers();
  const address = sent.get("x-forwarded-for")?.split(",").at(-1)?.trim() || "unknown";
  const who = createHash("sha256").update(email.toLowerCase()).digest("base64url");
  const { byPair, byAddress, byEmail } = limits();
  const now = new Date();
  for (const answer of [byPair.take(`${address} ${who}`, now), byAddress.take(address, now), byEmail.take(who, now)]) {
    if (!answer.allowed) {
      return answer;
    }
  }
  return { allowed: true };
}
