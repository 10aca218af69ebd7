"use client";

import { createContext, type ReactNode, useContext } from "react";
import type { Role } from "@/lib/context";
import type { Locale } from "@/lib/i18n/locale";

/** What every screen of one business's dashboard knows. */
export type DashboardInfo = {
  readonly slug: string;
  readonly name: string;
  readonly timeZone: string;
  readonly currency: string;
  readonly country: string;
  /** 0 is Sunday. */
  readonly firstWeekday: number;
  readonly locale: Locale;
  readonly role: Role;
  /** The staff member this login is, when it is one. */
  readonly memberStaffId: string | null;
  readonly bookingUrl: string;
  readonly defaults: {
    readonly slotStepMinutes: number;
    readonly minimumNoticeMinutes: number;
    readonly bookingWindowDays: number;
  };
};

const DashboardContext = createContext<DashboardInfo | null>(null);

export function DashboardProvider({ value, children }: { value: DashboardInfo; children: ReactNode }) {
  return <DashboardContext value={value}>{children}</DashboardContext>;
}

export function useDashboard(): DashboardInfo {
  const value = useContext(DashboardContext);
  if (!value) throw new Error("useDashboard stands outside DashboardProvider");
  return value;
}

/** Owners and admins change services, staff, hours and customers; a staff login looks. */
export function useCanManage(): boolean {
  return useDashboard().role !== "staff";
}
