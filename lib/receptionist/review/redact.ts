/** Words that a transcript may keep and words it must lose. */
export type Redaction = {
  /** Names of the people who spoke, as they are known. */
  readonly names: readonly string[];
  /** The business's own words (its name, staff, services): kept also where a customer has the same name. */
  readonly kept: readonly string[];
};

const DIGIT =
  "(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|double|triple|cero|uno|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|doble)";
const LETTER_OF = "(?:as\\s+in|for|like|de|como)";

type Rule = readonly [RegExp, string | ((match: string) => string)];

const digitsOf = (text: string): string => text.replace(/\D/g, "");

/** A run of digits: card, phone, code, or a time, year or price that may stay. */
function judgeDigits(match: string): string {
  const digits = digitsOf(match);
  if (digits.length >= 13) {
    return "[card]";
  }
  if (digits.length >= 7) {
    return "[phone]";
  }
  const isYear = /^(?:19|20)\d\d$/.test(match);
  return digits.length >= 4 && !isYear ? "[code]" : match;
}

const RULES: readonly Rule[] = [
  [/[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu, "[email]"],
  [
    /(?<![\p{L}])[\p{L}\d]+(?:[\s.]+(?:dot|punto|underscore|guion bajo|dash|guion)[\s.]+[\p{L}\d]+)*\s+(?:at|arroba)\s+[\p{L}\d]+(?:\s+(?:dot|punto)\s+\p{L}{2,})+/giu,
    "[email]",
  ],
  [/https?:\/\/\S+\/(?:booking|waitlist|invitation)\/\S+/g, "[link]"],
  // "B as in boy, O for Oscar", "B de burro": spelled with words, three letters or more.
  [
    new RegExp(
      `(?<!\\p{L})\\p{L}\\s+${LETTER_OF}\\s+\\p{L}+(?:[\\s,.-]+(?:and\\s+|y\\s+)?\\p{L}\\s+${LETTER_OF}\\s+\\p{L}+)+`,
      "giu",
    ),
    "[spelled]",
  ],
  [/(?<![\p{L}\d'’])\p{L}(?:(?:\s*[-–,.]\s*|\s+)\p{L}(?![\p{L}'’])){2,}/gu, "[spelled]"],
  [new RegExp(`(?<!\\p{L})${DIGIT}(?:[\\s,-]+${DIGIT}){3,}(?!\\p{L})`, "giu"), "[number]"],
  [/(?<![\p{L}\d$€£:])\+?\(?\d(?:[\s().-]{0,2}\d){3,}(?![\d:])/gu, judgeDigits],
];

function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}

function wordsOf(texts: readonly string[]): string[] {
  return texts.flatMap((text) => text.split(/[^\p{L}'’-]+/u)).filter((word) => word.length > 1);
}

function namesRule({ names, kept }: Redaction): Rule | null {
  const keep = new Set(wordsOf(kept).map((word) => word.toLowerCase()));
  const lost = wordsOf(names).filter((word) => !keep.has(word.toLowerCase()));
  if (lost.length === 0) {
    return null;
  }
  const words = [...new Set(lost)].map(escapeRegExp).join("|");
  return [new RegExp(`(?<![\\p{L}])(?:${words})(?![\\p{L}])(?:\\s+(?:${words})(?![\\p{L}]))*`, "giu"), "[name]"];
}

/**
 * A transcript without what tells who spoke: e-mail addresses, phone and card numbers, codes, what was spelled out and the names
 * that are known, in digits and in English and Spanish words. Times, dates, prices and the business's own words stay.
 */
export function redact(text: string, redaction: Redaction): string {
  const named = namesRule(redaction);
  const rules = named === null ? RULES : [...RULES, named];
  return rules.reduce(
    (result, [pattern, mark]) =>
      typeof mark === "string" ? result.replace(pattern, mark) : result.replace(pattern, (match) => mark(match)),
    text,
  );
}

const PERSONAL = /^(?:name|fromName|phone|fromPhone|email|notes|code|customer)$/;

/** What a tool was given and answered, redacted all the way down: fields of persons are emptied, ids and instants stay. */
export function redactDeep(value: unknown, redaction: Redaction, key = ""): unknown {
  if (typeof value === "string") {
    const isPlain =
      /^[0-9a-f]{8}-[0-9a-f-]{27}$/i.test(value) || /^\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?$/.test(value);
    return isPlain ? value : PERSONAL.test(key) ? "[redacted]" : redact(value, redaction);
  }
  if (Array.isArray(value)) {
    return value.map((item) => redactDeep(item, redaction, key));
  }
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([name, item]) => [
        name,
        redactDeep(item, redaction, key === "customer" ? "name" : name),
      ]),
    );
  }
  return value;
}
