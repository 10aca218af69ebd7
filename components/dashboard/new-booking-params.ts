/** The names in the address that open "New booking", filled with what is known already. */
export const newBookingNames = {
  open: "new",
  staff: "newStaff",
  day: "newDay",
  at: "newAt",
  customer: "newCustomer",
} as const;

type Known = { staffId?: string | null; day?: string | null; at?: string | null; customerId?: string | null };

/** What to set in the address to open "New booking". */
export function newBookingParams(known: Known = {}): Record<string, string | null> {
  return {
    [newBookingNames.open]: "1",
    [newBookingNames.staff]: known.staffId ?? null,
    [newBookingNames.day]: known.day ?? null,
    [newBookingNames.at]: known.at ?? null,
    [newBookingNames.customer]: known.customerId ?? null,
  };
}

/** What to set in the address to close it. */
export function noNewBooking(): Record<string, null> {
  return Object.fromEntries(Object.values(newBookingNames).map((name) => [name, null]));
}
