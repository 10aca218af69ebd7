import { answerRecording } from "@/app/_server/recordings";
import { dashboardRoute } from "@/app/_server/request";
import { parseId } from "@/app/(dashboard)/api/dashboard/parse";
import { rolesFor } from "@/lib/authorize";
import { getTaskRecording } from "@/lib/receptionist/calls/tasks";

export const GET = dashboardRoute({ roles: rolesFor("customers.view_all") }, async ({ params, member, request }) =>
  answerRecording(await getTaskRecording(member.ctx, parseId(params.id)), request),
);
