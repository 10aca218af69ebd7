import { dashboardRoute } from "@/app/_server/request";
import { parseId } from "@/app/(dashboard)/api/dashboard/parse";
import { findBookingAssignment } from "@/lib/booking/rotation";

export const GET = dashboardRoute({}, async ({ params, member }) => ({
  assignment: await findBookingAssignment(member.ctx, parseId(params.id)),
}));
