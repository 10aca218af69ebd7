import { translator } from "@/lib/i18n/messages";
import type { Expects } from "../understanding/types";
import type { Place } from "./place";

/** Keys that are a number of the caller's, not a choice. */
const NUMBERS: ReadonlySet<Expects> = new Set(["phone", "email", "name", "anything"]);

/** How many keys answer this question: one where keys choose, undefined where a whole number is typed. */
export function countKeys(place: Pick<Place, "expects" | "offers">): 1 | undefined {
  const chooses = place.offers > 0 || place.expects === "confirm" || place.expects === "which_booking";
  return chooses ? 1 : undefined;
}

/**
 * What pressed keys say in words: 0 asks for a person, 1 to 9 choose among what was offered, 1 and 2 are yes and no to a
 * question of that kind; a phone number or a code stays digits. null: no key that means anything.
 */
export function composeKeyedText(keys: string, place: Pick<Place, "expects" | "offers" | "locale">): string | null {
  const digits = keys.replace(/\D/g, "");
  const t = translator(place.locale, "phone");
  if (digits === "") {
    return null;
  }
  if (digits === "0") {
    return t("keys.person");
  }
  if (digits.length === 1) {
    const number = Number(digits);
    if (place.expects === "confirm") {
      return number === 1 ? t("keys.yes") : number === 2 ? t("keys.no") : null;
    }
    if (number <= place.offers || place.expects === "which_booking") {
      return t("keys.choice", { number });
    }
    return NUMBERS.has(place.expects) ? digits : null;
  }
  return digits;
}
