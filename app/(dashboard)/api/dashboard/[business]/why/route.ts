import { z } from "zod";
import { currentLocale } from "@/app/_server/locale";
import { assertDone } from "@/app/_server/problem";
import { dashboardRoute } from "@/app/_server/request";
import { parseQuery } from "@/app/(dashboard)/api/dashboard/parse";
import { whyChoice } from "@/app/(dashboard)/api/dashboard/why-choice";
import { explainForMember } from "@/lib/booking/explain-for-member";

const question = z.object({ ...whyChoice, at: z.iso.datetime() });

export const GET = dashboardRoute({}, async ({ query, member }) => {
  const { service, staff, duration, seats, policy, at } = parseQuery(query, question);
  const input = { service, staffId: staff, durationMinutes: duration, seats, policy, startsAt: new Date(at) };
  const viewer = { locale: await currentLocale(), onlyStaffId: member.memberStaffId };
  return assertDone(await explainForMember(member.ctx, input, viewer));
});
