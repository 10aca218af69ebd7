import { expect, test } from "vitest";
import type { WaitlistOffer } from "@/lib/waitlist/waitlist-entry";
import { composeJoinedMessage, composeOfferMessage } from "./compose-waitlist-message";
import { withoutTokens } from "./send-message";

const link = "https://x.example/waitlist/offer/abcdefghijklmnopqrstuvwxyz";
const now = new Date("2030-07-02T13:00:00Z");

const offer: WaitlistOffer = {
  id: "o",
  status: "open",
  startsAt: "2030-07-05T18:30:00.000Z",
  endsAt: "2030-07-05T19:00:00.000Z",
  expiresAt: "2030-07-02T13:30:00.000Z",
  holdId: "h",
  bookingId: null,
  manageToken: null,
  staff: { id: "a", name: "Ana" },
  entry: {
    id: "e",
    businessId: "b",
    status: "waiting",
    durationMinutes: 30,
    seats: 1,
    fromDate: "2030-07-02",
    toDate: "2030-07-06",
    weekdays: [0, 1, 2, 3, 4, 5, 6],
    startMinute: 0,
    endMinute: 1440,
    locale: "en",
    customerTimeZone: "America/New_York",
    createdAt: "2030-07-01T00:00:00.000Z",
    updatedAt: "2030-07-01T00:00:00.000Z",
    position: 1,
    offerMinutes: 30,
    offer: null,
    service: { id: "s", slug: "cut", name: "Cut & <b>style</b>", priceCents: 4550 },
    staff: null,
    customer: { id: "c", name: "Cy", phone: "+12125550123", email: null },
    business: {
      id: "b",
      slug: "demo",
      name: "Demo Salon",
      timeZone: "America/New_York",
      currency: "USD",
      phone: null,
      email: null,
      address: "1 Main St",
      country: "US",
      brandHue: 200,
      status: "active",
    },
  },
};

test("an offer names the time, the person, until when it is kept and the link", () => {
  const { text, subject, emailText, emailHtml } = composeOfferMessage(offer, link, now);
  expect(subject).toBe("A time has come free: Friday, July 5, 2:30 PM");
  expect(text).toContain("Friday, July 5, 2:30 PM with Ana");
  expect(text).toContain("kept for you until 9:30 AM");
  expect(text).toContain(link);
  expect(emailText).toContain("$45.50");
  expect(emailHtml).not.toContain("<b>style");
});

test("an offer that is kept until another day says which", () => {
  const { text } = composeOfferMessage({ ...offer, expiresAt: "2030-07-03T13:00:00.000Z" }, link, now);
  expect(text).toContain("until Wednesday, July 3, 9:00 AM");
});

test("one who lives by another clock is told whose time it is", () => {
  const away = { ...offer, entry: { ...offer.entry, customerTimeZone: "Europe/Madrid" } };
  expect(composeOfferMessage(away, link, now).text).toContain("Eastern");
  expect(composeOfferMessage(offer, link, now).text).not.toContain("Eastern");
});

test("who joined is told the days and given the link, in their language", () => {
  const { text } = composeJoinedMessage({ ...offer.entry, locale: "es" }, link);
  expect(text).toContain("lista de espera");
  expect(text).toContain("2 de jul");
  expect(text).toContain(link);
});

test("what is kept of a message holds no link to a place or an offer", () => {
  const place = "https://x.example/waitlist/abcdefghijklmnopqrstuvwxyz";
  expect(withoutTokens(`${link} ${place}`)).toBe("https://x.example/waitlist/offer/… https://x.example/waitlist/…");
});
