import type { DateOverrideInput, WeekInput } from "@/lib/catalog/schemas";
import type { MemberCtx } from "@/lib/context";
import { callMember } from "@/lib/database/member-rpc";
import { AppError } from "@/lib/errors";

/** Replaces the week of the business (`staffId` null) or of one staff member. Throws forbidden below admin, not_found. */
export async function saveWorkingHours(ctx: MemberCtx, input: WeekInput): Promise<void> {
  const answer = await callMember(ctx, "save_working_hours", { ...input });
  if (!answer.ok) throw new AppError("internal", `save_working_hours: ${answer.refusal}`);
}

/** Replaces what is different on one date, or removes it. Throws forbidden below admin, not_found. */
export async function saveDateOverride(ctx: MemberCtx, input: DateOverrideInput): Promise<void> {
  const answer = await callMember(ctx, "save_date_override", { ...input });
  if (!answer.ok) throw new AppError("internal", `save_date_override: ${answer.refusal}`);
}
