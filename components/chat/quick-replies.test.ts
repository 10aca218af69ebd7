import { expect, it } from "vitest";
import type { ChatLine } from "@/components/chat/chat-state";
import { type QuickWords, quickReplies } from "@/components/chat/quick-replies";
import type { Expects } from "@/lib/receptionist/understanding/types";

const words: QuickWords = {
  book: "Book",
  bookText: "I'd like to book",
  change: "Change a booking",
  changeText: "I'd like to change my booking",
  ask: "Ask something",
  yes: "Yes",
  no: "No",
  earliest: "The first free time",
  others: "Other times",
  anyone: "Anyone",
  nothingElse: "No, that's all",
};
const line: ChatLine = { id: "greeting", from: "business", text: "Hello", locale: null, booking: null };
const business = {
  services: Array.from({ length: 12 }, (_, index) => `Service ${index + 1}`),
  staff: ["Ana", "Ben", "Carla"],
};

function repliesTo(expects: Expects, { offers = [""], lines = [line], pending = false } = {}) {
  const times = offers.filter(Boolean).map((label) => ({ label, startsAt: "2026-12-01T15:30:00Z" }));
  return quickReplies(
    { next: { expects, offers: times }, lines, pending: pending ? { text: "x", key: "k" } : null },
    business,
    words,
  );
}

it("sends an offer by its own label, whatever is asked", () => {
  const replies = repliesTo("staff", { offers: ["Tue, Mar 3, 2:30 PM with Ana", "Wed, Mar 4, 9:00 AM"] });
  expect(replies.map((reply) => reply.text)).toEqual([
    "Tue, Mar 3, 2:30 PM with Ana",
    "Wed, Mar 4, 9:00 AM",
    "Other times",
  ]);
});

it("answers a read-back with yes or no", () => {
  expect(repliesTo("confirm").map((reply) => reply.text)).toEqual(["Yes", "No"]);
});

it("names at most eight services", () => {
  expect(repliesTo("service").map((reply) => reply.text)).toEqual(business.services.slice(0, 8));
});

it("offers whom the question names, and anyone", () => {
  const question: ChatLine = { ...line, text: "Is there anyone in particular? There are Ana and Carla." };
  expect(repliesTo("staff", { lines: [question] }).map((reply) => reply.text)).toEqual(["Ana", "Carla", "Anyone"]);
});

it("opens the talk after the greeting only", () => {
  expect(repliesTo("anything").map((reply) => reply.label)).toEqual(["Book", "Change a booking", "Ask something"]);
  expect(repliesTo("anything", { lines: [line, line, line] })).toEqual([]);
});

it("lets the customer leave after a booking", () => {
  const status = "confirmed";
  const unsaid = { endsAt: null, service: null, staff: null, manageToken: null };
  const booked: ChatLine = { ...line, booking: { id: "b1", startsAt: "2026-12-01T15:30:00Z", status, ...unsaid } };
  expect(repliesTo("anything", { lines: [line, booked] }).map((reply) => reply.text)).toEqual(["No, that's all"]);
});

it("offers nothing where only typing helps, or while an answer is on its way", () => {
  expect((["name", "phone", "email", "which_booking"] as const).flatMap((expects) => repliesTo(expects))).toEqual([]);
  expect(repliesTo("confirm", { pending: true })).toEqual([]);
});
