import { findEpochDay } from "./local-time";
import { DAY, getZoneTable, MINUTE, type ZoneTable } from "./zone-table";

/** A zone's offsets from `from` to `until`: the engine's own table, or one that stands for rules to come. */
export type ResolveZone = (timeZone: string, from: number, until: number) => Pick<ZoneTable, "starts" | "offsets">;

/** A booking as it is kept: the wall clock it was promised for, its zone, and the instant that this meant then. */
export type LocalPromise = { readonly localStart: string; readonly timeZone: string; readonly startsAt: number };

const LOCAL_PATTERN = /^(\d{4}-\d{2}-\d{2})[T ]([01]\d|2[0-3]):([0-5]\d)(?::[0-5]\d(?:\.\d+)?)?$/;

function parseLocal(text: string): number {
  const match = LOCAL_PATTERN.exec(text);
  const epochDay = findEpochDay(match?.[1] ?? "");
  if (!match || epochDay === null) throw new RangeError(`not a local time: ${text}`);
  return epochDay * DAY + Number(match[2]) * 60 * MINUTE + Number(match[3]) * MINUTE;
}

/**
 * The instants at which the wall clock of `timeZone` shows `localStart` (YYYY-MM-DDTHH:MM; seconds are cut off), earliest first:
 * two when the clock is set back over it. A time that the clock skips moves forward by the gap, as `localToInstant` has it, so
 * there is always one. Throws RangeError for no such time or zone.
 */
export function listLocalInstants(localStart: string, timeZone: string, resolve: ResolveZone = getZoneTable): number[] {
  const local = parseLocal(localStart);
  const { starts, offsets } = resolve(timeZone, local - 2 * DAY, local + 2 * DAY);
  const instants = offsets.flatMap((offset, piece) => {
    const instant = local - offset;
    return (starts[piece] ?? 0) <= instant && instant < (starts[piece + 1] ?? 0) ? [instant] : [];
  });
  if (instants.length > 0) return instants.sort((a, b) => a - b);
  const after = offsets.findIndex((offset, piece) => piece > 0 && local - offset < (starts[piece] ?? 0));
  return [local - (offsets[after - 1] ?? 0)];
}

/**
 * Where a booking belongs after its zone's rules have changed: the new instant in epoch milliseconds, or null when it may stay
 * because its instant is still one that its local time means. Seconds of `startsAt` are kept. Throws RangeError as
 * `listLocalInstants` does.
 */
export function rederiveInstant(promise: LocalPromise, resolve: ResolveZone = getZoneTable): number | null {
  const seconds = ((promise.startsAt % MINUTE) + MINUTE) % MINUTE;
  const instants = listLocalInstants(promise.localStart, promise.timeZone, resolve).map((instant) => instant + seconds);
  const [first] = instants;
  return first === undefined || instants.includes(promise.startsAt) ? null : first;
}
