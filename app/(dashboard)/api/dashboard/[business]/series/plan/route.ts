import { assertDone } from "@/app/_server/problem";
import { dashboardRoute } from "@/app/_server/request";
import { seriesWanted } from "@/app/(dashboard)/api/dashboard/series-wanted";
import { planSeries } from "@/lib/booking/plan-series";

export const POST = dashboardRoute({}, async ({ json, member }) =>
  assertDone(await planSeries(member.ctx, await json(seriesWanted))),
);
