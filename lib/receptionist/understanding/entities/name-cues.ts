import type { Sureness } from "./read-name";
import { sequenceAt, type Token } from "./tokens";

/** Words that say a name follows. `other`: the name of the one it is for. */
export type Cue = { readonly words: readonly string[]; readonly sureness: Sureness; readonly kind: Kind };
export type Kind = "self" | "other" | "first" | "last";

const cues = (kind: Kind, sureness: Sureness, text: string): readonly Cue[] =>
  text.split(",").map((phrase) => ({ words: phrase.trim().split(/\s+/), sureness, kind }));

const KIN =
  "daughter son wife husband mother mom mum father dad sister brother friend girlfriend boyfriend partner kid child boy girl grandson granddaughter grandma grandmother grandfather niece nephew fiance fiancee baby toddler client boss colleague".split(
    " ",
  );
const KIN_ES =
  "hija hijo esposa esposo mujer marido madre mama padre papa hermana hermano amiga amigo novia novio pareja nieta nieto abuela abuelo sobrina sobrino nina nino jefe jefa".split(
    " ",
  );

/** Those whom callers book for. */
export const KIN_WORDS: ReadonlySet<string> = new Set([...KIN, ...KIN_ES]);

const CUES: readonly Cue[] = [
  ...cues(
    "self",
    "certain",
    "the name is wrong it's, the name's wrong it's, my name is wrong it's, you got my name wrong it's, el nombre esta mal es, mi nombre esta mal es, nombre esta mal es, nombre es incorrecto es, nombre no es ese es, name is wrong it's, name's wrong it's, wrong name it's, name is wrong it should be, my name is, my name's, my names, my name would be, my full name is, name is, the name is, the name's, name's, names, mi nombre es, mi nombre, el nombre es, el nombre seria, me llamo, my name, full name is, full name, nombre completo, nombre completo es, call me, mi nombre completo es, her name is, his name is, her name's, his name's, their name is, se llama, su nombre es",
  ),
  ...cues(
    "self",
    "likely",
    "in the name of, under the name of, under the name, under my name, under, on behalf of, a nombre de, al nombre de, en nombre de, de parte de, le habla, te habla, habla, the booking is for, put me down as, put it under, it's under, booked as, booked under, put me as, list me as, book me as, but put, just put, goes by, i go by, ponganme como, pongame como, ponme como, ponlo como, pongalo como, anoteme como, apunteme como, registreme como, you're speaking with, you're speaking to, le llama",
  ),
  ...cues("self", "vague", "this is, i'm, i am, im, soy, it's, its, it is, es, name"),
  ...cues(
    "first",
    "certain",
    "nombre es, nombre, first name is, first name's, first name, given name is, given name, first is, first",
  ),
  ...cues(
    "last",
    "certain",
    "last name is, last name's, last name, surname is, surname's, surname, family name is, family name, last is, apellido es, apellidos son, mi apellido es, apellido, apellidos, y apellido",
  ),
  ...cues("other", "named", "for, para"),
  ...KIN.flatMap((kin) =>
    cues("self", "likely", `under my ${kin}'s name, in my ${kin}'s name, to my ${kin}'s name, for my ${kin}'s name`),
  ),
  ...KIN_ES.flatMap((kin) => cues("self", "likely", `a nombre de mi ${kin}, al nombre de mi ${kin}`)),
  ...KIN.flatMap((kin) => cues("other", "vague", `my ${kin}, our ${kin}`)),
  ...KIN_ES.flatMap((kin) => cues("other", "vague", `mi ${kin}, nuestra ${kin}, nuestro ${kin}`)),
];

const byFirst = new Map<string, Cue[]>();
for (const cue of CUES) {
  const first = cue.words[0] ?? "";
  byFirst.set(
    first,
    [...(byFirst.get(first) ?? []), cue].sort((a, b) => b.words.length - a.words.length),
  );
}

export function cueAt(tokens: readonly Token[], at: number): Cue | null {
  return byFirst.get(tokens[at]?.word ?? "")?.find((cue) => sequenceAt(tokens, at, cue.words)) ?? null;
}
