import { queryOptions } from "@tanstack/react-query";
import { fetchJson } from "@/components/dashboard/fetch-json";
import { apiPath } from "@/components/dashboard/queries";
import type { WaitlistPage } from "@/lib/waitlist/list-waitlist";

export type Show = "waiting" | "over";

const pollMs = 10_000;

/** Looked at again by itself as well: who joins changes no booking, so the live version does not tell. */
export function waitlistQuery(slug: string, show: Show) {
  return queryOptions({
    queryKey: [slug, "live", "waitlist", show],
    queryFn: ({ signal }) => fetchJson<WaitlistPage>(apiPath(slug, `waitlist?show=${show}`), { signal }),
    refetchInterval: pollMs,
  });
}
