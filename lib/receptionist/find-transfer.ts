import type { ReceptionistRecord } from "@/lib/database/receptionist-shapes";
import { instantToLocal } from "@/lib/scheduling/local-time";

const DAY_MINUTES = 1440;

/** Whether the business is open at an instant. Hours past midnight belong to the day they began on. */
export function isOpen(
  record: { readonly hours: ReceptionistRecord["hours"]; readonly profile: { readonly timeZone: string } },
  now: Date,
): boolean {
  const { weekday, minute } = instantToLocal(now.getTime(), record.profile.timeZone);
  const yesterday = (weekday + 6) % 7;
  return record.hours.some(
    ([day, start, end]) =>
      (day === weekday && minute >= start && minute < end) ||
      (day === yesterday && minute + DAY_MINUTES >= start && minute + DAY_MINUTES < end),
  );
}

/** The number a caller may be put through to now, or null. The one that they called would only call itself. */
export function findTransfer(
  record: {
    readonly hours: ReceptionistRecord["hours"];
    readonly settings: ReceptionistRecord["settings"];
    readonly profile: { readonly timeZone: string };
  },
  now: Date,
): string | null {
  const { settings } = record;
  if (
    !settings?.transferNumber ||
    settings.transferWhen === "never" ||
    settings.transferNumber === settings.phoneNumber
  ) {
    return null;
  }
  return settings.transferWhen === "always" || isOpen(record, now) ? settings.transferNumber : null;
}
