/** Values of the words that numbers are said in, English and Spanish, without accents. Hundreds only where phones are grouped by them. */
const VALUES: Readonly<Record<string, number>> = {
  ...numbered(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
  ),
  ...numbered(
    "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve",
  ),
  ...numbered(
    "veinte veintiuno veintidos veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve",
    20,
  ),
  ...numbered("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10),
  ...numbered("treinta cuarenta cincuenta sesenta setenta ochenta noventa", 30, 10),
  ...numbered(
    "ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos",
    100,
    100,
  ),
  oh: 0,
  una: 1,
};
const TIMES: Readonly<Record<string, number>> = { double: 2, doble: 2, triple: 3 };

function numbered(words: string, from = 0, step = 1): Record<string, number> {
  return Object.fromEntries(words.split(" ").map((word, index) => [word, from + index * step]));
}

const plain = (word: string): string => word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

const WORD = `(?:${[...Object.keys(VALUES), ...Object.keys(TIMES), "dieciséis", "veintidós", "veintitrés", "veintiséis"]
  .toSorted((a, b) => b.length - a.length)
  .join("|")})`;
const GAP = "[\\s,.-]+(?:(?:y|uh|um|eh|este)[\\s,]+)*";

/** Number words that follow each other. */
export const NUMBER_WORDS = new RegExp(`(?<![\\p{L}\\d])${WORD}(?:${GAP}${WORD})*(?![\\p{L}\\d])`, "giu");

type Group = { value: number; digits: number };

/** "forty two" is one group of two digits, "seiscientos doce" one of three, "double five" two of one. */
function groupsOf(said: string): Group[] {
  const groups: Group[] = [];
  let room = 1;
  let times = 1;
  for (const word of said.split(/[\s,.-]+/).map(plain)) {
    const value = VALUES[word];
    times = TIMES[word] ?? times;
    if (value === undefined) continue;
    const last = groups.at(-1);
    if (last && value > 0 && value < room) {
      last.value += value;
      room = value >= 20 && value % 10 === 0 ? 10 : 1;
      continue;
    }
    const group = { value, digits: String(value).length };
    groups.push(...Array.from({ length: times }, () => ({ ...group })));
    room = value >= 100 ? 100 : value >= 20 && value % 10 === 0 ? 10 : 1;
    times = 1;
  }
  return groups;
}

/** A clock time or a year, perhaps after the day of a month. */
function isMoment(groups: readonly Group[]): boolean {
  const values = groups.map(({ value }) => value);
  const isTime = ([hour = 99, minute = 99, unit]: readonly number[]): boolean =>
    hour <= 24 && (unit === undefined ? minute >= 10 && minute <= 59 : minute === 0 && unit < 10);
  const isYear = ([century, rest = 0, more]: readonly number[]): boolean =>
    (century === 19 || century === 20) && rest >= 10 && more === undefined;
  const [first = 99, ...rest] = values;
  return [values, ...(first <= 31 ? [rest] : [])].some((part) => isTime(part) || isYear(part));
}

/** Number words as they may stay in a transcript: four digits and more are somebody's, unless they tell a time or a year. */
export function judgeNumberWords(said: string): string {
  const groups = groupsOf(said);
  const digits = groups.reduce((sum, group) => sum + group.digits, 0);
  const isSpelled = groups.length >= 4 && groups.every((group) => group.digits === 1);
  const isKept = digits < 7 && !isSpelled && (digits < 4 || groups.length < 2 || isMoment(groups));
  return isKept ? said : "[number]";
}
