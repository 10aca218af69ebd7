import { contrast, cssOklch, fitGamut, type Oklch } from "@/lib/theme/oklch";

/** The hue of TheChattyAI itself and of a business that chose none. Degrees. */
export const defaultBrandHue = 192;

export type Theme = "light" | "dark";

export type BrandPalette = {
  /** Fill of the one main button. */ readonly fill: Oklch;
  /** The same fill under the pointer. */ readonly fillHover: Oklch;
  /** Text on the fill. */ readonly onFill: Oklch;
  /** Links and brand-coloured words on paper, panel or the soft fill. */ readonly text: Oklch;
  /** Tint behind a chosen thing. */ readonly soft: Oklch;
  /** Border of a chosen thing and the focus ring. */ readonly line: Oklch;
};

/** The surfaces brand colours stand on; app/globals.css holds the same values (a test compares them). */
export const surfaces = {
  light: { paper: { l: 0.982, c: 0.005, h: 85 }, panel: { l: 0.998, c: 0.002, h: 85 } },
  dark: { paper: { l: 0.185, c: 0.006, h: 70 }, panel: { l: 0.222, c: 0.007, h: 70 } },
} as const satisfies Record<Theme, Record<"paper" | "panel", Oklch>>;

const textRatio = 4.6;
const lineRatio = 3.1;

function walk(start: Oklch, step: number, good: (colour: Oklch) => boolean): Oklch {
  let colour = fitGamut(start);
  for (let l = start.l; l > 0.05 && l < 0.99 && !good(colour); l += step) colour = fitGamut({ ...start, l });
  return colour;
}

function onAll(ratio: number, others: readonly Oklch[]) {
  return (colour: Oklch) => others.every((other) => contrast(colour, other) >= ratio);
}

function lightPalette(h: number): BrandPalette {
  const { paper, panel } = surfaces.light;
  const onFill: Oklch = { l: 0.99, c: 0.004, h };
  const soft = fitGamut({ l: 0.954, c: 0.02, h });
  const fill = walk({ l: 0.52, c: 0.125, h }, -0.005, onAll(textRatio, [onFill]));
  return {
    fill,
    fillHover: fitGamut({ ...fill, l: fill.l - 0.05 }),
    onFill,
    text: walk({ l: 0.47, c: 0.115, h }, -0.005, onAll(textRatio, [paper, panel, soft])),
    soft,
    line: walk({ l: 0.58, c: 0.125, h }, -0.005, onAll(lineRatio, [paper, panel, soft])),
  };
}

function darkPalette(h: number): BrandPalette {
  const { paper, panel } = surfaces.dark;
  const onFill: Oklch = { l: 0.19, c: 0.02, h };
  const soft = fitGamut({ l: 0.288, c: 0.03, h });
  const fill = walk({ l: 0.735, c: 0.088, h }, 0.005, onAll(textRatio, [onFill]));
  return {
    fill,
    fillHover: fitGamut({ ...fill, l: fill.l + 0.05 }),
    onFill,
    text: walk({ l: 0.8, c: 0.085, h }, 0.005, onAll(textRatio, [paper, panel, soft])),
    soft,
    line: walk({ l: 0.64, c: 0.1, h }, 0.005, onAll(lineRatio, [paper, panel, soft])),
  };
}

/** The palette of a hue (degrees, any number) in one theme: text reaches 4.5:1 and lines 3:1 on every surface (WCAG 2.2 AA). */
export function brandPalette(hue: number, theme: Theme): BrandPalette {
  const h = ((hue % 360) + 360) % 360;
  return theme === "light" ? lightPalette(h) : darkPalette(h);
}

/**
 * CSS variables for one business hue, to spread in `style` on a wrapper. Each value is a `light-dark()` pair, so the
 * wrapper follows the page's theme without a second set.
 */
export function brandTokens(hue: number): Record<string, string> {
  const light = brandPalette(hue, "light");
  const dark = brandPalette(hue, "dark");
  const pair = (key: keyof BrandPalette) => `light-dark(${cssOklch(light[key])}, ${cssOklch(dark[key])})`;
  return {
    "--brand": pair("fill"),
    "--brand-hover": pair("fillHover"),
    "--on-brand": pair("onFill"),
    "--brand-text": pair("text"),
    "--brand-soft": pair("soft"),
    "--brand-line": pair("line"),
  };
}
