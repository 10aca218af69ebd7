import { daysOf, intervalOf, type Stretch } from "@/components/dashboard/catalog/hours-draft";
import type { CatalogService } from "@/lib/catalog/get-catalog";
import type { ServiceInput } from "@/lib/catalog/service-schema";

export type LengthDraft = { readonly minutes: string; readonly price: string };
export type LimitDraft = {
  readonly period: ServiceInput["limits"][number]["period"];
  readonly perStaff: boolean;
  readonly count: string;
  readonly minutes: string;
};
export type RotationDraft = { readonly staffId: string; readonly weight: string; readonly priority: string };

/** Fields hold text while they are typed in; empty means "as the business" or "no such rule" where that is allowed. */
export type ServiceDraft = {
  readonly name: string;
  readonly slug: string;
  readonly description: string;
  readonly category: string;
  readonly active: boolean;
  readonly contactRule: ServiceInput["contactRule"];
  readonly duration: string;
  readonly price: string;
  readonly lengths: readonly LengthDraft[];
  readonly bufferBefore: string;
  readonly bufferAfter: string;
  readonly step: string;
  readonly offset: string;
  readonly noticeHours: string;
  readonly windowKind: ServiceInput["windowKind"];
  readonly windowDays: string;
  readonly windowFrom: string;
  readonly windowTo: string;
  readonly ownHours: boolean;
  readonly days: readonly (readonly Stretch[])[];
  readonly limits: readonly LimitDraft[];
  readonly staffIds: readonly string[];
  readonly staffMode: ServiceInput["staffMode"];
  readonly rotationPeriod: ServiceInput["rotationPeriod"];
  readonly maxLead: string;
  readonly rotation: readonly RotationDraft[];
  readonly resourceIds: readonly string[];
  readonly seats: boolean;
  readonly capacity: string;
  readonly mostSeats: string;
  readonly repeats: boolean;
  readonly mostVisits: string;
  readonly requiresConfirmation: boolean;
  readonly expiryHours: string;
  readonly knownAtOnce: boolean;
  readonly waitlist: boolean;
};

function digitsOf(currency: string): number {
  return new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

function text(value: number | null): string {
  return value === null ? "" : String(value);
}

function hoursText(minutes: number | null): string {
  return minutes === null ? "" : String(Math.round((minutes / 60) * 100) / 100);
}

// "45,50" and "45.50" are the same price; what is no number stays NaN, and the schema says so.
export function number(value: string): number {
  const plain = value.trim().replace(",", ".");
  return plain === "" ? Number.NaN : Number(plain);
}

function optional(value: string): number | null {
  return value.trim() === "" ? null : number(value);
}

function optionalMinutes(hours: string): number | null {
  const given = optional(hours);
  return given === null ? null : Math.round(given * 60);
}

// A field that is not on show cannot be put right: what is no number in it counts as empty.
function hidden(value: number | null): number | null {
  return Number.isNaN(value) ? null : value;
}

/** A typed price in minor units; NaN when it is none. */
export function centsOf(price: string, currency: string): number {
  return Math.round(number(price) * 10 ** digitsOf(currency));
}

function priceText(cents: number, currency: string): string {
  return String(cents / 10 ** digitsOf(currency));
}

export const usualRotation = { weight: "100", priority: "0" } as const;

export const emptyService: ServiceDraft = {
  name: "",
  slug: "",
  description: "",
  category: "",
  active: true,
  contactRule: "phone_or_email",
  duration: "30",
  price: "0",
  lengths: [],
  bufferBefore: "0",
  bufferAfter: "0",
  step: "",
  offset: "0",
  noticeHours: "",
  windowKind: "rolling",
  windowDays: "",
  windowFrom: "",
  windowTo: "",
  ownHours: false,
  days: daysOf([]),
  limits: [],
  staffIds: [],
  staffMode: "any",
  rotationPeriod: "month",
  maxLead: "",
  rotation: [],
  resourceIds: [],
  seats: false,
  capacity: "10",
  mostSeats: "1",
  repeats: false,
  mostVisits: "12",
  requiresConfirmation: false,
  expiryHours: "24",
  knownAtOnce: false,
  waitlist: true,
};

/** A stored service as the fields show it. What is off keeps the numbers a new service begins with. */
export function draftOf(service: CatalogService, currency: string): ServiceDraft {
  return {
    name: service.name,
    slug: service.slug,
    description: service.description,
    category: service.category,
    active: service.active,
    contactRule: service.contactRule,
    duration: String(service.durationMinutes),
    price: priceText(service.priceCents, currency),
    lengths: service.durations.map((one) => ({
      minutes: String(one.minutes),
      price: priceText(one.priceCents, currency),
    })),
    ...startsOf(service),
    limits: service.limits.map((one) => ({
      period: one.period,
      perStaff: one.perStaff,
      count: text(one.count),
      minutes: text(one.minutes),
    })),
    staffIds: service.staffIds,
    staffMode: service.staffMode,
    rotationPeriod: service.rotationPeriod,
    maxLead: text(service.rotationMaxLead),
    rotation: service.rotation.map((one) => ({
      staffId: one.staffId,
      weight: String(one.weight),
      priority: String(one.priority),
    })),
    resourceIds: service.resourceIds,
    seats: service.capacity !== null,
    capacity: service.capacity === null ? emptyService.capacity : String(service.capacity),
    mostSeats: String(service.mostSeatsPerBooking),
    repeats: service.recurringMost > 0,
    mostVisits: service.recurringMost === 0 ? emptyService.mostVisits : String(service.recurringMost),
    requiresConfirmation: service.requiresConfirmation,
    expiryHours: hoursText(service.pendingExpiresMinutes),
    knownAtOnce: service.confirmKnownCustomers,
    waitlist: service.waitlistEnabled,
  };
}

function startsOf(service: CatalogService) {
  return {
    bufferBefore: String(service.bufferBeforeMinutes),
    bufferAfter: String(service.bufferAfterMinutes),
    step: text(service.slotStepMinutes),
    offset: String(service.startOffsetMinutes),
    noticeHours: hoursText(service.minimumNoticeMinutes),
    windowKind: service.windowKind,
    windowDays: text(service.bookingWindowDays),
    windowFrom: service.windowFrom ?? "",
    windowTo: service.windowTo ?? "",
    ownHours: service.hours.length > 0,
    days: daysOf(service.hours),
  };
}

/** What the route wants; names of fields are those of the schema, so errors find their field. */
export function inputOf(draft: ServiceDraft, currency: string, id: string | null): object {
  const isRange = draft.windowKind === "range";
  return {
    ...(id ? { id } : {}),
    name: draft.name,
    slug: draft.slug,
    description: draft.description,
    category: draft.category,
    active: draft.active,
    contactRule: draft.contactRule,
    durationMinutes: number(draft.duration),
    priceCents: centsOf(draft.price, currency),
    durations: draft.lengths.map((one) => ({
      minutes: number(one.minutes),
      priceCents: centsOf(one.price, currency),
    })),
    bufferBeforeMinutes: number(draft.bufferBefore),
    bufferAfterMinutes: number(draft.bufferAfter),
    slotStepMinutes: optional(draft.step),
    startOffsetMinutes: optional(draft.offset) ?? 0,
    minimumNoticeMinutes: optionalMinutes(draft.noticeHours),
    windowKind: draft.windowKind,
    bookingWindowDays: isRange ? null : optional(draft.windowDays),
    windowFrom: isRange && draft.windowFrom ? draft.windowFrom : null,
    windowTo: isRange && draft.windowTo ? draft.windowTo : null,
    hours: draft.ownHours
      ? draft.days.flatMap((day, weekday) => day.map((one) => ({ weekday, ...intervalOf(one) })))
      : null,
    limits: draft.limits.map((one) => ({
      period: one.period,
      perStaff: one.perStaff,
      count: optional(one.count),
      minutes: optional(one.minutes),
    })),
    ...peopleOf(draft),
    resourceIds: draft.resourceIds,
    ...visitsOf(draft),
  };
}

function peopleOf(draft: ServiceDraft) {
  const rotates = draft.staffMode === "any";
  const maxLead = optional(draft.maxLead);
  return {
    staffIds: draft.staffIds,
    staffMode: draft.staffMode,
    rotationPeriod: draft.rotationPeriod,
    rotationMaxLead: rotates ? maxLead : hidden(maxLead),
    // What is left out stays as it is stored.
    rotation: (rotates ? draft.staffIds : []).map((staffId) => {
      const { weight, priority } = rotationOf(draft, staffId);
      return { staffId, weight: number(weight), priority: number(priority) };
    }),
  };
}

function visitsOf(draft: ServiceDraft) {
  const expiry = optionalMinutes(draft.expiryHours);
  return {
    capacity: draft.seats ? number(draft.capacity) : null,
    mostSeatsPerBooking: draft.seats ? number(draft.mostSeats) : 1,
    // 0 would be the same as off, which the switch beside it says.
    recurringMost: draft.repeats ? Math.max(1, number(draft.mostVisits)) : 0,
    requiresConfirmation: draft.requiresConfirmation,
    pendingExpiresMinutes: draft.requiresConfirmation ? expiry : hidden(expiry),
    confirmKnownCustomers: draft.knownAtOnce,
    waitlistEnabled: draft.waitlist,
  };
}

/** The share and rank of one person, as usual unless they were given others. */
export function rotationOf(draft: ServiceDraft, staffId: string): { weight: string; priority: string } {
  return draft.rotation.find((one) => one.staffId === staffId) ?? usualRotation;
}

/** Clock minutes of the first starts from nine in the morning; empty while step or offset are no numbers. */
export function exampleStarts(draft: ServiceDraft, usualStep: number): number[] {
  const step = optional(draft.step) ?? usualStep;
  const offset = optional(draft.offset) ?? 0;
  if (!(Number.isInteger(step) && step >= 5 && step <= 240 && Number.isInteger(offset) && offset >= 0)) return [];
  const first = Math.ceil((540 - (offset % step)) / step) * step + (offset % step);
  return [first, first + step, first + 2 * step];
}

/** A web address from a name: small letters, digits and hyphens, accents dropped. */
export function slugOf(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 80);
}
