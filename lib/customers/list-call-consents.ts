import type { MemberCtx } from "@/lib/context";
import { isoOf, rowsOf } from "@/lib/database/member-result";
import type { CallPurpose } from "@/lib/database/message-shapes";

export const callPurposes = ["confirmation", "waitlist_offer"] as const satisfies readonly CallPurpose[];

/** What a number last said about automated calls of one purpose. `given: false`: it was given, or asked for, and taken back. */
export type CallConsent = {
  readonly purpose: CallPurpose;
  readonly given: boolean;
  /** Their words, the form, the day. */
  readonly evidence: string;
  /** Who wrote it down: a member, or the receptionist in a call. */
  readonly inCall: boolean;
  readonly at: string;
};

/** The line that counts, the last one, of each purpose that has any. Row-level security shows them to owners and admins only. */
export async function listCallConsents(ctx: MemberCtx, phone: string): Promise<readonly CallConsent[]> {
  const found = await Promise.all(callPurposes.map((purpose) => findLast(ctx, phone, purpose)));
  return found.flat();
}

async function findLast(ctx: MemberCtx, phone: string, purpose: CallPurpose): Promise<readonly CallConsent[]> {
  const rows = rowsOf(
    await ctx.member
      .from("call_consents")
      .select("given, evidence, source, at")
      .eq("business_id", ctx.businessId)
      // The embedded Data API reads a bare +1… as a number; a quoted one is text on every Supabase.
      .filter("phone", "in", `("${phone}")`)
      .eq("purpose", purpose)
      .order("at", { ascending: false })
      .limit(1),
  );
  return rows.map(({ given, evidence, source, at }) => ({
    purpose,
    given,
    evidence,
    inCall: source === "call",
    at: isoOf(at),
  }));
}
