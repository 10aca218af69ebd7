import { type PresetWords, presetWords } from "@/lib/businesses/preset-words";
import type { BusinessKind } from "@/lib/database/catalog";
import type { Locale } from "@/lib/i18n/locale";

export type PresetService = {
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly category: string;
  readonly durationMinutes: number;
  readonly bufferBeforeMinutes: number;
  readonly bufferAfterMinutes: number;
  readonly priceCents: number;
  /** Ticked when the kind is chosen. */
  readonly usual: boolean;
};

/** Minutes after midnight, local time; weekday 0 is Sunday. */
export type DayHours = { readonly weekday: number; readonly startMinute: number; readonly endMinute: number };

export type Preset = {
  readonly kind: BusinessKind;
  readonly services: readonly PresetService[];
  readonly hours: readonly DayHours[];
  /** What one bookable person is called: "Stylist". */
  readonly staffTitle: string;
  /** Degrees; the page's first brand hue. */
  readonly brandHue: number;
};

/** [minutes, buffer before, buffer after, price in minor units, ticked at first] */
type Numbers = readonly [number, number, number, number, boolean];

type Shape = {
  readonly services: Readonly<Record<string, Numbers>>;
  /** [weekdays, first hour, last hour] */
  readonly hours: readonly (readonly [readonly number[], number, number])[];
  readonly brandHue: number;
};

const shapes: Record<BusinessKind, Shape> = {
  salon: {
    services: {
      "womens-cut": [45, 0, 10, 6500, true],
      "mens-cut": [30, 0, 5, 3800, true],
      "childs-cut": [30, 0, 5, 2500, true],
      "beard-trim": [20, 0, 5, 2200, false],
      "full-color": [120, 0, 15, 13500, true],
      "blow-dry": [40, 0, 5, 4500, true],
      manicure: [45, 0, 10, 4000, false],
    },
    hours: [
      [[2, 3, 4, 5], 9, 18],
      [[6], 9, 16],
    ],
    brandHue: 350,
  },
  dental: {
    services: {
      "new-patient": [60, 0, 10, 12000, true],
      "check-up": [30, 0, 10, 7500, true],
      cleaning: [45, 0, 10, 11000, true],
      filling: [60, 0, 15, 19500, true],
      whitening: [90, 0, 15, 35000, false],
      "emergency-visit": [30, 0, 15, 9500, true],
    },
    hours: [
      [[1, 2, 3, 4], 8, 17],
      [[5], 8, 14],
    ],
    brandHue: 220,
  },
  therapy: {
    services: {
      "first-talk": [30, 0, 10, 0, true],
      "single-session": [50, 0, 10, 12000, true],
      "long-session": [80, 0, 10, 18000, true],
      "couples-session": [75, 0, 15, 16500, false],
      "online-session": [50, 0, 10, 11000, true],
    },
    hours: [[[1, 2, 3, 4, 5], 9, 18]],
    brandHue: 150,
  },
  garage: {
    services: {
      "oil-change": [45, 0, 15, 8900, true],
      inspection: [60, 0, 15, 12000, true],
      "tire-change": [60, 0, 15, 8000, true],
      "brake-service": [120, 0, 15, 28000, true],
      diagnosis: [60, 0, 15, 11000, true],
      "air-conditioning": [90, 0, 15, 16000, false],
    },
    hours: [
      [[1, 2, 3, 4, 5], 8, 17],
      [[6], 8, 12],
    ],
    brandHue: 40,
  },
  fitness: {
    services: {
      "trial-training": [45, 0, 15, 0, true],
      "personal-training": [60, 0, 0, 7500, true],
      "short-training": [30, 0, 0, 4500, true],
      "training-for-two": [60, 0, 0, 11000, false],
      assessment: [45, 0, 15, 6000, true],
    },
    hours: [
      [[1, 2, 3, 4, 5], 7, 20],
      [[6], 8, 14],
    ],
    brandHue: 130,
  },
  other: {
    services: { appointment: [30, 0, 10, 0, true], "long-appointment": [60, 0, 10, 0, false] },
    hours: [[[1, 2, 3, 4, 5], 9, 17]],
    brandHue: 192,
  },
};

export const businessKinds = [
  "salon",
  "dental",
  "therapy",
  "garage",
  "fitness",
  "other",
] as const satisfies BusinessKind[];

function composeService(slug: string, numbers: Numbers, words: PresetWords): PresetService {
  const [durationMinutes, bufferBeforeMinutes, bufferAfterMinutes, priceCents, usual] = numbers;
  const [name = slug, description = "", category = ""] = words.services[slug] ?? [];
  return {
    slug,
    name,
    description,
    category,
    durationMinutes,
    bufferBeforeMinutes,
    bufferAfterMinutes,
    priceCents,
    usual,
  };
}

/** What a new business of this kind begins with, in the owner's language. Prices are a starting point, in minor units. */
export function composePreset(kind: BusinessKind, locale: Locale): Preset {
  const { services, hours, brandHue } = shapes[kind];
  const words = presetWords[locale][kind];
  return {
    kind,
    services: Object.entries(services).map(([slug, numbers]) => composeService(slug, numbers, words)),
    hours: hours.flatMap(([weekdays, from, to]) =>
      weekdays.map((weekday) => ({ weekday, startMinute: from * 60, endMinute: to * 60 })),
    ),
    staffTitle: words.staffTitle,
    brandHue,
  };
}
