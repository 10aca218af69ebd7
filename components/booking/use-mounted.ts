"use client";

import { useSyncExternalStore } from "react";

const never = () => () => {};

/** False on the server and while the page wakes up, true after: for what only the browser knows. */
export function useMounted(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
