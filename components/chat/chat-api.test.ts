import { expect, it } from "vitest";
import { parseReply } from "@/components/chat/chat-api";

it("reads an answer as the API gives it", () => {
  const json = {
    say: "It is booked.",
    expects: "confirm",
    locale: "es-US",
    offers: [{ token: "t", startsAt: "2026-12-01T15:30:00Z", label: "Tue 10:30" }, { token: "broken" }, "x"],
    booking: {
      id: "b1",
      startsAt: "2026-12-01T15:30:00Z",
      status: "confirmed",
      staff: { name: "Ana" },
      service: "Cut",
    },
    ended: true,
  };
  expect(parseReply(json)).toEqual({
    say: "It is booked.",
    expects: "confirm",
    locale: "es",
    offers: [{ startsAt: "2026-12-01T15:30:00Z", label: "Tue 10:30" }],
    booking: {
      id: "b1",
      startsAt: "2026-12-01T15:30:00Z",
      endsAt: null,
      status: "confirmed",
      service: "Cut",
      staff: "Ana",
      manageToken: null,
    },
    ended: true,
  });
});

it("takes an expectation it does not know as anything, and shows no booking of a state it does not know", () => {
  const reply = parseReply({ say: "Hm", expects: "colour", booking: { id: "b", startsAt: "x", status: "dreamt" } });
  expect(reply).toMatchObject({ expects: "anything", booking: null, offers: [], ended: false });
});

it("makes nothing of an answer that says nothing", () => {
  expect(parseReply({ expects: "confirm" })).toBeNull();
});
