import fc from "fast-check";
import { expect, test } from "vitest";
import type { OfferedSlots } from "@/lib/booking/find-slots";
import { presentSlots } from "./present";
import { composeSlotsJson } from "./slots-json";

const instant = fc.oneof(
  fc.integer({ min: 29_000_000, max: 33_000_000 }).map((minute) => new Date(minute * 60_000)),
  fc.date({ min: new Date("0001-01-02T00:00:00Z"), max: new Date("9998-12-30T00:00:00Z"), noInvalidDate: true }),
);
const slot = fc.record(
  {
    startsAt: instant,
    endsAt: instant,
    staffIds: fc.oneof(fc.constant<string[]>(["a", "b"]), fc.array(fc.string({ unit: "grapheme" }), { maxLength: 4 })),
    seatsLeft: fc.nat(),
    note: fc.string({ unit: "grapheme" }),
  },
  { requiredKeys: ["startsAt", "endsAt", "staffIds"] },
);

test("a list of slots is written byte for byte as JSON.stringify writes it, whatever a slot says beside its staff", () => {
  fc.assert(
    fc.property(fc.array(slot, { maxLength: 30 }), (slots) => {
      const offered: OfferedSlots = { slots, timeZone: "Europe/Zürich", reason: null, nextFreeAt: null };
      expect(composeSlotsJson(offered).toString()).toBe(JSON.stringify(presentSlots(offered)));
    }),
    { numRuns: 300 },
  );
});

test("an empty list says why and when there are some again", () => {
  const nextFreeAt = new Date("2026-05-01T09:00:00Z");
  const offered: OfferedSlots = { slots: [], timeZone: "Europe/Madrid", reason: "closed", nextFreeAt };
  expect(JSON.parse(composeSlotsJson(offered).toString())).toEqual({
    slots: [],
    timeZone: "Europe/Madrid",
    reason: "closed",
    nextFreeAt: "2026-05-01T09:00:00.000Z",
  });
});
