import type { Utterance } from "../types";
import { choose, type Hit, isRefused } from "./choice";
import { misheardStaff } from "./misheard-staff";
import { buildIndex, type NameIndex, nearestKey } from "./name-index";
import { isNamesake, isSender } from "./not-staff";
import { EVERYDAY, GIVEN_NAMES, NAME_OR_WORD, NEVER_NAMES } from "./plain-words";
import { isAfterAll, staffAmong } from "./staff-among";
import { fold, overlaps, type Span, type Token, tokensOf } from "./tokens";

export type StaffFound = {
  readonly staff: string | null;
  readonly anyStaff: boolean;
  /** Positions in the list of those of whom any will do. */
  readonly among: readonly number[];
  readonly span: Span | null;
};

const indexes = new WeakMap<Utterance["staff"], NameIndex>();
const TITLES = new Set(
  "dr doctor doctora dra mr mrs ms miss mister senor senora senorita sr sra don dona de la del the".split(" "),
);
const PERSON_TITLES = new Set("dr doctor doctora dra mr mrs ms miss mister senor senora senorita sr sra".split(" "));
const CUES = new Set(
  "with by see prefer con want like either or and keep request seeing for than not but except choose pick prefiero quiero que atienda menos sin o y is does".split(
    " ",
  ),
);
const GREETED = new Set(["hi", "hello", "hey", "thanks", "thank", "hola", "gracias", "bye"]);

const SOFT = new Set("uh um yes yeah maybe probably just it's its please si pues".split(" "));

const SHORT_FORMS = [
  "benjamin ben benny",
  "maya maia mya maja",
  "daniel dan danny",
  "michael mike mick",
  "robert rob bob bobby",
  "william will bill billy",
  "elizabeth liz beth lizzie eliza betty",
  "katherine catherine kathryn kate kathy katie cathy kat",
  "alexander alex",
  "alexandra alex",
  "alejandro alex ale",
  "alejandra alex ale",
  "samuel sam",
  "samantha sam",
  "thomas tom tommy",
  "james jim jimmy jamie",
  "joseph joe joey",
  "jonathan jon",
  "anthony tony",
  "antonio tony tono",
  "christopher chris",
  "christina chris tina christine",
  "nicholas nick nicolas",
  "nicole nicky",
  "matthew matt mathew",
  "andrew andy drew",
  "edward ed eddie",
  "jennifer jen jenny",
  "jessica jess",
  "rebecca becky",
  "victoria vicky tori",
  "patricia pat patty trish",
  "patrick pat",
  "richard rick rich",
  "steven stephen steve",
  "francisco paco pancho",
  "jose pepe",
  "guadalupe lupe",
  "isabel isa bella",
  "isabella isa bella",
  "gabriel gabe",
  "gabriela gabi gaby",
  "sean shawn shaun",
  "geoffrey jeffrey geoff jeff",
  "deborah deb debbie",
  "susan sue susie",
  "margaret maggie meg peggy",
  "timothy tim",
  "gregory greg",
  "zachary zach zack",
  "joshua josh",
  "jacob jake",
  "david dave",
  "stephanie steph stef",
  "kimberly kim",
  "natalie nat",
  "aisha ayesha isha aiesha",
  "sophia sofia sophie",
  "ana anna ann",
  "sarah sara",
  "theodore theo ted",
].map((line) => line.split(" "));

const shortOf = new Map<string, Set<string>>();
for (const line of SHORT_FORMS) {
  for (const form of line) {
    shortOf.set(form, new Set([...(shortOf.get(form) ?? []), ...(form === line[0] ? line : [line[0] ?? form])]));
  }
}

const staffKeys = (name: string): readonly string[] =>
  tokensOf(name)
    .map((token) => token.word)
    .filter((word) => !TITLES.has(word) && word.length > 1);

function indexOf(staff: Utterance["staff"]): NameIndex {
  const known = indexes.get(staff);
  if (known !== undefined) {
    return known;
  }
  const built = buildIndex(staff, (name) => {
    const keys = staffKeys(name);
    return keys.length > 0 ? keys : [fold(name)];
  });
  indexes.set(staff, built);
  return built;
}

const bare = (word: string) => word.replace(/'s?$/, "");

type Said = { readonly at: number; readonly key: string; readonly exact: boolean };

function keyAt(index: NameIndex, tokens: readonly Token[], at: number, asked: boolean): Said | null {
  const token = tokens[at];
  if (token === undefined) {
    return null;
  }
  const word = bare(token.word);
  if (index.byKey.has(word)) {
    return { at, key: word, exact: true };
  }
  const before = tokens[at - 1]?.word ?? "";
  if (!((asked && tokens.length <= 6) || CUES.has(before) || PERSON_TITLES.has(before) || index.byKey.has(before))) {
    return null;
  }
  const loose = word.length > 3 && word.endsWith("s") && index.byKey.has(word.slice(0, -1)) ? word.slice(0, -1) : null;
  if (loose !== null) {
    return { at, key: loose, exact: false };
  }
  const short = [...(shortOf.get(word) ?? [])].filter((form) => index.byKey.has(form));
  const meant = new Set(short.flatMap((form) => (index.byKey.get(form) ?? []).map((each) => each.entry)));
  const key = meant.size === 1 ? (short[0] ?? null) : nearestName(index, word);
  return key === null ? null : { at, key, exact: false };
}

function nearestName(index: NameIndex, word: string): string | null {
  return NEVER_NAMES.has(word) || EVERYDAY.has(word) || word.length < 3 ? null : nearestKey(index, word, 1);
}

/** A name that is a word too ("Will", "May") counts only where a person is meant. */
function isPerson(tokens: readonly Token[], said: Said, utterance: Utterance): boolean {
  const token = tokens[said.at];
  const word = bare(token?.word ?? "");
  const before = tokens[said.at - 1]?.word ?? "";
  if (GREETED.has(before)) {
    return false;
  }
  if (!(NAME_OR_WORD.has(word) || NEVER_NAMES.has(word) || EVERYDAY.has(word))) {
    return true;
  }
  const next = tokens[said.at + 1]?.word ?? "";
  const cue =
    before === "with" ||
    before === "con" ||
    before === "by" ||
    before === "see" ||
    (PERSON_TITLES.has(before) && (token?.gap === " " || (token?.gap === ". " && before.length <= 3)));
  if (/^(?:will|may|mark)$/.test(word) && /^(?:you|i|it|that|this|be|the|they|he|she|we|me|there)$/.test(next)) {
    return false;
  }
  const dated = /^(?:\d+|st|nd|rd|th|first|second|third)$/.test(next) && /^(?:april|may|june|august)$/.test(word);
  const cased = said.at > 0 && token !== undefined && /^\p{Lu}\p{Ll}/u.test(token.raw) && !/[.!?]/.test(token.gap);
  const month = /^(?:april|may|june|august)$/.test(word);
  const alone = utterance.expects === "staff" && tokens.length <= 3 && (said.at === 0 || SOFT.has(before));
  return !dated && (cue || alone || (cased && !month && !NEVER_NAMES.has(word)));
}

function hitsOf(
  utterance: Utterance,
  index: NameIndex,
  tokens: readonly Token[],
  taken: readonly Span[],
): readonly Hit[] {
  const asked = utterance.expects === "staff";
  const said = tokens.map((_, at) =>
    taken.some((span) => overlaps(span, { from: at, to: at + 1 })) ? null : keyAt(index, tokens, at, asked),
  );
  const hits: Hit[] = [];
  for (const first of said) {
    if (first === null) {
      continue;
    }
    for (const form of index.byKey.get(first.key) ?? []) {
      let to = first.at + 1;
      let weight = first.key.length + (first.exact ? 3 : 1);
      let count = 1;
      for (
        let next = said[to] ?? particle(tokens, said, to);
        next !== null && form.keys.includes(next.key) && next.key !== first.key;
        next = said[to] ?? null
      ) {
        to = next.at + 1;
        weight += next.key.length + (next.exact ? 3 : 1);
        count += 1;
      }
      const initial = tokens[to];
      if (
        count === 1 &&
        initial?.raw.length === 1 &&
        form.keys.some((key) => key !== first.key && key.startsWith(initial.word))
      ) {
        weight += 2;
        to += 1;
        count += 1;
      }
      const whole = { from: first.at, to };
      if (isSender(utterance, tokens, whole)) {
        continue;
      }
      if (count === 1 && isNamesake(utterance, tokens, whole, first.key, form.keys)) {
        continue;
      }
      if (count > 1 || isPerson(tokens, first, utterance)) {
        hits.push({ entry: form.entry, full: count === form.keys.length, weight, from: first.at, to });
      }
    }
  }
  return withoutStrangers(tokens, hits).map((hit) => ({ ...hit, full: true }));
}

function particle(tokens: readonly Token[], said: readonly (Said | null)[], at: number): Said | null {
  return /^(?:de|la|del)$/.test(tokens[at]?.word ?? "") ? (said[at + 1] ?? said[at + 2] ?? null) : null;
}

function isNameLike(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    /^\p{Lu}\p{Ll}+$/u.test(token.raw) &&
    !NEVER_NAMES.has(token.word) &&
    !EVERYDAY.has(token.word)
  );
}

const isInitial = (token: Token | undefined) => token !== undefined && /^(?!I$|A$)\p{Lu}$/u.test(token.raw);

/** "with Ana Lopez" and "Dr. Edward Lee" are not the Ana García and the Sarah Lee of the list, when one can tell in writing. */
function withoutStrangers(tokens: readonly Token[], hits: readonly Hit[]): readonly Hit[] {
  return hits.filter((hit) => {
    const before = tokens[hit.from - 1];
    const next = tokens[hit.to];
    if (/^(?:san|santa|st)$/.test(before?.word ?? "")) {
      return false;
    }
    if (hit.full) {
      return true;
    }
    const owned = /'s$/.test(tokens[hit.to - 1]?.word ?? "");
    const follows = !owned && /^\s$/.test(next?.gap ?? "") && (isNameLike(next) || isInitial(next));
    const leads =
      /^(?:\s|\. )$/.test(tokens[hit.from]?.gap ?? "") && (isInitial(before) || isFirstName(tokens, hit.from - 1));
    return !follows && !leads;
  });
}

function isFirstName(tokens: readonly Token[], at: number): boolean {
  return at > 0 && isNameLike(tokens[at]) && tokens[at + 1]?.gap === " " && GIVEN_NAMES.has(tokens[at]?.word ?? "");
}

const ANY_PERSON =
  /\b(?:any(?:one|body)(?: (?:is|are|would be|will be))?(?: (?:fine|good|ok|okay|works|will do|will work|available|free|who|that|you have|you've|at all|really|on|else is fine|can|'s fine))|anyone's (?:fine|good|ok|okay)|anybody's (?:fine|good|ok|okay)|(?:with|by|see|book|have|take) (?:just |really )?any(?:one|body)\b(?! (?:but|except|other than|else))|who ?ever(?:'s| is| you| has| can|\b)|any (?:of (?:them|the (?:stylists|staff|team|girls|guys|doctors|dentists|barbers))|stylist|barber|dentist|doctor|therapist|hygienist|technician|person|staff member|one of them|team member|provider|colou?rist|nurse|mechanic|instructor|trainer)|(?:don't|do not|doesn't|dont) (?:mind|care|matter|have a preference)(?: about)? (?:who|which (?:stylist|person|doctor|dentist|barber))|no (?:preference|particular)[a-z ]*(?:who|person|stylist|doctor|dentist|barber|staff|therapist)|no preference on (?:the )?(?:stylist|person|doctor|who)|doesn't matter who|does not matter who|no matter who|cualquier (?:persona|estilista|barbero|peluquer[oa]|dentista|doctora?|terapeuta|profesional|empleado)|quien(?:quiera)? (?:sea|este|tenga|pueda|haya)|quien quiera|(?:el|la) que (?:sea|este (?:libre|disponible)|tenga)|con cualquiera(?! (?:menos|excepto|salvo))|cualquiera (?:que )?(?:este|esta|de ellos|de ellas|me atienda|de los|de las|me vale|me sirve)|(?:me da igual|no me importa|da igual|da lo mismo) (?:con )?(?:quien|cual|cualquiera)|(?:me da igual|no me importa) (?:el|la) (?:estilista|persona|barbero|peluquer[oa]|dentista|doctora?)|me da igual la persona|sin preferencia de (?:persona|estilista))/;
const WITH_ANY =
  /\b(?:with|con) (?:just |really )?(?:any(?:one|body)|cualquiera)\b(?! (?:but|except|other than|else|menos|excepto|salvo))/;
const INDIFFERENT =
  /\b(?:anyone|anybody|whoever|no(?: real| strong| particular)? preference|(?:don't|dont|do not)(?: really)? (?:mind|care)|(?:don't|dont|do not)(?: really)? have (?:a|any)(?: \w+)? ?preference|not (?:fussy|picky|bothered|fussed)|(?:doesn't|does not|dont|don't|doesnt)(?: really)? matter|either(?: one| of them| is)?|any (?:of them|one (?:is|will|would)|is fine|works|will do|would do|'s fine)|any$|all the same|up to you|your (?:choice|call|pick)|you (?:choose|pick|decide)|surprise me|first available|whichever|no one in particular|nobody in particular|not particularly|cualquiera|quien sea|(?:el|la) que sea|igual|me es indiferente|indiferente|no importa|no me importa|sin preferencia|no tengo preferencia|ninguna? en (?:particular|especial)|nadie en (?:particular|especial)|lo que sea|usted (?:elija|decida)|tu elige|como quieras|da lo mismo|me da lo mismo|el primero (?:que|libre|disponible))\b/;
const NOT_ANY =
  /\b(?:(?:is|are|does|do you have) (?:there )?any(?:one|body)|(?:speak|talk) (?:to|with) any(?:one|body)|any(?:one|body) there|any ?(?:one|body) (?:but|except|other than|else)|any (?:others?|more|alternatives)|(?:are there|know|know of|is there|have you|do you have|find) any \w+|cualquiera (?:menos|excepto|salvo)|any (?:time|day|other|openings?|slots?|appointments?|earlier|later|availability|morning|afternoon|chance))\b/;

function saysAny(utterance: Utterance): number {
  const text = fold(utterance.text);
  const plainly = WITH_ANY.exec(text);
  if (plainly !== null) {
    return plainly.index;
  }
  if (NOT_ANY.test(text) && !/\bwhoever\b/.test(text)) {
    return -1;
  }
  const explicit = ANY_PERSON.exec(text);
  if (explicit !== null) {
    return explicit.index;
  }
  return utterance.expects === "staff" ? (INDIFFERENT.exec(text)?.index ?? -1) : -1;
}

const MAYBE_ANY =
  /any|whoever|who ever|prefer|mind|care|matter|either|same|up to|choose|choice|pick|decide|surprise|first av|particular|fuss|whichever|cualq|quien|igual|importa|sea|indif|nadie|mismo|elij|quier|lige|primer|que est|indist|teng|bother|call/i;

/** Whether a word belongs to the name of somebody on the list. */
export function isStaffWord(utterance: Utterance, word: string): boolean {
  return utterance.staff.length > 0 && indexOf(utterance.staff).byKey.has(word);
}

/** The person of the list who was asked for by name, or that any person will do. */
export function findStaffSaid(utterance: Utterance, tokens: readonly Token[], taken: readonly Span[]): StaffFound {
  const any =
    MAYBE_ANY.test(utterance.text) &&
    (utterance.staff.length > 0 || utterance.expects === "staff" || utterance.services.length > 0)
      ? saysAny(utterance)
      : -1;
  if (utterance.staff.length === 0) {
    return { staff: null, anyStaff: any >= 0, among: [], span: null };
  }
  const plain = hitsOf(utterance, indexOf(utterance.staff), tokens, taken);
  const hits = plain.length > 0 || utterance.expects === "name" ? plain : misheardStaff(utterance.staff, tokens);
  const last = hits.at(-1);
  const chosen = last === undefined ? null : isAfterAll(utterance, tokens, last) ? last : choose(tokens, hits);
  if (
    chosen !== null &&
    any > (tokens[chosen.to - 1]?.end ?? 0) &&
    /\b(?:no|actually|mejor|sorry|wait|rather|on second thought)\b/.test(
      fold(utterance.text.slice(tokens[chosen.to - 1]?.end ?? 0)),
    )
  ) {
    return { staff: null, anyStaff: true, among: [], span: null };
  }
  const refused = chosen === null && hits.some((hit) => isRefused(tokens, hit));
  const among = chosen === null ? staffAmong(utterance, tokens, hits) : [];
  return {
    staff: chosen === null ? null : (utterance.staff[chosen.entry]?.[0] ?? null),
    anyStaff: chosen === null && any >= 0 && !refused && (hits.length === 0 || !/\beither\b/i.test(utterance.text)),
    among,
    span: chosen,
  };
}
