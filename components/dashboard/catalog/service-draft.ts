import type { CatalogService } from "@/lib/catalog/get-catalog";
import type { ServiceInput } from "@/lib/catalog/service-schema";

/** Fields hold text while they are typed in; empty means "as the business" where that is allowed. */
export type ServiceDraft = {
  readonly name: string;
  readonly slug: string;
  readonly description: string;
  readonly category: string;
  readonly duration: string;
  readonly bufferBefore: string;
  readonly bufferAfter: string;
  readonly price: string;
  readonly noticeHours: string;
  readonly windowDays: string;
  readonly step: string;
  readonly requiresConfirmation: boolean;
  readonly contactRule: ServiceInput["contactRule"];
  readonly active: boolean;
  readonly staffIds: readonly string[];
};

function digitsOf(currency: string): number {
  return new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

function text(value: number | null): string {
  return value === null ? "" : String(value);
}

// "45,50" and "45.50" are the same price; what is no number stays NaN, and the schema says so.
function number(value: string): number {
  const plain = value.trim().replace(",", ".");
  return plain === "" ? Number.NaN : Number(plain);
}

function optional(value: string): number | null {
  return value.trim() === "" ? null : number(value);
}

export const emptyService: ServiceDraft = {
  name: "",
  slug: "",
  description: "",
  category: "",
  duration: "30",
  bufferBefore: "0",
  bufferAfter: "0",
  price: "0",
  noticeHours: "",
  windowDays: "",
  step: "",
  requiresConfirmation: false,
  contactRule: "phone_or_email",
  active: true,
  staffIds: [],
};

export function draftOf(service: CatalogService, currency: string): ServiceDraft {
  const notice = service.minimumNoticeMinutes;
  return {
    name: service.name,
    slug: service.slug,
    description: service.description,
    category: service.category,
    duration: String(service.durationMinutes),
    bufferBefore: String(service.bufferBeforeMinutes),
    bufferAfter: String(service.bufferAfterMinutes),
    price: String(service.priceCents / 10 ** digitsOf(currency)),
    noticeHours: notice === null ? "" : String(notice / 60),
    windowDays: text(service.bookingWindowDays),
    step: text(service.slotStepMinutes),
    requiresConfirmation: service.requiresConfirmation,
    contactRule: service.contactRule,
    active: service.active,
    staffIds: service.staffIds,
  };
}

/** What the route wants; names of fields are those of the schema, so errors find their field. */
export function inputOf(draft: ServiceDraft, currency: string, id: string | null): object {
  const notice = optional(draft.noticeHours);
  return {
    ...(id ? { id } : {}),
    name: draft.name,
    slug: draft.slug,
    description: draft.description,
    category: draft.category,
    durationMinutes: number(draft.duration),
    bufferBeforeMinutes: number(draft.bufferBefore),
    bufferAfterMinutes: number(draft.bufferAfter),
    priceCents: Math.round(number(draft.price) * 10 ** digitsOf(currency)),
    requiresConfirmation: draft.requiresConfirmation,
    contactRule: draft.contactRule,
    slotStepMinutes: optional(draft.step),
    minimumNoticeMinutes: notice === null ? null : Math.round(notice * 60),
    bookingWindowDays: optional(draft.windowDays),
    active: draft.active,
    staffIds: draft.staffIds,
  };
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
