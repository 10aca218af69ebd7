import type { HolidayChoice } from "@/lib/businesses/holiday-choice";
import {
  type Holiday,
  type HolidayPlace,
  isHolidayPlace,
  listHolidayRegions,
  listHolidays,
} from "@/lib/businesses/holidays";
import { saveBusiness } from "@/lib/businesses/save-business";
import type { MemberCtx } from "@/lib/context";
import { AppError } from "@/lib/errors";
import type { Locale } from "@/lib/i18n/locale";

export type HolidayList = { readonly regions: readonly HolidayPlace[]; readonly days: readonly Holiday[] };

/** The public holidays of a place in the year of `today` (a local date) and the next, and the regions it may be narrowed to. */
export function composeHolidayList(
  place: { country: string; region: string | null },
  today: string,
  locale: Locale,
): HolidayList {
  const year = Number(today.slice(0, 4));
  const window = { fromDate: `${year}-01-01`, toDate: `${year + 1}-12-31` };
  return {
    regions: listHolidayRegions(place.country, locale),
    days: listHolidays({ ...place, ...window, locale }),
  };
}

/** From now on the business is closed on these public holidays. Throws invalid_input for an unknown place, forbidden below admin. */
export async function saveHolidays(ctx: MemberCtx, { country, region }: HolidayChoice): Promise<void> {
  if (country !== null && !isHolidayPlace(country, region)) {
    const field = isHolidayPlace(country, null) ? "region" : "country";
    throw new AppError("invalid_input", "no such place", { fields: [{ field, message: "choose" }] });
  }
  const change = { holiday_country: country, holiday_region: country === null ? null : region };
  const outcome = await saveBusiness(ctx, change);
  if (!outcome.ok) {
    throw new AppError("forbidden", outcome.refusal);
  }
}
