import { assertDone } from "@/app/_server/problem";
import { dashboardRoute } from "@/app/_server/request";
import { parseId } from "@/app/(dashboard)/api/dashboard/parse";
import { findClashes } from "@/lib/booking/find-clashes";
import { getSeries } from "@/lib/booking/get-series";

export const GET = dashboardRoute({}, async ({ params, member }) => {
  const series = assertDone(await getSeries(member.ctx, parseId(params.id)));
  return { ...series, clashes: await findClashes(member.ctx, series) };
});
