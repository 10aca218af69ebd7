import type { Hit } from "./choice";
import { EVERYDAY, NEVER_NAMES } from "./plain-words";
import { distance, soundOf } from "./sounds";
import { fold, type Token, tokensOf } from "./tokens";

/** Names whose letters tell an English ear little, as recognisers write them. */
const PRONOUNCED: Readonly<Record<string, string>> = {
  nguyen: "win when wen nwin newyen nuyen nuwin nooyen",
  siobhan: "shivon shevon shavon",
  joaquin: "wakin walkin wahkeen hoakin",
  xavier: "zavier havier savier",
  javier: "havier",
  saoirse: "sersha seersha",
  niamh: "neev neve",
  aoife: "eefa",
  sean: "shawn shon",
  phoebe: "feebee",
  jorge: "horhay",
  jose: "hosay hoseh",
  juan: "wan hwan",
  jesus: "haysoos",
  guillermo: "gearmo giyermo",
  jaime: "hymay",
  isla: "eyela",
  ximena: "himena shimena jimena",
  huynh: "win hwin",
  zhang: "jang",
  xu: "shoe",
  yvonne: "eevon",
  graham: "gram",
  joao: "jowow",
  lindqvist: "linguist lindquist lindkvist",
};
const SAID: Readonly<Record<string, string>> = {
  my: "mai",
  by: "bai",
  why: "wai",
  eye: "ai",
  i: "ai",
  you: "yu",
  ah: "a",
  oh: "o",
  four: "for",
  for: "for",
  ay: "e",
  hay: "he",
};

/** How a word sounds, roughly, vowels kept in three classes: equal for "my a" and "maya", "oh ka for" and "okafor". */
export function roughSound(words: readonly string[]): string {
  return words
    .map((word) => SAID[word] ?? word)
    .join("|")
    .replace(/ph/g, "f")
    .replace(/(?:sch|sh|ch)/g, "x")
    .replace(/th/g, "t")
    .replace(/(?:ck|q|c(?![eiy]))/g, "k")
    .replace(/c/g, "s")
    .replace(/z/g, "s")
    .replace(/v/g, "b")
    .replace(/r(?=\|?[^aeiouy|])/g, "")
    .replace(/h/g, "")
    .replace(/(?<=[^|]{2}[^aeiouy|])e(?=\||$)/g, "")
    .replace(/(?:ou|oo|ow|u|w)/g, "u")
    .replace(/oa/g, "o")
    .replace(/(?:ea|ee|ie|[eiy])/g, "i")
    .replace(/\|/g, "")
    .replace(/(.)\1+/g, "$1");
}

const soundsOf = (key: string): readonly string[] => [
  roughSound([key]),
  ...(PRONOUNCED[key]?.split(" ") ?? []).map((one) => roughSound([one])),
];

type Known = { readonly entry: number; readonly key: string; readonly sounds: readonly string[] };
const known = new WeakMap<readonly (readonly string[])[], readonly Known[]>();

function knownOf(staff: readonly (readonly string[])[]): readonly Known[] {
  const made =
    known.get(staff) ??
    staff.flatMap((names, entry) =>
      names
        .flatMap((name) => tokensOf(name).map(({ word }) => word))
        .filter((key) => key.length >= 4 && !TITLES.has(key))
        .map((key) => ({ entry, key, sounds: soundsOf(fold(key)) })),
    );
  known.set(staff, made);
  return made;
}

const TITLES = new Set("dr doctor doctora dra mr mrs ms miss mister senor senora".split(" "));
const WITH = new Set(["with", "con"]);
const SOMEBODYS = new Set("my a the your our his her their any which what that this another no".split(" "));
const GOES_ON = new Set(
  "i you he she it we they the my your is was are can could will would do does did that this".split(" "),
);

const ordinary = (word: string): boolean => NEVER_NAMES.has(word) || EVERYDAY.has(word) || word.length <= 2;

/** Whether the words could be a name misheard: "my husband" after "with" is none. */
function heardAs(window: readonly Token[], after: Token | undefined, titled: boolean, one: Known): number {
  const words = window.map(({ word }) => word.replace(/'s$/, ""));
  const all = words.every(ordinary);
  const sound = roughSound(words);
  const exact = one.sounds.includes(sound);
  if (exact) {
    const bare = words.length === 1 && all && (!titled || GOES_ON.has(after?.word ?? ""));
    const letters = words.every((word) => word === "a" || word === "an");
    return bare || letters ? 0 : 3;
  }
  if (all || words.some((word) => word.length > 9)) return 0;
  const bones = soundOf(one.key);
  if (titled && words.length === 1 && bones.length >= 3 && soundOf(words[0] ?? "") === bones) return 1;
  const far = distance(sound, one.sounds[0] ?? "", 1);
  const long = Math.min(sound.length, one.sounds[0]?.length ?? 0);
  return far === 1 && (titled ? long >= 4 : long >= 6) && sound[0] === one.sounds[0]?.[0]
    ? 1
    : titled && far === 1 && long >= 4
      ? 1
      : 0;
}

/** People asked for by words that only sound like their names: "doctor oh ka for", "with my a"; after "doctor" or "with". */
export function misheardStaff(staff: readonly (readonly string[])[], tokens: readonly Token[]): readonly Hit[] {
  const hits: Hit[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const word = tokens[at]?.word ?? "";
    const titled = TITLES.has(word) && !SOMEBODYS.has(tokens[at - 1]?.word ?? "");
    if (!(titled || (WITH.has(word) && !TITLES.has(tokens[at + 1]?.word ?? "")))) continue;
    const from = word === "con" && /^(?:la|el)$/.test(tokens[at + 1]?.word ?? "") ? at + 2 : at + 1;
    for (let size = 4; size >= 1; size--) {
      const window = tokens.slice(from, from + size);
      if (window.length < size || window.some(({ gap, raw }) => !/^(?:\s+|\. )$/.test(gap) || !/^\p{L}/u.test(raw)))
        continue;
      const scored = knownOf(staff)
        .map((one) => ({ one, score: heardAs(window, tokens[from + size], titled, one) }))
        .filter(({ score }) => score > 0);
      const best = Math.max(0, ...scored.map(({ score }) => score));
      const entries = new Set(scored.filter(({ score }) => score === best).map(({ one }) => one.entry));
      const [entry] = entries;
      if (entries.size === 1 && entry !== undefined) {
        hits.push({ entry, full: true, weight: best, from, to: from + size });
        break;
      }
    }
  }
  return hits;
}
