import { dashboardRoute } from "@/app/_server/request";
import { getDashboardVersion } from "@/lib/booking/get-dashboard-version";

export const GET = dashboardRoute({}, async ({ member }) => ({ version: await getDashboardVersion(member.ctx) }));
