import { dashboardRoute } from "@/app/_server/request";
import { numbersWindow } from "@/app/(dashboard)/api/dashboard/conversation-search";
import { rolesFor } from "@/lib/authorize";
import { getNumbers } from "@/lib/receptionist/calls/numbers";

export const GET = dashboardRoute({ roles: rolesFor("customers.view_all") }, ({ query, member }) =>
  getNumbers(member.ctx, numbersWindow(query, member.business.time_zone, member.ctx.now)),
);
