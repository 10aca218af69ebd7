import { expect, test } from "vitest";
import type { SlotInputs, SlotInputsQuery } from "@/lib/database/slot-inputs";
import { createKeptInputs, type SlotState } from "./kept-inputs";

type Service = NonNullable<SlotInputs["service"]>;

const business: SlotInputs["business"] = {
  id: "z",
  slug: "z",
  timeZone: "UTC",
  status: "active",
  country: "US",
  locale: "en",
  rulesVersion: 1,
  firstWeekday: 1,
  holidayCountry: null,
  holidayRegion: null,
};
const service: Service = {
  id: "s",
  slug: "s",
  durationMinutes: 30,
  priceCents: 0,
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 0,
  contactRule: "phone_or_email",
  slotStepMinutes: 15,
  minimumNoticeMinutes: 0,
  bookingWindowDays: 60,
  startOffsetMinutes: 0,
  windowKind: "rolling",
  windowFrom: null,
  windowTo: null,
  staffMode: "any",
  capacity: null,
  mostSeatsPerBooking: 1,
  recurringMost: 0,
};

/** A database of twelve people whose busy time is the number of their last booking, and what was asked of it. */
function createDatabase(more: Partial<SlotInputs> = {}) {
  const booked = new Map(Array.from({ length: 12 }, (_, n) => [`p${n}`, 0]));
  const asked: (string | undefined)[] = [];
  const state = (): SlotState => ({
    rules: 1,
    resources: Object.fromEntries([...booked].map(([id, n]) => [id, `${n}.0`])),
  });
  const read = async (query: SlotInputsQuery): Promise<SlotInputs> => {
    asked.push(query.staffId);
    const people = [...booked].filter(([id]) => query.staffId === undefined || query.staffId === id);
    const staff = people.map(([id, n]): SlotInputs["staff"][number] => ({
      id,
      timeZone: "UTC",
      usesBusinessHours: true,
      locationId: null,
      hours: [],
      overrides: [],
      busy: [[n, n + 1, 0]],
    }));
    return { business, service, businessHours: [], businessOverrides: [], staff, ...more };
  };
  const book = (id: string) => booked.set(id, (booked.get(id) ?? 0) + 1);
  return { read, asked, book, state };
}

const question: SlotInputsQuery = {
  businessId: "z",
  service: "s",
  from: "2026-05-01T09:00:00Z",
  to: "2026-05-31T00:00:00Z",
};
const busyOf = (inputs: SlotInputs | null) =>
  Object.fromEntries((inputs?.staff ?? []).map((one) => [one.id, one.busy[0]?.[0]]));

test("after a booking only the one it occupies is read again, and nobody is shown as before", async () => {
  const { read, asked, book, state } = createDatabase();
  const kept = createKeptInputs();
  await kept.find(read, state(), question);
  await kept.find(read, state(), { ...question, from: "2026-05-01T10:30:00Z" });
  book("p3");
  const after = await kept.find(read, state(), question);
  expect(asked).toEqual([undefined, "p3"]);
  expect(busyOf(after)).toMatchObject({ p2: 0, p3: 1, p4: 0 });
});

test("new rules, many changes at once, and services with rooms, sessions, limits or teams are read as a whole", async () => {
  const changes = createDatabase();
  const kept = createKeptInputs();
  await kept.find(changes.read, changes.state(), question);
  await kept.find(changes.read, { ...changes.state(), rules: 2 }, question);
  for (let n = 0; n < 9; n += 1) {
    changes.book(`p${n}`);
  }
  await kept.find(changes.read, { ...changes.state(), rules: 2 }, question);
  expect(changes.asked).toEqual([undefined, undefined, undefined]);
  for (const more of [
    { limits: [] },
    { sessions: [] },
    { resources: [] },
    { service: { ...service, staffMode: "collective" as const } },
  ]) {
    const { read, asked, state } = createDatabase(more);
    await kept.find(read, state(), { ...question, service: JSON.stringify(more) });
    await kept.find(read, state(), { ...question, service: JSON.stringify(more) });
    expect(asked).toEqual([undefined, undefined]);
  }
});

test("a question with a hold or a booking of one's own, or for one person, goes to the database", async () => {
  const { read, asked, state } = createDatabase();
  const kept = createKeptInputs();
  for (const own of [{ exceptBookingId: "b" }, { exceptHoldId: "h", exceptHoldSecretHash: "x" }, { staffId: "p1" }]) {
    await kept.find(read, state(), { ...question, ...own });
    await kept.find(read, state(), { ...question, ...own });
  }
  expect(asked).toHaveLength(6);
});

test("whatever order bookings and questions come in, an answer is never older than the state it was asked at", async () => {
  const { read, book, state } = createDatabase();
  const kept = createKeptInputs();
  let seed = 7;
  const random = (most: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((seed / 2_147_483_648) * most);
  };
  const flaws: string[] = [];
  const look = async (): Promise<void> => {
    const at = state();
    const shown = busyOf(await kept.find(read, at, question));
    for (const [id, version] of Object.entries(at.resources)) {
      if ((shown[id] ?? -1) < Number.parseInt(version, 10)) {
        flaws.push(`${id} ${version}`);
      }
    }
  };
  for (let round = 0; round < 300; round += 1) {
    const looks = Array.from({ length: random(4) }, look);
    for (let n = random(4); n > 0; n -= 1) {
      book(`p${random(12)}`);
    }
    await Promise.all([...looks, look()]);
  }
  expect(flaws).toEqual([]);
});
