import { expect, it } from "vitest";
import { parsePrice, writePrice } from "@/lib/businesses/price";

it.each([
  ["45", "USD", 4500],
  ["45.5", "USD", 4550],
  ["45,50", "EUR", 4550],
  ["1.234,50", "EUR", 123450],
  ["1,234", "USD", 123400],
  ["0", "USD", 0],
  [".99", "USD", 99],
  ["1500", "JPY", 1500],
  [" 1 200 ", "USD", 120000],
])("reads %j in %s as %i", (text, currency, cents) => {
  expect(parsePrice(text, currency)).toBe(cents);
});

it.each(["", "-5", "abc", "4.5.6", "1e9", "12345678", "$45", "4,5678"])("does not take %j for a price", (text) => {
  expect(parsePrice(text, "USD")).toBeNull();
});

it("writes what it would read", () => {
  expect(writePrice(4500, "USD")).toBe("45");
  expect(writePrice(4550, "USD")).toBe("45.50");
  expect(writePrice(1500, "JPY")).toBe("1500");
});
