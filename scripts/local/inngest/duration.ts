const unitMilliseconds: Readonly<Record<string, number>> = {
  w: 604_800_000,
  d: 86_400_000,
  h: 3_600_000,
  m: 60_000,
  s: 1_000,
};

/** Milliseconds of the SDK's compact durations ("1d2h30m", "" is none), or undefined when it is not one. */
export function durationMs(text: string): number | undefined {
  if (text === "") return 0;
  if (!/^(?:\d+[wdhms])+$/.test(text)) return undefined;
  let total = 0;
  for (const part of text.matchAll(/(\d+)([wdhms])/g)) {
    total += Number(part[1]) * (unitMilliseconds[part[2] ?? ""] ?? 0);
  }
  return total;
}

/** The instant that a duration (from `now`) or an ISO date names; undefined when it is neither. */
export function instantOf(text: string, now: Date): Date | undefined {
  const ms = durationMs(text);
  const at = ms === undefined ? new Date(text) : new Date(now.getTime() + ms);
  return Number.isNaN(at.getTime()) ? undefined : at;
}
