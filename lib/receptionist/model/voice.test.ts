import { MockLanguageModelV4 } from "ai/test";
import { expect, test } from "vitest";
import { createVoice } from "./voice";

const usage = {
  inputTokens: { total: 1, noCache: 1, cacheRead: undefined, cacheWrite: undefined },
  outputTokens: { total: 1, text: 1, reasoning: undefined },
};

const modelSaying = (text: string) =>
  new MockLanguageModelV4({
    doGenerate: async () => ({
      content: [{ type: "text", text }],
      finishReason: { unified: "stop", raw: undefined },
      usage,
      warnings: [],
    }),
  });

const facts = [
  { question: "Is there parking?", answer: "Two hours are free in the lot on Main Street." },
  { question: "Are dogs welcome?", answer: "Dogs are welcome." },
];
const answersTo = (text: string) => createVoice(modelSaying(text)).answer("can I bring my dog?", facts);

test("the facts that a model chose are answered word for word", async () => {
  expect(await answersTo(JSON.stringify({ facts: [1] }))).toBe("Dogs are welcome.");
  expect(await answersTo(JSON.stringify({ facts: [1, 0, 1] }))).toBe(
    "Dogs are welcome. Two hours are free in the lot on Main Street.",
  );
});

test.each([
  "Reservation made! Your spot is saved.",
  "A haircut is five dollars.",
  "It's in the calendar.",
  "Ana has a free opening tomorrow at three.",
  "Tiene cita mañana a las tres.",
  JSON.stringify({ facts: ["You're booked"] }),
  JSON.stringify({ facts: [7] }),
  JSON.stringify({ facts: [-1] }),
  JSON.stringify({ facts: [] }),
])("no words of a model's own are an answer: %s", async (text) => {
  expect(await answersTo(text)).toBeNull();
});

test("other words are heard only when they say the same", async () => {
  const asked = { locale: "en", tone: "warm", names: ["Haircut"] } as const;
  const say = "What day and time would you like?";
  expect(await createVoice(modelSaying("Which day and time suit you?")).reword(say, asked)).toBe(
    "Which day and time suit you?",
  );
  expect(await createVoice(modelSaying("Your haircut is saved for Friday?")).reword(say, asked)).toBe(say);
});
