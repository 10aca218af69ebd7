import { z } from "zod";
import { dashboardRoute } from "@/app/_server/request";
import { parseId } from "@/app/(dashboard)/api/dashboard/parse";
import { rolesFor } from "@/lib/authorize";
import { removeWaitlistEntry } from "@/lib/waitlist/remove-waitlist-entry";

const change = z.object({ do: z.literal("remove") });

export const PATCH = dashboardRoute({ roles: rolesFor("bookings.manage_all") }, async ({ json, params, member }) => {
  const id = parseId(params.id);
  await json(change);
  await removeWaitlistEntry(member.ctx, id);
  return { id };
});
