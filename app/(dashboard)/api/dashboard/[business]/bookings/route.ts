import { z } from "zod";
import { assertDone } from "@/app/_server/problem";
import { dashboardRoute } from "@/app/_server/request";
import { bookingCustomer } from "@/app/(dashboard)/api/dashboard/booking-customer";
import { parseBookingSearch } from "@/app/(dashboard)/api/dashboard/booking-search";
import { book } from "@/lib/booking/book";
import { listMemberBookings } from "@/lib/booking/list-member-bookings";

const pageSize = 50;

export const GET = dashboardRoute({}, async ({ query, member }) => {
  const cursor = query.get("cursor");
  const filters = parseBookingSearch(query, member.business.time_zone);
  return listMemberBookings(member.ctx, filters, { ...(cursor ? { cursor } : {}), limit: pageSize });
});

const newBooking = z.object({
  serviceId: z.guid(),
  staffId: z.guid().optional(),
  startsAt: z.iso.datetime(),
  durationMinutes: z.number().int().min(1).max(1440).optional(),
  seats: z.number().int().min(1).max(100).optional(),
  override: z.boolean().optional(),
  customer: bookingCustomer,
  notes: z.string().max(2000).optional(),
});

export const POST = dashboardRoute({}, async ({ json, member }) => {
  const { startsAt, customer, ...rest } = await json(newBooking);
  const input = { ...rest, startsAt: new Date(startsAt), customer, channel: "dashboard" as const };
  const { booking } = assertDone(await book(member.ctx, input));
  return { id: booking.id };
});
