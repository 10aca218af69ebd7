import { type Booked, type BookInput, book } from "@/lib/booking/book";
import { getBooking } from "@/lib/booking/get-booking";
import { holdSecretOf } from "@/lib/booking/secrets";
import type { Ctx } from "@/lib/context";
import { done, type Outcome, refused } from "@/lib/outcome";
import type { AcceptRefusal } from "./refusals";
import { getOfferByToken, type WaitlistOffer } from "./waitlist-entry";

function customerOf({ entry }: WaitlistOffer): BookInput["customer"] {
  const { customer, locale, customerTimeZone } = entry;
  return {
    id: customer.id,
    name: customer.name,
    locale,
    ...(customer.phone !== null && { phone: customer.phone }),
    ...(customer.email !== null && { email: customer.email }),
    ...(customerTimeZone !== null && { timeZone: customerTimeZone }),
  };
}

/**
 * Books what was kept for one who waited, as the customer they joined as. Accepting twice answers the same booking; an offer
 * that was declined or is over refuses `offer_lapsed`.
 */
export async function acceptOffer(ctx: Ctx, token: string): Promise<Outcome<Booked, AcceptRefusal>> {
  const offer = await getOfferByToken(ctx.db, token);
  if (offer === null || offer.entry.businessId !== ctx.businessId) {
    return refused("not_found");
  }
  if (offer.bookingId !== null && offer.manageToken !== null) {
    const booking = await getBooking(ctx, offer.bookingId);
    return booking ? done({ booking, manageToken: offer.manageToken, replayed: true }) : refused("not_found");
  }
  if (offer.status !== "open" || offer.holdId === null) {
    return refused("offer_lapsed");
  }
  const hold = { holdId: offer.holdId, secret: holdSecretOf(offer.holdId) };
  const outcome = await book(ctx, { hold, customer: customerOf(offer), channel: "web" });
  if (outcome.ok) {
    return outcome;
  }
  const { refusal } = outcome;
  return refusal === "hold_lapsed" ? refused("offer_lapsed") : refused(refusal, outcome.detail);
}
