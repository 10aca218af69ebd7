"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { fetchJson } from "@/components/dashboard/fetch-json";
import { apiPath, liveKey } from "@/components/dashboard/queries";

const pollMs = 4_000;

/** Asks every four seconds, while the tab is seen, whether anything has changed, and only then looks again. */
export function useLive(slug: string) {
  const client = useQueryClient();
  const seen = useRef<string | null>(null);
  const { data } = useQuery({
    queryKey: [slug, "version"],
    queryFn: ({ signal }) => fetchJson<{ version: string }>(apiPath(slug, "version"), { signal }),
    refetchInterval: pollMs,
    refetchOnWindowFocus: "always",
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });
  const version = data?.version;
  useEffect(() => {
    if (version === undefined) return;
    const changed = seen.current !== null && seen.current !== version;
    seen.current = version;
    if (changed) void client.invalidateQueries({ queryKey: liveKey(slug) });
  }, [client, slug, version]);
}

/** Mounted once in the layout. */
export function LiveUpdates({ slug }: { slug: string }) {
  useLive(slug);
  return null;
}
