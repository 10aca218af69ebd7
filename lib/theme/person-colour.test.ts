import { expect, it } from "vitest";
import { contrast } from "@/lib/theme/oklch";
import { columnTokens, personHue, personHues, personPalette, personTokens } from "@/lib/theme/person-colour";

it("keeps words readable on every person's tint in both themes", () => {
  for (const hue of personHues) {
    for (const theme of ["light", "dark"] as const) {
      const { fill, ink, line } = personPalette(hue, theme);
      expect(contrast(fill, ink), `${theme} ${hue}`).toBeGreaterThanOrEqual(4.5);
      expect(contrast(fill, line), `${theme} ${hue} edge`).toBeGreaterThanOrEqual(2);
    }
  }
});

it("gives the same key the same hue and spreads keys over the hues", () => {
  expect(personHue("maria")).toBe(personHue("maria"));
  const hues = new Set(Array.from({ length: 200 }, (_, index) => personHue(`staff-${index}`)));
  expect(hues.size).toBe(personHues.length);
  expect(Object.keys(personTokens("maria"))).toEqual(["--person-fill", "--person-ink", "--person-line"]);
});

it("gives twelve columns side by side twelve different colours", () => {
  const fills = Array.from({ length: 12 }, (_, index) => columnTokens(index)["--person-fill"]);
  expect(new Set(fills).size).toBe(12);
});
