"use client";

import { useSearchParams } from "next/navigation";
import { useCallback, useMemo } from "react";
import { changeQuery, readSelection, type SelectionChange } from "@/components/booking/selection";
import type { BookableBusiness } from "@/components/booking/types";

/** The choice lives in the address alone, so refresh, back and a shared link all show the same. */
export function useSelection(business: BookableBusiness) {
  const params = useSearchParams();
  const selection = useMemo(() => readSelection(new URLSearchParams(params), business), [params, business]);
  const hrefFor = useCallback((change: SelectionChange) => changeQuery(new URLSearchParams(params), change), [params]);
  const go = useCallback((change: SelectionChange, how: "push" | "replace" = "push") => {
    const url = changeQuery(new URLSearchParams(window.location.search), change);
    if (how === "push") window.history.pushState(null, "", url);
    else window.history.replaceState(null, "", url);
  }, []);
  return { selection, hrefFor, go };
}
