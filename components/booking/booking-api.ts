import { type Answer, isJson, type Json, request, textOf } from "@/components/booking/request";
import type { Booked, CustomerSent, Held, SlotsAnswer, SlotTime } from "@/components/booking/types";

function parseSlot(entry: unknown): SlotTime | null {
  if (!isJson(entry)) return null;
  const startsAt = textOf(entry, "startsAt");
  const endsAt = textOf(entry, "endsAt");
  const { staffIds, seatsLeft } = entry;
  if (!startsAt || !endsAt || !Array.isArray(staffIds)) return null;
  const slot = { startsAt, endsAt, staffIds: staffIds.filter((id) => typeof id === "string") };
  return typeof seatsLeft === "number" ? { ...slot, seatsLeft } : slot;
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

/** Reads a booking that was just made; `token` where the answer carries it beside the booking. */
export function parseBooked(json: Json, token = textOf(json, "manageToken")): Booked | null {
  const { staff, team, seats, priceCents } = json;
  const id = textOf(json, "id");
  const startsAt = textOf(json, "startsAt");
  const endsAt = textOf(json, "endsAt");
  if (!id || !startsAt || !endsAt || !token || !isJson(staff)) return null;
  return {
    id,
    status: json.status === "pending" ? "pending" : "confirmed",
    startsAt,
    endsAt,
    staff: { id: textOf(staff, "id") ?? "", name: textOf(staff, "name") ?? "" },
    team: Array.isArray(team) ? team.flatMap((one: unknown) => (isJson(one) ? (textOf(one, "name") ?? []) : [])) : [],
    seats: typeof seats === "number" ? seats : 1,
    priceCents: typeof priceCents === "number" ? priceCents : 0,
    manageToken: token,
  };
}

const nothing = (): true => true;
export const businessPath = (slug: string) => `/api/v1/businesses/${encodeURIComponent(slug)}`;
const holdPath = (slug: string, holdId: string) => `${businessPath(slug)}/holds/${encodeURIComponent(holdId)}`;
const tokenPath = (token: string) => `/api/v1/bookings/${encodeURIComponent(token)}`;

/** Days are `YYYY-MM-DD` in `timeZone`, `to` included. */
export type SlotRange = { from: string; to: string; timeZone: string };

/** What is chosen of a service: `length` in minutes where it has several. */
export type Choice = { staffId: string | null; length: number | null; seats: number };

type SlotsWanted = SlotRange & Choice & { slug: string; service: string };

export function findSlotsOnline(wanted: SlotsWanted, signal?: AbortSignal): Promise<Answer<SlotsAnswer>> {
  const { slug, service, staffId, length, seats, ...range } = wanted;
  const query = new URLSearchParams({
    service,
    ...range,
    ...(staffId ? { staff: staffId } : {}),
    ...(length ? { duration: String(length) } : {}),
    ...(seats > 1 ? { seats: String(seats) } : {}),
  });
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

type HoldWanted = { serviceId: string; startsAt: string; staffId?: string; durationMinutes?: number; seats?: number };

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
  customer: CustomerSent;
  notes?: string;
};

export function sendBooking(slug: string, wanted: BookWanted, key: string): Promise<Answer<Booked>> {
  return request(`${businessPath(slug)}/bookings`, (json) => parseBooked(json), { method: "POST", body: wanted, key });
}

/** How much of a series is meant: this visit, it and the later ones, or every one still ahead. */
export type Scope = "one" | "following" | "all";

type Move = { startsAt: string; staffId: string; expectedVersion: number; scope?: Scope };

/** `staffId` may be "any". */
export function moveBooking(token: string, move: Move): Promise<Answer<true>> {
  return request(tokenPath(token), nothing, { method: "PATCH", body: move });
}

type Cancelled = { cancelled: number; kept: number };

function parseCancelled(json: Json): Cancelled {
  const many = (name: string) => {
    const list = json[name];
    return Array.isArray(list) ? list.length : 0;
  };
  return { cancelled: many("cancelled") || 1, kept: many("kept") };
}

export function cancelOnline(token: string, reason: string, scope: Scope = "one"): Promise<Answer<Cancelled>> {
  const body = { ...(reason ? { reason } : {}), ...(scope === "one" ? {} : { scope }) };
  return request(tokenPath(token), parseCancelled, { method: "DELETE", body });
}

/** Gives up so many seats of a booking; the others stay. */
export function giveUpSeats(token: string, seats: number): Promise<Answer<true>> {
  return request(tokenPath(token), nothing, { method: "DELETE", body: { seats } });
}
