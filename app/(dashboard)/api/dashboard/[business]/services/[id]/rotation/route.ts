import { dashboardRoute } from "@/app/_server/request";
import { parseId } from "@/app/(dashboard)/api/dashboard/parse";
import { rolesFor } from "@/lib/authorize";
import { getRotation } from "@/lib/booking/rotation";

export const GET = dashboardRoute({ roles: rolesFor("bookings.view_all") }, ({ params, member }) =>
  getRotation(member.ctx, parseId(params.id)),
);
