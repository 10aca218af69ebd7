import { assertDone } from "@/app/_server/problem";
import { dashboardRoute } from "@/app/_server/request";
import { parseId } from "@/app/(dashboard)/api/dashboard/parse";
import { timeOffDecision } from "@/lib/catalog/absence-schema";
import { decideTimeOff } from "@/lib/catalog/time-off";

export const PATCH = dashboardRoute({}, async ({ json, params, member }) => {
  const { to } = await json(timeOffDecision);
  return assertDone(await decideTimeOff(member.ctx, { id: parseId(params.id), to }));
});
