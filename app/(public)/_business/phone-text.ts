import { parsePhoneNumberFromString } from "libphonenumber-js/min";

const known = new Map<string, string>();

/** A number in E.164 as people of its country write it, with the country's code before it abroad from `country`. */
export function phoneText(phone: string | null, country: string): string | null {
  if (phone === null) return null;
  const key = `${country}${phone}`;
  const text = known.get(key) ?? compose(phone, country);
  if (known.size > 1_000) known.clear();
  known.set(key, text);
  return text;
}

function compose(phone: string, country: string): string {
  const number = parsePhoneNumberFromString(phone);
  if (!number) return phone;
  return number.country === country ? number.formatNational() : number.formatInternational();
}
