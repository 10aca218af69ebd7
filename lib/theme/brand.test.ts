import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { brandPalette, brandTokens, defaultBrandHue, surfaces, type Theme } from "@/lib/theme/brand";
import { contrast, type Oklch, oklchToLinearRgb } from "@/lib/theme/oklch";

const css = readFileSync(new URL("../../app/globals.css", import.meta.url), "utf8");
const themes: readonly Theme[] = ["light", "dark"];

function token(name: string, theme: Theme): Oklch {
  const line = new RegExp(`--${name}: light-dark\\(oklch\\(([^)]+)\\), oklch\\(([^)]+)\\)\\)`).exec(css);
  const [l, c, h] = (line?.[theme === "light" ? 1 : 2] ?? "").split(" ").map(Number);
  if (l === undefined || c === undefined || h === undefined) throw new Error(`no token --${name}`);
  return { l, c, h };
}

describe.each(themes)("the %s theme", (theme) => {
  it("keeps every hue's words at 4.5:1 and its lines at 3:1", () => {
    for (let hue = 0; hue < 360; hue += 1) {
      const brand = brandPalette(hue, theme);
      const { paper, panel } = surfaces[theme];
      const words = [
        contrast(brand.onFill, brand.fill),
        contrast(brand.onFill, brand.fillHover),
        ...[paper, panel, brand.soft].map((surface) => contrast(brand.text, surface)),
        contrast(token("ink", theme), brand.soft),
        contrast(token("muted", theme), brand.soft),
      ];
      const lines = [paper, panel, brand.soft, token("sunken", theme)].map((surface) => contrast(brand.line, surface));
      expect(Math.min(...words), `words at hue ${hue}`).toBeGreaterThanOrEqual(4.5);
      expect(Math.min(...lines), `lines at hue ${hue}`).toBeGreaterThanOrEqual(3);
    }
  });

  it("uses only colours that exist in sRGB", () => {
    for (let hue = 0; hue < 360; hue += 1) {
      for (const colour of Object.values(brandPalette(hue, theme))) {
        for (const channel of oklchToLinearRgb(colour)) {
          expect(channel).toBeGreaterThan(-0.001);
          expect(channel).toBeLessThan(1.001);
        }
      }
    }
  });

  it("stands on the same surfaces as the style sheet", () => {
    expect(token("paper", theme)).toEqual(surfaces[theme].paper);
    expect(token("panel", theme)).toEqual(surfaces[theme].panel);
  });

  it.each(["ink", "muted", "good", "warn", "bad", "info"])("%s is readable on every neutral surface", (name) => {
    for (const surface of ["paper", "panel", "sunken", "hover"]) {
      expect(contrast(token(name, theme), token(surface, theme)), surface).toBeGreaterThanOrEqual(4.5);
    }
  });

  it.each(["good", "warn", "bad", "info"])("%s is readable on its own tint", (name) => {
    expect(contrast(token(name, theme), token(`${name}-soft`, theme))).toBeGreaterThanOrEqual(4.5);
  });

  it("outlines controls at 3:1 and fills danger and inverse at 4.5:1", () => {
    for (const surface of ["paper", "panel", "sunken"]) {
      expect(contrast(token("control", theme), token(surface, theme)), surface).toBeGreaterThanOrEqual(3);
    }
    expect(contrast(token("on-bad", theme), token("bad-fill", theme))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(token("on-bad", theme), token("bad-fill-hover", theme))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(token("on-inverse", theme), token("inverse", theme))).toBeGreaterThanOrEqual(4.5);
  });
});

it("writes each brand variable as a light and dark pair", () => {
  const tokens = brandTokens(-168);
  expect(tokens).toEqual(brandTokens(192));
  expect(Object.keys(tokens)).toHaveLength(6);
  for (const value of Object.values(tokens)) expect(value).toMatch(/^light-dark\(oklch\(.+\), oklch\(.+\)\)$/);
});

it("is the product's own hue until a business chooses one", () => {
  for (const [name, value] of Object.entries(brandTokens(defaultBrandHue))) expect(css).toContain(`${name}: ${value};`);
});
