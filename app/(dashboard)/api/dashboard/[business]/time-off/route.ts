import { z } from "zod";
import { dashboardRoute } from "@/app/_server/request";
import { parseQuery } from "@/app/(dashboard)/api/dashboard/parse";
import { timeOffInput } from "@/lib/catalog/absence-schema";
import { listTimeOff, requestTimeOff } from "@/lib/catalog/time-off";

const asked = z.object({ staff: z.guid() });

export const GET = dashboardRoute({}, async ({ query, member }) => ({
  data: await listTimeOff(member.ctx, { staffId: parseQuery(query, asked).staff }),
}));

/** Adds time off, or asks for it: the role decides. */
export const PUT = dashboardRoute({}, async ({ json, member }) => requestTimeOff(member.ctx, await json(timeOffInput)));
