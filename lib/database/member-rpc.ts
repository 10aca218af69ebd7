import { z } from "zod";
import type { MemberCtx } from "@/lib/context";
import { rowsOf } from "@/lib/database/member-result";
import type { Database, Json } from "@/lib/database/types";
import { AppError } from "@/lib/errors";

type MemberFunction = Extract<
  keyof Database["public"]["Functions"],
  | "remove_waitlist_entry"
  | "save_service"
  | "save_staff"
  | "save_working_hours"
  | "save_date_override"
  | "save_location"
  | "save_resource"
>;

const answer = z.union([
  z.object({ ok: z.literal(true), id: z.string().optional() }),
  z.object({ ok: z.literal(false), refusal: z.string() }),
]);

/** Calls a member's function and answers its id (empty when it has none) or its refusal. forbidden and not_found are faults. */
export async function callMember(
  ctx: MemberCtx,
  name: MemberFunction,
  p: { [key: string]: Json | undefined },
): Promise<{ ok: true; id: string } | { ok: false; refusal: string }> {
  const result = answer.parse(rowsOf(await ctx.member.rpc(name, { p: { ...p, businessId: ctx.businessId } })));
  if (result.ok) return { ok: true, id: result.id ?? "" };
  if (result.refusal === "forbidden" || result.refusal === "not_found") throw new AppError(result.refusal, name);
  return result;
}
