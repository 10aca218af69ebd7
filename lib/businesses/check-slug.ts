import { findSlugProblem, type SlugProblem } from "@/lib/businesses/slug";
import type { MemberClient } from "@/lib/database/member";
import { rowsOf } from "@/lib/database/member-result";

export type SlugAnswer = "free" | "taken" | SlugProblem;

/** Whether a web address can still be taken, asked by a signed-in person. */
export async function checkSlug(member: MemberClient, slug: string): Promise<SlugAnswer> {
  const problem = findSlugProblem(slug);
  if (problem) {
    return problem;
  }
  return rowsOf(await member.rpc("is_slug_free", { p_slug: slug })) ? "free" : "taken";
}
