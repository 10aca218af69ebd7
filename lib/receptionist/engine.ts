import { createAnthropic } from "@ai-sdk/anthropic";
import { createOpenAI } from "@ai-sdk/openai";
import type { LanguageModel } from "ai";
import type { Env } from "@/lib/env";
import { createModelUnderstand } from "./model/model-understand";
import { createVoice, type Voice } from "./model/voice";
import type { Understand } from "./understanding/types";
import { understandBuiltIn } from "./understanding/understand";

export type Engine = { readonly understand: Understand; readonly voice: Voice | null };

type ModelEnv = Pick<Env, "RECEPTIONIST_MODEL" | "ANTHROPIC_API_KEY" | "OPENAI_API_KEY">;

function findModel(env: ModelEnv): LanguageModel | null {
  const [provider = "", name = ""] = (env.RECEPTIONIST_MODEL ?? "").split("/");
  if (provider === "anthropic" && env.ANTHROPIC_API_KEY !== undefined) {
    return createAnthropic({ apiKey: env.ANTHROPIC_API_KEY })(name);
  }
  if (provider === "openai" && env.OPENAI_API_KEY !== undefined) {
    return createOpenAI({ apiKey: env.OPENAI_API_KEY })(name);
  }
  return null;
}

/** The engine that a model makes: its reading checked by the built-in one, its voice checked sentence by sentence. */
export function composeEngine(model: LanguageModel | null): Engine {
  return model === null
    ? { understand: async (utterance) => understandBuiltIn(utterance), voice: null }
    : { understand: createModelUnderstand({ model, builtIn: understandBuiltIn }), voice: createVoice(model) };
}

/** Lets the built-in engine compile its grammar before anybody waits for it. */
export function warmUp(): void {
  const names = [["Haircut"], ["Corte"]];
  for (const locale of ["en", "es"] as const) {
    understandBuiltIn({
      text:
        locale === "en"
          ? "a haircut next tuesday at three with ana, my number is 212 555 0142"
          : "un corte el martes a las tres",
      history: [],
      now: "2026-01-05T09:00",
      locale,
      services: names,
      staff: [["Ana"]],
      expects: "anything",
      country: "US",
      offers: ["2026-01-06T15:00"],
    });
  }
}

/** The built-in engine, or with RECEPTIONIST_MODEL ("anthropic/…", "openai/…") and its key the model's. */
export function createEngine(env: ModelEnv): Engine {
  return composeEngine(findModel(env));
}
