import { z } from "zod";
import { bookingStatus, type MemberBooking, memberBookingColumns, toMemberBooking } from "@/lib/booking/member-booking";
import type { MemberCtx } from "@/lib/context";
import { rowsOf, searchWord } from "@/lib/database/member-result";
import { AppError } from "@/lib/errors";

export const bookingFilters = z.object({
  when: z.enum(["upcoming", "past", "all"]).default("upcoming"),
  status: z.array(bookingStatus).default([]),
  staff: z.array(z.guid()).default([]),
  service: z.array(z.guid()).default([]),
  customer: z.guid().optional(),
  from: z.iso.datetime().optional(),
  to: z.iso.datetime().optional(),
  q: z.string().max(120).default(""),
});
export type BookingFilters = z.infer<typeof bookingFilters>;

export type BookingPage = { readonly data: readonly MemberBooking[]; readonly nextCursor: string | null };

const cursorShape = z.tuple([z.iso.datetime(), z.guid()]);

function readCursor(cursor: string): { startsAt: string; id: string } {
  const [startsAt, id] = cursor.split("_");
  const parsed = cursorShape.safeParse([startsAt, id]);
  if (!parsed.success) throw new AppError("invalid_input", "cursor");
  return { startsAt: parsed.data[0], id: parsed.data[1] };
}

/**
 * A page of bookings by keyset: upcoming ones from the nearest on, past and all from the newest back. `q` finds the
 * customer's name, phone or e-mail. Throws invalid_input for a cursor that is none of ours.
 */
export async function listMemberBookings(
  ctx: MemberCtx,
  filters: BookingFilters,
  page: { cursor?: string; limit: number },
): Promise<BookingPage> {
  const ascending = filters.when === "upcoming";
  let query = ctx.member.from("bookings").select(memberBookingColumns).eq("business_id", ctx.businessId);
  const now = ctx.now.toISOString();
  if (filters.when === "upcoming") query = query.gte("ends_at", now);
  if (filters.when === "past") query = query.lt("ends_at", now);
  if (filters.status.length > 0) query = query.in("status", filters.status);
  if (filters.staff.length > 0) query = query.in("staff_id", filters.staff);
  if (filters.service.length > 0) query = query.in("service_id", filters.service);
  if (filters.customer) query = query.eq("customer_id", filters.customer);
  if (filters.from) query = query.gte("starts_at", filters.from);
  if (filters.to) query = query.lt("starts_at", filters.to);
  const word = searchWord(filters.q);
  if (word) query = query.or(customerMatch(word), { referencedTable: "customers" });
  if (page.cursor) {
    const { startsAt, id } = readCursor(page.cursor);
    const step = ascending ? "gt" : "lt";
    query = query.or(`starts_at.${step}.${startsAt},and(starts_at.eq.${startsAt},id.${step}.${id})`);
  }
  const rows = rowsOf(
    await query
      .order("starts_at", { ascending })
      .order("id", { ascending })
      .limit(page.limit + 1),
  );
  const data = rows.slice(0, page.limit).map(toMemberBooking);
  const last = data.at(-1);
  return { data, nextCursor: rows.length > page.limit && last ? `${last.startsAt}_${last.id}` : null };
}

/** PostgREST's filter for a customer whose name, phone or e-mail holds `word`; digits alone also find a formatted phone. */
export function customerMatch(word: string): string {
  const digits = word.replace(/\D/g, "");
  const phone = digits.length >= 3 ? `,phone.ilike.*${digits}*` : "";
  return `name.ilike.*${word}*,email.ilike.*${word}*${phone}`;
}
