import { businessPath } from "@/components/booking/booking-api";
import { type Answer, isJson, type Json, request, textOf } from "@/components/booking/request";
import type { CustomerSent } from "@/components/booking/types";
import type { sentWish } from "@/components/booking/wait-wish";

/** `token` null: they were on the list already; their link is in the message they got then. */
export type Waiting = { position: number | null; token: string | null };

function parseWaiting(json: Json): Waiting | null {
  const entry = isJson(json.entry) ? json.entry : json;
  const { position } = entry;
  return { position: typeof position === "number" ? position : null, token: textOf(json, "token") };
}

export type WaitWanted = ReturnType<typeof sentWish> & {
  service: string;
  staffId?: string;
  durationMinutes?: number;
  seats?: number;
  customer: CustomerSent;
};

export function joinWaitlist(slug: string, wanted: WaitWanted, key: string): Promise<Answer<Waiting>> {
  return request(`${businessPath(slug)}/waitlist`, parseWaiting, { method: "POST", body: wanted, key });
}
