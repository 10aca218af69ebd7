const PARTICLES = new Set(
  "de la las los del da das do dos di du van von der den ter ten bin ibn al el y e le".split(" "),
);
const IRISH = new Set(
  "brien connor conner neil neill neal hara donnell reilly riley malley leary sullivan keefe keeffe toole shea grady dowd callaghan rourke dwyer hagan hare donoghue donovan flaherty gorman hanlon mara".split(
    " ",
  ),
);
const MAC = new Set(
  "donald dougall arthur kenzie intyre gregor pherson kay leod lean farlane millan namara".split(" "),
);

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function plain(word: string): string {
  const lower = word.toLowerCase();
  const apostrophe = /^([od]|l)['’](\p{L}+)$/u.exec(lower);
  if (apostrophe !== null) {
    return `${capital(apostrophe[1] ?? "")}'${capital(apostrophe[2] ?? "")}`;
  }
  if (/^mc\p{L}{3,}$/u.test(lower)) {
    return `Mc${capital(lower.slice(2))}`;
  }
  if (/^i{2,3}$|^iv$/.test(lower)) {
    return lower.toUpperCase();
  }
  return capital(lower);
}

function isWrittenSo(word: string): boolean {
  return /\p{Ll}/u.test(word) && /\p{Lu}/u.test(word);
}

function wordOf(word: string, first: boolean, last: boolean): string {
  if (isWrittenSo(word) && !/^o['’]\p{Ll}/u.test(word) && !/^Mc\p{Ll}+$/u.test(word) && !/^O['’]\p{Ll}/u.test(word)) {
    return word.replace("’", "'");
  }
  if (!first && !last && PARTICLES.has(word.toLowerCase())) {
    return word.toLowerCase();
  }
  return word
    .split("-")
    .map((part) => plain(part))
    .join("-");
}

/** "o brien" -> "o'brien", "mc donald" -> "mcdonald", as speech recognition breaks them. */
function mended(words: readonly string[]): readonly string[] {
  const whole: string[] = [];
  for (const word of words) {
    const before = whole.at(-1)?.toLowerCase();
    const lower = word.toLowerCase();
    if (before === "o" && IRISH.has(lower)) {
      whole.splice(-1, 1, `o'${lower}`);
    } else if (before === "mc" || (before === "mac" && MAC.has(lower))) {
      whole.splice(-1, 1, before + lower);
    } else {
      whole.push(word);
    }
  }
  return whole;
}

/** A name as a person would write it: "maria de la cruz" -> "Maria de la Cruz", "MCDONALD" -> "McDonald"; mixed case stays. */
export function writeName(said: readonly string[]): string {
  const words = mended(said);
  return words.map((word, i) => suffixOf(words, i) ?? wordOf(word, i === 0, i === words.length - 1)).join(" ");
}

/** "Robert Downey Junior" -> "Jr."; "Pedro Junior" is called so. */
function suffixOf(words: readonly string[], at: number): string | null {
  const word = words[at]?.toLowerCase().replace(".", "");
  const ends = at === words.length - 1 && words.length >= 3;
  return !ends ? null : word === "jr" || word === "junior" ? "Jr." : word === "sr" || word === "senior" ? "Sr." : null;
}
