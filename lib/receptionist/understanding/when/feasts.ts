import { dayOf, weekdayOf } from "./calendar";

/** Feasts whose date differs from year to year. */
export type Feast =
  | "easter"
  | "goodFriday"
  | "holyWeek"
  | "holyThursday"
  | "easterMonday"
  | "palmSunday"
  | "thanksgiving"
  | "blackFriday"
  | "memorialDay"
  | "laborDay"
  | "kingDay"
  | "presidentsDay"
  | "columbusDay"
  | "mothersDay"
  | "fathersDay";

/** Month, weekday, and which of them; -1 is the last of the month. */
const NTH: Partial<Record<Feast, readonly [month: number, weekday: number, nth: number]>> = {
  thanksgiving: [11, 4, 4],
  memorialDay: [5, 1, -1],
  laborDay: [9, 1, 1],
  kingDay: [1, 1, 3],
  presidentsDay: [2, 1, 3],
  columbusDay: [10, 1, 2],
  mothersDay: [5, 7, 2],
  fathersDay: [6, 7, 3],
};

const FROM_EASTER: Partial<Record<Feast, number>> = {
  palmSunday: -7,
  holyThursday: -3,
  goodFriday: -2,
  holyWeek: -2,
  easter: 0,
  easterMonday: 1,
};

/** Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher). */
function easterOf(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const skipped = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const moon = (19 * golden + century - Math.floor(century / 4) - skipped + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - moon - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * moon + 22 * toSunday) / 451);
  const index = moon + toSunday - 7 * late + 114;
  return dayOf(year, Math.floor(index / 31), (index % 31) + 1) ?? 0;
}

function nthWeekday(year: number, month: number, weekday: number, nth: number): number {
  const first = dayOf(year, month, 1) ?? 0;
  const next = dayOf(year, month + 1, 1) ?? 0;
  if (nth < 0) return next - 1 - ((weekdayOf(next - 1) - weekday + 7) % 7);
  return first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1);
}

/** The day number of a feast in a year, as it is kept in the United States. */
export function feastOf(feast: Feast, year: number): number {
  if (feast === "blackFriday") return feastOf("thanksgiving", year) + 1;
  const nth = NTH[feast];
  return nth === undefined ? easterOf(year) + (FROM_EASTER[feast] ?? 0) : nthWeekday(year, ...nth);
}
