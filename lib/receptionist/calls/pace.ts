import type { ShownLatency } from "@/lib/receptionist/calls/conversation-view";

export const stages = ["waitMs", "understandMs", "modelMs", "toolsMs", "writeMs", "totalMs"] as const;
export type Stage = (typeof stages)[number];

/** Milliseconds of our share of a turn; null: no turn was measured. */
export type Pace = Readonly<Record<Stage, { readonly p50: number; readonly p95: number } | null>>;

/** The value below which a share of them lies, by linear interpolation as Postgres' percentile_cont has it. null: of none. */
export function percentileOf(values: readonly number[], share: number): number | null {
  const sorted = values.toSorted((one, other) => one - other);
  const place = share * (sorted.length - 1);
  const low = sorted[Math.floor(place)];
  const high = sorted[Math.ceil(place)];
  return low === undefined || high === undefined ? null : low + (high - low) * (place - Math.floor(place));
}

/** How long the turns of a conversation took, by stage. */
export function paceOf(turns: readonly ShownLatency[]): Pace {
  const of = (stage: Stage) => {
    const values = turns.flatMap((turn) => turn[stage] ?? []);
    const [p50, p95] = [percentileOf(values, 0.5), percentileOf(values, 0.95)];
    return p50 === null || p95 === null ? null : { p50: Math.round(p50), p95: Math.round(p95) };
  };
  return {
    waitMs: of("waitMs"),
    understandMs: of("understandMs"),
    modelMs: of("modelMs"),
    toolsMs: of("toolsMs"),
    writeMs: of("writeMs"),
    totalMs: of("totalMs"),
  };
}
