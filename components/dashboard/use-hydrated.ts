"use client";

import { useEffect, useState } from "react";

/**
 * False until the whole page has come alive. A dialog that an address opens waits for it: its focus guards at the ends of
 * the body would otherwise stand among nodes React has still to take over.
 */
export function useHydrated(): boolean {
  const [hydrated, setHydrated] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setHydrated(true), 50);
    return () => clearTimeout(timer);
  }, []);
  return hydrated;
}
