const SURE: ReadonlySet<string> = new Set(
  "zero one two three four five six seven eight nine oh 0 1 2 3 4 5 6 7 8 9 niner".split(" "),
);
const SOUNDS: Readonly<Record<string, string>> = {
  owe: "zero",
  o: "zero",
  to: "two",
  too: "two",
  tu: "two",
  for: "four",
  fore: "four",
  ate: "eight",
  won: "one",
  tree: "three",
  free: "three",
  sex: "six",
  sicks: "six",
  fife: "five",
  hive: "five",
  nein: "nine",
  line: "nine",
  tin: "ten",
};
const REPEATS: Readonly<Record<string, number>> = { double: 2, triple: 3, treble: 3 };
const BREATHS: ReadonlySet<string> = new Set("uh um er then and".split(" "));
const LENGTH = 10;

type Word = { readonly text: string; readonly start: number; readonly end: number };
type Run = { readonly words: readonly Word[]; readonly digits: number; readonly sure: number };

/** How many digits a word says; null: none. */
function digitsIn(word: string): number | null {
  if (/^\d+$/.test(word)) return word.length;
  if (SURE.has(word)) return 1;
  return SOUNDS[word] === undefined ? null : 1;
}

function runFrom(words: readonly Word[], from: number): Run {
  const run: Word[] = [];
  let [digits, sure, times, at] = [0, 0, 1, from];
  for (; at < words.length && digits < LENGTH; at++) {
    const word = words[at];
    if (word === undefined) break;
    const repeat = REPEATS[word.text];
    const found = digitsIn(word.text);
    if (repeat === undefined && found === null && !(digits > 0 && BREATHS.has(word.text))) break;
    run.push(word);
    if (repeat !== undefined) times = repeat;
    if (found === null) continue;
    digits += found * times;
    sure += SOUNDS[word.text] === undefined ? found * times : 0;
    times = 1;
  }
  return { words: run, digits, sure };
}

/** "Two won two five five five owe won for to": ten digits in a row, most of them sure, are a number that is dialled. */
export function dialledRight(text: string): string {
  const words = [...text.matchAll(/[\p{L}']+|\d+/gu)].map(
    (match): Word => ({ text: match[0].toLowerCase(), start: match.index, end: match.index + match[0].length }),
  );
  let said = text;
  for (let at = words.length - 1; at >= 0; at--) {
    const run = runFrom(words, at);
    if (
      run.digits !== LENGTH ||
      run.sure < LENGTH / 2 ||
      (digitsIn(words[at - 1]?.text ?? "") === 1 && SURE.has(words[at - 1]?.text ?? ""))
    )
      continue;
    const begun = at > 0 && SOUNDS[words[at - 1]?.text ?? ""] !== undefined && runFrom(words, at - 1).digits === LENGTH;
    if (begun && SOUNDS[words[at]?.text ?? ""] !== undefined) continue;
    for (const { text: word, start, end } of run.words.toReversed())
      said = said.slice(0, start) + (SOUNDS[word] ?? said.slice(start, end)) + said.slice(end);
    return said;
  }
  return said;
}
