import { dashboardRoute } from "@/app/_server/request";
import { getCatalog } from "@/lib/catalog/get-catalog";

export const GET = dashboardRoute({}, ({ member }) => getCatalog(member.ctx));
