import { assertDone } from "@/app/_server/problem";
import { receptionistDeps } from "@/app/_server/receptionist";
import { dashboardRoute } from "@/app/_server/request";
import { rolesFor } from "@/lib/authorize";
import { practiceInput } from "@/lib/receptionist/settings/practice";
import { startConversation } from "@/lib/receptionist/start-conversation";

/** The owner calls their receptionist from the page: a phone conversation like any, marked as practice. */
export const POST = dashboardRoute({ roles: rolesFor("settings.edit") }, async ({ json, member }) => {
  const { locale, from } = await json(practiceInput(member.business.country));
  const { businessId } = member.ctx;
  const { conversationId, reply } = assertDone(
    await startConversation(receptionistDeps(), {
      business: { businessId },
      channel: "phone",
      locale,
      from,
      isPractice: true,
    }),
  );
  return { conversationId, reply };
});
