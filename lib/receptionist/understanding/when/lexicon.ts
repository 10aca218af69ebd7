import type { Atom, Half, Lexicon, Unit, Word } from "./atoms";
import type { Feast } from "./feasts";

/** Parts of the day in minutes since midnight: [name or names, from, to, half]. "First" asks for the earliest in it. */
export type PartRow = readonly [phrases: string, from: number, to: number, half: Half | null, first?: boolean];

export type Words = {
  readonly words: readonly (readonly [Word, string])[];
  readonly numbers: readonly (readonly [number, string])[];
  readonly ordinals: readonly (readonly [number, string])[];
  readonly weekdays: readonly (readonly [number, string])[];
  readonly pluralWeekdays: readonly (readonly [number, string])[];
  /** Abbreviations that are other words too ("sat", "sun"): days only where something says so. */
  readonly unsureWeekdays: readonly (readonly [number, string])[];
  readonly months: readonly (readonly [number, string])[];
  readonly relative: readonly (readonly [number, string])[];
  readonly parts: readonly PartRow[];
  readonly clocks: readonly (readonly [number, string])[];
  readonly meridiems: readonly (readonly [Half, string])[];
  /** Days that have a name of their own: [month, day, names]. */
  readonly feasts: readonly (readonly [number, number, string])[];
  readonly movable: readonly (readonly [Feast, string])[];
  readonly units: readonly (readonly [Unit, string])[];
};

const h = (hour: number, minute = 0): number => hour * 60 + minute;
export const MORNING = [h(6), h(12)] as const;
export const AFTERNOON = [h(12), h(17)] as const;
export const EVENING = [h(17), h(21)] as const;

/** Builds the look-up of a language. Phrases of one row are separated by bars. */
export function lexiconOf(source: Words): Lexicon {
  const lexicon = new Map<string, Atom>();
  const put = (phrases: string, atom: Atom) => {
    for (const phrase of phrases.split("|")) lexicon.set(phrase, atom);
  };
  for (const [is, phrases] of source.words) put(phrases, { is });
  for (const [value, phrases] of source.numbers) put(phrases, { is: "number", value, spelled: true });
  for (const [value, phrases] of source.ordinals) put(phrases, { is: "ordinal", value, spelled: true });
  for (const [value, phrases] of source.months) put(phrases, { is: "month", value, unsure: phrases.startsWith("ma") });
  for (const [value, phrases] of source.weekdays) put(phrases, weekday(value, false, false));
  for (const [value, phrases] of source.pluralWeekdays) put(phrases, weekday(value, true, false));
  for (const [value, phrases] of source.unsureWeekdays) put(phrases, weekday(value, false, true));
  for (const [days, phrases] of source.relative) put(phrases, { is: "relative", days });
  for (const [phrases, from, to, half, first] of source.parts)
    put(phrases, { is: "part", from, to, half, first: first === true });
  for (const [minute, phrases] of source.clocks)
    put(phrases, { is: "clock", hour: Math.floor(minute / 60), minute: minute % 60, half: minute < 720 ? "am" : "pm" });
  for (const [half, phrases] of source.meridiems) put(phrases, { is: "meridiem", half });
  for (const [first, second, phrases] of source.feasts) put(phrases, { is: "numeric", first, second, year: null });
  for (const [feast, phrases] of source.movable) put(phrases, { is: "feast", feast });
  for (const [unit, phrases] of source.units) put(phrases, { is: "unit", unit });
  return lexicon;
}

function weekday(value: number, plural: boolean, unsure: boolean): Atom {
  return { is: "weekday", value, plural, unsure };
}
