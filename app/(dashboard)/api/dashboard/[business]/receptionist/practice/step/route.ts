import { practiceDeps } from "@/app/_server/practice";
import { dashboardRoute } from "@/app/_server/request";
import { rolesFor } from "@/lib/authorize";
import { practiceStep } from "@/lib/receptionist/practice/practice-input";
import { stepPractice } from "@/lib/receptionist/practice/practise";

/** The caller says something, presses keys, says nothing or hangs up. */
export const POST = dashboardRoute({ roles: rolesFor("settings.edit") }, async ({ json, member }) =>
  stepPractice(practiceDeps(), member.ctx, await json(practiceStep)),
);
