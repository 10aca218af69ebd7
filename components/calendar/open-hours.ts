import { addDays, weekdayOf } from "@/components/ui/month-math";
import type { Catalog, CatalogOverride } from "@/lib/catalog/get-catalog";

/** Minutes of the wall clock of one day. */
export type OpenSpan = { readonly start: number; readonly end: number };

type Hours = { readonly startMinute: number | null; readonly endMinute: number | null };

function spansOf(rows: readonly Hours[]): OpenSpan[] {
  return rows.flatMap((row) =>
    row.startMinute === null || row.endMinute === null ? [] : [{ start: row.startMinute, end: row.endMinute }],
  );
}

function on(overrides: readonly CatalogOverride[], staffId: string | null, date: string): CatalogOverride[] {
  return overrides.filter((one) => one.staffId === staffId && one.date === date);
}

// The order in which lib/booking judges: one's own day, a closure of the business, its special hours, the week.
function beginningOn(catalog: Catalog, staffId: string | null, date: string): OpenSpan[] {
  const person = catalog.staff.find((one) => one.id === staffId);
  const usesBusiness = person?.usesBusinessHours ?? true;
  const own = staffId === null ? [] : on(catalog.overrides, staffId, date);
  if (own.length > 0) return spansOf(own);
  const business = on(catalog.overrides, null, date);
  if (business.length > 0 && (usesBusiness || spansOf(business).length === 0)) return spansOf(business);
  const whose = usesBusiness ? null : staffId;
  const weekday = weekdayOf(date);
  return spansOf(catalog.hours.filter((one) => one.staffId === whose && one.weekday === weekday));
}

/** When somebody works on a date, in order, with what runs over from the day before. `staffId` null: the business. */
export function openSpans(catalog: Catalog, staffId: string | null, date: string): OpenSpan[] {
  const before = beginningOn(catalog, staffId, addDays(date, -1))
    .filter((span) => span.end > 1440)
    .map((span) => ({ start: 0, end: span.end - 1440 }));
  const today = beginningOn(catalog, staffId, date).map((span) => ({
    start: span.start,
    end: Math.min(1440, span.end),
  }));
  return merge([...before, ...today]);
}

function merge(spans: readonly OpenSpan[]): OpenSpan[] {
  const merged: OpenSpan[] = [];
  for (const span of [...spans].sort((one, other) => one.start - other.start)) {
    const last = merged.at(-1);
    if (last && span.start <= last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else merged.push(span);
  }
  return merged;
}

/** The rest of the day: when it is closed. */
export function closedSpans(open: readonly OpenSpan[]): OpenSpan[] {
  const edges = [0, ...open.flatMap((span) => [span.start, span.end]), 1440];
  const closed: OpenSpan[] = [];
  for (let at = 0; at + 1 < edges.length; at += 2) {
    const start = edges[at] ?? 0;
    const end = edges[at + 1] ?? 0;
    if (end > start) closed.push({ start, end });
  }
  return closed;
}

/** Stretches of at least `atLeast` minutes that are open, not busy and not before `from`. */
export function freeGaps(
  open: readonly OpenSpan[],
  busy: readonly OpenSpan[],
  from: number,
  atLeast: number,
): OpenSpan[] {
  const gaps: OpenSpan[] = [];
  const taken = merge(busy);
  for (const span of open) {
    let at = Math.max(span.start, from);
    for (const one of taken) {
      if (one.end <= at || one.start >= span.end) continue;
      if (one.start - at >= atLeast) gaps.push({ start: at, end: one.start });
      at = Math.max(at, one.end);
    }
    if (span.end - at >= atLeast) gaps.push({ start: at, end: span.end });
  }
  return gaps;
}
