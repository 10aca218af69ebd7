import { listPlatformNumbers } from "@/app/_server/phone-numbers";
import { assertDone } from "@/app/_server/problem";
import { dashboardRoute } from "@/app/_server/request";
import { rolesFor } from "@/lib/authorize";
import { setReceptionistNumber } from "@/lib/receptionist/settings/phone-numbers";
import { turnOnReceptionist } from "@/lib/receptionist/settings/save-receptionist";
import { turnOnInput } from "@/lib/receptionist/settings/settings-schema";

/** Turns the receptionist on with the script that the owner has looked at, and gives it the number that was chosen. */
export const PUT = dashboardRoute({ roles: rolesFor("settings.edit") }, async ({ json, member }) => {
  const { phoneNumber, ...script } = await json(turnOnInput);
  if (phoneNumber !== null) {
    assertDone(await setReceptionistNumber(member.ctx, phoneNumber, listPlatformNumbers));
  }
  await turnOnReceptionist(member.ctx, script, member.business.country);
  return {};
});
