import type { LocationInput } from "@/lib/catalog/place-schema";
import type { MemberCtx } from "@/lib/context";
import { callMember } from "@/lib/database/member-rpc";
import { AppError } from "@/lib/errors";

/** Makes a place, or saves one, with its week; answers the id. Throws forbidden below admin, not_found. */
export async function saveLocation(ctx: MemberCtx, input: LocationInput): Promise<{ id: string }> {
  const answer = await callMember(ctx, "save_location", { ...input, hours: input.hours ?? [] });
  if (!answer.ok) throw new AppError("internal", `save_location: ${answer.refusal}`);
  return { id: answer.id };
}
