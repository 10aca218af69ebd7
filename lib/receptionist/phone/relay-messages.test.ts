import { expect, test } from "vitest";
import { joinPrompt, parseIncoming, splitTokens } from "./relay-messages";

test("pieces of speech add up, and a longer reading of the same words replaces them", () => {
  expect(joinPrompt("", "a haircut")).toBe("a haircut");
  expect(joinPrompt("a haircut", "tomorrow at three")).toBe("a haircut tomorrow at three");
  expect(joinPrompt("A hair", "a haircut tomorrow")).toBe("a haircut tomorrow");
  expect(joinPrompt("a haircut", " ")).toBe("a haircut");
});

test("tokens joined are the utterance, and the first is short", () => {
  const text = "I can offer Tuesday at 2:30 PM, or Wednesday at nine. Which suits you?";
  const tokens = splitTokens(text);
  expect(tokens.join("")).toBe(text);
  expect(tokens[0]?.length).toBeLessThan(25);
  expect(splitTokens("")).toEqual([]);
});

test("Twilio's documented frames are understood, and what is none is passed over", () => {
  const prompt = { type: "prompt", voicePrompt: "Hi! Can you tell me about life?", lang: "en-US", last: true };
  expect(parseIncoming(JSON.stringify(prompt))).toMatchObject({ voicePrompt: prompt.voicePrompt, last: true });
  const interrupt = {
    type: "interrupt",
    utteranceUntilInterrupt: "Life is a complex set of",
    durationUntilInterruptMs: "460",
  };
  expect(parseIncoming(JSON.stringify(interrupt))).toMatchObject({
    utteranceUntilInterrupt: "Life is a complex set of",
  });
  expect(parseIncoming('{"type":"dtmf","digit":"1"}')).toEqual({ type: "dtmf", digit: "1" });
  expect(parseIncoming('{"type":"news"}')).toBeNull();
  expect(parseIncoming("{")).toBeNull();
});
