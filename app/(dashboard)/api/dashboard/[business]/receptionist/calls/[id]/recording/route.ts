import { answerRecording } from "@/app/_server/recordings";
import { dashboardRoute } from "@/app/_server/request";
import { parseId } from "@/app/(dashboard)/api/dashboard/parse";
import { rolesFor } from "@/lib/authorize";
import { getConversation } from "@/lib/receptionist/calls/get-conversation";

export const GET = dashboardRoute({ roles: rolesFor("customers.view_all") }, async ({ params, member, request }) => {
  const { conversation } = await getConversation(member.ctx, parseId(params.id));
  return answerRecording(conversation.recordingUrl, request);
});
