import { dashboardRoute } from "@/app/_server/request";
import { parseId } from "@/app/(dashboard)/api/dashboard/parse";
import { getSession } from "@/lib/booking/get-session";

export const GET = dashboardRoute({}, async ({ params, member }) => getSession(member.ctx, parseId(params.id)));
