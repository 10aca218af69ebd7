import { expect, it } from "vitest";
import { changeQuery, readSelection } from "@/components/booking/selection";
import type { BookableBusiness } from "@/components/booking/types";

const base = {
  description: "",
  category: "",
  durationMinutes: 30,
  priceCents: 0,
  requiresConfirmation: false,
  contactRule: "phone",
  bookingWindowDays: 60,
  windowKind: "rolling",
  windowTo: null,
  staffMode: "any",
  capacity: null,
  mostSeatsPerBooking: 1,
  recurringMost: 0,
  waitlistEnabled: true,
} as const;

const business: BookableBusiness = {
  slug: "demo",
  name: "Demo",
  timeZone: "UTC",
  currency: "USD",
  country: "US",
  phone: null,
  phoneText: null,
  address: "",
  status: "active",
  staff: [],
  services: [
    { ...base, id: "s1", slug: "cut", name: "Cut", durations: [], staffIds: ["ana", "luis"] },
    { ...base, id: "s2", slug: "wash", name: "Wash", durations: [], staffIds: ["ana"] },
    {
      ...base,
      id: "s3",
      slug: "massage",
      name: "Massage",
      durations: [{ minutes: 90, priceCents: 9_000 }],
      staffMode: "chosen",
      recurringMost: 8,
      staffIds: ["ana", "luis"],
    },
    {
      ...base,
      id: "s4",
      slug: "yoga",
      name: "Yoga",
      durations: [],
      capacity: 6,
      mostSeatsPerBooking: 3,
      staffIds: ["ana"],
    },
    { ...base, id: "s5", slug: "duo", name: "Duo", durations: [], staffMode: "collective", staffIds: ["ana", "luis"] },
  ],
};

const read = (query: string) => readSelection(new URLSearchParams(query), business);
const change = (query: string, to: Parameters<typeof changeQuery>[1]) => changeQuery(new URLSearchParams(query), to);

it("reads every choice from the address", () => {
  const chosen = read("service=cut&staff=luis&date=2026-03-03&time=2026-03-03T14:30:00.000Z");
  expect(chosen.service?.id).toBe("s1");
  expect(chosen).toMatchObject({ staffAsked: true, staffId: "luis", date: "2026-03-03" });
  expect(chosen.time).toBe("2026-03-03T14:30:00.000Z");
});

it("asks again for a person who does not do the service, and knows nothing of later steps before that", () => {
  expect(read("service=cut&staff=eva&time=2026-03-03T14:30:00Z")).toMatchObject({ staffAsked: false, time: null });
});

it("asks nobody when only one person does the service", () => {
  expect(read("service=wash")).toMatchObject({ staffAsked: true, staffId: null });
});

it("says that a service is gone, and ignores what is no day or instant", () => {
  expect(read("service=perm")).toMatchObject({ service: null, serviceGone: true });
  expect(read("service=cut&staff=any&date=2026-99-03&time=soon")).toMatchObject({ date: null, time: null });
});

it("drops every later step when one changes, but keeps the customer's day and language", () => {
  const query = "service=cut&staff=ana&date=2026-03-03&time=2026-03-03T14:30:00.000Z&lang=es";
  expect(change(query, { staff: "any" })).toBe("?service=cut&date=2026-03-03&lang=es&staff=any");
  expect(change(query, { time: null })).toBe("?service=cut&staff=ana&date=2026-03-03&lang=es");
  expect(change(query, { service: null, booked: "b1" })).toBe("?lang=es&booked=b1");
  expect(change(query, { service: null })).toBe("?lang=es");
});

it("waits for a length where there is a choice, and knows no time before it", () => {
  expect(read("service=massage&staff=ana&time=2026-03-03T14:30:00Z")).toMatchObject({ minutes: null, time: null });
  expect(read("service=massage&duration=90&staff=ana")).toMatchObject({ minutes: 90, length: 90 });
  expect(read("service=massage&duration=45")).toMatchObject({ minutes: null });
  expect(read("service=cut&duration=90")).toMatchObject({ minutes: 30, length: null });
});

it("wants a person where one must be chosen, and none where a team comes", () => {
  expect(read("service=massage&duration=30&staff=any")).toMatchObject({ staffAsked: false });
  expect(read("service=massage&duration=30&staff=luis")).toMatchObject({ staffAsked: true, staffId: "luis" });
  expect(read("service=duo&staff=ana")).toMatchObject({ staffAsked: true, staffId: null });
});

it("takes no more seats than one booking may have", () => {
  expect(read("service=yoga&seats=2").seats).toBe(2);
  expect(read("service=yoga&seats=9").seats).toBe(3);
  expect(read("service=yoga&seats=-1").seats).toBe(1);
  expect(read("service=cut&seats=2").seats).toBe(1);
});

it("keeps a repeat with its time alone, and only where visits may repeat", () => {
  const massage = "service=massage&duration=90&staff=ana&time=2026-03-03T14:30:00Z&repeat=week.2.n6";
  expect(read(massage).repeat).toEqual({ every: { unit: "week", interval: 2 }, count: 6 });
  expect(read(massage.replace("n6", "n9")).repeat).toBeNull();
  expect(read("service=wash&time=2026-03-03T14:30:00Z&repeat=week.2.n6").repeat).toBeNull();
  expect(change(massage, { time: null })).toBe("?service=massage&duration=90&staff=ana");
});

it("drops the time, but neither person nor seats, when length or seats change", () => {
  const query = "service=yoga&staff=ana&seats=2&date=2026-03-03&time=2026-03-03T14:30:00.000Z";
  expect(change(query, { seats: "3" })).toBe("?service=yoga&staff=ana&date=2026-03-03&seats=3");
  expect(change(query, { duration: "90" })).toBe("?service=yoga&staff=ana&seats=2&date=2026-03-03&duration=90");
  expect(change(query, { service: "cut" })).toBe("?date=2026-03-03&service=cut");
});
