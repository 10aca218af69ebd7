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
    { ...base, id: "s1", slug: "cut", name: "Cut", staffIds: ["ana", "luis"] },
    { ...base, id: "s2", slug: "wash", name: "Wash", staffIds: ["ana"] },
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
