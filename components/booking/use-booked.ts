"use client";

import { isJson, textOf } from "@/components/booking/request";
import { recall, remember } from "@/components/booking/tab-memory";
import type { Booked } from "@/components/booking/types";

export type BookedVisit = { startsAt: string; endsAt: string };

/** `visits`: every date of a repeated visit, the first included; empty where it does not repeat. */
export type BookedMemory = Booked & { serviceSlug: string; contact: string[]; visits: BookedVisit[] };

const nameOf = (id: string) => `booked:${id}`;

/** Keeps a finished booking for this tab, so that its confirmation survives a refresh. */
export function rememberBooked(booked: BookedMemory): void {
  remember(nameOf(booked.id), booked);
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
}

function visitsOf(value: unknown): BookedVisit[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry: unknown) => {
    const startsAt = isJson(entry) ? textOf(entry, "startsAt") : null;
    const endsAt = isJson(entry) ? textOf(entry, "endsAt") : null;
    return startsAt && endsAt ? [{ startsAt, endsAt }] : [];
  });
}

export function recallBooked(id: string): BookedMemory | null {
  const kept = recall(nameOf(id));
  if (!kept || !isJson(kept.staff)) return null;
  const startsAt = textOf(kept, "startsAt");
  const endsAt = textOf(kept, "endsAt");
  const manageToken = textOf(kept, "manageToken");
  const serviceSlug = textOf(kept, "serviceSlug");
  if (!startsAt || !endsAt || !manageToken || !serviceSlug) return null;
  return {
    id,
    status: kept.status === "pending" ? "pending" : "confirmed",
    startsAt,
    endsAt,
    manageToken,
    serviceSlug,
    contact: textsOf(kept.contact),
    staff: { id: textOf(kept.staff, "id") ?? "", name: textOf(kept.staff, "name") ?? "" },
    team: textsOf(kept.team),
    seats: typeof kept.seats === "number" ? kept.seats : 1,
    priceCents: typeof kept.priceCents === "number" ? kept.priceCents : 0,
    visits: visitsOf(kept.visits),
  };
}
