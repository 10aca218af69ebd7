import { dashboardRoute } from "@/app/_server/request";
import { holidayChoice } from "@/lib/businesses/holiday-choice";
import { saveHolidays } from "@/lib/businesses/holiday-settings";

const roles = ["owner", "admin"] as const;

export const GET = dashboardRoute({ roles }, async ({ member: { business } }) => ({
  country: business.holiday_country,
  region: business.holiday_region,
}));

export const PUT = dashboardRoute({ roles }, async ({ json, member }) => {
  await saveHolidays(member.ctx, await json(holidayChoice));
  return { ok: true };
});
