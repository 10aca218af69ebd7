"use client";

import { useSearchParams } from "next/navigation";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { changeQuery, readSelection, type SelectionChange } from "@/components/booking/selection";
import type { BookableBusiness } from "@/components/booking/types";

/**
 * The choice lives in the address alone, so refresh, back and a shared link all show the same. The router tells of a new address
 * a moment late; until then the query just written counts, so that a box that was ticked stays ticked.
 */
export function useSelection(business: BookableBusiness) {
  const told = useSearchParams().toString();
  const [ahead, setAhead] = useState<{ query: string; over: string } | null>(null);
  const query = ahead && ahead.over === told ? ahead.query : told;
  const present = useRef(told);
  present.current = told;

  useEffect(() => setAhead((now) => (now && now.over !== told ? null : now)), [told]);

  const selection = useMemo(() => readSelection(new URLSearchParams(query), business), [query, business]);
  const hrefFor = useCallback((change: SelectionChange) => changeQuery(new URLSearchParams(query), change), [query]);
  const go = useCallback((change: SelectionChange, how: "push" | "replace" = "push") => {
    const url = changeQuery(new URLSearchParams(window.location.search), change);
    if (how === "push") window.history.pushState(null, "", url);
    else window.history.replaceState(null, "", url);
    setAhead({ query: url.slice(1), over: present.current });
  }, []);
  return { selection, hrefFor, go };
}
