import { expect, it } from "vitest";
import {
  draftOf,
  emptyService,
  exampleStarts,
  inputOf,
  type ServiceDraft,
} from "@/components/dashboard/catalog/service-draft";
import { isChanged, isWrong, sections } from "@/components/dashboard/catalog/service-sections";
import type { CatalogService } from "@/lib/catalog/get-catalog";
import { serviceInput } from "@/lib/catalog/service-schema";

const ana = "00000000-0000-4000-8000-000000000001";
const ben = "00000000-0000-4000-8000-000000000002";
const room = "00000000-0000-4000-8000-000000000003";

const yoga: CatalogService = {
  id: "00000000-0000-4000-8000-000000000009",
  slug: "yoga",
  name: "Yoga",
  description: "",
  category: "",
  durationMinutes: 60,
  priceCents: 4550,
  durations: [
    { minutes: 30, priceCents: 2500 },
    { minutes: 90, priceCents: 0 },
  ],
  bufferBeforeMinutes: 5,
  bufferAfterMinutes: 10,
  slotStepMinutes: 30,
  startOffsetMinutes: 10,
  minimumNoticeMinutes: 90,
  windowKind: "range",
  bookingWindowDays: null,
  windowFrom: "2026-12-01",
  windowTo: "2026-12-20",
  hours: [{ weekday: 1, startMinute: 1320, endMinute: 1500 }],
  limits: [
    { period: "day", count: 4, minutes: null, perStaff: false },
    { period: "week", count: null, minutes: 600, perStaff: true },
  ],
  contactRule: "email",
  requiresConfirmation: true,
  pendingExpiresMinutes: 50,
  confirmKnownCustomers: true,
  active: true,
  staffIds: [ana, ben],
  staffMode: "any",
  rotationPeriod: "week",
  rotationMaxLead: 2,
  rotation: [
    { staffId: ana, weight: 100, priority: 0 },
    { staffId: ben, weight: 50, priority: -1 },
  ],
  resourceIds: [room],
  capacity: null,
  mostSeatsPerBooking: 1,
  recurringMost: 12,
  waitlistEnabled: false,
};

const parse = (draft: ServiceDraft) => serviceInput.safeParse(inputOf(draft, "USD", yoga.id));
const change = (patch: Partial<ServiceDraft>) => ({ ...draftOf(yoga, "USD"), ...patch });

function refusals(patch: Partial<ServiceDraft>): string[] {
  return (parse(change(patch)).error?.issues ?? []).map((one) => `${one.path.join(".")}: ${one.message}`);
}

it("a stored service comes back from its fields as it was", () => {
  expect(parse(draftOf(yoga, "USD")).data).toEqual(yoga);
});

it("a stored service without any extra rule comes back as it was", () => {
  const plain: CatalogService = {
    ...yoga,
    durations: [],
    slotStepMinutes: null,
    startOffsetMinutes: 0,
    minimumNoticeMinutes: null,
    windowKind: "rolling",
    windowFrom: null,
    windowTo: null,
    hours: [],
    limits: [],
    pendingExpiresMinutes: null,
    rotationMaxLead: null,
    resourceIds: [],
    recurringMost: 0,
  };
  expect(parse(draftOf(plain, "USD")).data).toEqual({ ...plain, hours: null });
});

it("a class comes back with its seats", () => {
  const group = { ...yoga, durations: [], capacity: 12, mostSeatsPerBooking: 4 };
  expect(parse(draftOf(group, "USD")).data).toMatchObject({ capacity: 12, mostSeatsPerBooking: 4 });
});

it("a new service is complete once it has a name", () => {
  const input = inputOf({ ...emptyService, name: "Cut", slug: "cut" }, "USD", null);
  expect(serviceInput.safeParse(input).success).toBe(true);
});

it("prices are minor units of the currency", () => {
  expect(inputOf(change({ price: "45,5" }), "USD", null)).toMatchObject({ priceCents: 4550 });
  expect(inputOf(change({ price: "4500" }), "JPY", null)).toMatchObject({ priceCents: 4500 });
});

it("hours and half hours become minutes", () => {
  expect(inputOf(change({ noticeHours: "0.5", expiryHours: "48" }), "USD", null)).toMatchObject({
    minimumNoticeMinutes: 30,
    pendingExpiresMinutes: 2880,
  });
});

it("what is switched off sends nothing of what was typed in it", () => {
  const off = change({ seats: false, capacity: "x", repeats: false, mostVisits: "x", ownHours: false });
  expect(parse(off).data).toMatchObject({ capacity: null, recurringMost: 0, hours: null });
});

it("a field that is not on show refuses nothing", () => {
  expect(refusals({ staffMode: "collective", maxLead: "x", rotation: [] })).toEqual([]);
  expect(refusals({ requiresConfirmation: false, expiryHours: "x" })).toEqual([]);
  expect(refusals({ windowDays: "x" })).toEqual([]);
});

it.each<[string, Partial<ServiceDraft>, string[]]>([
  ["a length twice", { lengths: [{ minutes: "60", price: "1" }] }, ["durations.0.minutes: lengthTwice"]],
  ["a length without a number", { lengths: [{ minutes: "", price: "1" }] }, ["durations.0.minutes: number"]],
  ["a range without days", { windowFrom: "", windowTo: "" }, ["windowFrom: required", "windowTo: required"]],
  ["a range that ends first", { windowTo: "2026-11-30" }, ["windowTo: windowOrder"]],
  ["an offset of a whole step", { offset: "30" }, ["startOffsetMinutes: offsetStep"]],
  ["own hours without any", { days: [] }, ["hours: hoursEmpty"]],
  ["a limit of nothing", { limits: [limit({})] }, ["limits.0.count: limitEmpty"]],
  ["a limit of no bookings", { limits: [limit({ count: "0" })] }, ["limits.0.count: tooSmall"]],
  [
    "two limits of one kind",
    { limits: [limit({ count: "1" }), limit({ minutes: "60" })] },
    ["limits.1.period: limitTwice"],
  ],
  ["minutes that fit no visit", { limits: [limit({ minutes: "29" })] }, ["limits.0.minutes: limitShort"]],
  ["a class of several lengths", { seats: true }, ["capacity: seatsLengths"]],
  ["a class of a whole team", { seats: true, lengths: [], staffMode: "collective" }, ["capacity: seatsCollective"]],
  [
    "a booking of more seats than there are",
    { seats: true, lengths: [], capacity: "3", mostSeats: "4" },
    ["mostSeatsPerBooking: seatsMost"],
  ],
  ["a series of one visit", { mostVisits: "1" }, ["recurringMost: repeatTwo"]],
  ["a series of no visit", { mostVisits: "0" }, ["recurringMost: repeatTwo"]],
  ["a lead of none", { maxLead: "0" }, ["rotationMaxLead: tooSmall"]],
])("%s is refused where it stands", (_name, patch, expected) => {
  expect(refusals(patch)).toEqual(expected);
});

function limit(patch: Partial<ServiceDraft["limits"][number]>): ServiceDraft["limits"][number] {
  return { period: "day", perStaff: false, count: "", minutes: "", ...patch };
}

it("a limit of the service and one of each of its staff stand side by side", () => {
  expect(refusals({ limits: [limit({ count: "1" }), limit({ count: "1", perStaff: true })] })).toEqual([]);
});

it("each problem stands in one section, and each field of the draft in at most one", () => {
  const wrong = { "limits.0.count": "", capacity: "" };
  expect(sections.filter((one) => isWrong(one, wrong)).map((one) => one.name)).toEqual(["limits", "seats"]);
  const drafts = sections.flatMap((one) => one.drafts);
  expect(new Set(drafts).size).toBe(drafts.length);
});

it("a section is changed when one of its fields differs", () => {
  const changed = sections.filter((one) => isChanged(one, change({ offset: "5" }), draftOf(yoga, "USD")));
  expect(changed.map((one) => one.name)).toEqual(["starts"]);
});

it("the example of starts is the first from nine o'clock", () => {
  expect(exampleStarts(change({ step: "30", offset: "10" }), 15)).toEqual([550, 580, 610]);
  expect(exampleStarts(change({ step: "", offset: "0" }), 15)).toEqual([540, 555, 570]);
  expect(exampleStarts(change({ step: "50", offset: "0" }), 15)).toEqual([550, 600, 650]);
  expect(exampleStarts(change({ step: "x" }), 15)).toEqual([]);
});
