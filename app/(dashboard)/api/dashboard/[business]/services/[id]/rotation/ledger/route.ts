import { z } from "zod";
import { dashboardRoute } from "@/app/_server/request";
import { parseId, parseQuery } from "@/app/(dashboard)/api/dashboard/parse";
import { rolesFor } from "@/lib/authorize";
import { listAssignments } from "@/lib/booking/rotation";

const question = z.object({
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(25),
});

export const GET = dashboardRoute({ roles: rolesFor("bookings.view_all") }, ({ params, query, member }) =>
  listAssignments(member.ctx, parseId(params.id), parseQuery(query, question)),
);
