/** The names of the conversation list's filters in the address. */
export const callFilterNames = ["channel", "outcome", "incident", "practice", "from", "to"] as const;

/** The conversation that lies open beside the list. */
export const callParam = "call";

/** Only the filters, always in the same order: the list's key. The server and the browser must agree on it. */
export function callsSearch(params: { get(name: string): string | null }): string {
  return pick(params, callFilterNames);
}

/** The window of the figures. */
export function numbersSearch(params: { get(name: string): string | null }): string {
  return pick(params, ["from", "to"]);
}

function pick(params: { get(name: string): string | null }, names: readonly string[]): string {
  const kept = new URLSearchParams();
  for (const name of names) {
    const value = params.get(name);
    if (value) kept.set(name, value);
  }
  return kept.toString();
}
