/** The names of the bookings list's filters in the address. */
export const filterNames = ["when", "status", "staff", "service", "from", "to", "q"] as const;
export type FilterName = (typeof filterNames)[number];

/** Only the filters, always in the same order: the list's key. The server and the browser must agree on it. */
export function listSearch(params: { get(name: string): string | null }): string {
  const kept = new URLSearchParams();
  for (const name of filterNames) {
    const value = params.get(name);
    if (value) kept.set(name, value);
  }
  return kept.toString();
}

/** The search that lists one customer's bookings. */
export function customerBookingsSearch(customerId: string): string {
  return `when=all&customer=${customerId}`;
}
