/** Which of the offers, by its number ("2", "the 1st one", "la 3"); what was said of it is no day and no hour. */
export type Place = { readonly index: number; readonly at: number; readonly length: number };

const NUMBERS: Readonly<Record<string, number>> = {
  ...{ "1": 0, "1st": 0, "1a": 0, "1ª": 0, first: 0, one: 0, a: 0, uno: 0, primera: 0 },
  ...{ "2": 1, "2nd": 1, "2a": 1, "2ª": 1, second: 1, two: 1, b: 1, dos: 1, segunda: 1 },
  ...{ "3": 2, "3rd": 2, "3a": 2, "3ª": 2, third: 2, three: 2, c: 2, tres: 2, tercera: 2 },
};
const NOUN = "(?:one|1|option|slot|choice|opcion)";
const LABEL = "(?:number|no\\.?|num|option|opt|choice|slot|numero|opcion)";
/** "Number 2", "#2", "2nd one": always a place. */
const NAMED = new RegExp(
  `(?<!\\b(?:my|phone|your|house|same|mi) )(?:\\b${LABEL} ?#? ?|#)(1|2|3|one|two|three|uno|dos|tres)(?![\\w:.]\\d|\\w| ?[ap]\\.?m)|\\b(1st|2nd|3rd) ${NOUN}\\b(?! ?[ap]\\.?m)`,
);
const LEAD =
  "(?:ok|okay|yes|yeah|yep|sure|um+|uh+|well|then|maybe|i'll take|ill take|i will take|i'll go with|let's do|lets do|let's go with|i'd like|i want|i choose|i pick|give me|go with|take|book|can i (?:have|get|take)|vale|si|pues|bueno|quiero|me quedo con|me quedaria con|dame|deme|prefiero|mejor|elijo|cojo)";
const TRAIL =
  "(?:please|pls|plz|works|work|is (?:good|fine|great|perfect|best)|sounds good|looks good|thanks|thank you|then|for me|would be (?:great|good|fine)|por favor|porfa|gracias|mejor|entonces|me va bien|me viene bien|esta bien|is)";
/** The number and nothing else. */
const ALONE = new RegExp(
  `^[^\\w?]*(?:${LEAD}\\W+)*(?:the |la )?(1|2|3|1st|2nd|3rd|[123]ª|[123]a|(?<=la )(?:dos|tres))(?: ${NOUN})?(?:[ ,]+${TRAIL})*[\\s.,!]*$`,
);

function clashes(said: string, index: number, offers: readonly string[]): boolean {
  const number = index + 1;
  if (/\D/.test(said) && !/^(?:dos|tres)$/.test(said))
    return /^\d(?:st|nd|rd)$/.test(said) && offers.some((offer) => Number(offer.slice(8, 10)) === number);
  return offers.some((offer) => (Number(offer.slice(11, 13)) + 11) % 12 === index);
}

/** `plain`: lower case, no accents. null: none, or an hour or a day that was offered may be meant. */
export function placeSaid(plain: string, offers: readonly string[]): Place | null {
  if (offers.length === 0) return null;
  const named = NAMED.exec(plain);
  const alone = named === null ? ALONE.exec(plain) : null;
  const found = named ?? alone;
  const said = found?.[1] ?? found?.[2];
  const index = said === undefined ? undefined : NUMBERS[said];
  if (found === null || said === undefined || index === undefined || index >= offers.length) return null;
  if (alone !== null && clashes(said, index, offers)) return null;
  return { index, at: found.index, length: found[0].length };
}

/** The utterance without the words of the place, each letter where it was. */
export function withoutPlace(plain: string, place: Place | null): string {
  if (place === null) return plain;
  return plain.slice(0, place.at) + " ".repeat(place.length) + plain.slice(place.at + place.length);
}
