import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { fetchJson } from "@/components/dashboard/fetch-json";
import { apiPath } from "@/components/dashboard/queries";
import type { AssignmentChoice } from "@/lib/booking/assignment";
import type { LedgerPage, ServiceRotation } from "@/lib/booking/rotation";

export function rotationQuery(slug: string, serviceId: string) {
  return queryOptions({
    queryKey: [slug, "live", "rotation", serviceId],
    queryFn: ({ signal }) => fetchJson<ServiceRotation>(apiPath(slug, `services/${serviceId}/rotation`), { signal }),
  });
}

export function ledgerQuery(slug: string, serviceId: string) {
  return infiniteQueryOptions({
    queryKey: [slug, "live", "ledger", serviceId],
    queryFn: ({ pageParam, signal }) => {
      const search = pageParam ? `?${new URLSearchParams({ cursor: pageParam })}` : "";
      return fetchJson<LedgerPage>(apiPath(slug, `services/${serviceId}/rotation/ledger${search}`), { signal });
    },
    initialPageParam: "",
    getNextPageParam: (page) => page.nextCursor,
  });
}

type Assigned = AssignmentChoice & { readonly serviceId: string };

export function assignmentQuery(slug: string, bookingId: string) {
  return queryOptions({
    queryKey: [slug, "live", "assignment", bookingId],
    queryFn: ({ signal }) =>
      fetchJson<{ assignment: Assigned | null }>(apiPath(slug, `bookings/${bookingId}/why`), { signal }).then(
        (answer) => answer.assignment,
      ),
  });
}
