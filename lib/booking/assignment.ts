import { z } from "zod";

export const assignmentCodes = [
  "kept",
  "only_free",
  "max_lead",
  "priority",
  "share",
  "weight",
  "least_recent",
  "in_order",
] as const;

/** The rule that decided, as the ledger keeps it; see `chooseStaff`. */
export const assignmentCode = z.enum(assignmentCodes);
export type LedgerCode = z.infer<typeof assignmentCode>;

// Nothing was counted where one person was asked for.
const standing = z.object({
  staffId: z.string(),
  weight: z.number(),
  priority: z.number(),
  assigned: z.number().default(0),
  credit: z.number().default(0),
  level: z.number().default(0),
  isAhead: z.boolean().default(false),
  lastBookedAt: z.string().nullable().default(null),
});

/** What the choice stood on: how many could have been chosen, of how many bookings the counts are, in which period. */
export const assignmentData = z.object({
  free: z.number(),
  total: z.number().optional(),
  period: z.enum(["day", "week", "month"]).optional(),
  chosen: standing,
  next: standing.nullable(),
});
export type AssignmentData = z.infer<typeof assignmentData>;

export type AssignmentChoice = {
  readonly staffId: string;
  readonly code: LedgerCode;
  readonly data: AssignmentData;
};

/** What a sentence of the ledger is made from: the message `code` of the area `why.because`, and its values. */
export type AssignmentWords = {
  readonly code: LedgerCode;
  readonly values: {
    readonly name: string;
    readonly next: string;
    readonly free: number;
    readonly count: number;
    readonly nextCount: number;
    readonly total: number;
    readonly period: "day" | "week" | "month" | "other";
    readonly weights: "equal" | "other";
    readonly weight: number;
    readonly nextWeight: number;
    readonly priority: number;
    readonly nextPriority: number;
    readonly credit: string;
    readonly nextCredit: string;
    readonly last: string;
    readonly nextLast: string;
    /** Of a booking that was given out, or of who would be next. */
    readonly mode: "given" | "next";
  };
};

export type AssignmentNames = {
  readonly staffName: (staffId: string) => string;
  readonly day: (at: string) => string;
  /** Thousandths as a number of bookings in the reader's language. */
  readonly share: (thousandths: number) => string;
};

const NONE = "none";

/**
 * One sentence for one choice: its code and its numbers, in the reader's language and the business's zone. `credit` and
 * `last` are "none" where there is nothing to say; of a choice without a next in line (`only_free`) the next is the chosen.
 */
export function composeAssignmentWords(
  { code, data }: AssignmentChoice,
  names: AssignmentNames,
  mode: "given" | "next" = "given",
): AssignmentWords {
  const { chosen, free, total, period = "other" } = data;
  const next = data.next ?? chosen;
  const credit = (thousandths: number) => (thousandths === 0 ? NONE : names.share(thousandths));
  const last = (at: string | null) => (at === null ? NONE : names.day(at));
  return {
    code,
    values: {
      name: names.staffName(chosen.staffId),
      next: names.staffName(next.staffId),
      free,
      count: chosen.assigned,
      nextCount: next.assigned,
      total: total ?? chosen.assigned + next.assigned,
      period,
      weights: chosen.weight === next.weight ? "equal" : "other",
      weight: chosen.weight,
      nextWeight: next.weight,
      priority: chosen.priority,
      nextPriority: next.priority,
      credit: credit(chosen.credit),
      nextCredit: credit(next.credit),
      last: last(chosen.lastBookedAt),
      nextLast: last(next.lastBookedAt),
      mode,
    },
  };
}
