import { z } from "zod";
import { dashboardRoute } from "@/app/_server/request";
import { markTimeShiftsSeen } from "@/lib/booking/time-shifts";

const seen = z.strictObject({ ids: z.array(z.guid()).min(1).max(50) });

export const PATCH = dashboardRoute({ roles: ["owner", "admin"] }, async ({ json, member }) => {
  await markTimeShiftsSeen(member.ctx, (await json(seen)).ids);
  return { ok: true };
});
