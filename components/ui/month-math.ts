/** Calendar days here are `YYYY-MM-DD`, months `YYYY-MM`; no zone is involved, UTC is only the arithmetic. */

const sundayFirst =
  "AG AS BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN JM JP KE KH KR LA MH MM MO MT MX MZ NI NP PA PE PH PK PR PT PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW";
const saturdayFirst = "AE AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY";

/** The first day of the week, 0 Sunday to 6, by the region of a BCP 47 tag. Source: CLDR weekData; browsers disagree on getWeekInfo. */
export function weekStart(tag: string): number {
  const region = new Intl.Locale(tag).maximize().region ?? "";
  if (sundayFirst.split(" ").includes(region)) return 0;
  return saturdayFirst.split(" ").includes(region) ? 6 : 1;
}

function utc(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

function iso(date: Date): string {
  return date.toISOString().slice(0, 10);
}

export function addDays(day: string, days: number): string {
  const date = utc(day);
  date.setUTCDate(date.getUTCDate() + days);
  return iso(date);
}

export function monthOf(day: string): string {
  return day.slice(0, 7);
}

export function daysInMonth(month: string): number {
  const date = utc(`${month}-01`);
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
}

export function addMonths(month: string, months: number): string {
  const date = utc(`${month}-01`);
  return iso(new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1))).slice(0, 7);
}

/** The same day of another month, or that month's last day. */
export function addMonthsToDay(day: string, months: number): string {
  const month = addMonths(monthOf(day), months);
  const number = Math.min(Number(day.slice(8)), daysInMonth(month));
  return `${month}-${String(number).padStart(2, "0")}`;
}

/** 0 Sunday to 6. */
export function weekdayOf(day: string): number {
  return utc(day).getUTCDay();
}

/** The first day of the week a day is in. */
export function startOfWeek(day: string, firstWeekday: number): string {
  return addDays(day, -((weekdayOf(day) - firstWeekday + 7) % 7));
}

/** The weeks that hold a month, each seven days; days of the neighbours are null, so that a month is read once. */
export function monthWeeks(month: string, firstWeekday: number): (string | null)[][] {
  const weeks: (string | null)[][] = [];
  const last = `${month}-${daysInMonth(month)}`;
  for (let start = startOfWeek(`${month}-01`, firstWeekday); start <= last; start = addDays(start, 7)) {
    const week = Array.from({ length: 7 }, (_, index) => addDays(start, index));
    weeks.push(week.map((day) => (monthOf(day) === month ? day : null)));
  }
  return weeks;
}
