import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { z } from "zod";
import { assertAuthAnswered } from "@/app/_server/auth-error";
import { memberClient } from "@/app/_server/member-client";
import { safeNext } from "@/lib/security/safe-next";

export type User = { readonly id: string; readonly email: string; readonly name: string };

const claimsShape = z.object({
  sub: z.uuid(),
  email: z.string().min(3),
  user_metadata: z.object({ name: z.string().optional() }).optional(),
});

/**
 * Who is signed in, or null. The token's signature is checked: here with the project's public key, or by the auth server
 * when tokens are signed with a shared secret. A cookie alone proves nothing.
 */
export const getUser = cache(async (): Promise<User | null> => {
  const { auth } = await memberClient();
  const { data: found, error: lost } = await auth.getSession();
  assertAuthAnswered(lost);
  const token = found.session?.access_token;
  return token === undefined ? null : isSharedSecret(token) ? askAuthServer(token) : readClaims(token);
});

function isSharedSecret(token: string): boolean {
  const header = Buffer.from(token.split(".")[0] ?? "", "base64url").toString();
  return !/"alg":\s*"(ES|RS|PS|Ed)/.test(header);
}

async function askAuthServer(token: string): Promise<User | null> {
  const { data, error } = await (await memberClient()).auth.getUser(token);
  assertAuthAnswered(error);
  const user = data.user;
  return user ? userOf({ sub: user.id, email: user.email, user_metadata: user.user_metadata }) : null;
}

async function readClaims(token: string): Promise<User | null> {
  const { data, error } = await (await memberClient()).auth.getClaims(token);
  assertAuthAnswered(error);
  return userOf(data?.claims);
}

function userOf(claims: unknown): User | null {
  const parsed = claimsShape.safeParse(claims);
  if (!parsed.success) {
    return null;
  }
  const { sub, email, user_metadata } = parsed.data;
  return { id: sub, email: email.toLowerCase(), name: user_metadata?.name?.trim().slice(0, 120) ?? "" };
}

/** Pages: the person who is signed in; anyone else goes to the sign-in page and comes back after. */
export async function requireUser(next?: string): Promise<User> {
  const user = await getUser();
  if (user) {
    return user;
  }
  const wanted = safeNext(next ?? (await headers()).get("x-request-path"), "/dashboard");
  return redirect(`/sign-in?next=${encodeURIComponent(wanted)}`);
}

const methods = z.array(z.object({ method: z.string(), timestamp: z.number() }));

/** Whether this session was opened by a mail link within the last hour: then a second try to set a password may go on. */
export async function cameByLink(now: Date): Promise<boolean> {
  const { data } = await (await memberClient()).auth.getClaims();
  const parsed = methods.safeParse(data?.claims.amr);
  const since = now.getTime() / 1_000 - 3_600;
  return (
    parsed.success &&
    parsed.data.some(({ method, timestamp }) => /otp|recovery|magiclink/.test(method) && timestamp > since)
  );
}
