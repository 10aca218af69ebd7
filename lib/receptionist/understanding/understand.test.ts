import { describe, expect, it } from "vitest";
import type { Utterance } from "./types";
import { understandBuiltIn } from "./understand";

function understand(text: string, more: Partial<Utterance> = {}) {
  return understandBuiltIn({
    text,
    history: [],
    now: "2026-03-11T10:20",
    locale: "en",
    services: [["Haircut"], ["Color"]],
    staff: [["Anna"], ["Tom"]],
    expects: "anything",
    country: "US",
    offers: [],
    ...more,
  });
}

describe("what one utterance means, put together", () => {
  it("hears service, person, day and time in one sentence", () => {
    expect(understand("I'd like to book a haircut with Anna next Friday at half past two")).toMatchObject({
      intent: "book",
      service: "Haircut",
      staff: "Anna",
      date: "2026-03-20",
      time: "14:30",
      window: null,
    });
  });

  it("takes no time from a spoken phone number", () => {
    expect(understand("my number is five five five one two three four five six seven")).toMatchObject({
      phone: "+15551234567",
      date: null,
      time: null,
      window: null,
    });
  });

  it("hears the phone number and the time beside it", () => {
    expect(understand("call me at 415-555-0134 after five tomorrow")).toMatchObject({
      phone: "+14155550134",
      date: "2026-03-12",
      window: { from: "2026-03-12T17:00", to: "2026-03-13T00:00" },
    });
  });

  it("is about the old time in a cancellation", () => {
    expect(understand("something came up, I can't make it Thursday, please cancel")).toMatchObject({
      intent: "cancel",
      date: "2026-03-12",
      existing: { date: "2026-03-12", time: null, window: null },
    });
  });

  it("asks for no start when the question is when the doors open", () => {
    expect(understand("do you open at nine on Saturdays?")).toMatchObject({ time: null, window: null });
  });
});
