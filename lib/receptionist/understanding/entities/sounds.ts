/** Damerau-Levenshtein distance (adjacent swaps count one), given up beyond `most`. */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) {
    return most + 1;
  }
  let older: number[] = [];
  let old = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((old[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (old[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (older[j - 2] ?? 0) + 1);
      }
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) {
      return most + 1;
    }
    older = old;
    old = row;
  }
  return old[b.length] ?? most + 1;
}

/** 1: the same, 0: nothing in common. */
export function similarity(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  return longest === 0 ? 1 : 1 - distance(a, b, longest) / longest;
}

/** A word's consonants as English and Spanish ears hear them; equal for "maria" and "meria", "luca" and "luka". */
export function soundOf(word: string): string {
  const rough = word
    .replace(/^kn/, "n")
    .replace(/^wr/, "r")
    .replace(/ph/g, "f")
    .replace(/ck/g, "k")
    .replace(/(?:sch|sh)/g, "x")
    .replace(/ch/g, "x")
    .replace(/th/g, "t")
    .replace(/gh/g, "")
    .replace(/c(?=[eiy])/g, "s")
    .replace(/[cq]/g, "k")
    .replace(/g(?=[eiy])/g, "j")
    .replace(/z/g, "s")
    .replace(/v/g, "b")
    .replace(/h/g, "")
    .replace(/(.)\1+/g, "$1");
  const first = /^[aeiouy]/.test(rough) ? "a" : "";
  return first + rough.replace(/[aeiouyw']/g, "").replace(/(.)\1+/g, "$1");
}
