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
});

export const GET = dashboardRoute({}, async ({ query, member }) => {
  const { service, staff, from, to, exceptBooking } = parseQuery(query, question);
  const input = { service, staffId: staff, from: new Date(from), to: new Date(to), exceptBookingId: exceptBooking };
  return assertDone(await findSlots(member.ctx, input));
});
