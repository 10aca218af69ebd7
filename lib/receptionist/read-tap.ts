import type { OfferMade } from "./state";
import type { Understood } from "./understanding/types";

/**
 * What a quick reply means: it comes back as the label it stood on or as its token, takes that offer and says nothing else, in whatever
 * language and however short its words are. null: the text is no label of an offer that stands.
 */
export function readTap(text: string, offers: readonly OfferMade[]): Understood | null {
  const said = text.trim();
  const tapped = offers.findIndex(({ label, token }) => label === said || token === said);
  const [date = null, time = null] = offers[tapped]?.local.split("T") ?? [];
  if (tapped === -1) {
    return null;
  }
  return {
    date,
    time,
    window: null,
    otherTime: null,
    existing: null,
    past: null,
    soonest: false,
    shift: null,
    chosenOffer: tapped,
    service: null,
    staff: null,
    anyStaff: false,
    name: null,
    phone: null,
    email: null,
    code: null,
    sameNumber: false,
    acts: ["SELECT"],
    intent: "none",
    topic: null,
    answer: null,
    angry: false,
    language: null,
    wantsWaitlist: false,
    wantsMessage: false,
    wantsLink: false,
    unclear: false,
    pausing: false,
  };
}
