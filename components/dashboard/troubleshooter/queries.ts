import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { fetchJson } from "@/components/dashboard/fetch-json";
import { apiPath } from "@/components/dashboard/queries";
import type { DayStep, ExplainedDay } from "@/lib/booking/explain-day";
import type { MemberExplanation } from "@/lib/booking/explain-for-member";
import type { Policy } from "@/lib/booking/slot-query";

export type WhyQuestion = {
  readonly serviceId: string;
  /** Null: anyone. */
  readonly staffId: string | null;
  /** Local day and `HH:MM` of the business. */
  readonly day: string;
  readonly time: string;
  /** Null: the service's own length. */
  readonly durationMinutes: number | null;
  readonly seats: number;
  readonly policy: Policy;
};

/** As JSON brings them. */
export type WireStep = Omit<DayStep, "startsAt"> & { readonly startsAt: string };
export type WireDay = Omit<ExplainedDay, "steps"> & { readonly steps: readonly WireStep[] };

function searchOf({ serviceId, staffId, durationMinutes, seats, policy }: WhyQuestion): URLSearchParams {
  const search = new URLSearchParams({ service: serviceId, policy });
  if (staffId) search.set("staff", staffId);
  if (durationMinutes) search.set("duration", String(durationMinutes));
  if (seats > 1) search.set("seats", String(seats));
  return search;
}

export function whyQuery(slug: string, question: WhyQuestion, at: string) {
  const search = searchOf(question);
  search.set("at", at);
  return queryOptions({
    queryKey: [slug, "live", "why", search.toString()],
    queryFn: ({ signal }) => fetchJson<MemberExplanation>(apiPath(slug, `why?${search}`), { signal }),
    placeholderData: keepPreviousData,
    retry: false,
  });
}

export function whyDayQuery(slug: string, question: WhyQuestion) {
  const search = searchOf(question);
  search.set("date", question.day);
  return queryOptions({
    queryKey: [slug, "live", "why-day", search.toString()],
    queryFn: ({ signal }) => fetchJson<WireDay>(apiPath(slug, `why/day?${search}`), { signal }),
    placeholderData: keepPreviousData,
    retry: false,
  });
}
