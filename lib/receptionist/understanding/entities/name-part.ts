import { GIVEN_NAMES } from "./plain-words";
import { readName } from "./read-name";
import { fold, sequenceAt, type Token } from "./tokens";
import { wordyName } from "./wordy-name";

type Part = "first" | "last";

const PARTS: readonly (readonly [Part, readonly string[]])[] = [
  ...["last name", "surname", "family name", "apellido", "apellidos"].map(
    (words) => ["last", words.split(" ")] as const,
  ),
  ...["first name", "given name", "nombre de pila"].map((words) => ["first", words.split(" ")] as const),
];
const BEFORE = new Set(
  "no nope nah sorry perdon perdone disculpe but pero yes yeah yep si uh um oh ok okay actually and y the my his her their our el la los mi su is es son with con".split(
    " ",
  ),
);
const IS = new Set(["is", "es", "son", "would", "be", "should", "it's", "its"]);
const AFTER = new Set("please por favor thanks thank you gracias now ahora instead".split(" "));
const TITLE = /^(?:Mr|Mrs|Ms|Dr|Sr|Sra|Srta)\.$|^Miss$/;

const endsAt = (tokens: readonly Token[], at: number, isLetter: (at: number) => boolean): boolean =>
  tokens.slice(at).every(({ word }, i) => AFTER.has(word) || isLetter(at + i));

/** "Last name is McDonagh", "his first name is Kenji": the name read back with that part put in; null: it is not that. */
export function withPart(
  known: readonly string[],
  tokens: readonly Token[],
  isLetter: (at: number) => boolean,
): readonly string[] | null {
  for (let at = 0; at < tokens.length; at++) {
    const [part, words] = PARTS.find(([, each]) => sequenceAt(tokens, at, each)) ?? [];
    if (part === undefined || words === undefined) {
      if (!BEFORE.has(tokens[at]?.word ?? "")) return null;
      continue;
    }
    let from = at + words.length;
    while (IS.has(tokens[from]?.word ?? "")) from += 1;
    const read = readName(tokens, from, "certain", false, isLetter);
    return read === null || !endsAt(tokens, read.to, isLetter) ? null : put(known, part, read.words);
  }
  return null;
}

function put(known: readonly string[], part: Part, said: readonly string[]): readonly string[] {
  const names = known.filter((word) => !TITLE.test(word));
  const [only = "", ...rest] = names;
  if (part === "last") {
    return names.length < known.length && names.length < 2 ? said : [only, ...said];
  }
  const isSurname = names.length < known.length || !GIVEN_NAMES.has(fold(only));
  return rest.length > 0 ? [...said, ...rest] : isSurname ? [...said, only] : said;
}

const LEADS = new Set(
  "his her their name's name is it's its like i said told you as como le te dije que soy es me llamo mi nombre a de".split(
    " ",
  ),
);

/** "Alma Torres" of an Alma: the name read back, and more of it; null: it is not that. */
export function withMore(
  known: readonly string[],
  tokens: readonly Token[],
  isLetter: (at: number) => boolean,
): readonly string[] | null {
  const folded = known.map(fold);
  const from = tokens.findLastIndex((_, at) => sequenceAt(tokens, at, folded));
  const leads = tokens
    .slice(0, Math.max(0, from))
    .every(({ word }) => BEFORE.has(word) || LEADS.has(word) || folded.includes(word));
  if (from < 0 || !leads) return null;
  const read = readName(tokens, from, "certain", false, isLetter);
  if (read !== null && read.words.length > known.length && endsAt(tokens, read.to, isLetter)) return read.words;
  const wordy = wordyName(tokens);
  return wordy?.from === from ? tokens.slice(from).map(({ raw }) => raw) : null;
}
