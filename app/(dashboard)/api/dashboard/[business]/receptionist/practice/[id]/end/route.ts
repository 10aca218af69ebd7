import { dashboardRoute } from "@/app/_server/request";
import { parseId } from "@/app/(dashboard)/api/dashboard/parse";
import { rolesFor } from "@/lib/authorize";
import { assertPractice } from "@/lib/receptionist/settings/practice";

/** The caller hangs up. */
export const POST = dashboardRoute({ roles: rolesFor("settings.edit") }, async ({ params, member }) => {
  const conversationId = parseId(params.id);
  await assertPractice(member.ctx, conversationId);
  await member.ctx.db.call("end_conversation", { businessId: member.ctx.businessId, conversationId });
  return {};
});
