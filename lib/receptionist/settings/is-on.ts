import type { ReceptionistSettings } from "@/lib/database/receptionist-shapes";

/** Whether it answers on at least one door. */
export function isOn(settings: Pick<ReceptionistSettings, "phoneEnabled" | "textEnabled" | "chatEnabled">): boolean {
  return settings.phoneEnabled || settings.textEnabled || settings.chatEnabled;
}
