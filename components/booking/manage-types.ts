/** A booking as its manage page shows it. Instants are ISO 8601 in UTC; `may…` is what the policy allowed when it was read. */
export type ManagedBooking = {
  token: string;
  version: number;
  state: "confirmed" | "pending" | "cancelled" | "past";
  startsAt: string;
  endsAt: string;
  priceCents: number;
  currency: string;
  service: { slug: string; name: string };
  staff: { id: string; name: string };
  serviceStaffCount: number;
  windowDays: number;
  mayReschedule: boolean;
  mayCancel: boolean;
  rescheduleUntil: string;
  cancelUntil: string;
  business: {
    slug: string;
    name: string;
    timeZone: string;
    phone: string | null;
    phoneText: string | null;
    address: string;
    active: boolean;
  };
};
