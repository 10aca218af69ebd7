import { practiceDeps } from "@/app/_server/practice";
import { dashboardRoute } from "@/app/_server/request";
import { rolesFor } from "@/lib/authorize";
import { practiceInput } from "@/lib/receptionist/practice/practice-input";
import { startPractice } from "@/lib/receptionist/practice/practise";

/** The owner calls their receptionist from the page: a call through the phone's door like any, marked as practice. */
export const POST = dashboardRoute({ roles: rolesFor("settings.edit") }, async ({ json, member }) =>
  startPractice(practiceDeps(), member.ctx, await json(practiceInput(member.business.country))),
);
