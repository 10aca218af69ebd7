import type { BookableBusiness, BookableService } from "@/components/booking/types";

/** What the address says is chosen. `staffId` null: anyone; `staffAsked` false: that step is still to come. */
export type Selection = {
  service: BookableService | null;
  serviceGone: boolean;
  staffAsked: boolean;
  staffId: string | null;
  date: string | null;
  time: string | null;
  bookedId: string | null;
};

export type SelectionChange = Partial<Record<"service" | "staff" | "date" | "time" | "booked", string | null>>;

const steps = ["service", "staff", "date", "time", "booked"] as const;

function isDay(text: string | null): text is string {
  return text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));
}

function isInstant(text: string | null): text is string {
  return text !== null && /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(text) && !Number.isNaN(Date.parse(text));
}

/** Reads `service`, `staff`, `date` and `time`. A choice that is not possible any more counts as not made. */
export function readSelection(params: URLSearchParams, business: BookableBusiness): Selection {
  const wanted = params.get("service");
  const service = business.services.find((one) => one.slug === wanted || one.id === wanted) ?? null;
  const staff = params.get("staff");
  const single = service !== null && service.staffIds.length <= 1;
  const named = service !== null && staff !== null && service.staffIds.includes(staff);
  const staffAsked = service !== null && (single || named || staff === "any");
  const date = params.get("date");
  const time = params.get("time");
  return {
    service,
    serviceGone: wanted !== null && service === null,
    staffAsked,
    staffId: named && !single ? staff : null,
    date: staffAsked && isDay(date) ? date : null,
    time: staffAsked && isInstant(time) ? time : null,
    bookedId: params.get("booked"),
  };
}

/**
 * The query after a change. A step that changes drops every later one; a date is kept when the service or the person
 * changes, because the customer's day seldom does.
 */
export function changeQuery(params: URLSearchParams, change: SelectionChange): string {
  const next = new URLSearchParams(params);
  const first = steps.findIndex((step) => step in change);
  for (const step of steps.slice(Math.max(first, 0))) {
    if (step !== "date" || change.time !== undefined) next.delete(step);
  }
  if (change.service === null) next.delete("date");
  for (const step of steps) {
    const value = change[step];
    if (value === null) next.delete(step);
    else if (value !== undefined) next.set(step, value);
  }
  const query = next.toString().replaceAll("%3A", ":");
  return query ? `?${query}` : "?";
}
