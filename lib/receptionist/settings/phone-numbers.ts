import { may } from "@/lib/authorize";
import type { MemberCtx } from "@/lib/context";
import { AppError } from "@/lib/errors";
import { done, type Outcome, refused } from "@/lib/outcome";

/** The numbers that the platform has at its phone vendor, E.164. */
export type ListPlatformNumbers = () => Promise<readonly string[]>;

/** Those of the platform's numbers that no other business has; this business's own is among them. */
export async function listFreeNumbers(ctx: MemberCtx, listNumbers: ListPlatformNumbers): Promise<string[]> {
  const numbers = await listNumbers();
  const owners = await Promise.all(numbers.map((phoneNumber) => ctx.db.call("find_receptionist", { phoneNumber })));
  return numbers.filter((_, index) => {
    const owner = owners[index] ?? null;
    return owner === null || owner.profile.id === ctx.businessId;
  });
}

/**
 * Gives the business one of the platform's numbers, or gives its own back (null). Refuses changed_meanwhile when another business has it.
 * Throws forbidden below admin, not_found for a number that is not the platform's.
 */
export async function setReceptionistNumber(
  ctx: MemberCtx,
  number: string | null,
  listNumbers: ListPlatformNumbers,
): Promise<Outcome<null, "changed_meanwhile">> {
  if (!may(ctx.actor.role, "settings.edit")) throw new AppError("forbidden", "receptionist number");
  if (number !== null && !(await listNumbers()).includes(number)) throw new AppError("not_found", "no number of ours");
  return (await ctx.db.call("set_receptionist_number", ctx.businessId, number))
    ? done(null)
    : refused("changed_meanwhile");
}
