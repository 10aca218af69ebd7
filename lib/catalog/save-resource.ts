import type { ResourceInput } from "@/lib/catalog/place-schema";
import type { MemberCtx } from "@/lib/context";
import { callMember } from "@/lib/database/member-rpc";
import { AppError } from "@/lib/errors";

/** Makes a room or machine, or saves one; its kind stays. Answers the id. Throws forbidden below admin, not_found. */
export async function saveResource(ctx: MemberCtx, input: ResourceInput): Promise<{ id: string }> {
  const answer = await callMember(ctx, "save_resource", { ...input });
  if (!answer.ok) throw new AppError("invalid_input", `save_resource: ${answer.refusal}`);
  return { id: answer.id };
}
