import { dashboardRoute } from "@/app/_server/request";
import { saveWorkingHours } from "@/lib/catalog/save-hours";
import { weekInput } from "@/lib/catalog/schemas";

export const PUT = dashboardRoute({ roles: ["owner", "admin"] }, async ({ json, member }) => {
  await saveWorkingHours(member.ctx, await json(weekInput));
  return { ok: true };
});
