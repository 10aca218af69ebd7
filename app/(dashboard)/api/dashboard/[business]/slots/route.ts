import { z } from "zod";
import { assertDone } from "@/app/_server/problem";
import { dashboardRoute } from "@/app/_server/request";
import { parseQuery } from "@/app/(dashboard)/api/dashboard/parse";
import { findSlots } from "@/lib/booking/find-slots";

const question = z.object({
  service: z.guid(),
  staff: z.guid().optional(),
  from: z.iso.datetime(),
  to: z.iso.datetime(),
  exceptBooking: z.guid().optional(),
  duration: z.coerce.number().int().min(1).max(1440).optional(),
  seats: z.coerce.number().int().min(1).max(100).optional(),
});

export const GET = dashboardRoute({}, async ({ query, member }) => {
  const { service, staff, from, to, exceptBooking, duration, seats } = parseQuery(query, question);
  const window = { from: new Date(from), to: new Date(to) };
  const choice = { durationMinutes: duration, seats };
  const input = { service, staffId: staff, ...window, ...choice, exceptBookingId: exceptBooking };
  return assertDone(await findSlots(member.ctx, input));
});
