import type { BusinessProfile } from "@/lib/database/catalog";

export type BookableService = BusinessProfile["services"][number];

export type BookablePerson = { id: string; name: string; title: string };

/** What a customer's browser learns of a business: nothing of its rules but what the page needs. */
export type BookableBusiness = Pick<
  BusinessProfile,
  "slug" | "name" | "timeZone" | "currency" | "country" | "phone" | "address" | "status"
> & {
  /** The phone as people write it; `phone` is E.164. */
  phoneText: string | null;
  services: BookableService[];
  staff: BookablePerson[];
};

/** An offered time. Instants are ISO 8601 in UTC. `seatsLeft` where the service has seats. */
export type SlotTime = { startsAt: string; endsAt: string; staffIds: string[]; seatsLeft?: number };

export type SlotsAnswer = {
  slots: SlotTime[];
  timeZone: string;
  reason: string | null;
  nextFreeAt: string | null;
};

export type Held = { holdId: string; secret: string; heldUntil: string; staffId: string };

export type Booked = {
  id: string;
  status: "pending" | "confirmed";
  startsAt: string;
  endsAt: string;
  staff: { id: string; name: string };
  /** Who comes beside `staff`. */
  team: string[];
  seats: number;
  /** Of all its seats. */
  priceCents: number;
  manageToken: string;
};

/** What the customer types. Kept while times change. */
export type CustomerDraft = { name: string; phone: string; email: string; notes: string };

/** Who books, checked, as the API takes it. */
export type CustomerSent = { name: string; phone?: string; email?: string; locale: string; timeZone: string };
