import { expect, test } from "vitest";
import type { BookingRecord } from "@/lib/database/catalog";
import { composeBookingMessage } from "./compose-booking-message";
import { composeSeriesMessage } from "./compose-series-message";
import { withoutTokens } from "./send-message";
import { addressOf } from "./vendors";

const booking: BookingRecord = {
  id: "6b7f1a52-0c0f-4d59-9d3e-3d8a4a7a1c11",
  businessId: "6b7f1a52-0c0f-4d59-9d3e-3d8a4a7a1c12",
  status: "confirmed",
  version: 1,
  startsAt: "2030-07-02T18:30:00+00:00",
  endsAt: "2030-07-02T19:00:00+00:00",
  timeZone: "America/New_York",
  locale: "en",
  channel: "web",
  customerTimeZone: "America/New_York",
  priceCents: 4550,
  currency: "USD",
  customerNotes: "",
  cancelledAt: null,
  cancelReason: null,
  createdAt: "2030-06-01T00:00:00+00:00",
  seats: 1,
  sessionId: null,
  expiresAt: null,
  series: null,
  team: [],
  resources: [],
  service: { id: "s", slug: "cut", name: "Cut & <b>style</b>", durationMinutes: 30 },
  staff: { id: "a", name: "Ana" },
  customer: { id: "c", name: "Cy", phone: "+12125550123", email: "cy@example.com" },
  business: {
    id: "b",
    slug: "demo",
    name: "Demo Salon",
    kind: "salon",
    timeZone: "America/New_York",
    phone: null,
    email: null,
    address: "1 Main St",
    brandHue: 200,
    locale: "en",
    status: "active",
    cancelNoticeMinutes: 0,
    rescheduleNoticeMinutes: 0,
  },
};
const links = { manage: "https://x.example/booking/abcdefghijklmnopqrstuvwxyz", book: "https://x.example/book/demo" };

test("a confirmation names service, weekday, time, price and the link to change it", () => {
  const { subject, text, emailText } = composeBookingMessage("confirmation", booking, links);
  expect(subject).toContain("Tuesday, July 2, 2:30 PM");
  expect(text).toContain("Demo Salon");
  expect(text).toContain(links.manage);
  expect(emailText).toContain("$45.50");
  expect(emailText).toContain("Ana");
});

test("a customer who lives by another clock is told whose time it is", () => {
  const away = { ...booking, customerTimeZone: "Europe/Madrid" };
  expect(composeBookingMessage("reminder", away, links).text).toContain("Eastern");
  expect(composeBookingMessage("reminder", booking, links).text).not.toContain("Eastern");
});

test("the words are in the booking's language", () => {
  const { text } = composeBookingMessage("reminder", { ...booking, locale: "es" }, links);
  expect(text).toContain("martes");
});

test("names are harmless in HTML", () => {
  const { emailHtml } = composeBookingMessage("confirmation", booking, links);
  expect(emailHtml).toContain("Cut &amp; &lt;b&gt;style&lt;/b&gt;");
  expect(emailHtml).not.toContain("<b>style");
});

test("a cancellation offers to book again and gives no manage link", () => {
  const { text, emailHtml } = composeBookingMessage("cancelled", { ...booking, status: "cancelled" }, links);
  expect(text).toContain(links.book);
  expect(emailHtml).not.toContain(links.manage);
});

test("what is kept of a message holds no secret link", () => {
  expect(withoutTokens(`Change: ${links.manage} or call`)).toBe("Change: https://x.example/booking/… or call");
});

test("the sender's address is found inside a name", () => {
  expect(addressOf("TheChattyAI <bookings@thechattyai.example>")).toBe("bookings@thechattyai.example");
  expect(addressOf("bookings@thechattyai.example")).toBe("bookings@thechattyai.example");
});

test("a request that ran out says that nothing is booked and where to choose again", () => {
  const { text, emailText } = composeBookingMessage("expired", { ...booking, status: "cancelled" }, links);
  expect(text).toContain("could not confirm");
  expect(text).toContain(links.book);
  expect(emailText).toContain("Nothing is booked");
});

test("seats, the whole team and the room stand among the details", () => {
  const more = { ...booking, seats: 2, team: [{ id: "b", name: "Bo" }], resources: ["Room 2"] };
  const { emailText } = composeBookingMessage("confirmation", more, links);
  expect(emailText).toContain("With: Ana, Bo");
  expect(emailText).toContain("Seats: 2");
  expect(emailText).toContain("Room: Room 2");
});

test("a series is one message with each of its dates", () => {
  const second = { ...booking, id: "second", startsAt: "2030-07-09T18:30:00+00:00" };
  const english = composeSeriesMessage("booked", [booking, second], links);
  expect(english.subject).toContain("2 visits");
  expect(english.emailText.match(/^When: /gm)).toHaveLength(2);
  expect(english.text).toContain(links.manage);
  const spanish = composeSeriesMessage("cancelled", [{ ...booking, locale: "es" }, second], links);
  expect(spanish.subject).toContain("2 visitas");
  expect(spanish.text).toContain(links.book);
});
