import { z } from "zod";
import { assertDone } from "@/app/_server/problem";
import { dashboardRoute } from "@/app/_server/request";
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
  override: z.boolean().optional(),
  customer: z.union([
    z.object({ id: z.guid() }),
    z.object({
      name: z.string().trim().min(1).max(120),
      phone: z.string().trim().max(40).optional(),
      email: z.string().trim().max(254).optional(),
    }),
  ]),
  notes: z.string().max(2000).optional(),
});

export const POST = dashboardRoute({}, async ({ json, member }) => {
  const { startsAt, customer, ...rest } = await json(newBooking);
  const input = { ...rest, startsAt: new Date(startsAt), customer, channel: "dashboard" as const };
  const { booking } = assertDone(await book(member.ctx, input));
  return { id: booking.id };
});
