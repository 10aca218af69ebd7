"use client";

import { useMemo } from "react";
import { useDashboard } from "@/components/dashboard/dashboard-context";
import { listTimeZones } from "@/lib/businesses/time-zones";

/** Every time zone with its distance from UTC today, in the reader's words. */
export function useZoneOptions(chosen: string) {
  const { locale, timeZone } = useDashboard();
  const known = chosen || timeZone;
  return useMemo(() => listTimeZones(locale, known, new Date()), [locale, known]);
}
