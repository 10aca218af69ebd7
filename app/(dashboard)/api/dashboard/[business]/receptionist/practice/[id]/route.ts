import { assertDone } from "@/app/_server/problem";
import { receptionistDeps } from "@/app/_server/receptionist";
import { dashboardRoute } from "@/app/_server/request";
import { parseId } from "@/app/(dashboard)/api/dashboard/parse";
import { rolesFor } from "@/lib/authorize";
import { assertPractice, practiceTurn } from "@/lib/receptionist/settings/practice";
import { takeTurn } from "@/lib/receptionist/take-turn";

export const POST = dashboardRoute({ roles: rolesFor("settings.edit") }, async ({ json, params, member }) => {
  const conversationId = parseId(params.id);
  const { text, key } = await json(practiceTurn);
  await assertPractice(member.ctx, conversationId);
  const { businessId } = member.ctx;
  return assertDone(
    await takeTurn(receptionistDeps(), { conversation: { businessId, conversationId }, text, key, confidence: 1 }),
  );
});
