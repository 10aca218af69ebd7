"use client";

import { useMedia } from "@/components/booking/use-media";

/** Whether the summary stands beside the steps. */
export function useWide(): boolean {
  return useMedia("(min-width: 64rem)");
}
