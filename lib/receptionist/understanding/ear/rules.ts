/** What the ear writes, and what was said; the pattern tells where it can be nothing else. */
export type Rule = readonly [
  heard: RegExp,
  said: string | ((whole: string, ...groups: readonly (string | undefined)[]) => string),
];

export function applyRules(text: string, rules: readonly Rule[]): string {
  let said = text;
  for (const [heard, meant] of rules)
    said = typeof meant === "string" ? said.replace(heard, meant) : said.replace(heard, meant);
  return said;
}

/** The word a table gives for what was heard, with the spaces around it kept by the pattern. */
export const wordFrom =
  (table: Readonly<Record<string, string>>) =>
  (heard: string): string =>
    table[heard.toLowerCase()] ?? heard;
