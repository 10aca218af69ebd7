import type { MemberCtx } from "@/lib/context";
import { callMember } from "@/lib/database/member-rpc";
import { AppError } from "@/lib/errors";

/** Takes one who waits out of the line; a time kept for them goes to the next. Throws forbidden below admin, not_found. */
export async function removeWaitlistEntry(ctx: MemberCtx, id: string): Promise<void> {
  const answer = await callMember(ctx, "remove_waitlist_entry", { id });
  if (!answer.ok) throw new AppError("internal", `remove_waitlist_entry: ${answer.refusal}`);
}
