import { cssOklch, fitGamut, type Oklch } from "@/lib/theme/oklch";

/** Twelve hues far enough apart to be told from each other side by side. Degrees. */
export const personHues = [18, 48, 78, 112, 145, 172, 200, 228, 255, 285, 315, 345] as const;

/** FNV-1a over UTF-16 units: the same person keeps their colour on every machine. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return value;
}

/** The hue of a person or thing, always the same for the same key. Degrees. */
export function personHue(key: string): number {
  return personHues[hash(key) % personHues.length] ?? personHues[0];
}

export type PersonPalette = { readonly fill: Oklch; readonly ink: Oklch; readonly line: Oklch };

/** Tint, words on the tint (at least 4.5:1, tested) and edge of a hue in one theme. */
export function personPalette(hue: number, theme: "light" | "dark"): PersonPalette {
  const light = {
    fill: { l: 0.915, c: 0.05, h: hue },
    ink: { l: 0.37, c: 0.07, h: hue },
    line: { l: 0.6, c: 0.11, h: hue },
  };
  const dark = {
    fill: { l: 0.33, c: 0.05, h: hue },
    ink: { l: 0.9, c: 0.045, h: hue },
    line: { l: 0.68, c: 0.1, h: hue },
  };
  const palette = theme === "light" ? light : dark;
  return { fill: fitGamut(palette.fill), ink: fitGamut(palette.ink), line: fitGamut(palette.line) };
}

/** CSS variables `--person-fill`, `--person-ink` and `--person-line` for a `style` attribute; they follow the theme. */
export function personTokens(key: string): Record<string, string> {
  return hueTokens(personHue(key));
}

/** The same variables for the n-th of several side by side: neighbours are always far apart, the first twelve all differ. */
export function columnTokens(index: number): Record<string, string> {
  return hueTokens(personHues[(index * 5 + 6) % personHues.length] ?? personHues[0]);
}

function hueTokens(hue: number): Record<string, string> {
  const light = personPalette(hue, "light");
  const dark = personPalette(hue, "dark");
  const pair = (name: keyof PersonPalette) => `light-dark(${cssOklch(light[name])}, ${cssOklch(dark[name])})`;
  return { "--person-fill": pair("fill"), "--person-ink": pair("ink"), "--person-line": pair("line") };
}
