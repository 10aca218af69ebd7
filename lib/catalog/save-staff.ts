import type { StaffInput } from "@/lib/catalog/schemas";
import type { MemberCtx } from "@/lib/context";
import { callMember } from "@/lib/database/member-rpc";
import { AppError } from "@/lib/errors";

/** Makes a staff member, or saves one, with the services they give; answers the id. Throws forbidden below admin, not_found. */
export async function saveStaff(ctx: MemberCtx, input: StaffInput): Promise<{ id: string }> {
  const answer = await callMember(ctx, "save_staff", { ...input });
  if (!answer.ok) throw new AppError("internal", `save_staff: ${answer.refusal}`);
  return { id: answer.id };
}
