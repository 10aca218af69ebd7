import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { fetchJson, sendJson } from "@/components/dashboard/fetch-json";
import type { Clash } from "@/lib/booking/find-clashes";
import type { MemberBookingDetail } from "@/lib/booking/get-member-booking";
import type { SessionDetail } from "@/lib/booking/get-session";
import type { Today } from "@/lib/booking/get-today";
import type { BookingPage } from "@/lib/booking/list-member-bookings";
import type { MemberBooking } from "@/lib/booking/member-booking";
import type { SeriesPlan } from "@/lib/booking/plan-series";
import type { Catalog } from "@/lib/catalog/get-catalog";
import type { CustomerDetail } from "@/lib/customers/get-customer";
import type { CustomerPage } from "@/lib/customers/list-customers";
import type { SeriesRecord } from "@/lib/database/series-shapes";

/** Keys: the business's slug, then `live` (looked at again when the version changes) or `catalog`. */
export const liveKey = (slug: string) => [slug, "live"] as const;

export function apiPath(slug: string, path: string): string {
  return `/api/dashboard/${slug}/${path}`;
}

export function todayQuery(slug: string) {
  return queryOptions({
    queryKey: [slug, "live", "today"],
    queryFn: ({ signal }) => fetchJson<Today>(apiPath(slug, "today"), { signal }),
  });
}

/** `from` and `to` are instants in ISO 8601: the ends of a week in the business's zone. */
export function calendarQuery(slug: string, from: string, to: string) {
  return queryOptions({
    queryKey: [slug, "live", "calendar", from, to],
    queryFn: ({ signal }) =>
      fetchJson<{ data: MemberBooking[] }>(
        apiPath(slug, `calendar?from=${encodeURIComponent(from)}&to=${encodeURIComponent(to)}`),
        { signal },
      ).then((answer) => answer.data),
  });
}

/** `search` is the list's filters as they stand in the address. */
export function bookingsQuery(slug: string, search: string) {
  return infiniteQueryOptions({
    queryKey: [slug, "live", "bookings", search],
    queryFn: ({ pageParam, signal }) =>
      fetchJson<BookingPage>(apiPath(slug, `bookings?${withCursor(search, pageParam)}`), { signal }),
    initialPageParam: "",
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
}

export function bookingQuery(slug: string, id: string) {
  return queryOptions({
    queryKey: [slug, "live", "booking", id],
    queryFn: ({ signal }) => fetchJson<MemberBookingDetail>(apiPath(slug, `bookings/${id}`), { signal }),
  });
}

export function catalogQuery(slug: string) {
  return queryOptions({
    queryKey: [slug, "live", "catalog"],
    queryFn: ({ signal }) => fetchJson<Catalog>(apiPath(slug, "catalog"), { signal }),
  });
}

export function customersQuery(slug: string, q: string) {
  return infiniteQueryOptions({
    queryKey: [slug, "live", "customers", q],
    queryFn: ({ pageParam, signal }) =>
      fetchJson<CustomerPage>(
        apiPath(slug, `customers?${withCursor(q ? `q=${encodeURIComponent(q)}` : "", pageParam)}`),
        {
          signal,
        },
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
}

export function customerQuery(slug: string, id: string) {
  return queryOptions({
    queryKey: [slug, "live", "customer", id],
    queryFn: ({ signal }) => fetchJson<CustomerDetail>(apiPath(slug, `customers/${id}`), { signal }),
  });
}

export type SeriesView = SeriesRecord & { readonly clashes: readonly Clash[] };

export function seriesQuery(slug: string, id: string) {
  return queryOptions({
    queryKey: [slug, "live", "series", id],
    queryFn: ({ signal }) => fetchJson<SeriesView>(apiPath(slug, `series/${id}`), { signal }),
  });
}

/** What a series would be; `wanted` is the plan's request. */
export function seriesPlanQuery(slug: string, wanted: object | null) {
  return queryOptions({
    queryKey: [slug, "live", "series-plan", JSON.stringify(wanted)],
    queryFn: () => sendJson<SeriesPlan>("POST", apiPath(slug, "series/plan"), wanted),
    enabled: wanted !== null,
    staleTime: 15_000,
  });
}

export function sessionQuery(slug: string, id: string) {
  return queryOptions({
    queryKey: [slug, "live", "session", id],
    queryFn: ({ signal }) => fetchJson<SessionDetail>(apiPath(slug, `sessions/${id}`), { signal }),
  });
}

export type SlotsAnswer = {
  readonly slots: readonly {
    readonly startsAt: string;
    readonly endsAt: string;
    readonly staffIds: readonly string[];
    readonly seatsLeft?: number;
  }[];
  readonly reason: string | null;
  readonly nextFreeAt: string | null;
};

export type SlotsInput = {
  readonly serviceId: string;
  readonly staffId: string | null;
  readonly from: string;
  readonly to: string;
  readonly exceptBookingId?: string;
  readonly durationMinutes?: number;
  readonly seats?: number;
};

export function slotsQuery(slug: string, input: SlotsInput) {
  const search = new URLSearchParams({ service: input.serviceId, from: input.from, to: input.to });
  if (input.staffId) search.set("staff", input.staffId);
  if (input.durationMinutes) search.set("duration", String(input.durationMinutes));
  if (input.seats) search.set("seats", String(input.seats));
  if (input.exceptBookingId) search.set("exceptBooking", input.exceptBookingId);
  return queryOptions({
    queryKey: [slug, "live", "slots", search.toString()],
    queryFn: ({ signal }) => fetchJson<SlotsAnswer>(apiPath(slug, `slots?${search}`), { signal }),
    staleTime: 15_000,
  });
}

function withCursor(search: string, cursor: string): string {
  const params = new URLSearchParams(search);
  if (cursor) params.set("cursor", cursor);
  return params.toString();
}
