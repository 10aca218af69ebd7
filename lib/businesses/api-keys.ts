import { z } from "zod";
import { may } from "@/lib/authorize";
import type { MemberCtx } from "@/lib/context";
import { isoOf, isoOrNull, rowsOf } from "@/lib/database/member-result";
import { callAsMember } from "@/lib/members/rpc";
import { done, type Outcome, refused } from "@/lib/outcome";
import { hashToken, randomToken } from "@/lib/tokens";

export const apiKeyInput = z.object({ name: z.string().trim().min(1).max(80) });

/** Makes a key that reads this business's bookings. The key itself is answered here and nowhere else: only its hash is kept. */
export async function createApiKey(
  ctx: MemberCtx,
  input: z.infer<typeof apiKeyInput>,
): Promise<Outcome<{ id: string; key: string }, "forbidden">> {
  if (!may(ctx.actor.role, "api_keys.manage")) {
    return refused("forbidden");
  }
  const key = randomToken("tca_");
  const p = { businessId: ctx.businessId, name: input.name, prefix: key.slice(0, 10), keyHash: hashToken(key) };
  const outcome = await callAsMember(ctx.member, "create_api_key", p, z.object({ id: z.string() }), ["forbidden"]);
  return outcome.ok ? done({ id: outcome.value.id, key }) : outcome;
}

/** Ends a key at once. not_found: it has ended already, or is another business's. */
export async function revokeApiKey(
  ctx: MemberCtx,
  input: { keyId: string },
): Promise<Outcome<unknown, "forbidden" | "not_found">> {
  if (!may(ctx.actor.role, "api_keys.manage")) {
    return refused("forbidden");
  }
  const p = { businessId: ctx.businessId, id: input.keyId };
  return callAsMember(ctx.member, "revoke_api_key", p, z.unknown(), ["forbidden", "not_found"]);
}

export type ApiKeyRow = { id: string; name: string; prefix: string; createdAt: string; lastUsedAt: string | null };

/** The living keys of the business, newest first. */
export async function listApiKeys(ctx: MemberCtx): Promise<ApiKeyRow[]> {
  const query = ctx.member.from("api_keys").select("id, name, prefix, created_at, last_used_at");
  const living = query.eq("business_id", ctx.businessId).is("revoked_at", null);
  const rows = rowsOf(await living.order("created_at", { ascending: false }));
  return rows.map(({ id, name, prefix, created_at, last_used_at }) => ({
    id,
    name,
    prefix,
    createdAt: isoOf(created_at),
    lastUsedAt: isoOrNull(last_used_at),
  }));
}
