import { describe, expect, it } from "vitest";
import type { WeekInterval } from "@/components/schedule/week-hours";
import { keyedSpan } from "@/components/schedule/week-keys";

const mondayFirst = [1, 2, 3, 4, 5, 6, 0];
const morning = { weekday: 1, startMinute: 540, endMinute: 720 };

function press(one: WeekInterval, key: string, held: "shift" | "alt" | null = null) {
  return keyedSpan(one, { key, shiftKey: held === "shift", altKey: held === "alt" }, mondayFirst);
}

describe("keyedSpan", () => {
  it("carries by a quarter of an hour and by a day", () => {
    expect(press(morning, "ArrowDown")).toEqual({ weekday: 1, startMinute: 555, endMinute: 735 });
    expect(press(morning, "ArrowUp")).toEqual({ weekday: 1, startMinute: 525, endMinute: 705 });
    expect(press(morning, "ArrowRight")).toEqual({ ...morning, weekday: 2 });
  });

  it("stops at the edges of the week and of the day", () => {
    expect(press(morning, "ArrowLeft")).toEqual(morning);
    expect(press({ ...morning, weekday: 6 }, "ArrowRight")).toEqual({ ...morning, weekday: 0 });
    expect(press({ ...morning, weekday: 0 }, "ArrowRight")).toEqual({ ...morning, weekday: 0 });
    expect(press({ weekday: 1, startMinute: 0, endMinute: 60 }, "ArrowUp")).toEqual({
      weekday: 1,
      startMinute: 0,
      endMinute: 60,
    });
  });

  it("changes the end with Shift, past midnight too, and the start with Alt", () => {
    expect(press(morning, "ArrowUp", "shift")).toEqual({ ...morning, endMinute: 705 });
    expect(press({ weekday: 1, startMinute: 1200, endMinute: 1440 }, "ArrowDown", "shift")?.endMinute).toBe(1455);
    expect(press(morning, "ArrowDown", "alt")).toEqual({ ...morning, startMinute: 555 });
  });

  it("lets every other key be", () => {
    expect(press(morning, "a")).toBeUndefined();
    expect(press(morning, "Tab")).toBeUndefined();
  });
});
