import { z } from "zod";
import { assertDone } from "@/app/_server/problem";
import { dashboardRoute } from "@/app/_server/request";
import { bookingCustomer } from "@/app/(dashboard)/api/dashboard/booking-customer";
import { seriesWanted } from "@/app/(dashboard)/api/dashboard/series-wanted";
import { bookSeries } from "@/lib/booking/book-series";

const startsAt = z.iso.datetime().transform((text) => new Date(text));

const newSeries = seriesWanted.and(
  z.object({
    startsAts: z.array(startsAt).min(1).max(104),
    customer: bookingCustomer,
    notes: z.string().max(2000).optional(),
  }),
);

export const POST = dashboardRoute({}, async ({ json, member }) => {
  const wanted = await json(newSeries);
  const { seriesId, bookings } = assertDone(await bookSeries(member.ctx, { ...wanted, channel: "dashboard" }));
  return { seriesId, bookingIds: bookings.map(({ id }) => id) };
});
