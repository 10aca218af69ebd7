import { OTHER } from "./scenario";
import { LIVE, type StoredBooking } from "./tables";

export type Flaw = { readonly kind: "false_booked" | "false_claim" | "invariant" | "end"; readonly what: string };

export const invariant = (what: string): Flaw => ({ kind: "invariant", what });
export const atEnd = (what: string): Flaw => ({ kind: "end", what });

/** The name of the customers who take times away from the caller. */
export const RIVAL_NAME = "Rival Fastfinger";
const OTHERS_PHONES: readonly string[] = Object.values(OTHER.phone);

export const isLive = ({ status }: StoredBooking) => LIVE.some((live) => live === status);
export const isOthers = ({ customer, phone }: StoredBooking) =>
  customer === RIVAL_NAME || (phone !== null && OTHERS_PHONES.includes(phone));
