import type { Locale } from "../types";
import type { Atom, Item, Lexicon } from "./atoms";
import { dayNumber } from "./calendar";
import { ENGLISH_LEXICON } from "./lexicon-en";
import { SPANISH_LEXICON } from "./lexicon-es";
import { respelled } from "./misspelled";

const PLAIN: Readonly<Record<string, string>> = {
  á: "a",
  é: "e",
  í: "i",
  ó: "o",
  ú: "u",
  ü: "u",
  ñ: "n",
  "’": "'",
  "‘": "'",
  "–": "-",
  "—": ",",
  "…": ".",
};
const TOKEN =
  /\b2(?:moro|morro|morrow|mrw|mro|day|nite|night)\b|\d+ th\b|\d{4}-\d{2}-\d{2}|(?<![\d/])\d{1,2}\/\d{1,2}(?:\/\d{2,4})?(?![\d/])|\d{1,2}[:.h]\d{2}(?![\d])|[ap]\.\s?m\b\.?|o\s?['"]?\s?clock\b|\d+(?:st|nd|rd|th)\b|\d+[ºª]|\d+|'?[a-z]+(?:['-](?!to-)[a-z]+)*|@|&|\$|€|%|[-.,;:!?]/g;

/** "3p", "10a". */
const GLUED_HALF = /^[ap]$/;

type Token = { readonly text: string; readonly start: number; readonly end: number };

/** Lower case without accents, as long as the text itself. */
export function plainText(text: string): string {
  let plain = "";
  for (const char of text) {
    const lower = char.toLowerCase();
    const mapped = PLAIN[lower] ?? lower;
    plain += mapped.length === char.length ? mapped : char;
  }
  return plain;
}

const SPANISH_MARKS =
  /\b(?:el|la|las|los|que|para|por|una|cita|quiero|quisiera|lunes|martes|miercoles|jueves|viernes|sabado|domingo|manana|hoy|tarde|noche|semana|proxim[oa]|puedo|hola|gracias|favor|cuando|hora|mi|del|al|tengo|mejor|antes|despues|si|puede|cancelar|cambiar|mediodia|y|o|con|cualquier|entre|hasta|primera|ultim[oa]|segund[oa]|es|de|pasado|digo|perdon|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce)\b/g;
const ENGLISH_MARKS =
  /\b(?:the|at|on|my|i|is|for|to|and|next|tomorrow|today|monday|tuesday|wednesday|thursday|friday|saturday|sunday|please|appointment|book|can|you|morning|afternoon|evening|week|after|before|have|do|it|or|this|that|want|would|like|yes|what|when|noon|make|in|any|anything|later|earlier|one|two|three|four|five|six|seven|eight|nine|ten|twelve|half|past|quarter|thirty|fifteen|january|february|march|april|june|july|august|september|october|november|december)\b/g;

/** The language of the words, else the one that is expected. */
export function languageOf(plain: string, expected: Locale): Locale {
  const spanish = plain.match(SPANISH_MARKS)?.length ?? 0;
  const english = plain.match(ENGLISH_MARKS)?.length ?? 0;
  if (spanish === english) return expected;
  return spanish > english ? "es" : "en";
}

/** "Four-thirty": the dash joins hour and minutes, it does not span from one to the other. */
function isClockPair(word: string, lexicon: Lexicon): boolean {
  const [hour, minutes] = word.split("-").map((piece) => lexicon.get(piece));
  return hour?.is === "number" && minutes?.is === "number" && hour.value <= 12 && minutes.value > 12;
}

function tokenise(plain: string, lexicon: Lexicon): readonly Token[] {
  return [...plain.matchAll(TOKEN)].flatMap((match) => {
    const glued = GLUED_HALF.test(match[0]) && /\d/.test(plain[match.index - 1] ?? "") && lexicon === ENGLISH_LEXICON;
    if (glued) return [{ text: `${match[0]}m`, start: match.index, end: match.index + 1 }];
    const whole = match[0];
    const bare = whole.replace(/'s$/, "");
    if (bare !== whole && !lexicon.has(whole) && lexicon.has(bare))
      return [{ text: bare, start: match.index, end: match.index + bare.length }];
    const ish = /^([a-z]{3,}?)-?ish$/.exec(whole);
    const start = match.index;
    if (ish?.[1] !== undefined && lexicon.has(ish[1]))
      return [
        { text: ish[1], start, end: start + ish[1].length },
        { text: "ish", start: start + ish[1].length, end: start + whole.length },
      ];
    if (/^[a-z]+-[a-z-]+$/.test(whole) && !lexicon.has(whole))
      return [...whole.matchAll(isClockPair(whole, lexicon) ? /[a-z]+/g : /[a-z]+|-/g)].map((piece) => {
        const at = match.index + piece.index;
        return { text: piece[0], start: at, end: at + piece[0].length };
      });
    return [{ text: whole, start, end: start + whole.length }];
  });
}

function shaped(text: string, language: Locale): Atom | null {
  if (/^[ap]\.\s?m\b\.?$/.test(text)) return { is: "meridiem", half: text.startsWith("a") ? "am" : "pm" };
  if (/^o\s?['"]?\s?clock$/.test(text)) return { is: "oclock" };
  if (/^[.!?]$/.test(text)) return { is: "stop" };
  if (/^[,;:]$/.test(text)) return { is: "comma" };
  if (/^\d{4}-/.test(text)) return { is: "iso", day: dayNumber(text) };
  const numeric = /^(\d+)\/(\d+)(?:\/(\d+))?$/.exec(text);
  if (numeric !== null) {
    const [first, second] = [Number(numeric[1]), Number(numeric[2])];
    const year = numeric[3] === undefined ? null : Number(numeric[3]);
    const dayFirst = language === "es" ? second <= 12 : first > 12;
    return { is: "numeric", first: dayFirst ? second : first, second: dayFirst ? first : second, year };
  }
  const clock = /^(\d+)[:.h](\d\d)$/.exec(text);
  if (clock !== null) {
    const [hour, minute] = [Number(clock[1]), Number(clock[2])];
    return hour < 25 && minute < 60 ? { is: "clock", hour, minute, half: null } : { is: "other" };
  }
  const ordinal = /^(\d+) ?(?:st|nd|rd|th|[ºª])$/.exec(text);
  if (ordinal !== null) return { is: "ordinal", value: Number(ordinal[1]), spelled: false };
  return /^\d+$/.test(text) ? { is: "number", value: Number(text), spelled: false } : null;
}

function corrected(token: Token, language: Locale, lexicon: Lexicon): Token {
  if (lexicon.has(token.text) || !/^2?[a-z']+$/.test(token.text) || wordsOf(lexicon).has(token.text)) return token;
  return { ...token, text: respelled(token.text, language) };
}

const vocabularies = new WeakMap<Lexicon, ReadonlySet<string>>();

/** Every word of a lexicon's phrases: none of them is misspelled. */
function wordsOf(lexicon: Lexicon): ReadonlySet<string> {
  const known = vocabularies.get(lexicon);
  if (known !== undefined) return known;
  const words = new Set([...lexicon.keys()].flatMap((phrase) => phrase.split(" ")));
  vocabularies.set(lexicon, words);
  return words;
}

/** As it was written, but for words that were misspelled. */
function textOf(plain: string, tokens: readonly Token[]): string {
  const [first, last] = [tokens.at(0), tokens.at(-1)];
  if (first === undefined || last === undefined) return "";
  const written = tokens.every(({ text, start, end }) => text === plain.slice(start, end));
  return written ? plain.slice(first.start, last.end) : tokens.map(({ text }) => text).join(" ");
}

const LONGEST_PHRASE = 6;

/** The longest phrase of the lexicon; "the last week of the month" is no last week. */
function phraseAt(tokens: readonly Token[], index: number, lexicon: Lexicon): { atom: Atom; count: number } | null {
  const texts: string[] = [];
  let found: { atom: Atom; count: number } | null = null;
  for (let count = 1; count <= LONGEST_PHRASE; count++) {
    const token = tokens[index + count - 1];
    if (token === undefined) break;
    texts.push(token.text);
    const atom = lexicon.get(texts.join(" "));
    const toCome = texts.join(" ") === "last week" && tokens[index + count]?.text === "of";
    if (atom !== undefined && !toCome) found = { atom, count };
  }
  return found;
}

/** The utterance as atoms of the grammar; words it does not know are "other", hesitations are left out. */
export function readItems(plain: string, language: Locale): readonly Item[] {
  const lexicon = language === "es" ? SPANISH_LEXICON : ENGLISH_LEXICON;
  const tokens = tokenise(plain, lexicon).map((token) => corrected(token, language, lexicon));
  const items: Item[] = [];
  for (let index = 0; index < tokens.length; ) {
    const token = tokens[index];
    if (token === undefined) break;
    const phrase = phraseAt(tokens, index, lexicon);
    const atom = phrase?.atom ?? shaped(token.text, language) ?? { is: "other" as const };
    const count = phrase?.count ?? 1;
    const last = tokens[index + count - 1] ?? token;
    if (atom.is !== "filler")
      items.push({ atom, text: textOf(plain, tokens.slice(index, index + count)), start: token.start, end: last.end });
    index += count;
  }
  return items;
}
