import { dashboardRoute } from "@/app/_server/request";
import { rolesFor } from "@/lib/authorize";
import { getReceptionist } from "@/lib/receptionist/settings/get-receptionist";
import { saveReceptionist } from "@/lib/receptionist/settings/save-receptionist";
import { settingsInput } from "@/lib/receptionist/settings/settings-schema";

export const GET = dashboardRoute({}, ({ member }) => getReceptionist(member.ctx));

/** One section of the settings: the keys that are given replace what is stored. */
export const PUT = dashboardRoute({ roles: rolesFor("settings.edit") }, async ({ json, member }) => {
  await saveReceptionist(member.ctx, { settings: await json(settingsInput(member.business.country)) });
  return {};
});
