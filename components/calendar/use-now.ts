"use client";

import { useEffect, useState } from "react";

/** The clock, in milliseconds; it begins with the server's so that the first paint agrees, and moves each half minute. */
export function useNow(initial: number): number {
  const [now, setNow] = useState(initial);
  useEffect(() => {
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 30_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
