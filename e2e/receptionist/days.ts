import { Temporal } from "temporal-polyfill";

export type Locale = "en" | "es";

/** An open day ahead, the way a caller names it. */
export type Day = {
  /** YYYY-MM-DD */
  readonly date: string;
  /** "Thursday"; only within the coming week, so that it means one day. */
  readonly weekday: string;
  /** "December 14th" */
  readonly inWords: string;
};

/** Days relative to the run's own: four open ones within the coming week, in order, and some further away. */
export type Days = {
  readonly a: Day;
  readonly b: Day;
  readonly c: Day;
  readonly d: Day;
  /** An open day of the week after next. */
  readonly later: Day;
  /** Closed. */
  readonly sunday: Day;
  /** Outside the booking window. */
  readonly tooFar: Day;
  readonly past: Day;
  readonly tomorrow: Day;
  /** A week after `a`. */
  readonly weekOnA: Day;
  /** Wednesday of the week that begins on the coming Monday. */
  readonly nextWednesday: Day;
};

const WEEKDAYS = {
  en: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
  es: ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"],
};
const MONTHS = {
  en: "January February March April May June July August September October November December".split(" "),
  es: "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(" "),
};
const SUNDAY = 7;

const ordinal = (n: number) => `${n}${["th", "st", "nd", "rd"][n % 100 > 10 && n % 100 < 14 ? 0 : n % 10] ?? "th"}`;

/** A day as people name it. */
export function named(date: Temporal.PlainDate, locale: Locale): Day {
  const month = MONTHS[locale][date.month - 1] ?? "";
  return {
    date: date.toString(),
    weekday: WEEKDAYS[locale][date.dayOfWeek - 1] ?? "",
    inWords: locale === "en" ? `${month} ${ordinal(date.day)}` : `${date.day} de ${month}`,
  };
}

/** The days as seen from `timeZone` now. Open: Monday to Saturday. */
export function daysFrom(now: Temporal.Instant, timeZone: string, locale: Locale): Days {
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate();
  const openFrom = (offset: number): Temporal.PlainDate => {
    const date = today.add({ days: offset });
    return date.dayOfWeek === SUNDAY ? date.add({ days: 1 }) : date;
  };
  const near = [2, 3, 4, 5, 6].map((n) => today.add({ days: n })).filter(({ dayOfWeek }) => dayOfWeek !== SUNDAY);
  const [a = today, b = today, c = today, d = today] = near;
  const say = (date: Temporal.PlainDate) => named(date, locale);
  return {
    a: say(a),
    b: say(b),
    c: say(c),
    d: say(d),
    later: say(openFrom(16)),
    sunday: say(today.add({ days: SUNDAY - today.dayOfWeek || SUNDAY })),
    tooFar: say(openFrom(300)),
    past: say(today.subtract({ days: 9 })),
    tomorrow: say(openFrom(1)),
    weekOnA: say(a.add({ days: 7 })),
    nextWednesday: say(today.add({ days: SUNDAY + 3 - today.dayOfWeek })),
  };
}

const HOURS = {
  en: "twelve one two three four five six seven eight nine ten eleven".split(" "),
  es: "doce una dos tres cuatro cinco seis siete ocho nueve diez once".split(" "),
};

/** "three thirty p.m.", "las tres y media de la tarde": whole, half and quarter hours between eight and nine. */
export function clockInWords(time: string, locale: Locale): string {
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  const name = HOURS[locale][hour % 12] ?? "";
  if (locale === "en") {
    const minutes = { 0: "", 15: " fifteen", 30: " thirty", 45: " forty-five" }[minute] ?? ` ${minute}`;
    return `${name}${minutes} ${hour < 12 ? "a.m." : "p.m."}`;
  }
  const minutes = { 0: "", 15: " y cuarto", 30: " y media", 45: " cuarenta y cinco" }[minute] ?? ` y ${minute}`;
  const part = hour < 12 ? "de la mañana" : hour === 12 ? "del mediodía" : "de la tarde";
  return `${hour % 12 === 1 ? "la" : "las"} ${name}${minutes} ${part}`;
}

const DIGITS = {
  en: "oh one two three four five six seven eight nine".split(" "),
  es: "cero uno dos tres cuatro cinco seis siete ocho nueve".split(" "),
};

/** The national number of an American or Spanish phone, digit by digit. */
export function phoneInWords(phone: string, locale: Locale): string {
  return [...phone.replace(/^\+(1|34)/, "")].map((digit) => DIGITS[locale][Number(digit)] ?? "").join(" ");
}

/** The local wall clock of an instant, YYYY-MM-DDTHH:MM. */
export function localStart(instant: string, timeZone: string): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDateTime().toString({
    smallestUnit: "minute",
  });
}

/** The instant of a local wall clock, ISO in UTC. */
export function instantOf(local: string, timeZone: string): string {
  return Temporal.PlainDateTime.from(local).toZonedDateTime(timeZone).toInstant().toString();
}
