"use client";

import { useSearchParams } from "next/navigation";
import { useCallback } from "react";

type Patch = Readonly<Record<string, string | null>>;

/** The address's query as state: `set` changes some of it without asking the server for the page again. */
export function useUrlState() {
  const params = useSearchParams();
  const set = useCallback((patch: Patch, how: "push" | "replace" = "push") => {
    const url = new URL(window.location.href);
    for (const [key, value] of Object.entries(patch)) {
      if (value === null || value === "") url.searchParams.delete(key);
      else url.searchParams.set(key, value);
    }
    if (url.href === window.location.href) return;
    if (how === "push") window.history.pushState(null, "", url);
    else window.history.replaceState(null, "", url);
  }, []);
  return { params, set };
}
