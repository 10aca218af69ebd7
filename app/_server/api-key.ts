import { assertMayGuess, countWrongGuess } from "@/app/_server/limits";
import { Problem } from "@/app/_server/problem";
import type { ApiRequest } from "@/app/_server/request";
import type { Ctx } from "@/lib/context";
import { hashToken } from "@/lib/tokens";

export type KeyHolder = { readonly ctx: Ctx; readonly timeZone: string; readonly country: string };

/** The business whose API key came with this request, or the problem invalid_api_key, counted against its sender. */
export async function keyHolderOf(api: ApiRequest): Promise<KeyHolder> {
  await assertMayGuess(api.address);
  const token = /^Bearer ([\x21-\x7e]{8,200})$/i.exec(api.request.headers.get("authorization") ?? "")?.[1];
  const key = token === undefined ? null : await api.db.call("use_api_key", hashToken(token));
  if (!key) {
    await countWrongGuess(api.address);
    throw new Problem("invalid_api_key", { headers: { "www-authenticate": 'Bearer realm="TheChattyAI"' } });
  }
  api.log.businessId = key.businessId;
  api.log.actor = "apiKey";
  const actor = { type: "apiKey", keyId: key.id, scopes: key.scopes } as const;
  const ctx: Ctx = { businessId: key.businessId, actor, db: api.db, now: api.now };
  return { ctx, timeZone: key.timeZone, country: key.country };
}
