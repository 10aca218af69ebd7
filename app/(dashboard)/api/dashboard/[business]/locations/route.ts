import { dashboardRoute } from "@/app/_server/request";
import { locationInput } from "@/lib/catalog/place-schema";
import { saveLocation } from "@/lib/catalog/save-location";

/** Makes a place, or saves the one whose id it carries. */
export const PUT = dashboardRoute({ roles: ["owner", "admin"] }, async ({ json, member }) =>
  saveLocation(member.ctx, await json(locationInput)),
);
