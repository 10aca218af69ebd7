/** Words as they are matched: lower case, no accents, no apostrophes, no punctuation, no hesitations, no stutter. */
export type Line = {
  readonly text: string;
  /** It was written with a question mark. */
  readonly asked: boolean;
};

const HESITATIONS =
  /(?<![\w'])(?:u+h+(?! ?-?huh)|u+m+|e+r+m*|a+h+|e+h+|h*m{2,}(?! ?-?hm)|hm|you know|o sea)(?![\w'])(?:\s*,)?/g;
const SPANISH_FILLER = /(?<!\w)(?:este|pues|bueno)\s*(?:,|\.{2,}|…)\s*/g;

const MISHEARD_APPOINTMENT = /\b(?:a ?point ?m[ei]nt|appoint ment|ap+oint[ei]?ment|appt|apointment)(s?)\b/g;

/** What was said, in the form that the patterns of meaning are written for; some mishearings are put right. */
export function plainLine(said: string): Line {
  const text = said
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .replace(/(?:👍|👌|✅)\p{Emoji_Modifier}?/gu, " yes ")
    .replace(/[’‘`´']/g, "")
    .replace(/\bn+uh[ -]?uh\b|\bu[hn]-uh\b/g, "nope")
    .replace(SPANISH_FILLER, " ")
    .replace(/\bmm+ ?-? ?hm+\b|\bm+ ?-?h+m+\b|\buh ?-? ?huh\b|\baja\b/g, "mhm")
    .replace(HESITATIONS, " ")
    .replace(/(?<=\d)[.:,](?=\d)/g, "§")
    .replace(/[^\p{L}\p{N}@$%+§]+/gu, " ")
    .replaceAll("§", ":")
    .replace(MISHEARD_APPOINTMENT, "appointment$1")
    .replace(/\b(?:can sell|council|counsel|cancer) (?=(?:my|the|an?) (?:appoint|book|hair|visit))/g, "cancel ")
    .replace(/^ *know(?= (?:thank|that|i |it )| *$)/, "no")
    .replace(/\b(thats|all|is that) write\b/g, "$1 right")
    .trim();
  return { text: withoutStutter(text), asked: /[?¿]/.test(said) };
}

function withoutStutter(text: string): string {
  const words: string[] = [];
  for (const word of text.split(" "))
    if (word !== words.at(-1) || /\d|^(?:no|yes|si|bye)$/.test(word)) words.push(word);
  return words.join(" ");
}

/** One pattern for any of the phrases, at word boundaries; each may itself be a pattern over plain lines. */
export function phrases(...all: readonly string[]): RegExp {
  return new RegExp(`\\b(?:${all.join("|")})\\b`);
}
