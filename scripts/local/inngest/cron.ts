const minuteMs = 60_000;
const longestCatchUpMinutes = 7 * 24 * 60;

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const weekdays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
const nicknames: Readonly<Record<string, string>> = {
  "@yearly": "0 0 1 1 *",
  "@annually": "0 0 1 1 *",
  "@monthly": "0 0 1 * *",
  "@weekly": "0 0 * * 0",
  "@daily": "0 0 * * *",
  "@midnight": "0 0 * * *",
  "@hourly": "0 * * * *",
};

export interface CronSchedule {
  readonly matches: (at: Date) => boolean;
}

function numberOf(text: string, names: readonly string[], base: number): number {
  const named = names.indexOf(text.toLowerCase());
  return named >= 0 ? named + base : /^\d+$/.test(text) ? Number(text) : Number.NaN;
}

function parseField(text: string, low: number, high: number, names: readonly string[] = []): ReadonlySet<number> {
  const values = new Set<number>();
  for (const part of text.split(",")) {
    const [range = "", stepText] = part.split("/");
    const step = stepText === undefined ? 1 : numberOf(stepText, [], 0);
    const [fromText = "", toText] = range === "*" ? [String(low), String(high)] : range.split("-");
    const from = numberOf(fromText, names, low);
    const to = toText === undefined ? (stepText === undefined ? from : high) : numberOf(toText, names, low);
    if (!(from >= low && to <= high && from <= to && step >= 1)) throw new Error(`"${part}" is not in ${low}-${high}`);
    for (let value = from; value <= to; value += step) values.add(value);
  }
  return values;
}

const weekdayIndex: Readonly<Record<string, number>> = { Sun: 0, Mon: 1, Tue: 2, Wed: 3, Thu: 4, Fri: 5, Sat: 6 };

function localFields(format: Intl.DateTimeFormat, at: Date) {
  const parts = new Map(format.formatToParts(at).map((part) => [part.type, part.value]));
  const number = (type: Intl.DateTimeFormatPartTypes) => Number(parts.get(type));
  return {
    minute: number("minute"),
    hour: number("hour"),
    date: number("day"),
    month: number("month"),
    weekday: weekdayIndex[parts.get("weekday") ?? ""] ?? -1,
  };
}

/** Reads a five-field crontab line, with an optional `TZ=Area/City` before it (UTC otherwise). Throws on nonsense. */
export function parseCron(source: string): CronSchedule {
  const zoned = /^(?:CRON_)?TZ=(\S+)\s+(.*)$/.exec(source.trim());
  const timeZone = zoned?.[1] ?? "UTC";
  const line = (zoned?.[2] ?? source).trim();
  const fields = (nicknames[line] ?? line).split(/\s+/);
  const [minuteText, hourText, dateText, monthText, weekdayText] = fields;
  if (fields.length !== 5 || !minuteText || !hourText || !dateText || !monthText || !weekdayText) {
    throw new Error(`"${source}" is not a five-field cron line`);
  }
  const minutes = parseField(minuteText, 0, 59);
  const hours = parseField(hourText, 0, 23);
  const dates = parseField(dateText, 1, 31);
  const inMonths = parseField(monthText, 1, 12, months);
  const onWeekdays = new Set([...parseField(weekdayText, 0, 7, weekdays)].map((day) => day % 7));
  const eitherDay = !dateText.startsWith("*") && !weekdayText.startsWith("*");
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    minute: "numeric",
    hour: "numeric",
    day: "numeric",
    month: "numeric",
    weekday: "short",
  });
  return {
    matches(at) {
      const local = localFields(format, at);
      if (!minutes.has(local.minute) || !hours.has(local.hour) || !inMonths.has(local.month)) return false;
      const [onDate, onWeekday] = [dates.has(local.date), onWeekdays.has(local.weekday)];
      return eitherDay ? onDate || onWeekday : onDate && onWeekday;
    },
  };
}

/** The start of the minute that holds `at`. */
export function minuteOf(at: Date): Date {
  return new Date(Math.floor(at.getTime() / minuteMs) * minuteMs);
}

/** The latest tick after `after` and up to `until`: ticks missed while the executor was down run once, not each. */
export function latestTick(schedule: CronSchedule, after: Date, until: Date): Date | undefined {
  const earliest = Math.max(after.getTime() + 1, until.getTime() - longestCatchUpMinutes * minuteMs);
  for (let at = minuteOf(until).getTime(); at >= earliest; at -= minuteMs) {
    const tick = new Date(at);
    if (schedule.matches(tick)) return tick;
  }
  return undefined;
}
