import { daysOf, intervalOf, type Stretch } from "@/components/dashboard/catalog/hours-draft";
import type { CatalogLocation, CatalogResource } from "@/lib/catalog/get-catalog";

export type ResourceDraft = {
  readonly kind: CatalogResource["kind"];
  readonly name: string;
  readonly capacity: string;
  readonly active: boolean;
  readonly locationId: string | null;
};

export function resourceDraftOf(resource: CatalogResource | null): ResourceDraft {
  if (!resource) return { kind: "room", name: "", capacity: "1", active: true, locationId: null };
  const { kind, name, capacity, active, locationId } = resource;
  return { kind, name, capacity: String(capacity), active, locationId };
}

export function resourceInputOf(draft: ResourceDraft, id: string | null): object {
  const capacity = draft.capacity.trim() === "" ? Number.NaN : Number(draft.capacity);
  return { ...(id ? { id } : {}), ...draft, capacity };
}

export type LocationDraft = {
  readonly name: string;
  readonly address: string;
  readonly active: boolean;
  readonly ownZone: boolean;
  readonly timeZone: string;
  readonly ownHours: boolean;
  readonly days: readonly (readonly Stretch[])[];
};

/** `usualZone`: the business's, offered first. */
export function locationDraftOf(location: CatalogLocation | null, usualZone: string): LocationDraft {
  return {
    name: location?.name ?? "",
    address: location?.address ?? "",
    active: location?.active ?? true,
    ownZone: Boolean(location?.timeZone),
    timeZone: location?.timeZone ?? usualZone,
    ownHours: (location?.hours.length ?? 0) > 0,
    days: daysOf(location?.hours ?? []),
  };
}

export function locationInputOf(draft: LocationDraft, id: string | null): object {
  return {
    ...(id ? { id } : {}),
    name: draft.name,
    address: draft.address,
    active: draft.active,
    timeZone: draft.ownZone ? draft.timeZone : null,
    hours: draft.ownHours
      ? draft.days.flatMap((day, weekday) => day.map((one) => ({ weekday, ...intervalOf(one) })))
      : null,
  };
}
