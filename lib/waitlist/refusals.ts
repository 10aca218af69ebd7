import type { BookRefusal, ContactRefusal } from "@/lib/booking/refusals";

/** Refusals of this folder alone: a door has words for each. */
export type WaitlistRefusal = "waitlist_closed" | "offer_lapsed";

export type JoinRefusal =
  | ContactRefusal
  | "waitlist_closed"
  | "not_found"
  | "no_staff"
  | "past"
  | "business_paused"
  | "idempotency_mismatch"
  | "idempotency_in_flight";
export type AcceptRefusal = Exclude<BookRefusal, "hold_lapsed"> | "offer_lapsed";
export type DeclineRefusal = "changed_meanwhile";
