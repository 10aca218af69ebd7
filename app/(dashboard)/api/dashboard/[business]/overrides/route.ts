import { dashboardRoute } from "@/app/_server/request";
import { saveDateOverride } from "@/lib/catalog/save-hours";
import { dateOverrideInput } from "@/lib/catalog/schemas";

export const PUT = dashboardRoute({ roles: ["owner", "admin"] }, async ({ json, member }) => {
  await saveDateOverride(member.ctx, await json(dateOverrideInput));
  return { ok: true };
});
