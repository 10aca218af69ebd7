import { dashboardRoute } from "@/app/_server/request";
import { resourceInput } from "@/lib/catalog/place-schema";
import { saveResource } from "@/lib/catalog/save-resource";

/** Makes a room or machine, or saves the one whose id it carries. */
export const PUT = dashboardRoute({ roles: ["owner", "admin"] }, async ({ json, member }) =>
  saveResource(member.ctx, await json(resourceInput)),
);
