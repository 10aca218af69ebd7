import { Temporal } from "temporal-polyfill";

/** "3 p.m." and "Dr." end no sentence. */
export const protect = (text: string) =>
  text
    .replace(/\b([apAP])\.\s?[mM]\.(?=\s+\p{Lu}|$)/gu, "$1m.")
    .replace(/\b([ap])\.\s?m\./gi, "$1m")
    .replace(/\b(Dr|Dra|Sr|Sra|Mr|Mrs|Ms|St)\./g, "$1");

/** Without accents and capitals. */
export const fold = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();

const HOURS: readonly (readonly string[])[] = [
  ["twelve", "doce"],
  ["one", "una"],
  ["two", "dos"],
  ["three", "tres"],
  ["four", "cuatro"],
  ["five", "cinco"],
  ["six", "seis"],
  ["seven", "siete"],
  ["eight", "ocho"],
  ["nine", "nueve"],
  ["ten", "diez"],
  ["eleven", "once"],
];
const ENGLISH_HOUR = HOURS.map(([english]) => english).join("|");
const SPANISH_HOUR = HOURS.map(([, spanish]) => spanish).join("|");
const hourOf = (word: string) => {
  const spoken = HOURS.findIndex((names) => names.includes(word));
  return spoken >= 0 ? spoken : Number(word) % 12;
};
const MINUTES: Readonly<Record<string, number>> = {
  fifteen: 15,
  thirty: 30,
  "forty-five": 45,
  "forty five": 45,
  "y cuarto": 15,
  "y media": 30,
  "y cuarenta y cinco": 45,
  "cuarenta y cinco": 45,
  "menos cuarto": -15,
};
const HALF_OF_DAY =
  "(?:\\s?(am|pm)\\b|\\s(?:in the|this|de la|por la|del) (morning|afternoon|evening|manana|tarde|noche|mediodia))?";
const ENGLISH_CLOCK = new RegExp(
  `(?<![:\\d$€.])\\b(?:(half past|quarter past|quarter to) )?(${ENGLISH_HOUR}|\\d{1,2}(?![:\\d]))(?: (o['’]?clock|fifteen|thirty|forty[- ]five))?${HALF_OF_DAY}`,
  "g",
);
const SPANISH_CLOCK = new RegExp(
  `\\blas? (${SPANISH_HOUR}|\\d{1,2}(?![:\\d]))(?: (y cuarto|y media|menos cuarto|(?:y )?cuarenta y cinco))?${HALF_OF_DAY}`,
  "g",
);

const clock = (minutes: number) => {
  const inDay = (minutes + 1440) % 1440;
  return `${String(Math.floor(inDay / 60)).padStart(2, "0")}:${String(inDay % 60).padStart(2, "0")}`;
};

/** One clock time when the half of the day is said, both when it is not. */
function halves(hour: number, minutes: number, half: string | undefined): string[] {
  const noon = /pm|afternoon|evening|tarde|noche|mediodia/.test(half ?? "");
  if (half) return [clock(hour * 60 + minutes + (noon ? 720 : 0))];
  return [clock(hour * 60 + minutes), clock(hour * 60 + minutes + 720)];
}

function englishTimes(text: string): string[] {
  const times: string[] = [];
  for (const match of text.matchAll(ENGLISH_CLOCK)) {
    const [whole, past, hour = "", after, meridiem, part] = match;
    const before = text.slice(0, match.index);
    const follows = text.slice(match.index + whole.length);
    const isClock =
      past ||
      after ||
      meridiem ||
      part ||
      (/\b(?:at|by)\s$/.test(before) &&
        /^(?:$|[.,;!?)]|\s(?:with|on|for|and|or|to|tomorrow|next|is|works)\b)/.test(follows));
    if (!isClock || Number(hour) > 12 || /\b(?:las?|\$|€)\s?$/.test(before)) continue;
    const minutes = { "half past": 30, "quarter past": 15, "quarter to": -15 }[past ?? ""] ?? MINUTES[after ?? ""] ?? 0;
    times.push(...halves(hourOf(hour), minutes, meridiem ?? part));
  }
  return times;
}

function spanishTimes(text: string): string[] {
  const times: string[] = [];
  for (const [, hour = "", after, meridiem, part] of text.matchAll(SPANISH_CLOCK)) {
    if (Number(hour) > 12) times.push(clock(Number(hour) * 60 + (MINUTES[after ?? ""] ?? 0)));
    else times.push(...halves(hourOf(hour), MINUTES[after ?? ""] ?? 0, meridiem ?? part));
  }
  return times;
}

/** Clock times in a sentence, HH:MM; empty when it names none, both halves of the day when it does not say which. */
export function timesIn(sentence: string): string[] {
  const text = fold(protect(sentence));
  const times: string[] = [];
  for (const [, h = "", m = "", half] of text.matchAll(/\b(\d{1,2}):(\d{2})(?:\s?(am|pm)\b)?/g)) {
    times.push(
      half ? clock((Number(h) % 12) * 60 + Number(m) + (half === "pm" ? 720 : 0)) : `${h.padStart(2, "0")}:${m}`,
    );
  }
  times.push(...englishTimes(text), ...spanishTimes(text));
  if (/\b(?:at|until|a) (?:noon|midday|mediodia)\b/.test(text)) times.push("12:00");
  return [...new Set(times)];
}

const WEEKDAYS: readonly string[] = [
  "mondays?|lunes",
  "tuesdays?|martes",
  "wednesdays?|miercoles",
  "thursdays?|jueves",
  "fridays?|viernes",
  "saturdays?|sabados?",
  "sundays?|domingos?",
];
const MONTHS: readonly string[] = [
  "january|enero",
  "february|febrero",
  "march|marzo",
  "april|abril",
  "may|mayo",
  "june|junio",
  "july|julio",
  "august|agosto",
  "september|septiembre",
  "october|octubre",
  "november|noviembre",
  "december|diciembre",
];

/** Whether a local day (YYYY-MM-DD) is one that the sentence names; null when it names none. */
export function namesDay(sentence: string, date: string, today: string): boolean | null {
  const text = fold(sentence).replace(/\b(?:de|por) la manana\b/g, "");
  const day = Temporal.PlainDate.from(date);
  const dates = MONTHS.flatMap((names, month) =>
    [
      ...text.matchAll(
        new RegExp(
          `\\b(?:${names})\\s+(?:the )?(\\d{1,2})|\\b(\\d{1,2})(?:st|nd|rd|th)?\\s(?:of |de )?(?:${names})\\b`,
          "g",
        ),
      ),
    ].map(([, first, second]) => [month + 1, Number(first ?? second)] as const),
  );
  if (dates.length > 0) return dates.some(([month, ofMonth]) => day.month === month && day.day === ofMonth);
  const weekdays = WEEKDAYS.flatMap((names, n) => (new RegExp(`\\b(?:${names})\\b`).test(text) ? [n + 1] : []));
  const away = day.since(Temporal.PlainDate.from(today)).days;
  const near = [
    /\b(?:today|hoy|tonight)\b/.test(text) ? [0] : [],
    /\b(?:tomorrow|manana)\b/.test(text) ? [1] : [],
  ].flat();
  if (weekdays.length + near.length === 0) return null;
  return weekdays.includes(day.dayOfWeek) || near.includes(away);
}
