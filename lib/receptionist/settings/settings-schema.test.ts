import { describe, expect, it } from "vitest";
import {
  factsInput,
  settingsInput,
  spokenNamesInput,
  turnOnInput,
  voices,
} from "@/lib/receptionist/settings/settings-schema";

const input = settingsInput("US");
const problems = (value: unknown) =>
  input.safeParse(value).error?.issues.map((one) => `${one.path.join(".")}: ${one.message}`);

describe("a section of the settings", () => {
  it("may be saved alone", () => {
    expect(input.parse({ mayBook: false })).toEqual({ mayBook: false });
  });

  it("reads a transfer number in the business's country and asks for one when calls are to be put through", () => {
    expect(input.parse({ transferNumber: "(212) 555-0142", transferWhen: "always" }).transferNumber).toBe(
      "+12125550142",
    );
    expect(settingsInput("GB").parse({ transferNumber: "020 7946 0018" }).transferNumber).toBe("+442079460018");
    expect(problems({ transferNumber: "", transferWhen: "open_hours" })).toEqual(["transferNumber: required"]);
    expect(problems({ transferNumber: "555", transferWhen: "never" })).toEqual(["transferNumber: phone"]);
  });

  it("calls nobody before eight or after nine in the evening, and ends after it begins", () => {
    expect(problems({ outboundFromMinute: 450 })).toEqual(["outboundFromMinute: callHours"]);
    expect(problems({ outboundToMinute: 1_290 })).toEqual(["outboundToMinute: callHours"]);
    expect(problems({ outboundFromMinute: 1_000, outboundToMinute: 1_000 })).toEqual([
      "outboundToMinute: endsBeforeStart",
    ]);
  });

  it("takes no phone number: that is given out, not written", () => {
    expect(input.safeParse({ phoneNumber: "+12125550100" }).success).toBe(false);
  });

  it("takes the voices that the phone knows and no other", () => {
    for (const voice of voices) expect(input.safeParse({ voice }).success).toBe(true);
    expect(problems({ voice: "HAL-9000" })).toEqual(["voice: choose"]);
  });

  it("keeps words at least a day and at most two years", () => {
    expect(problems({ retentionDays: 0 })).toEqual(["retentionDays: tooSmall"]);
    expect(problems({ retentionDays: 731 })).toEqual(["retentionDays: tooBig"]);
  });
});

it("a question without an answer is not saved", () => {
  const id = "4b2c7a10-0000-4000-8000-000000000001";
  const issue = factsInput.safeParse({ facts: [{ id, question: "Parking?", answer: "  " }], removedFacts: [] }).error
    ?.issues[0];
  expect([issue?.path.join("."), issue?.message]).toEqual(["facts.0.answer", "required"]);
});

it("what XML cannot hold is left out of all that callers hear", () => {
  const id = "4b2c7a10-0000-4000-8000-000000000001";
  expect(input.parse({ greeting: " Hi\u000b there\ud800 " }).greeting).toBe("Hi there");
  expect(spokenNamesInput.parse({ spokenNames: { [id]: ["cu\u0001t"] } }).spokenNames[id]).toEqual(["cut"]);
  expect(problems({ greeting: "\u000b".repeat(301) })).toBeUndefined();
});

it("names stand under a service's id", () => {
  expect(spokenNamesInput.safeParse({ spokenNames: { trim: ["cut"] } }).success).toBe(false);
});

it("turning on takes a number only in its whole form", () => {
  expect(turnOnInput.shape.phoneNumber.safeParse("555-0100").success).toBe(false);
  expect(turnOnInput.shape.phoneNumber.safeParse(null).success).toBe(true);
});
