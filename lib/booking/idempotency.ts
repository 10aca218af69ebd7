import type { Ctx } from "@/lib/context";
import type { BookingAnswer, HoldAnswer, Idempotency } from "@/lib/database/catalog";

/**
 * What a repeated request is told although its start is no longer free: usually because its first try took it. The answer
 * stored under the key, the refusal of a key used otherwise, or null when this is the first request with it.
 */
export async function findStoredAnswer(
  ctx: Ctx,
  idempotency: Idempotency | undefined,
): Promise<BookingAnswer | HoldAnswer | null> {
  return idempotency ? ctx.db.call("get_idempotent", ctx.businessId, idempotency) : null;
}
