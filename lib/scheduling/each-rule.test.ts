import { expect, test } from "vitest";
import { explainInstant } from "./explain-instant";
import { findSlots } from "./find-slots";
import { judgeSlot } from "./judge-slot";
import { instantToLocal, localDayWindow } from "./local-time";
import type { BookedTime, Offer, SlotQuery, StaffSchedule, Weekday } from "./types";

const zone = "Europe/Madrid";
const now = Date.parse("2030-06-03T08:00:00Z"); // Monday, 10:00 in Madrid
const at = (time: string, date = "2030-06-04") => Date.parse(`${date}T${time}:00+02:00`);
const EVERY_DAY: readonly Weekday[] = [0, 1, 2, 3, 4, 5, 6];
const everyDay = (startMinute: number, endMinute: number) => ({
  weeklyHours: EVERY_DAY.map((weekday) => ({ weekday, startMinute, endMinute })),
  dateOverrides: [],
});

function staff(staffId: string, change: Partial<StaffSchedule> = {}): StaffSchedule {
  return { staffId, timeZone: zone, ...everyDay(540, 780), busy: [], ...change };
}

function ask(change: Partial<SlotQuery> = {}, offer: Partial<Offer> = {}): SlotQuery {
  return {
    offer: {
      durationMinutes: 60,
      bufferBeforeMinutes: 0,
      bufferAfterMinutes: 0,
      minimumNoticeMinutes: 0,
      bookingWindowDays: 60,
      slotStepMinutes: 60,
      ...offer,
    },
    timeZone: zone,
    staff: [staff("ana")],
    window: localDayWindow("2030-06-04", zone),
    now,
    ...change,
  };
}

function clocks(query: SlotQuery): string[] {
  return findSlots(query).slots.map(({ startsAt }) => {
    const { date, minute } = instantToLocal(startsAt, zone);
    const clock = `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
    return date === "2030-06-04" ? clock : `${date.slice(5)} ${clock}`;
  });
}

const reasonOf = (query: SlotQuery) => findSlots(query).reason;
const codesAt = (query: SlotQuery, startsAt: number, staffId = "ana") =>
  explainInstant(query, startsAt)
    .staff.find((one) => one.staffId === staffId)
    ?.reasons.map(({ code }) => code);
const busy = (from: string, to: string) => ({ start: at(from), end: at(to), kind: "booking" as const });

test("offers only what staff, service and place have open together", () => {
  expect(clocks(ask())).toEqual(["09:00", "10:00", "11:00", "12:00"]);
  expect(clocks(ask({ serviceHours: everyDay(600, 1440) }))).toEqual(["10:00", "11:00", "12:00"]);
  expect(clocks(ask({ serviceHours: everyDay(600, 1440), locationHours: everyDay(0, 720) }))).toEqual([
    "10:00",
    "11:00",
  ]);
  const elsewhere = staff("ana", { locationHours: everyDay(0, 600) });
  expect(clocks(ask({ staff: [elsewhere], locationHours: everyDay(600, 1440) }))).toEqual(["09:00"]);
  expect(clocks(ask({ serviceHours: { ...everyDay(540, 600), timeZone: "Europe/London" } }))).toEqual(["10:00"]);
  const closed = ask({ locationHours: { weeklyHours: [], dateOverrides: [] } });
  expect(reasonOf(closed)).toBe("closed");
});

test("a holiday closes, an override of the staff, the service or the place opens", () => {
  const intervals = [{ startMinute: 600, endMinute: 660 }];
  const open = { dateOverrides: [{ date: "2030-06-04", intervals }] };
  const holidays = ["2030-06-04"];
  expect(reasonOf(ask({ holidays }))).toBe("holiday");
  expect(codesAt(ask({ holidays }), at("10:00"))).toEqual(["holiday"]);
  expect(clocks(ask({ holidays, staff: [staff("ana", open)] }))).toEqual(["10:00"]);
  expect(clocks(ask({ holidays, locationHours: { ...everyDay(0, 1440), ...open } }))).toEqual(["10:00"]);
  expect(clocks(ask({ holidays, serviceHours: { ...everyDay(0, 1440), ...open } }))).toEqual(["10:00"]);
  const shut = { dateOverrides: [{ date: "2030-06-04", intervals: [] }] };
  expect(reasonOf(ask({ holidays, staff: [staff("ana", shut)] }))).toBe("closed");
  expect(clocks(ask({ holidays, staff: [staff("ana", { holidays: [] })] }))).toHaveLength(4);
  expect(reasonOf(ask({ holidays: ["2030-06-05"] }))).toBeNull();
});

test("hours past midnight belong to the day before a holiday", () => {
  const night = staff("ana", everyDay(1320, 1500));
  const query = ask({ staff: [night], holidays: ["2030-06-04"] });
  expect(clocks(query)).toEqual(["00:00"]);
});

test("takes time off by dates, by parts of dates and by instants", () => {
  const off = (timeOff: StaffSchedule["timeOff"]) => ask({ staff: [staff("ana", { timeOff })] });
  const dates = { fromDate: "2030-06-03", toDate: "2030-06-04" };
  expect(reasonOf(off([dates]))).toBe("time_off");
  expect(clocks(off([{ ...dates, startMinute: 600, endMinute: 660 }]))).toEqual(["09:00", "11:00", "12:00"]);
  expect(clocks(off([{ ...dates, startMinute: 660 }]))).toEqual(["09:00", "10:00"]);
  expect(clocks(off([{ start: at("09:30"), end: at("10:00") }]))).toEqual(["10:00", "11:00", "12:00"]);
  expect(clocks(off([{ fromDate: "2030-06-05", toDate: "2030-06-05" }]))).toHaveLength(4);
});

test("whole dates off last to their last minute, in the zone of the last one", () => {
  const dates = { fromDate: "2030-06-03", toDate: "2030-06-04" };
  const trip = { fromDate: "2030-06-04", toDate: "2030-06-04", timeZone: "Europe/London" };
  const minutes = { durationMinutes: 1, slotStepMinutes: 1 };
  const always = (change: Partial<StaffSchedule>) =>
    ask({ staff: [staff("ana", { ...everyDay(0, 1440), timeOff: [dates], ...change })] }, minutes);
  expect(judgeSlot(always({}), at("23:59"))).toEqual({ ok: false, reason: "time_off" });
  expect(judgeSlot(always({}), at("00:00", "2030-06-05")).ok).toBe(true);
  const away = always({ travel: [trip] });
  expect(judgeSlot(away, at("00:59", "2030-06-05"))).toEqual({ ok: false, reason: "time_off" });
  expect(judgeSlot(away, at("01:00", "2030-06-05")).ok).toBe(true);
});

test("reads a traveller's hours, and days off, in the zone they are in", () => {
  const trip = { fromDate: "2030-06-04", toDate: "2030-06-04", timeZone: "Europe/London" };
  const away = staff("ana", { travel: [trip] });
  expect(clocks(ask({ staff: [away] }))).toEqual(["10:00", "11:00", "12:00", "13:00"]);
  expect(codesAt(ask({ staff: [away] }), at("09:00"))).toEqual(["travel", "outside_hours"]);
  expect(clocks(ask({ staff: [away], window: localDayWindow("2030-06-05", zone) }))[0]).toBe("06-05 09:00");
  const off = { fromDate: "2030-06-04", toDate: "2030-06-04", endMinute: 600 };
  expect(clocks(ask({ staff: [staff("ana", { travel: [trip], timeOff: [off] })] }))).toEqual([
    "11:00",
    "12:00",
    "13:00",
  ]);
  const later = { ...trip, fromDate: "2030-06-03", timeZone: "Asia/Tokyo" };
  expect(clocks(ask({ staff: [staff("ana", { travel: [trip, later] })] }))[0]).toBe("10:00");
});

test("shifts the grid by the offset, taken modulo the step", () => {
  expect(clocks(ask({}, { startOffsetMinutes: 20 }))).toEqual(["09:20", "10:20", "11:20"]);
  expect(clocks(ask({}, { startOffsetMinutes: 80 }))).toEqual(["09:20", "10:20", "11:20"]);
  expect(clocks(ask({}, { startOffsetMinutes: 5, slotStepMinutes: 50 }))).toEqual(["09:15", "10:05", "10:55", "11:45"]);
});

test("opens a range of dates, both included, and nothing before or after", () => {
  const bookingWindow = { kind: "range", fromDate: "2030-06-05", toDate: "2030-06-06" } as const;
  const week = { start: at("00:00"), end: at("00:00", "2030-06-10") };
  const starts = clocks(ask({ window: week }, { bookingWindow }));
  expect([starts[0], starts.at(-1), starts.length]).toEqual(["06-05 09:00", "06-06 12:00", 8]);
  expect(reasonOf(ask({}, { bookingWindow }))).toBe("beyond_window");
  expect(judgeSlot(ask({}, { bookingWindow }), at("10:00", "2030-06-07"))).toEqual({
    ok: false,
    reason: "beyond_window",
  });
});

test("counts bookable days by open hours, or by what is free when asked to", () => {
  const weekdays = staff("ana", {
    weeklyHours: ([2, 5, 6] as const).map((weekday) => ({ weekday, startMinute: 540, endMinute: 600 })),
  });
  const full = { ...weekdays, busy: [busy("09:00", "10:00")] };
  const window = { start: now, end: at("00:00", "2030-06-17") };
  const on = (one: StaffSchedule, counts: "open" | "free") =>
    clocks(ask({ staff: [one], window }, { bookingWindow: { kind: "bookable_days", days: 2, counts } }));
  expect(on(weekdays, "open")).toEqual(["09:00", "06-07 09:00"]);
  expect(on(full, "open")).toEqual(["06-07 09:00"]);
  expect(on(full, "free")).toEqual(["06-07 09:00", "06-08 09:00"]);
  const session = { start: at("20:00", "2030-06-05"), end: at("21:00", "2030-06-05"), capacity: 1, taken: 1 };
  const evening = (counts: "open" | "free", taken: number) =>
    clocks(
      ask(
        { staff: [weekdays], window, sessions: [{ ...session, taken }] },
        { bookingWindow: { kind: "bookable_days", days: 2, counts } },
      ),
    );
  expect(evening("open", 1)).toEqual(["09:00"]);
  const over = { start: now - 7_200_000, end: now - 3_600_000, capacity: 1, taken: 0 };
  const oneDay = { kind: "bookable_days", days: 1 } as const;
  expect(clocks(ask({ staff: [weekdays], window, sessions: [over] }, { bookingWindow: oneDay }))).toEqual(["09:00"]);
  expect(evening("free", 1)).toEqual(["09:00", "06-07 09:00"]);
  expect(evening("free", 0)).toEqual(["09:00", "06-05 20:00"]);
  const away = { ...weekdays, timeOff: [{ fromDate: "2030-06-04", toDate: "2030-06-04" }] };
  expect(on(away, "open")).toEqual(["06-07 09:00", "06-08 09:00"]);
});

const booked = (date: string, change: Partial<BookedTime> = {}): BookedTime => ({
  staffId: "ana",
  serviceId: "cut",
  start: at("09:00", date),
  minutes: 60,
  ...change,
});

test("stops at so many bookings or minutes a day, week or month of the business", () => {
  const with1 = (change: Partial<SlotQuery>, offer: Partial<Offer>) =>
    reasonOf(ask({ serviceId: "cut", ...change }, offer));
  const day = { booked: [booked("2030-06-04")] };
  expect(with1(day, { limits: [{ per: "day", count: 1 }] })).toBe("day_limit");
  expect(with1(day, { limits: [{ per: "day", count: 2 }] })).toBeNull();
  expect(with1(day, { limits: [{ per: "day", minutes: 119 }] })).toBe("day_limit");
  expect(with1(day, { limits: [{ per: "day", minutes: 120 }] })).toBeNull();
  expect(with1({ ...day, serviceId: "colour" }, { limits: [{ per: "day", count: 1 }] })).toBeNull();
  const sunday = { booked: [booked("2030-06-02")] };
  expect(with1(sunday, { limits: [{ per: "week", count: 1 }] })).toBeNull();
  expect(with1({ ...sunday, firstWeekday: 0 }, { limits: [{ per: "week", count: 1 }] })).toBe("week_limit");
  expect(with1({ booked: [booked("2030-06-30")] }, { limits: [{ per: "month", count: 1 }] })).toBe("month_limit");
  const midnight = booked("2030-06-04", { start: at("00:30", "2030-07-01") }); // still June in UTC
  expect(with1({ booked: [midnight] }, { limits: [{ per: "month", count: 1 }] })).toBeNull();
  expect(with1({}, { limits: [{ per: "day", count: 0 }] })).toBe("day_limit");
});

test("limits one person by service and in all, and a team's booking counts once for the service", () => {
  const query = ask({ serviceId: "cut", staff: [staff("ana"), staff("bea")], booked: [booked("2030-06-04")] });
  const namesIn = (one: SlotQuery) => findSlots(one).slots[0]?.staffIds;
  expect(namesIn({ ...query, offer: { ...query.offer, staffLimits: [{ per: "day", count: 1 }] } })).toEqual(["bea"]);
  const limited = { ...query, staff: [staff("ana", { limits: [{ per: "day", count: 1 }] }), staff("bea")] };
  expect(namesIn({ ...limited, serviceId: "colour" })).toEqual(["bea"]);
  expect(codesAt({ ...limited, serviceId: "colour" }, at("10:00"))).toEqual(["day_limit"]);
  const team = [booked("2030-06-04", { bookingId: "b" }), booked("2030-06-04", { bookingId: "b", staffId: "bea" })];
  const offer = { ...query.offer, limits: [{ per: "day", count: 2 } as const] };
  expect(reasonOf({ ...query, offer, booked: team })).toBeNull();
  expect(reasonOf({ ...query, offer, booked: team.map((one) => ({ ...one, bookingId: undefined })) })).toBe(
    "day_limit",
  );
});

test("a team is free when all of it is, and named as a whole", () => {
  const team = [staff("bea", { busy: [busy("09:00", "10:00")] }), staff("ana", { busy: [busy("11:00", "12:00")] })];
  const query = ask({ staff: team, mode: "collective" });
  expect(clocks(query)).toEqual(["10:00", "12:00"]);
  expect(findSlots(query).slots[0]?.staffIds).toEqual(["ana", "bea"]);
  expect(judgeSlot(query, at("10:00"), "ana")).toEqual({ ok: true, staffIds: ["ana", "bea"] });
  expect(judgeSlot(query, at("10:00"), "zoe")).toEqual({ ok: false, reason: "no_staff" });
  const apart = [staff("ana", everyDay(540, 600)), staff("bea", everyDay(720, 780))];
  expect(reasonOf(ask({ staff: apart, mode: "collective" }))).toBe("outside_hours");
});

test("where staff are chosen nobody is offered until somebody is", () => {
  expect(reasonOf(ask({ mode: "chosen" }))).toBe("no_staff");
  expect(clocks(ask({ mode: "chosen", staffId: "ana" }))).toHaveLength(4);
});

test("needs one of each kind of room and machine, buffers included, and names the free ones", () => {
  const room = (resourceId: string, from: string, to: string) => ({ resourceId, busy: [busy(from, to)] });
  const resources = [
    { kind: "room", candidates: [room("r2", "09:00", "10:30"), room("r1", "09:30", "11:00")] },
    { kind: "laser", candidates: [room("l1", "12:00", "12:30")] },
  ];
  const query = ask({ resources });
  expect(clocks(query)).toEqual(["11:00"]);
  expect(findSlots(query).slots[0]?.resources).toEqual([
    { kind: "room", resourceIds: ["r1", "r2"] },
    { kind: "laser", resourceIds: ["l1"] },
  ]);
  expect(judgeSlot(query, at("09:00"))).toEqual({ ok: false, reason: "resource_busy" });
  expect(clocks(ask({ resources }, { bufferAfterMinutes: 5 }))).toEqual([]);
  expect(reasonOf(ask({ resources: [{ kind: "room", candidates: [] }] }))).toBe("resource_busy");
});

test("counts a resource's units at each moment, not how many bookings it has", () => {
  const chairs = (units: number, ...taken: readonly { start: number; end: number; kind: "booking" }[]) =>
    ask({ resources: [{ kind: "chair", units, candidates: [{ resourceId: "c", capacity: 2, busy: taken }] }] });
  const oneAfterTheOther = [busy("09:00", "09:30"), busy("09:30", "10:00")];
  expect(clocks(chairs(1, ...oneAfterTheOther))).toContain("09:00");
  expect(clocks(chairs(2, ...oneAfterTheOther))).not.toContain("09:00");
  expect(clocks(chairs(1, busy("09:00", "09:31"), busy("09:30", "10:00")))).not.toContain("09:00");
  expect(clocks(chairs(3))).toEqual([]);
});

test("offers a session's start with the seats it has left, and no other start that meets it", () => {
  const session = { start: at("10:15"), end: at("11:15"), staffId: "ana", capacity: 8, taken: 5 };
  const query = ask({ sessions: [session] }, { capacity: 8 });
  expect(findSlots(query).slots).toEqual([
    { startsAt: at("09:00"), endsAt: at("10:00"), staffIds: ["ana"], seatsLeft: 8 },
    { startsAt: at("10:15"), endsAt: at("11:15"), staffIds: ["ana"], seatsLeft: 3 },
    { startsAt: at("12:00"), endsAt: at("13:00"), staffIds: ["ana"], seatsLeft: 8 },
  ]);
  expect(judgeSlot(query, at("10:15"))).toMatchObject({ ok: true, seatsLeft: 3 });
  expect(judgeSlot(query, at("10:00"))).toEqual({ ok: false, reason: "overlap" });
  expect(judgeSlot({ ...query, seats: 4 }, at("10:15"))).toEqual({ ok: false, reason: "seats_full" });
  expect(codesAt({ ...query, seats: 4 }, at("10:15"))).toContain("seats_full");
  expect(reasonOf(ask({ seats: 9 }, { capacity: 8 }))).toBe("seats_full");
});

test("a session that somebody else can double opens anew only when it is full", () => {
  const session = { start: at("10:00"), end: at("11:00"), staffId: "ana", capacity: 8, taken: 5 };
  const query = ask({ staff: [staff("ana"), staff("bea")], sessions: [session] }, { capacity: 6 });
  expect(judgeSlot(query, at("10:00"))).toMatchObject({ staffIds: ["ana"], seatsLeft: 3 });
  const full = { ...query, sessions: [{ ...session, taken: 8 }] };
  expect(judgeSlot(full, at("10:00"))).toMatchObject({ staffIds: ["bea"], seatsLeft: 6 });
  const nobodys = { ...query, sessions: [{ ...session, staffId: undefined }] };
  expect(judgeSlot(nobodys, at("10:00"))).toMatchObject({ ok: true, staffIds: [], seatsLeft: 3 });
  expect(judgeSlot(nobodys, at("10:00"), "bea")).toMatchObject({ ok: false, reason: "overlap" });
});

test("of two sessions at one start the one with most seats, then the shorter, is offered", () => {
  const session = { start: at("10:00"), end: at("11:30"), staffId: "ana", capacity: 8, taken: 5 };
  const two = (change: { end?: number; taken?: number }) =>
    judgeSlot(
      ask({ staff: [staff("ana"), staff("bea")], sessions: [session, { ...session, staffId: "bea", ...change }] }),
      at("10:00"),
    );
  expect(two({})).toEqual({ ok: true, staffIds: ["ana", "bea"], endsAt: at("11:30"), seatsLeft: 3 });
  expect(two({ end: at("11:00") })).toEqual({ ok: true, staffIds: ["bea"], endsAt: at("11:00"), seatsLeft: 3 });
  expect(two({ end: at("11:00"), taken: 6 })).toEqual({
    ok: true,
    staffIds: ["ana"],
    endsAt: at("11:30"),
    seatsLeft: 3,
  });
});

test("tells a room that is only too near as buffer, and a limit where it alone keeps somebody", () => {
  const resources = [{ kind: "room", candidates: [{ resourceId: "r", busy: [busy("10:00", "11:00")] }] }];
  const near = ask({ resources }, { bufferAfterMinutes: 10 });
  expect(judgeSlot(near, at("09:00"))).toEqual({ ok: false, reason: "buffer" });
  expect(explainInstant(near, at("09:00"))).toMatchObject({
    ok: false,
    reasons: [
      { code: "buffer", kind: "room" },
      { code: "resource_busy", kind: "room" },
    ],
  });
  const limited = staff("ana", { limits: [{ per: "day", count: 1 }] });
  const both = [limited, staff("bea", { busy: [busy("09:00", "13:00")] })];
  expect(reasonOf(ask({ staff: both, booked: [booked("2030-06-04")] }))).toBe("day_limit");
});

test("tells everything that stands in the way, in order, for each person", () => {
  const ana = staff("ana", { busy: [{ ...busy("10:00", "10:30"), kind: "hold" }, busy("09:00", "09:50")] });
  const query = ask(
    { staff: [ana, staff("bea", { weeklyHours: [] })] },
    { bufferBeforeMinutes: 15, minimumNoticeMinutes: 2880 },
  );
  expect(codesAt(query, at("10:00"))).toEqual(["too_soon", "buffer", "held"]);
  expect(codesAt(query, at("10:05"))).toEqual(["too_soon", "outside_step", "held"]);
  expect(codesAt(query, at("09:00"))).toEqual(["too_soon", "overlap"]);
  expect(codesAt(query, at("10:00"), "bea")).toEqual(["too_soon", "closed"]);
  expect(explainInstant(query, at("10:00"), "zoe").reasons.map(({ code }) => code)).toEqual(["too_soon", "no_staff"]);
  expect(explainInstant(query, Number.NaN).reasons).toEqual([{ code: "invalid_input" }]);
  const told = explainInstant(query, at("10:00")).staff[0]?.reasons.find(({ code }) => code === "held");
  expect(told?.interval).toEqual({ start: at("10:00"), end: at("10:30") });
});

test("tells one person's row with what the troubleshooter shows: interval, earliest start, last date, the limit and whose", () => {
  const rowAt = (query: SlotQuery, startsAt: number, staffId: string) => {
    const { staff: rows } = explainInstant(query, startsAt, staffId);
    expect(rows.map((row) => row.staffId)).toEqual([staffId]);
    return rows[0]?.reasons;
  };
  const ana = staff("ana", { busy: [busy("09:00", "09:50")], limits: [{ per: "week", count: 1 }] });
  const query = ask(
    { staff: [ana, staff("bea")], serviceId: "cut", booked: [booked("2030-06-05")] },
    { minimumNoticeMinutes: 1440, bookingWindowDays: 3, staffLimits: [{ per: "month", minutes: 100 }] },
  );
  const week = { start: at("00:00", "2030-06-03"), end: at("00:00", "2030-06-10") };
  const month = { start: at("00:00", "2030-06-01"), end: at("00:00", "2030-07-01") };
  const limits = [
    { code: "week_limit", interval: week, limit: { per: "week", count: 1 }, limitOf: "staff", count: 1, minutes: 60 },
    {
      code: "month_limit",
      interval: month,
      limit: { per: "month", minutes: 100 },
      limitOf: "service_staff",
      count: 1,
      minutes: 60,
    },
  ];
  expect(rowAt(query, at("09:00"), "ana")).toEqual([
    { code: "too_soon", interval: { start: now, end: at("10:00") } },
    { code: "overlap", interval: { start: at("09:00"), end: at("09:50") }, kind: "booking" },
    ...limits,
  ]);
  expect(rowAt(query, at("09:00"), "bea")).toEqual([{ code: "too_soon", interval: { start: now, end: at("10:00") } }]);
  expect(rowAt(query, at("09:00", "2030-06-07"), "bea")).toMatchObject([
    { code: "beyond_window", toDate: "2030-06-06" },
  ]);
  expect(rowAt(query, at("09:00", "2030-06-06"), "bea")).toEqual([]);
  const bookingWindow = { kind: "range", fromDate: "2030-06-06", toDate: "2030-06-08" } as const;
  expect(rowAt(ask({}, { bookingWindow, limits: [{ per: "day", count: 0 }] }), at("09:00"), "ana")).toMatchObject([
    { code: "beyond_window", fromDate: "2030-06-06", toDate: "2030-06-08" },
    { code: "day_limit", limitOf: "service" },
  ]);
});

test.each<[string, Partial<SlotQuery>, Partial<Offer>]>([
  [
    "a travel to nowhere",
    { staff: [staff("ana", { travel: [{ fromDate: "2030-06-04", toDate: "2030-06-04", timeZone: "Mars" }] })] },
    {},
  ],
  [
    "a travel that ends before it begins",
    { staff: [staff("ana", { travel: [{ fromDate: "2030-06-04", toDate: "2030-06-03", timeZone: zone }] })] },
    {},
  ],
  [
    "time off on no date",
    { staff: [staff("ana", { timeOff: [{ fromDate: "2030-02-30", toDate: "2030-03-01" }] })] },
    {},
  ],
  ["time off that ends before it begins", { staff: [staff("ana", { timeOff: [{ start: 5, end: 4 }] })] }, {}],
  ["a holiday on no date", { holidays: ["2030-6-4"] }, {}],
  ["service hours in no zone", { serviceHours: { ...everyDay(0, 60), timeZone: "Mars" } }, {}],
  ["an offset of more than a day", {}, { startOffsetMinutes: 1440 }],
  [
    "a range that ends before it begins",
    {},
    { bookingWindow: { kind: "range", fromDate: "2030-06-04", toDate: "2030-06-03" } },
  ],
  ["no bookable days", {}, { bookingWindow: { kind: "bookable_days", days: 0 } }],
  ["a negative limit", {}, { limits: [{ per: "day", count: -1 }] }],
  ["a fraction of a booking's minutes", { booked: [{ staffId: "ana", start: 0, minutes: 0.5 }] }, {}],
  ["an empty session", { sessions: [{ start: at("10:00"), end: at("10:00"), capacity: 1, taken: 0 }] }, {}],
  ["no seats wanted", { seats: 0 }, {}],
  [
    "one resource twice",
    {
      resources: [
        {
          kind: "room",
          candidates: [
            { resourceId: "a", busy: [] },
            { resourceId: "a", busy: [] },
          ],
        },
      ],
    },
    {},
  ],
])("refuses %s as invalid input", (_name, change, offer) => {
  expect(findSlots(ask(change, offer))).toMatchObject({ slots: [], reason: "invalid_input" });
});
