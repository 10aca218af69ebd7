import { dashboardRoute } from "@/app/_server/request";
import { rolesFor } from "@/lib/authorize";
import { listTasks } from "@/lib/receptionist/calls/tasks";

export const GET = dashboardRoute({ roles: rolesFor("customers.view_all") }, async ({ member }) => ({
  data: await listTasks(member.ctx),
}));
