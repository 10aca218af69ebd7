import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from "libphonenumber-js/min";
import { z } from "zod";
import type { ContactRule } from "@/lib/database/catalog";
import { done, type Outcome, refused } from "@/lib/outcome";
import type { ContactRefusal } from "./refusals";

/** A customer as a door received them. `id` is for members, who pick from the business's customers. */
export type CustomerInput = {
  readonly id?: string | undefined;
  readonly name?: string | undefined;
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
  readonly locale?: string | undefined;
  readonly timeZone?: string | undefined;
};

export type Contact = { readonly phone?: string; readonly email?: string };

const emailAddress = z.email().max(254);

function countryOf(code: string): CountryCode | undefined {
  return isSupportedCountry(code) ? code : undefined;
}

/** A phone number in E.164, read with `country` (ISO 3166) for numbers without a country code. null: no such number. */
export function findPhone(text: string, country: string): string | null {
  const parsed = parsePhoneNumberFromString(text, { defaultCountry: countryOf(country) ?? "US", extract: false });
  return parsed?.isValid() && /^\+[1-9]\d{6,14}$/.test(parsed.number) ? parsed.number : null;
}

const NEEDS: Readonly<Record<ContactRule, readonly (readonly ("phone" | "email")[])[]>> = {
  phone: [["phone"]],
  email: [["email"]],
  phone_and_email: [["phone"], ["email"]],
  phone_or_email: [["phone", "email"]],
};

/**
 * Phone and e-mail in the form we store, judged by the service's rule; `rule` null asks for nothing. Blank counts as not
 * given. `contact_required` carries `fields`: those of which something is missing.
 */
export function judgeContact(
  customer: CustomerInput,
  rule: ContactRule | null,
  country: string,
): Outcome<Contact, ContactRefusal> {
  const given = { phone: customer.phone?.trim() ?? "", email: customer.email?.trim().toLowerCase() ?? "" };
  const phone = given.phone === "" ? null : findPhone(given.phone, country);
  if (given.phone !== "" && phone === null) {
    return refused("phone_invalid", { fields: ["phone"] });
  }
  if (given.email !== "" && !emailAddress.safeParse(given.email).success) {
    return refused("email_invalid", { fields: ["email"] });
  }
  const missing = (rule === null ? [] : NEEDS[rule]).filter((oneOf) => oneOf.every((field) => given[field] === ""));
  if (missing.length > 0) {
    return refused("contact_required", { fields: missing.flat() });
  }
  return done({ ...(phone !== null && { phone }), ...(given.email !== "" && { email: given.email }) });
}
