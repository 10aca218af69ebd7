import { describe, expect, it } from "vitest";
import { findSlugProblem, suggestSlug } from "@/lib/businesses/slug";

it.each([
  ["Demo Salon", "demo-salon"],
  ["Peluquería Núñez", "peluqueria-nunez"],
  ["O'Brien & Sons", "obrien-and-sons"],
  ["  --Größe--  ", "grosse"],
  ["店", ""],
  [`${"a".repeat(47)} b`, "a".repeat(47)],
])("makes an address of %j", (name, slug) => {
  expect(suggestSlug(name)).toBe(slug);
});

describe("findSlugProblem", () => {
  it.each(["demo-salon", "a1b", "x".repeat(48)])("takes %s", (slug) => {
    expect(findSlugProblem(slug)).toBeNull();
  });

  it.each(["", "ab", "-abc", "abc-", "a--b", "Abc", "a b c", "é-clair", "x".repeat(49), "../etc"])(
    "finds %j invalid",
    (slug) => {
      expect(findSlugProblem(slug)).toBe("invalid");
    },
  );

  it.each(["api", "dashboard", "book", "demo", "www", "sign-in"])("keeps %s for ourselves", (slug) => {
    expect(findSlugProblem(slug)).toBe("reserved");
  });

  it("takes every suggestion that is long enough", () => {
    expect(findSlugProblem(suggestSlug("Müller's Garage & Söhne, Nürnberg"))).toBeNull();
  });
});
