import { z } from "zod";
import { dashboardRoute } from "@/app/_server/request";
import { parseQuery } from "@/app/(dashboard)/api/dashboard/parse";
import { listCalendarBookings } from "@/lib/booking/list-calendar-bookings";

const longestMs = 45 * 86_400_000;

const window = z
  .object({ from: z.iso.datetime(), to: z.iso.datetime() })
  .transform(({ from, to }) => ({ from: new Date(from), to: new Date(to) }))
  .refine(({ from, to }) => to > from && to.getTime() - from.getTime() <= longestMs, { path: ["to"] });

export const GET = dashboardRoute({}, async ({ query, member }) => ({
  data: await listCalendarBookings(member.ctx, parseQuery(query, window)),
}));
