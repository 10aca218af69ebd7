import { type BookWanted, businessPath, parseBooked } from "@/components/booking/booking-api";
import type { Repeat, Visit } from "@/components/booking/repeat";
import { type Answer, isJson, type Json, request, textOf } from "@/components/booking/request";
import type { Booked } from "@/components/booking/types";
import type { Hold } from "@/components/booking/use-hold";

export type Plan = { visits: Visit[]; skippedMonths: string[]; isCut: boolean };

function parseVisit(entry: unknown): Visit | null {
  if (!isJson(entry)) return null;
  const startsAt = textOf(entry, "startsAt");
  const endsAt = textOf(entry, "endsAt");
  if (!startsAt || !endsAt) return null;
  const { ok, isShifted } = entry;
  return { startsAt, endsAt, ok: ok === true, reason: textOf(entry, "reason"), isShifted: isShifted === true };
}

function parsePlan(json: Json): Plan | null {
  const { occurrences, skipped, isCut } = json;
  if (!Array.isArray(occurrences)) return null;
  const visits = occurrences.flatMap((entry: unknown) => parseVisit(entry) ?? []);
  const months = Array.isArray(skipped) ? skipped.filter((month) => typeof month === "string") : [];
  return { visits, skippedMonths: months, isCut: isCut === true };
}

/** What a series is asked with: the customer's hold keeps its first visit, and counts as free. */
function wantedOf(hold: Hold, { every, count, until }: Repeat) {
  return {
    serviceId: hold.serviceId,
    startsAt: hold.startsAt,
    ...(hold.askedStaffId ? { staffId: hold.askedStaffId } : {}),
    ...(hold.length ? { durationMinutes: hold.length } : {}),
    ...(hold.seats > 1 ? { seats: hold.seats } : {}),
    every,
    ...(count === undefined ? { until } : { count }),
    hold: { holdId: hold.holdId, secret: hold.secret },
  };
}

/** Every date of a repeated visit and whether it can be had. Books nothing. */
export function planSeries(slug: string, hold: Hold, repeat: Repeat, signal: AbortSignal): Promise<Answer<Plan>> {
  const body = wantedOf(hold, repeat);
  return request(`${businessPath(slug)}/series/plan`, parsePlan, { method: "POST", body, signal });
}

function parseSeries(json: Json): Booked[] | null {
  const { bookings, manageTokens } = json;
  if (!Array.isArray(bookings) || !Array.isArray(manageTokens)) return null;
  const tokens: unknown[] = manageTokens;
  const visits = bookings.flatMap((entry: unknown, place) => {
    const token = tokens[place];
    return isJson(entry) && typeof token === "string" ? (parseBooked(entry, token) ?? []) : [];
  });
  return visits.length > 0 ? visits : null;
}

export type SeriesWanted = Pick<BookWanted, "customer" | "notes"> & { hold: Hold; repeat: Repeat; startsAts: string[] };

/** Books the listed starts, all or none. A refusal names the start in the way. */
export function sendSeries(slug: string, wanted: SeriesWanted, key: string): Promise<Answer<Booked[]>> {
  const { hold, repeat, ...rest } = wanted;
  const body = { ...wantedOf(hold, repeat), ...rest };
  return request(`${businessPath(slug)}/series`, parseSeries, { method: "POST", body, key });
}
