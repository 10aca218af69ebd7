import type { BookRequest } from "@/lib/database/catalog";
import type { Contact, CustomerInput } from "./contact";

/** The customer of a booking request: as the door received them, their contact as it was judged. */
export function composeCustomer(input: CustomerInput, contact: Contact): BookRequest["customer"] {
  const { id, name, locale, timeZone } = input;
  return {
    ...(id !== undefined && { id }),
    ...(name !== undefined && { name: name.trim() }),
    ...(locale !== undefined && { locale }),
    ...(timeZone !== undefined && { timeZone }),
    ...contact,
  };
}
