"use client";

import { useDashboard } from "@/components/dashboard/dashboard-context";
import type { WhyQuestion } from "@/components/dashboard/troubleshooter/queries";
import { useCatalog } from "@/components/dashboard/use-catalog";
import { useUrlState } from "@/components/dashboard/use-url-state";
import { findEpochDay, instantToLocal, localToInstant } from "@/lib/scheduling/local-time";

const HOUR = 3_600_000;

function clockOf(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
}

/** Minutes of `HH:MM`; null: it is none. */
function minuteOf(time: string): number | null {
  const found = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time);
  return found ? Number(found[1]) * 60 + Number(found[2]) : null;
}

function numberOf(text: string | null): number | null {
  return text !== null && /^\d{1,4}$/.test(text) ? Number(text) : null;
}

/**
 * The question in the address, with defaults: the first service, anyone, the next full hour. `now` is the server's clock.
 * null: there is no service to ask about.
 */
export function useQuestion(now: number) {
  const { timeZone } = useDashboard();
  const { catalog, service: findService } = useCatalog();
  const { params, set } = useUrlState();
  const service = findService(params.get("service") ?? "") ?? catalog.services.find((one) => one.active);
  if (!service) return null;
  const next = instantToLocal(Math.ceil(now / HOUR) * HOUR, timeZone);
  const asked = params.get("day") ?? "";
  const day = findEpochDay(asked) === null ? next.date : asked;
  const time = minuteOf(params.get("time") ?? "") === null ? clockOf(next.minute) : (params.get("time") ?? "");
  const staffId = service.staffIds.find((one) => one === params.get("staff")) ?? null;
  const durationMinutes =
    service.durations.find((one) => one.minutes === numberOf(params.get("length")))?.minutes ?? null;
  const seats = Math.min(service.capacity ?? 1, Math.max(1, numberOf(params.get("seats")) ?? 1));
  const policy = params.get("for") === "team" ? "member" : "visitor";
  const question: WhyQuestion = { serviceId: service.id, staffId, day, time, durationMinutes, seats, policy };
  const at = new Date(localToInstant(day, minuteOf(time) ?? 0, timeZone)).toISOString();
  /** Asks about a start of another time and day. */
  const chooseAt = (startsAt: string) => {
    const local = instantToLocal(Date.parse(startsAt), timeZone);
    set({ day: local.date, time: clockOf(local.minute) }, "replace");
  };
  return { service, question, at, set, chooseAt };
}

export type AskedQuestion = NonNullable<ReturnType<typeof useQuestion>>;
