import { createHash } from "node:crypto";
import { EXPECTS, type Expects, type Locale } from "../understanding/types";

/**
 * Where in a call a request belongs. It travels in the addresses that we hand to the vendor, which signs them, so a request
 * that comes twice or late is known again without anything kept between requests.
 */
export type Place = {
  /** The turn that the caller's next words are. The same again is the same turn. */
  readonly mark: string;
  readonly expects: Expects;
  readonly locale: Locale;
  /** How many times are on offer: keys 1 to this many choose one. */
  readonly offers: number;
};

const MARK = /^[a-z0-9-]{1,64}$/;
const LONG_MARK = 48;

/** The turn after this one. */
export function nextMark(mark: string): string {
  const [, stem = mark, number = "0"] = /^(.*?)(\d+)$/.exec(mark) ?? [];
  return `${stem}${Number(number) + 1}`;
}

/** The first turn after a way back into a call that had `turns` so far. */
export function markAfter(turns: number): string {
  return turns === 0 ? "1" : `r${turns}-1`;
}

/** A mark that grew long along the way, as a short one that no other has. */
function shorten(mark: string): string {
  return mark.length <= LONG_MARK ? mark : `m${createHash("sha256").update(mark).digest("hex").slice(0, 20)}-1`;
}

/** As query parameters. */
export function composePlace(place: Place): Record<string, string> {
  return { n: shorten(place.mark), e: place.expects, l: place.locale, o: String(place.offers) };
}

/** From an address that we composed; what is missing or not ours falls back to an open question in English. */
export function parsePlace(query: URLSearchParams): Place {
  const mark = query.get("n") ?? "";
  const offers = Number(query.get("o") ?? 0);
  return {
    mark: MARK.test(mark) ? mark : "1",
    expects: EXPECTS.find((known) => known === query.get("e")) ?? "anything",
    locale: query.get("l") === "es" ? "es" : "en",
    offers: Number.isInteger(offers) && offers > 0 && offers < 10 ? offers : 0,
  };
}
