import { z } from "zod";
import { currentLocale } from "@/app/_server/locale";
import { dashboardRoute } from "@/app/_server/request";
import { parseQuery } from "@/app/(dashboard)/api/dashboard/parse";
import { composeHolidayList } from "@/lib/businesses/holiday-settings";
import { instantToLocal } from "@/lib/scheduling/local-time";

const asked = z.object({ country: z.string().length(2), region: z.string().max(40).optional() });

/** The days of a place, before it is chosen and after. */
export const GET = dashboardRoute({ roles: ["owner", "admin"] }, async ({ query, member: { ctx, business } }) => {
  const { country, region } = parseQuery(query, asked);
  const { date } = instantToLocal(ctx.now.getTime(), business.time_zone);
  return composeHolidayList({ country, region: region ?? null }, date, await currentLocale());
});
