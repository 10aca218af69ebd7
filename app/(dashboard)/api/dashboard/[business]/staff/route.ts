import { dashboardRoute } from "@/app/_server/request";
import { saveStaff } from "@/lib/catalog/save-staff";
import { staffInput } from "@/lib/catalog/schemas";

/** Makes a staff member, or saves the one whose id it carries. */
export const PUT = dashboardRoute({ roles: ["owner", "admin"] }, async ({ json, member }) =>
  saveStaff(member.ctx, await json(staffInput)),
);
