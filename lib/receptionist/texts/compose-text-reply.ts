import { translator } from "@/lib/i18n/messages";
import type { Reply } from "../reply";

const LONGEST = 1_500;
const MOST_OFFERS = 3;

/**
 * A reply as one text: what is said, then the offers as numbered lines. `disclosure` names the business whose automated
 * assistant writes, in the first reply to somebody.
 */
export function composeTextReply(reply: Reply, disclosure: { readonly business: string } | null): string {
  const t = translator(reply.locale, "texts");
  const offers = reply.offers.slice(0, MOST_OFFERS).map(({ label }, index) => `${index + 1}. ${label}`);
  const lines = [
    disclosure === null ? "" : t("first", disclosure),
    reply.say,
    ...offers,
    offers.length > 1 ? t("pick") : "",
    reply.action?.kind === "transfer" ? t("callUs", { number: reply.action.number }) : "",
  ];
  return lines
    .filter((line) => line !== "")
    .join("\n")
    .slice(0, LONGEST);
}

/** "2" as the words for the second of what was offered, when that many were. */
export function wordsForNumber(body: string, offers: number, locale: Reply["locale"]): string {
  const number = /^\s*(?:#|no\.?|option|opci[oó]n)?\s*([1-3])\s*[.)]?\s*$/i.exec(body)?.[1];
  if (number === undefined || Number(number) > offers) {
    return body;
  }
  const words = {
    en: ["the first option", "the second option", "the third option"],
    es: ["la primera opción", "la segunda opción", "la tercera opción"],
  };
  return words[locale][Number(number) - 1] ?? body;
}
