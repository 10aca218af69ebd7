import { lengthsOf, mostSeats } from "@/components/booking/offer";
import { type Repeat, readRepeat } from "@/components/booking/repeat";
import type { BookableBusiness, BookableService } from "@/components/booking/types";

/**
 * What the address says is chosen. `staffId` null: anyone; `staffAsked` false: that step is still to come. `minutes` null: the
 * length is still to be chosen; `length` is the same where the customer has a choice, else null.
 */
export type Selection = {
  service: BookableService | null;
  serviceGone: boolean;
  minutes: number | null;
  length: number | null;
  staffAsked: boolean;
  staffId: string | null;
  seats: number;
  date: string | null;
  time: string | null;
  repeat: Repeat | null;
  bookedId: string | null;
};

const steps = ["service", "duration", "staff", "seats", "date", "time", "repeat", "booked"] as const;
type StepName = (typeof steps)[number];

export type SelectionChange = Partial<Record<StepName, string | null>>;

/** What a changed step makes void. A date stays: the customer's day seldom changes with the service or the person. */
const voids: Readonly<Record<StepName, readonly StepName[]>> = {
  service: ["duration", "staff", "seats", "time", "repeat", "booked"],
  duration: ["time", "repeat", "booked"],
  staff: ["time", "repeat", "booked"],
  seats: ["time", "repeat", "booked"],
  date: ["time", "repeat", "booked"],
  time: ["repeat", "booked"],
  repeat: [],
  booked: [],
};

function isDay(text: string | null): text is string {
  return text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));
}

function isInstant(text: string | null): text is string {
  return text !== null && /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(text) && !Number.isNaN(Date.parse(text));
}

function readMinutes(service: BookableService | null, text: string | null): number | null {
  if (!service) return null;
  const lengths = lengthsOf(service);
  if (lengths.length === 1) return service.durationMinutes;
  return lengths.find(({ minutes }) => String(minutes) === text)?.minutes ?? null;
}

function readStaff(
  service: BookableService | null,
  text: string | null,
): { staffAsked: boolean; staffId: string | null } {
  if (!service) return { staffAsked: false, staffId: null };
  const [only = null] = service.staffIds;
  const single = service.staffIds.length <= 1;
  if (service.staffMode === "collective") return { staffAsked: true, staffId: null };
  if (single) return { staffAsked: true, staffId: service.staffMode === "chosen" ? only : null };
  const named = text !== null && service.staffIds.includes(text);
  const anyone = text === "any" && service.staffMode === "any";
  return { staffAsked: named || anyone, staffId: named ? text : null };
}

function readSeats(service: BookableService | null, text: string | null): number {
  const seats = Number(text);
  return service && Number.isInteger(seats) && seats >= 1 ? Math.min(seats, mostSeats(service)) : 1;
}

/** Reads every choice of the address. One that is not possible any more counts as not made. */
export function readSelection(params: URLSearchParams, business: BookableBusiness): Selection {
  const wanted = params.get("service");
  const service = business.services.find((one) => one.slug === wanted || one.id === wanted) ?? null;
  const minutes = readMinutes(service, params.get("duration"));
  const { staffAsked, staffId } = readStaff(service, params.get("staff"));
  const ready = minutes !== null && staffAsked;
  const date = params.get("date");
  const time = params.get("time");
  const seats = readSeats(service, params.get("seats"));
  return {
    service,
    serviceGone: wanted !== null && service === null,
    minutes,
    length: service && service.durations.length > 0 ? minutes : null,
    staffAsked,
    staffId,
    seats,
    date: ready && isDay(date) ? date : null,
    time: ready && isInstant(time) ? time : null,
    repeat: ready && isInstant(time) ? readRepeat(params.get("repeat"), service?.recurringMost ?? 0) : null,
    bookedId: params.get("booked"),
  };
}

/** The query after a change. A step that changes makes the ones that hang on it void. */
export function changeQuery(params: URLSearchParams, change: SelectionChange): string {
  const next = new URLSearchParams(params);
  for (const step of steps) {
    if (!(step in change)) continue;
    for (const gone of voids[step]) next.delete(gone);
  }
  if (change.service === null) next.delete("date");
  for (const step of steps) {
    const value = change[step];
    if (value === undefined) continue;
    next.delete(step);
    if (value !== null) next.set(step, value);
  }
  const query = next.toString().replaceAll("%3A", ":");
  return query ? `?${query}` : "?";
}
