import { dashboardRoute } from "@/app/_server/request";
import { parseId } from "@/app/(dashboard)/api/dashboard/parse";
import { rolesFor } from "@/lib/authorize";
import { setTaskStatus, taskChange } from "@/lib/receptionist/calls/tasks";

export const PATCH = dashboardRoute({ roles: rolesFor("settings.edit") }, async ({ json, params, member }) => {
  const id = parseId(params.id);
  await setTaskStatus(member.ctx, id, (await json(taskChange)).status);
  return { id };
});
