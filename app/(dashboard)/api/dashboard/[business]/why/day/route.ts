import { z } from "zod";
import { assertDone } from "@/app/_server/problem";
import { dashboardRoute } from "@/app/_server/request";
import { parseQuery } from "@/app/(dashboard)/api/dashboard/parse";
import { whyChoice } from "@/app/(dashboard)/api/dashboard/why-choice";
import { explainDay } from "@/lib/booking/explain-day";

const question = z.object({ ...whyChoice, date: z.iso.date() });

export const GET = dashboardRoute({}, async ({ query, member }) => {
  const { service, staff, duration, seats, policy, date } = parseQuery(query, question);
  const choice = { service, staffId: staff, durationMinutes: duration, seats, policy };
  const timeZone = member.business.time_zone;
  return assertDone(await explainDay(member.ctx, { ...choice, date, timeZone }));
});
