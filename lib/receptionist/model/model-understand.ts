import { generateText, type LanguageModel, Output } from "ai";
import type { Understand, Understood, Utterance } from "../understanding/types";
import { composePrompt, extraction, SYSTEM } from "./extraction";
import { reconcile } from "./reconcile";

/** How long a model may take before the conversation goes on without it, milliseconds. */
export const MODEL_TIMEOUT_MS = 1_500;
const FAILURES_TO_REST = 3;
const REST_MS = 30_000;

/** Lets a model that keeps failing rest, so that callers do not wait for it each time. */
export function createRest(now: () => number = Date.now) {
  let failures = 0;
  let until = 0;
  return {
    isResting: () => now() < until,
    failed() {
      failures += 1;
      if (failures >= FAILURES_TO_REST) {
        until = now() + REST_MS;
        failures = 0;
      }
    },
    succeeded() {
      failures = 0;
    },
  };
}

/** Rejects after the time, also when what is waited for does not heed its signal. */
export async function within<T>(ms: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const signal = AbortSignal.timeout(ms);
  const late = new Promise<never>((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
  return Promise.race([work(signal), late]);
}

type Options = {
  readonly model: LanguageModel;
  readonly builtIn: (utterance: Utterance) => Understood;
  readonly timeoutMs?: number;
};

/**
 * Reading by a language model, checked by the built-in engine (`reconcile`). A model that is slow, down or talks nonsense is
 * left aside: the built-in reading stands.
 */
export function createModelUnderstand({ model, builtIn, timeoutMs = MODEL_TIMEOUT_MS }: Options): Understand {
  const rest = createRest();
  return async (utterance) => {
    const own = builtIn(utterance);
    if (rest.isResting() || utterance.text.trim() === "") {
      return own;
    }
    try {
      const { output } = await within(timeoutMs, (abortSignal) =>
        generateText({
          model,
          instructions: SYSTEM,
          prompt: composePrompt(utterance),
          output: Output.object({ schema: extraction }),
          temperature: 0,
          maxRetries: 0,
          abortSignal,
        }),
      );
      rest.succeeded();
      return reconcile(own, output, utterance);
    } catch {
      rest.failed();
      return own;
    }
  };
}
