/** The name in the address of the booking that is being looked at. */
export const bookingParam = "booking";
/** The name in the address of the class that is being looked at. */
export const sessionParam = "session";
