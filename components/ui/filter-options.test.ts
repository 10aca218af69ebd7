import { expect, it } from "vitest";
import { filterOptions } from "@/components/ui/filter-options";

const zones = [
  { label: "Los Angeles", keywords: "America/Los_Angeles Pacific" },
  { label: "São Paulo", keywords: "America/Sao_Paulo" },
  { label: "New York", keywords: "America/New_York Eastern" },
  { label: "York" },
];

function labels(query: string) {
  return filterOptions(zones, query).map((zone) => zone.label);
}

it("finds words without their accents and by their keywords", () => {
  expect(labels("sao")).toEqual(["São Paulo"]);
  expect(labels("pacific los")).toEqual(["Los Angeles"]);
  expect(labels("nowhere")).toEqual([]);
});

it("puts what begins with the query first and keeps the order without one", () => {
  expect(labels("york")).toEqual(["York", "New York"]);
  expect(labels("  ")).toEqual(zones.map((zone) => zone.label));
});
