import type { ServiceInput } from "@/lib/catalog/service-schema";
import type { MemberCtx } from "@/lib/context";
import { callMember } from "@/lib/database/member-rpc";
import { done, type Outcome, refused } from "@/lib/outcome";

/** Makes a service, or saves one, with who gives it. Refuses slug_taken. Throws forbidden below admin, not_found. */
export async function saveService(ctx: MemberCtx, input: ServiceInput): Promise<Outcome<{ id: string }, "slug_taken">> {
  const answer = await callMember(ctx, "save_service", { ...input, hours: input.hours ?? [] });
  if (answer.ok) return done({ id: answer.id });
  return refused("slug_taken");
}
