import { assertDone } from "@/app/_server/problem";
import { dashboardRoute } from "@/app/_server/request";
import { parseId } from "@/app/(dashboard)/api/dashboard/parse";
import { getSeries } from "@/lib/booking/get-series";

export const GET = dashboardRoute({}, async ({ params, member }) =>
  assertDone(await getSeries(member.ctx, parseId(params.id))),
);
