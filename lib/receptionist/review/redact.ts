import { judgeNumberWords, NUMBER_WORDS } from "./redact-numbers";

/** Words that a transcript may keep and words it must lose. */
export type Redaction = {
  /** Names of the people who spoke, as they are known. */
  readonly names: readonly string[];
  /** The business's own words (its name, staff, services): kept also where a customer has the same name. */
  readonly kept: readonly string[];
};

const LETTER_OF = "(?:as\\s+in|for|like|de|como)";

type Rule = readonly [RegExp, string | ((match: string, kept?: string) => string)];

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

const PROVIDER = "(?:g ?mail|hotmail|yahoo|outlook|icloud|aol|proton ?mail|live|msn)";
/** Up to two words before the "at": "m lopez", not the "it's" or "es" before them. */
const MAILBOX =
  "(?<![\\p{L}\\d])(?:(?!(?:is|es|it['’]?s|e?-?mail|correo|address|to|a|en|al|mi|my|me|at)\\s)[\\p{L}\\d][\\p{L}\\d._-]*\\s+){0,1}[\\p{L}\\d][\\p{L}\\d._-]*";
const AT = "\\s+(?:at|arroba)\\s+";

const MONTH =
  "(?:january|february|march|april|may|june|july|august|september|october|november|december|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)";
/** A year that somebody who books for themselves may be born in: 1900 to 2015. */
const YEAR = "(?:19\\d\\d|200\\d|201[0-5])(?!\\d)";
const YEAR_IN_WORDS =
  "(?:nineteen[\\s-]+\\p{L}+|mil\\s+novecientos\\s+\\p{L}+)(?:[\\s-]+(?:y\\s+)?(?:one|two|three|four|five|six|seven|eight|nine|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve))?";
const DAY = "(?:\\d{1,2}|\\p{L}+)";

const CARD_WORD = "(?:and|y|exp\\w*\\.?|vence|cvv2?|cvc2?|code|c[oó]digo)";
const EXPIRY = "\\d{1,2}\\s*[/-]\\s*\\d{2,4}(?!\\d)";
const SHORT_CODE = `(?:\\d{3,4}(?!\\d)|${NUMBER_WORDS.source})`;

/** "expires 12/27": the cue stays, what it tells goes. */
function afterCue(cue: string, told: string): Rule {
  const pattern = `(?<![\\p{L}])((?:${cue})(?:\\s+(?:date|code|is|es|on|el|de|la|fecha))*[\\s:.,]*)(?:${told})`;
  return [new RegExp(pattern, "giu"), (match, kept) => `${kept ?? match}[code]`];
}

const RULES: readonly Rule[] = [
  // A card, with its date and code when they follow.
  [
    new RegExp(
      `(?<!\\d)\\d(?:[ .-]?\\d){15}(?!\\d)(?:[\\s,;]*${CARD_WORD}?[\\s,:]*${EXPIRY})?(?:[\\s,;]*${CARD_WORD}?[\\s,:]*\\d{3,4}(?!\\d))?`,
      "giu",
    ),
    "[card]",
  ],
  afterCue(
    "exp(?:iry|ires|iration)?|vence|vencimiento|caduca|caducidad|valid (?:thru|until)",
    `${EXPIRY}|\\d{3,4}(?!\\d)`,
  ),
  afterCue("cvv2?|cvc2?|security code|c[oó]digo de seguridad", SHORT_CODE),
  [new RegExp(`(?<!\\d)\\d{1,2}[/.-]\\d{1,2}[/.-]${YEAR}`, "gu"), "[birth date]"],
  [
    new RegExp(
      `(?<!\\p{L})(?:${DAY}\\s+(?:de|of)\\s+)?${MONTH}(?:\\s+(?:de\\s+)?${DAY}(?:st|nd|rd|th)?)?[\\s,]+(?:de\\s+|of\\s+|in\\s+)?(?:${YEAR}|${YEAR_IN_WORDS})`,
      "giu",
    ),
    "[birth date]",
  ],
  [new RegExp(`${MAILBOX}${AT}[\\p{L}\\d-]+(?:\\.\\p{L}{2,})+`, "giu"), "[email]"],
  [
    new RegExp(
      `${MAILBOX}${AT}${PROVIDER}(?!\\p{L})(?:\\s*(?:dot|punto|\\.)?\\s*(?:com|net|es|mx|org)(?!\\p{L}))?`,
      "giu",
    ),
    "[email]",
  ],
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
  [NUMBER_WORDS, judgeNumberWords],
  [/(?<![\p{L}\d$€£:])\+?\(?\d(?:[\s().-]{0,2}\d){3,}(?![\d:])/gu, judgeDigits],
];

const bare = (word: string): string => word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** Letters with whatever accents they may be written with. */
const ACCENTED: Readonly<Record<string, string>> = {
  a: "aàáâãäå",
  c: "cç",
  e: "eèéêë",
  i: "iìíîï",
  n: "nñ",
  o: "oòóôõö",
  u: "uùúûü",
  y: "yýÿ",
};

function anyAccents(word: string): string {
  return [...bare(word)]
    .map((letter) => `${/\p{L}/u.test(letter) ? `[${ACCENTED[letter] ?? letter}]` : "['’-]"}\\p{M}*`)
    .join("");
}

function wordsOf(texts: readonly string[]): string[] {
  return texts.flatMap((text) => text.normalize("NFC").split(/[^\p{L}'’-]+/u)).filter((word) => word.length > 1);
}

function namesRule({ names, kept }: Redaction): Rule | null {
  const keep = new Set(wordsOf(kept).map(bare));
  const lost = wordsOf(names).filter((word) => !keep.has(bare(word)));
  if (lost.length === 0) {
    return null;
  }
  const words = [...new Set(lost)]
    .toSorted((a, b) => b.length - a.length)
    .map(anyAccents)
    .join("|");
  return [new RegExp(`(?<![\\p{L}])(?:${words})(?![\\p{L}])(?:\\s+(?:${words})(?![\\p{L}]))*`, "giu"), "[name]"];
}

/**
 * A transcript without what tells who spoke: e-mail addresses, phone and card numbers, codes, birth dates, what was spelled
 * out and the names that are known, in digits and in English and Spanish words. Times, dates, prices and the business's own words stay.
 */
export function redact(text: string, redaction: Redaction): string {
  const named = namesRule(redaction);
  const rules = named === null ? RULES : [...RULES, named];
  return rules.reduce(
    (result, [pattern, mark]) =>
      typeof mark === "string"
        ? result.replace(pattern, mark)
        : result.replace(pattern, (match, kept: unknown) => mark(match, typeof kept === "string" ? kept : undefined)),
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
