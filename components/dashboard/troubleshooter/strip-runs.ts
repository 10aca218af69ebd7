import type { Tone } from "@/components/ui/badge";
import type { SlotReason } from "@/lib/booking/refusals";

/** What a step says: offered, or why not. */
export type StepState = SlotReason | "offered";

export type Step = { readonly startsAt: string; readonly reason: SlotReason | null };

/** Steps one after the other that say the same. */
export type StripRun<S extends Step> = { readonly state: StepState; readonly steps: readonly S[] };

/** The steps of a day as runs of one state each, in order. */
export function composeRuns<S extends Step>(steps: readonly S[]): StripRun<S>[] {
  const runs: { state: StepState; steps: S[] }[] = [];
  for (const step of steps) {
    const state = step.reason ?? "offered";
    const last = runs.at(-1);
    if (last?.state === state) last.steps.push(step);
    else runs.push({ state, steps: [step] });
  }
  return runs;
}

const rules: ReadonlySet<StepState> = new Set([
  "too_soon",
  "beyond_window",
  "day_limit",
  "week_limit",
  "month_limit",
  "outside_step",
]);
const taken: ReadonlySet<StepState> = new Set(["overlap", "buffer", "held", "seats_full", "resource_busy", "no_staff"]);

/** Taken, kept back by a rule, or closed: each looks its own way, and says which in words besides. */
export function toneOf(state: StepState): Exclude<Tone, "brand"> {
  if (state === "offered") return "good";
  if (rules.has(state)) return "warn";
  return taken.has(state) ? "bad" : "neutral";
}

const keys = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End", "PageUp", "PageDown"] as const;

/** Where a key leads from step `index` of `count`, `perHour` of them an hour; null: the key means nothing here. */
export function nextStep(key: string, index: number, count: number, perHour: number): number | null {
  const known = keys.find((one) => one === key);
  if (!known || count === 0) return null;
  const leap = Math.max(1, perHour);
  const to = {
    ArrowLeft: index - 1,
    ArrowRight: index + 1,
    ArrowUp: index - 1,
    ArrowDown: index + 1,
    PageUp: index - leap,
    PageDown: index + leap,
    Home: 0,
    End: count - 1,
  }[known];
  return Math.min(count - 1, Math.max(0, to));
}
