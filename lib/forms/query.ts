/** One value of a query parameter, of those given first; none: undefined. */
export function firstOf(value: string | readonly string[] | undefined): string | undefined {
  return typeof value === "string" || value === undefined ? value : value[0];
}
