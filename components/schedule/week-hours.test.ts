import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dragSpan } from "@/components/schedule/drag-span";
import {
  copyDay,
  findHolder,
  freeStretch,
  minutesOf,
  movedTo,
  replaced,
  snap,
  spanOf,
  spansOn,
  stepFrom,
  tidyWeek,
  type WeekHours,
  type WeekInterval,
  withEnd,
  withInterval,
  without,
  withStart,
} from "@/components/schedule/week-hours";
import { weekInput } from "@/lib/catalog/schemas";

const [sunday, monday, tuesday, saturday] = [0, 1, 2, 6];

function at(weekday: number, startMinute: number, endMinute: number): WeekInterval {
  return { weekday, startMinute, endMinute };
}

function openMinutes(hours: WeekHours): Set<number> {
  const week = 7 * 1440;
  const open = new Set<number>();
  for (const one of hours)
    for (let minute = one.startMinute; minute < one.endMinute; minute += 1)
      open.add((one.weekday * 1440 + minute) % week);
  return open;
}

const anyInterval = fc
  .record({ weekday: fc.nat(6), start: fc.nat(1439), length: fc.integer({ min: 1, max: 1440 }) })
  .map(({ weekday, start, length }) => at(weekday, start, start + length));
const anyWeek = fc.array(anyInterval, { maxLength: 12 });

describe("tidyWeek", () => {
  it("makes one stretch of those that touch or overlap on a day", () => {
    expect(tidyWeek([at(monday, 720, 900), at(monday, 540, 720), at(monday, 880, 1000)])).toEqual([
      at(monday, 540, 1000),
    ]);
    expect(tidyWeek([at(monday, 540, 720), at(monday, 735, 900)])).toHaveLength(2);
  });

  it("leaves hours that touch across midnight with their own days", () => {
    const hours = [at(monday, 1080, 1440), at(tuesday, 0, 120)];
    expect(tidyWeek(hours)).toEqual(hours);
  });

  it("ends what runs past midnight where the next day's own hours begin", () => {
    expect(tidyWeek([at(monday, 1080, 1680), at(tuesday, 120, 600)])).toEqual([
      at(monday, 1080, 1560),
      at(tuesday, 120, 600),
    ]);
  });

  it("takes in the next day's hours that lie wholly within what runs past midnight, Saturday into Sunday as well", () => {
    expect(tidyWeek([at(saturday, 1080, 1680), at(sunday, 60, 120)])).toEqual([at(saturday, 1080, 1680)]);
  });

  it("keeps the same open minutes, in intervals that the schema accepts", () => {
    fc.assert(
      fc.property(anyWeek, (week) => {
        const tidy = tidyWeek(week);
        expect(openMinutes(tidy)).toEqual(openMinutes(week));
        expect(tidyWeek(tidy)).toEqual(tidy);
        expect(weekInput.safeParse({ staffId: null, hours: tidy }).success).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it("stays within a day's length when every day is drawn over and over", () => {
    const full = Array.from({ length: 7 }, (_, weekday) => [at(weekday, 600, 2040), at(weekday, 0, 900)]).flat();
    expect(tidyWeek(full)).toEqual(Array.from({ length: 7 }, (_, weekday) => at(weekday, 0, 1440)));
  });
});

describe("moves and edges", () => {
  it("snaps to quarters of an hour", () => {
    expect([snap(547), snap(548), snap(0)]).toEqual([540, 555, 0]);
    expect([stepFrom(540, 1), stepFrom(540, -1), stepFrom(550, 1), stepFrom(550, -1)]).toEqual([555, 525, 555, 540]);
  });

  it("keeps its length when it is carried to another day and past either edge", () => {
    expect(movedTo(at(monday, 540, 720), tuesday, 600)).toEqual(at(tuesday, 600, 780));
    expect(movedTo(at(monday, 540, 720), monday, -60)).toEqual(at(monday, 0, 180));
    expect(movedTo(at(monday, 540, 720), monday, 2000)).toEqual(at(monday, 1425, 1605));
  });

  it("is never shorter than a quarter nor longer than a day", () => {
    expect(withEnd(at(monday, 540, 720), 100)).toEqual(at(monday, 540, 555));
    expect(withEnd(at(monday, 540, 720), 5000)).toEqual(at(monday, 540, 1980));
    expect(withStart(at(monday, 540, 720), 800)).toEqual(at(monday, 705, 720));
    expect(withStart(at(monday, 1200, 1680), 0)).toEqual(at(monday, 240, 1680));
    expect(spanOf(monday, 600, 600)).toEqual(at(monday, 600, 615));
    expect(spanOf(monday, 700, 600)).toEqual(at(monday, 600, 700));
  });

  it("joins its new neighbours after a move, and can still be found there", () => {
    const hours = replaced([at(monday, 540, 720), at(tuesday, 540, 720)], at(monday, 540, 720), at(tuesday, 700, 880));
    expect(hours).toEqual([at(tuesday, 540, 880)]);
    expect(findHolder(hours, at(tuesday, 700, 880))).toEqual(at(tuesday, 540, 880));
  });

  it("takes nothing away but what was removed", () => {
    expect(without([at(monday, 540, 720), at(monday, 780, 1020)], at(monday, 540, 720))).toEqual([
      at(monday, 780, 1020),
    ]);
  });

  it("copies a day over others and leaves the rest", () => {
    const hours = [at(monday, 540, 720), at(monday, 780, 1020), at(tuesday, 0, 60), at(saturday, 600, 700)];
    expect(copyDay(hours, monday, [monday, tuesday])).toEqual([
      at(monday, 540, 720),
      at(monday, 780, 1020),
      at(tuesday, 540, 720),
      at(tuesday, 780, 1020),
      at(saturday, 600, 700),
    ]);
  });
});

describe("a day's column", () => {
  it("shows what runs over from the day before and stops its own at midnight", () => {
    const late = at(monday, 1200, 1560);
    expect(spansOn([late, at(tuesday, 600, 700)], tuesday)).toEqual([
      { of: late, start: 0, end: 120, continued: true },
      { of: at(tuesday, 600, 700), start: 600, end: 700, continued: false },
    ]);
    expect(spansOn([late], monday)).toEqual([{ of: late, start: 1200, end: 1440, continued: false }]);
    expect(minutesOf([late], monday)).toBe(360);
  });

  it("adds hours that nothing stands in, until the day is full", () => {
    fc.assert(
      fc.property(anyWeek, fc.nat(6), (week, weekday) => {
        let hours = tidyWeek(week);
        for (let turn = 0; turn < 100; turn += 1) {
          const free = freeStretch(hours, weekday);
          if (!free) return;
          const before = openMinutes(hours);
          for (const minute of openMinutes([free])) expect(before.has(minute)).toBe(false);
          hours = withInterval(hours, free);
        }
        expect.unreachable("a day never fills");
      }),
      { numRuns: 100 },
    );
  });
});

describe("dragSpan", () => {
  const create = { kind: "create" } as const;
  const from = { weekday: monday, minute: 545 };

  it("makes a stretch downwards and upwards", () => {
    expect(dragSpan(create, from, { weekday: monday, minute: 722 })).toEqual(at(monday, 540, 720));
    expect(dragSpan(create, from, { weekday: monday, minute: 478 })).toEqual(at(monday, 480, 540));
  });

  it("runs past midnight when it is drawn into the next column, above where it began", () => {
    const evening = { weekday: saturday, minute: 1200 };
    expect(dragSpan(create, evening, { weekday: sunday, minute: 121 })).toEqual(at(saturday, 1200, 1560));
    expect(dragSpan(create, from, { weekday: tuesday, minute: 1020 })).toEqual(at(monday, 540, 1020));
  });

  it("stops at midnight in its own column", () => {
    expect(dragSpan(create, from, { weekday: monday, minute: 1600 })).toEqual(at(monday, 540, 1440));
  });

  it("carries by as many columns and minutes as the pointer went, also when held by what is past midnight", () => {
    const late = at(saturday, 1200, 1560);
    const grip = { kind: "move", of: late } as const;
    expect(dragSpan(grip, { weekday: sunday, minute: 60 }, { weekday: monday, minute: 92 })).toEqual(
      at(sunday, 1230, 1590),
    );
  });

  it("draws an end on and back over midnight", () => {
    const late = at(monday, 1200, 1560);
    const grip = { kind: "end", of: late } as const;
    const end = { weekday: tuesday, minute: 120 };
    expect(dragSpan(grip, end, { weekday: tuesday, minute: 240 })).toEqual(at(monday, 1200, 1680));
    expect(dragSpan(grip, end, { weekday: tuesday, minute: 1300 })).toEqual(at(monday, 1200, 2640));
    expect(dragSpan(grip, end, { weekday: monday, minute: 1320 })).toEqual(at(monday, 1200, 1320));
    expect(
      dragSpan({ kind: "start", of: late }, { weekday: monday, minute: 1200 }, { weekday: monday, minute: 1141 }),
    ).toEqual(at(monday, 1140, 1560));
  });

  it("is one the schema takes, wherever the pointer goes", () => {
    const point = fc.record({ weekday: fc.nat(6), minute: fc.integer({ min: -600, max: 2100 }) });
    const inside = fc.record({ weekday: fc.nat(6), minute: fc.nat(1439) });
    const kind = fc.constantFrom("create", "move", "start", "end");
    fc.assert(
      fc.property(anyInterval, kind, inside, point, (of, how, begin, now) => {
        const made = dragSpan(
          how === "create" ? create : { kind: how === "move" || how === "start" ? how : "end", of },
          begin,
          now,
        );
        expect(weekInput.safeParse({ staffId: null, hours: [made] }).success).toBe(true);
      }),
    );
  });
});
