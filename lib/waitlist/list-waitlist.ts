import { z } from "zod";
import type { MemberCtx } from "@/lib/context";
import { isoOf, rowsOf } from "@/lib/database/member-result";

export const waitlistShow = z.enum(["waiting", "over"]);
const entryStatus = z.enum(["waiting", "booked", "left", "expired"]);
const offerStatus = z.enum(["open", "taken", "declined", "lapsed"]);

/** One who waits, or did, as the dashboard shows it. Instants are ISO 8601 in UTC; offers are the newest first. */
export type MemberEntry = {
  readonly id: string;
  readonly status: z.infer<typeof entryStatus>;
  /** 1 is first in line for the service; null once they no longer wait. */
  readonly position: number | null;
  readonly serviceId: string;
  readonly staffId: string | null;
  readonly seats: number;
  readonly fromDate: string;
  readonly toDate: string;
  readonly weekdays: readonly number[];
  readonly startMinute: number;
  readonly endMinute: number;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly customer: {
    readonly id: string;
    readonly name: string;
    readonly phone: string | null;
    readonly email: string | null;
  };
  readonly offers: readonly {
    readonly id: string;
    readonly status: z.infer<typeof offerStatus>;
    readonly startsAt: string;
    readonly expiresAt: string;
    readonly staffId: string;
    readonly bookingId: string | null;
  }[];
};

export type WaitlistPage = {
  readonly data: readonly MemberEntry[];
  readonly hasMore: boolean;
  /** How long a freed time is kept for whoever it is offered to. */
  readonly offerMinutes: number;
};

const MOST = 200;

const columns =
  "id, status, service_id, staff_id, seats, from_date, to_date, weekdays, start_minute, end_minute, created_at, updated_at, customers!inner(id, name, phone, email), waitlist_offers(id, status, starts_at, expires_at, staff_id, booking_id, created_at)" as const;

/** Who waits, in line order, or who no longer does, the latest first; the first 200 of them. Owners and admins see any. */
export async function listWaitlist(ctx: MemberCtx, show: z.infer<typeof waitlistShow>): Promise<WaitlistPage> {
  const isWaiting = show === "waiting";
  const from = ctx.member.from("waitlist_entries").select(columns).eq("business_id", ctx.businessId);
  const wanted = isWaiting ? from.eq("status", "waiting") : from.neq("status", "waiting");
  const [found, business] = await Promise.all([
    wanted
      .order(isWaiting ? "created_at" : "updated_at", { ascending: isWaiting })
      .order("id")
      .limit(MOST + 1),
    ctx.member.from("businesses").select("waitlist_offer_minutes").eq("id", ctx.businessId).single(),
  ]);
  const rows = rowsOf(found);
  const counts = new Map<string, number>();
  const place = (serviceId: string): number => {
    const next = (counts.get(serviceId) ?? 0) + 1;
    counts.set(serviceId, next);
    return next;
  };
  const data = rows.slice(0, MOST).map(
    (row): MemberEntry => ({
      id: row.id,
      status: entryStatus.parse(row.status),
      position: isWaiting ? place(row.service_id) : null,
      serviceId: row.service_id,
      staffId: row.staff_id,
      seats: row.seats,
      fromDate: row.from_date,
      toDate: row.to_date,
      weekdays: row.weekdays,
      startMinute: row.start_minute,
      endMinute: row.end_minute,
      createdAt: isoOf(row.created_at),
      updatedAt: isoOf(row.updated_at),
      customer: row.customers,
      offers: row.waitlist_offers
        .toSorted((a, b) => Date.parse(b.created_at) - Date.parse(a.created_at))
        .map((offer) => ({
          id: offer.id,
          status: offerStatus.parse(offer.status),
          startsAt: isoOf(offer.starts_at),
          expiresAt: isoOf(offer.expires_at),
          staffId: offer.staff_id,
          bookingId: offer.booking_id,
        })),
    }),
  );
  return { data, hasMore: rows.length > MOST, offerMinutes: rowsOf(business).waitlist_offer_minutes };
}
