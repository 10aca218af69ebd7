import type { ServiceDraft } from "@/components/dashboard/catalog/service-draft";

export type SectionName =
  | "lengths"
  | "starts"
  | "limits"
  | "people"
  | "rooms"
  | "seats"
  | "repeating"
  | "confirmation"
  | "waitlist";

type Section = {
  readonly name: SectionName;
  readonly drafts: readonly (keyof ServiceDraft)[];
  /** The schema's fields whose problems stand in this section. */
  readonly fields: readonly string[];
};

/** The rules of a service in the order of the page. */
export const sections: readonly Section[] = [
  {
    name: "lengths",
    drafts: ["duration", "price", "lengths"],
    fields: ["durationMinutes", "priceCents", "durations"],
  },
  {
    name: "starts",
    drafts: [
      "step",
      "offset",
      "bufferBefore",
      "bufferAfter",
      "noticeHours",
      "windowKind",
      "windowDays",
      "windowFrom",
      "windowTo",
      "ownHours",
      "days",
    ],
    fields: [
      "slotStepMinutes",
      "startOffsetMinutes",
      "bufferBeforeMinutes",
      "bufferAfterMinutes",
      "minimumNoticeMinutes",
      "windowKind",
      "bookingWindowDays",
      "windowFrom",
      "windowTo",
      "hours",
    ],
  },
  { name: "limits", drafts: ["limits"], fields: ["limits"] },
  {
    name: "people",
    drafts: ["staffIds", "staffMode", "rotationPeriod", "maxLead", "rotation"],
    fields: ["staffIds", "staffMode", "rotationPeriod", "rotationMaxLead", "rotation"],
  },
  { name: "rooms", drafts: ["resourceIds"], fields: ["resourceIds"] },
  { name: "seats", drafts: ["seats", "capacity", "mostSeats"], fields: ["capacity", "mostSeatsPerBooking"] },
  { name: "repeating", drafts: ["repeats", "mostVisits"], fields: ["recurringMost"] },
  {
    name: "confirmation",
    drafts: ["requiresConfirmation", "expiryHours", "knownAtOnce", "contactRule"],
    fields: ["requiresConfirmation", "pendingExpiresMinutes", "confirmKnownCustomers", "contactRule"],
  },
  { name: "waitlist", drafts: ["waitlist"], fields: ["waitlistEnabled"] },
];

/** Whether something in the section differs from what is stored. */
export function isChanged(section: Section, draft: ServiceDraft, stored: ServiceDraft): boolean {
  return section.drafts.some((key) => JSON.stringify(draft[key]) !== JSON.stringify(stored[key]));
}

/** Whether a problem, named by its path ("limits.0.count"), stands in the section. */
export function isWrong(section: Section, errors: Readonly<Record<string, string>>): boolean {
  return Object.keys(errors).some((path) => section.fields.includes(path.split(".")[0] ?? ""));
}
