export type Searchable = { readonly label: string; readonly keywords?: string };

/** Lower case without accents, so that "jose" finds "José". */
export function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

function rank(option: Searchable, words: readonly string[]): number {
  const label = fold(option.label);
  const all = `${label} ${fold(option.keywords ?? "")}`;
  if (!words.every((word) => all.includes(word))) return -1;
  const first = words[0] ?? "";
  if (label.startsWith(first)) return 2;
  return label.split(/[\s/_-]/).some((part) => part.startsWith(first)) ? 1 : 0;
}

/** The options that hold every word of the query, those that begin with it first, otherwise in their order. */
export function filterOptions<Option extends Searchable>(options: readonly Option[], query: string): readonly Option[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return options;
  return options
    .map((option) => ({ option, rank: rank(option, words) }))
    .filter((entry) => entry.rank >= 0)
    .sort((one, other) => other.rank - one.rank)
    .map((entry) => entry.option);
}
