"use client";

import { isJson, textOf } from "@/components/booking/request";
import { recall, remember } from "@/components/booking/tab-memory";
import type { Booked } from "@/components/booking/types";

export type BookedMemory = Booked & { serviceSlug: string; contact: string[] };

const nameOf = (id: string) => `booked:${id}`;

/** Keeps a finished booking for this tab, so that its confirmation survives a refresh. */
export function rememberBooked(booked: BookedMemory): void {
  remember(nameOf(booked.id), booked);
}

export function recallBooked(id: string): BookedMemory | null {
  const kept = recall(nameOf(id));
  if (!kept || !isJson(kept.staff)) return null;
  const startsAt = textOf(kept, "startsAt");
  const endsAt = textOf(kept, "endsAt");
  const manageToken = textOf(kept, "manageToken");
  const serviceSlug = textOf(kept, "serviceSlug");
  if (!startsAt || !endsAt || !manageToken || !serviceSlug) return null;
  const contact = Array.isArray(kept.contact) ? kept.contact.filter((one) => typeof one === "string") : [];
  return {
    id,
    status: kept.status === "pending" ? "pending" : "confirmed",
    startsAt,
    endsAt,
    manageToken,
    serviceSlug,
    contact,
    staff: { id: textOf(kept.staff, "id") ?? "", name: textOf(kept.staff, "name") ?? "" },
  };
}
