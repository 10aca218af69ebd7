import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { fetchJson } from "@/components/dashboard/fetch-json";
import { apiPath } from "@/components/dashboard/queries";
import type { ConversationDetail } from "@/lib/receptionist/calls/get-conversation";
import type { ConversationPage } from "@/lib/receptionist/calls/list-conversations";
import type { Numbers } from "@/lib/receptionist/calls/numbers";
import type { Task } from "@/lib/receptionist/calls/tasks";
import type { ReceptionistView } from "@/lib/receptionist/settings/get-receptionist";

/** Conversations change no booking, so the live version does not tell of them: these are looked at again by themselves. */
const pollMs = 5_000;

export function receptionistQuery(slug: string) {
  return queryOptions({
    queryKey: [slug, "live", "receptionist"],
    queryFn: ({ signal }) => fetchJson<ReceptionistView>(apiPath(slug, "receptionist"), { signal }),
  });
}

export function freeNumbersQuery(slug: string) {
  return queryOptions({
    queryKey: [slug, "live", "receptionist-number"],
    queryFn: ({ signal }) =>
      fetchJson<{ data: string[] }>(apiPath(slug, "receptionist/number"), { signal }).then((answer) => answer.data),
    retry: false,
    staleTime: 60_000,
  });
}

/** `search` is the list's filters as they stand in the address. */
export function callsQuery(slug: string, search: string) {
  return infiniteQueryOptions({
    queryKey: [slug, "live", "calls", search],
    queryFn: ({ pageParam, signal }) => {
      const params = new URLSearchParams(search);
      if (pageParam) params.set("cursor", pageParam);
      return fetchJson<ConversationPage>(apiPath(slug, `receptionist/calls?${params}`), { signal });
    },
    initialPageParam: "",
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
    refetchInterval: pollMs,
  });
}

export function callQuery(slug: string, id: string) {
  return queryOptions({
    queryKey: [slug, "live", "call", id],
    queryFn: ({ signal }) => fetchJson<ConversationDetail>(apiPath(slug, `receptionist/calls/${id}`), { signal }),
    refetchInterval: (query) => (query.state.data?.conversation.reviewedAt ? false : pollMs),
  });
}

export function tasksQuery(slug: string) {
  return queryOptions({
    queryKey: [slug, "live", "receptionist-tasks"],
    queryFn: ({ signal }) =>
      fetchJson<{ data: Task[] }>(apiPath(slug, "receptionist/tasks"), { signal }).then((answer) => answer.data),
  });
}

export function numbersQuery(slug: string, search: string) {
  return queryOptions({
    queryKey: [slug, "live", "receptionist-numbers", search],
    queryFn: ({ signal }) => fetchJson<Numbers>(apiPath(slug, `receptionist/numbers?${search}`), { signal }),
    placeholderData: keepPreviousData,
  });
}
