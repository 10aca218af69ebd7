import { expect, it } from "vitest";
import {
  locationDraftOf,
  locationInputOf,
  resourceDraftOf,
  resourceInputOf,
} from "@/components/dashboard/catalog/places-draft";
import { locationInput, resourceInput } from "@/lib/catalog/place-schema";

const id = "00000000-0000-4000-8000-000000000001";
const lift = { id, kind: "machine", name: "Lift", capacity: 2, active: false, locationId: null } as const;
const north = {
  id,
  name: "North",
  address: "1 High Street",
  timeZone: "America/Chicago",
  active: true,
  hours: [{ weekday: 5, startMinute: 600, endMinute: 960 }],
};

it("a stored machine comes back from its fields as it was", () => {
  expect(resourceInput.parse(resourceInputOf(resourceDraftOf(lift), id))).toEqual(lift);
});

it("a stored place comes back from its fields as it was", () => {
  expect(locationInput.parse(locationInputOf(locationDraftOf(north, "UTC"), id))).toEqual(north);
});

it("a place that keeps the business's zone and hours sends none", () => {
  const draft = { ...locationDraftOf(north, "UTC"), ownZone: false, ownHours: false };
  expect(locationInput.parse(locationInputOf(draft, id))).toMatchObject({ timeZone: null, hours: null });
});

it("own hours without any, a zone nobody knows and a room for nobody are refused", () => {
  const closed = { ...locationDraftOf(north, "UTC"), days: [] };
  expect(locationInput.safeParse(locationInputOf(closed, id)).error?.issues[0]?.message).toBe("placeHoursEmpty");
  const lost = { ...locationDraftOf(north, "UTC"), timeZone: "Mars/Base" };
  expect(locationInput.safeParse(locationInputOf(lost, id)).error?.issues[0]?.message).toBe("choose");
  const none = { ...resourceDraftOf(lift), capacity: "0" };
  expect(resourceInput.safeParse(resourceInputOf(none, id)).error?.issues[0]?.message).toBe("tooSmall");
});
