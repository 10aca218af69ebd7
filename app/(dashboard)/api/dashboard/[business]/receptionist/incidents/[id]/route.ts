import { dashboardRoute } from "@/app/_server/request";
import { parseId } from "@/app/(dashboard)/api/dashboard/parse";
import { rolesFor } from "@/lib/authorize";
import { incidentChange, setIncidentStatus } from "@/lib/receptionist/calls/tasks";

export const PATCH = dashboardRoute({ roles: rolesFor("settings.edit") }, async ({ json, params, member }) => {
  const id = parseId(params.id);
  await setIncidentStatus(member.ctx, id, (await json(incidentChange)).status);
  return { id };
});
