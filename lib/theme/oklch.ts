/** A colour in OKLCH: lightness 0 to 1, chroma, hue in degrees. */
export type Oklch = { readonly l: number; readonly c: number; readonly h: number };

type Rgb = readonly [number, number, number];

/** Linear-light sRGB of an OKLCH colour; channels outside 0..1 are out of gamut. Source: https://bottosson.github.io/posts/oklab/ */
export function oklchToLinearRgb({ l, c, h }: Oklch): Rgb {
  const radians = (h * Math.PI) / 180;
  const a = c * Math.cos(radians);
  const b = c * Math.sin(radians);
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ];
}

function inGamut(colour: Oklch): boolean {
  return oklchToLinearRgb(colour).every((channel) => channel >= -0.0001 && channel <= 1.0001);
}

/** The colour with its chroma lowered just enough to exist in sRGB, so that every screen shows what was checked. */
export function fitGamut(colour: Oklch): Oklch {
  if (inGamut(colour)) return colour;
  let low = 0;
  let high = colour.c;
  for (let step = 0; step < 20; step += 1) {
    const middle = (low + high) / 2;
    if (inGamut({ ...colour, c: middle })) low = middle;
    else high = middle;
  }
  return { ...colour, c: low };
}

/** Relative luminance, 0 to 1. Source: WCAG 2.2, "relative luminance". */
export function luminance(colour: Oklch): number {
  const [red, green, blue] = oklchToLinearRgb(fitGamut(colour));
  const clamp = (channel: number) => Math.min(1, Math.max(0, channel));
  return 0.2126 * clamp(red) + 0.7152 * clamp(green) + 0.0722 * clamp(blue);
}

/** Contrast ratio of two colours, 1 to 21. Source: WCAG 2.2, "contrast ratio". */
export function contrast(one: Oklch, other: Oklch): number {
  const first = luminance(one);
  const second = luminance(other);
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
}

/** CSS text of the colour, rounded so that the rounding never moves it visibly. */
export function cssOklch({ l, c, h }: Oklch): string {
  return `oklch(${Number(l.toFixed(3))} ${Number(c.toFixed(4))} ${Number(h.toFixed(1))})`;
}
