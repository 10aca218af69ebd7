import { describe, expect, test } from "vitest";
import { parseExpression } from "./expression";

const scope = {
  event: { name: "a/b", data: { id: "7", amount: 12, tags: ["x"], nested: { "odd key": true }, none: null } },
  async: { data: { id: "7", amount: 9 } },
};

describe("expressions", () => {
  test.each([
    ["event.data.id == async.data.id", true],
    ["event.data.amount != async.data.amount", true],
    ["event.data.amount > 10 && async.data.amount <= 9", true],
    ["event.data.id == 'x' || event.name == \"a/b\"", true],
    ["!(event.data.amount < 10)", true],
    ["event.data.amount == 2 + 10", true],
    ["event.data.amount - 2 == 10 && -1 < 0", true],
    ["'x' in event.data.tags && event.data.tags[0] == 'x' && size(event.data.tags) == 1", true],
    ["event.data.id in ['6', '7']", true],
    ["event.data.nested['odd key'] == true", true],
    ["has(event.data.id) && !has(event.data.other)", true],
    ["event.data.none == null && event.data.other == null", true],
    ["event.data.other == async.data.other", false],
    ["event.data.id == 7", false],
    ["string(event.data.amount) == '12'", true],
    ["event.data.id == '7' && true || false", true],
    ["event.data.constructor == null", true],
    ["event.data.id + '-' + async.data.id", "7-7"],
    ["'it\\'s'", "it's"],
  ])("%s is %s", (source, value) => {
    expect(parseExpression(source)(scope)).toBe(value);
  });

  test.each(["", "event.", "event.data == ", "event ~ 1", "(event", "matches(event)", "1 2", "[1"])(
    "%s is refused",
    (source) => {
      expect(() => parseExpression(source)).toThrow();
    },
  );
});
