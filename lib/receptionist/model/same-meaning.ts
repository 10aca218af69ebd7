import { findClaimWords } from "../claims";
import type { Locale } from "../understanding/types";

const alternatives = (words: string): string => words.trim().split(/\s+/).join("|");

const DAYS =
  alternatives(`mondays? tuesdays? wednesdays? thursdays? fridays? saturdays? sundays? today tomorrow tonight weekend
  lunes martes miércoles jueves viernes sábados? domingos? hoy mañana pasado noche tarde mediodía morning afternoon evening noon midnight`);
const MONTHS = alternatives(`january february march april may june july august september october november december
  enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre`);
const COUNTS =
  alternatives(`one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
  nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred half quarter first second third
  dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince veinte treinta cuarenta cincuenta sesenta setenta
  ochenta noventa cien ciento media cuarto primer[oa]? segund[oa] tercer[oa]?`);
const MONEY = alternatives(
  "dollars? euros? pounds? pesos? cents? bucks usd eur gbp free gratis price costs? cuesta precio charge fee discount descuento",
);
const STATES =
  alternatives(`open opening available taken closed busy full calendar schedule agenda calendario libre libres disponible disponibles
  ocupad[oa]s? cerrad[oa]s? complet[oa]s? before after until from earlier later next last antes después hasta desde próxim[oa]s?`);
const NOT = "no|not|none|nothing|nobody|never|without|cannot|nunca|nada|nadie|ningun[oa]?|ningún|sin|tampoco";

const MEANING =
  "https?:\\/\\/\\S+|[$€£¥]|\\d+(?:[.,:]\\d+)*|(?<![\\p{L}])(?:[ap]\\.?\\s?m\\b\\.?|\\p{L}+n't|" +
  `${[DAYS, MONTHS, COUNTS, MONEY, STATES, NOT].join("|")})(?![\\p{L}])`;

const plain = (text: string): string => text.normalize("NFC").replace(/[’‘´`]/g, "'");
const wordsIn = (text: string): string[] =>
  plain(text)
    .toLowerCase()
    .match(/[\p{L}'-]+/gu) ?? [];
const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\-]/g, "\\$&");

/** Words with a capital that no sentence begins with: names. */
function capitals(text: string): string[] {
  const inner = plain(text).replace(
    /(^|[.!?:…]\s+|[¿¡])(\p{Lu})/gu,
    (_all, before: string, first: string) => before + first.toLowerCase(),
  );
  return (inner.match(/\p{Lu}[\p{L}'-]*/gu) ?? [])
    .map((word) => word.toLowerCase())
    .filter((word) => !/^i('|$)/.test(word));
}

/** First words of sentences. */
function openers(text: string): string[] {
  const found = plain(text).match(/(?<=^|[.!?:…]\s+|[¿¡])\p{Lu}[\p{L}'-]*/gu) ?? [];
  return found.map((word) => word.toLowerCase());
}

/** Words a sentence may begin with that say nothing by themselves. */
const OPENERS = new Set(
  `how would shall should does do did i i'm i'd i'll i've we we'd we'll what which who is are there here sure okay ok great and or could may can
   the for on at our your you it that this these please so then well all right alright hello hi let
   qué cuál cómo le les lo la el los las un una para en y o podría puedo puede quiere desea prefiere bien claro hay está es su sus por entonces muy
   hola dígame tengo tenemos ofrecemos`.split(/\s+/),
);

/** Everything in a text that carries meaning, in its order: numbers, days, prices, names, negations. */
function meaningOf(text: string, names: ReadonlySet<string>): string[] {
  const own = [...names].map((name) => `(?<![\\p{L}])${escaped(name)}(?![\\p{L}])`);
  const found =
    plain(text)
      .toLowerCase()
      .match(new RegExp([...own, MEANING].join("|"), "gu")) ?? [];
  return found.map((token) => token.replace(/^([ap])\.?\s?m\.?$/, "$1m").replace(/^\p{L}+n't$/u, "not"));
}

export type Kept = {
  readonly locale: Locale;
  /** Names of services and people: none may come or go. */
  readonly names: readonly string[];
};

/**
 * Whether other words say the same: all that carries meaning stands in both in the same order, no name or claim was added, and a
 * question is still one.
 */
export function saysTheSame(said: string, reworded: string, { locale, names }: Kept): boolean {
  const known = new Set([...capitals(said), ...names.flatMap(wordsIn).filter((word) => word.length > 2)]);
  const before = meaningOf(said, known);
  const after = meaningOf(reworded, known);
  const spoken = new Set(wordsIn(said));
  const claims = findClaimWords(said, locale);
  return (
    reworded.trim() !== "" &&
    reworded.length <= said.length * 1.6 + 40 &&
    before.length === after.length &&
    before.every((token, index) => token === after[index]) &&
    capitals(reworded).every((word) => spoken.has(word)) &&
    openers(reworded).every((word) => spoken.has(word) || OPENERS.has(word)) &&
    findClaimWords(reworded, locale).every((kind) => claims.includes(kind)) &&
    said.trimEnd().endsWith("?") === reworded.trimEnd().endsWith("?")
  );
}
