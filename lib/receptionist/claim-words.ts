import type { Claim } from "@/lib/database/receptionist-shapes";

/** What a sentence says was done; "done" is said of anything ("you're all set"). */
export type ClaimKind = Claim["kind"] | "done";

/** How one language says that something was done, and by what a sentence that has the same words does not say it. */
export type ClaimLanguage = {
  /** Turns of phrase, each with what it says was done. Anchored ones (^) are tried at the start of a clause. */
  readonly said: readonly (readonly [ClaimKind, RegExp])[];
  /** Whole sentences of one word, which mean it only in their own language. */
  readonly bare: readonly (readonly [ClaimKind, RegExp])[];
  /** Standing before the words in their clause, it takes the claim away: a condition, a doubt, a wish, a negation. */
  readonly voidedBefore: RegExp;
  /** Standing after them in their clause, it makes them a rule. */
  readonly voidedAfter: RegExp;
  /** How a sentence opens that says what would be so: of it only what somebody did counts. */
  readonly condition: RegExp;
  /** How a clause opens that says what somebody did. */
  readonly performs: RegExp;
  /** Words with which a question opens. */
  readonly asks: RegExp;
  /** A last clause that asks whether the rest is so. */
  readonly tag: RegExp;
  /** Where one clause ends and the next begins. */
  readonly joints: RegExp;
};
