import { queryOptions } from "@tanstack/react-query";
import { fetchJson } from "@/components/dashboard/fetch-json";
import { apiPath } from "@/components/dashboard/queries";
import type { HolidayChoice } from "@/lib/businesses/holiday-choice";
import type { HolidayList } from "@/lib/businesses/holiday-settings";
import type { StaffRules } from "@/lib/catalog/staff-rules";
import type { TimeOff } from "@/lib/catalog/time-off";

export function timeOffQuery(slug: string, staffId: string) {
  return queryOptions({
    queryKey: [slug, "live", "time-off", staffId],
    queryFn: ({ signal }) =>
      fetchJson<{ data: TimeOff[] }>(apiPath(slug, `time-off?staff=${staffId}`), { signal }).then((one) => one.data),
  });
}

export function staffRulesQuery(slug: string, staffId: string) {
  return queryOptions({
    queryKey: [slug, "live", "staff-rules", staffId],
    queryFn: ({ signal }) => fetchJson<StaffRules>(apiPath(slug, `staff/${staffId}/rules`), { signal }),
  });
}

export function holidayChoiceQuery(slug: string) {
  return queryOptions({
    queryKey: [slug, "live", "holidays"],
    queryFn: ({ signal }) => fetchJson<HolidayChoice>(apiPath(slug, "holidays"), { signal }),
  });
}

/** `region` "": the whole country's. */
export function holidayListQuery(slug: string, country: string, region: string) {
  const search = new URLSearchParams({ country, ...(region && { region }) });
  return queryOptions({
    queryKey: [slug, "holiday-days", country, region],
    queryFn: ({ signal }) => fetchJson<HolidayList>(apiPath(slug, `holidays/days?${search}`), { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
