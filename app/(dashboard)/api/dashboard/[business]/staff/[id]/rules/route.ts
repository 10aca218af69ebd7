import { dashboardRoute } from "@/app/_server/request";
import { parseId } from "@/app/(dashboard)/api/dashboard/parse";
import { staffRulesInput } from "@/lib/catalog/absence-schema";
import { saveStaffRules } from "@/lib/catalog/save-staff-rules";
import { getStaffRules } from "@/lib/catalog/staff-rules";

export const GET = dashboardRoute({}, async ({ params, member }) => getStaffRules(member.ctx, parseId(params.id)));

export const PUT = dashboardRoute({ roles: ["owner", "admin"] }, async ({ json, params, member }) => {
  const id = parseId(params.id);
  await saveStaffRules(member.ctx, id, await json(staffRulesInput));
  return { id };
});
