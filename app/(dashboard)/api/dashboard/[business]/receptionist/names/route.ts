import { dashboardRoute } from "@/app/_server/request";
import { rolesFor } from "@/lib/authorize";
import { saveReceptionist } from "@/lib/receptionist/settings/save-receptionist";
import { spokenNamesInput } from "@/lib/receptionist/settings/settings-schema";

export const PUT = dashboardRoute({ roles: rolesFor("settings.edit") }, async ({ json, member }) => {
  await saveReceptionist(member.ctx, await json(spokenNamesInput));
  return {};
});
