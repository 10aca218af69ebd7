import { listPlatformNumbers } from "@/app/_server/phone-numbers";
import { assertDone } from "@/app/_server/problem";
import { dashboardRoute } from "@/app/_server/request";
import { rolesFor } from "@/lib/authorize";
import { listFreeNumbers, setReceptionistNumber } from "@/lib/receptionist/settings/phone-numbers";
import { numberInput } from "@/lib/receptionist/settings/settings-schema";

export const GET = dashboardRoute({ roles: rolesFor("settings.edit") }, async ({ member }) => ({
  data: await listFreeNumbers(member.ctx, listPlatformNumbers),
}));

export const PUT = dashboardRoute({ roles: rolesFor("settings.edit") }, async ({ json, member }) => {
  const { number } = await json(numberInput);
  assertDone(await setReceptionistNumber(member.ctx, number, listPlatformNumbers));
  return {};
});
