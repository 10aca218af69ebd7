import { dashboardRoute } from "@/app/_server/request";
import { parseConversationSearch } from "@/app/(dashboard)/api/dashboard/conversation-search";
import { rolesFor } from "@/lib/authorize";
import { listConversations } from "@/lib/receptionist/calls/list-conversations";

const pageSize = 40;

export const GET = dashboardRoute({ roles: rolesFor("customers.view_all") }, ({ query, member }) => {
  const cursor = query.get("cursor");
  return listConversations(member.ctx, parseConversationSearch(query, member.business.time_zone), {
    ...(cursor ? { cursor } : {}),
    limit: pageSize,
  });
});
