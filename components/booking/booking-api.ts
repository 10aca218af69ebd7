import { type Answer, isJson, type Json, request, textOf } from "@/components/booking/request";
import type { Booked, Held, SlotsAnswer, SlotTime } from "@/components/booking/types";

function parseSlot(entry: unknown): SlotTime | null {
  if (!isJson(entry)) return null;
  const startsAt = textOf(entry, "startsAt");
  const endsAt = textOf(entry, "endsAt");
  const { staffIds } = entry;
  if (!startsAt || !endsAt || !Array.isArray(staffIds)) return null;
  return { startsAt, endsAt, staffIds: staffIds.filter((id) => typeof id === "string") };
}

function parseSlots(json: Json): SlotsAnswer | null {
  if (!Array.isArray(json.slots)) return null;
  return {
    slots: json.slots.flatMap((entry: unknown) => parseSlot(entry) ?? []),
    timeZone: textOf(json, "timeZone") ?? "UTC",
    reason: textOf(json, "reason"),
    nextFreeAt: textOf(json, "nextFreeAt"),
  };
}

function parseHeld(json: Json): Held | null {
  const holdId = textOf(json, "holdId");
  const secret = textOf(json, "secret");
  const heldUntil = textOf(json, "heldUntil");
  const staffId = textOf(json, "staffId");
  return holdId && secret && heldUntil && staffId ? { holdId, secret, heldUntil, staffId } : null;
}

function parseBooked(json: Json): Booked | null {
  const { staff } = json;
  const id = textOf(json, "id");
  const startsAt = textOf(json, "startsAt");
  const endsAt = textOf(json, "endsAt");
  const manageToken = textOf(json, "manageToken");
  if (!id || !startsAt || !endsAt || !manageToken || !isJson(staff)) return null;
  return {
    id,
    status: json.status === "pending" ? "pending" : "confirmed",
    startsAt,
    endsAt,
    staff: { id: textOf(staff, "id") ?? "", name: textOf(staff, "name") ?? "" },
    manageToken,
  };
}

const nothing = (): true => true;
const businessPath = (slug: string) => `/api/v1/businesses/${encodeURIComponent(slug)}`;
const holdPath = (slug: string, holdId: string) => `${businessPath(slug)}/holds/${encodeURIComponent(holdId)}`;
const tokenPath = (token: string) => `/api/v1/bookings/${encodeURIComponent(token)}`;

/** Days are `YYYY-MM-DD` in `timeZone`, `to` included. */
export type SlotRange = { from: string; to: string; timeZone: string };

type SlotsWanted = SlotRange & { slug: string; service: string; staffId: string | null };

export function findSlotsOnline(wanted: SlotsWanted, signal?: AbortSignal): Promise<Answer<SlotsAnswer>> {
  const { slug, service, staffId, ...range } = wanted;
  const query = new URLSearchParams({ service, ...range, ...(staffId ? { staff: staffId } : {}) });
  return request(`${businessPath(slug)}/slots?${query}`, parseSlots, signal ? { signal } : {});
}

export function findSlotsForBooking(
  token: string,
  wanted: SlotRange & { staffId: string },
  signal?: AbortSignal,
): Promise<Answer<SlotsAnswer>> {
  const { staffId, ...range } = wanted;
  const query = new URLSearchParams({ ...range, staff: staffId });
  return request(`${tokenPath(token)}/slots?${query}`, parseSlots, signal ? { signal } : {});
}

type HoldWanted = { serviceId: string; startsAt: string; staffId?: string };

export function takeHold(slug: string, wanted: HoldWanted, key: string): Promise<Answer<Held>> {
  return request(`${businessPath(slug)}/holds`, parseHeld, { method: "POST", body: wanted, key });
}

export function renewHold(slug: string, holdId: string, secret: string): Promise<Answer<string>> {
  return request(holdPath(slug, holdId), (json) => textOf(json, "heldUntil"), { method: "PATCH", body: { secret } });
}

export function releaseHold(slug: string, holdId: string, secret: string): Promise<Answer<true>> {
  return request(holdPath(slug, holdId), nothing, { method: "DELETE", body: { secret } });
}

/** Says that the page is going away. The hold then lives a few seconds more, so that a refresh finds it again. */
export function leaveHold(slug: string, holdId: string, secret: string): void {
  const body = new Blob([JSON.stringify({ secret, leaving: true })], { type: "application/json" });
  navigator.sendBeacon(`${holdPath(slug, holdId)}/release`, body);
}

export type BookWanted = {
  holdId: string;
  secret: string;
  customer: { name: string; phone?: string; email?: string; locale: string; timeZone: string };
  notes?: string;
};

export function sendBooking(slug: string, wanted: BookWanted, key: string): Promise<Answer<Booked>> {
  return request(`${businessPath(slug)}/bookings`, parseBooked, { method: "POST", body: wanted, key });
}

type Move = { startsAt: string; staffId: string; expectedVersion: number };

/** `staffId` may be "any". */
export function moveBooking(token: string, move: Move): Promise<Answer<true>> {
  return request(tokenPath(token), nothing, { method: "PATCH", body: move });
}

export function cancelOnline(token: string, reason: string): Promise<Answer<true>> {
  return request(tokenPath(token), nothing, { method: "DELETE", body: reason ? { reason } : {} });
}
