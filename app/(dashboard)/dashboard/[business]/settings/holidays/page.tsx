import { currentLocale } from "@/app/_server/locale";
import { requireMember } from "@/app/_server/member-ctx";
import { Prefetch } from "@/app/(dashboard)/dashboard/[business]/prefetch";
import { HolidaysScreen } from "@/components/dashboard/absence/holidays-screen";
import { holidayChoiceQuery, holidayListQuery } from "@/components/dashboard/absence/queries";
import { rolesFor } from "@/lib/authorize";
import { composeHolidayList } from "@/lib/businesses/holiday-settings";
import { listHolidayCountries } from "@/lib/businesses/holidays";
import { instantToLocal } from "@/lib/scheduling/local-time";

type Props = { params: Promise<{ business: string }> };

export default async function HolidaysPage({ params }: Props) {
  const { business: slug } = await params;
  const { ctx, business } = await requireMember(slug, rolesFor("settings.view"));
  const locale = await currentLocale();
  const { holiday_country: country, holiday_region: region } = business;
  const { date } = instantToLocal(ctx.now.getTime(), business.time_zone);
  const shown = country ?? business.country;
  const list = composeHolidayList({ country: shown, region }, date, locale);
  return (
    <Prefetch
      data={[
        [holidayChoiceQuery(slug).queryKey, { country, region }],
        [holidayListQuery(slug, shown, region ?? "").queryKey, list],
      ]}
    >
      <HolidaysScreen countries={listHolidayCountries(locale)} today={date} />
    </Prefetch>
  );
}
