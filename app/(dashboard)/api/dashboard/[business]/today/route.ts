import { dashboardRoute } from "@/app/_server/request";
import { getToday } from "@/lib/booking/get-today";

export const GET = dashboardRoute({}, ({ member }) => getToday(member.ctx, member.business.time_zone));
