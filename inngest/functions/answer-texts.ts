import { relayOutbox } from "@/lib/events/relay-outbox";
import { answerTexts as answerWaitingTexts } from "@/lib/receptionist/texts/answer-texts";
import { inngest, sendEvents } from "../client";
import { textEvent } from "../events";
import { jobFunctions, textDeps } from "../job-ctx";

/** Texts of one number are answered one at a time, in the order in which they came; what a turn wrote goes out at once. */
export function answerTexts() {
  return inngest().createFunction(
    {
      id: "answer-texts",
      triggers: [{ event: "text/received" }],
      retries: 4,
      concurrency: [{ key: "event.data.threadId", limit: 1 }],
    },
    async ({ event }) => {
      const { businessId, messageId } = textEvent.parse(event.data);
      try {
        return { answered: await answerWaitingTexts(textDeps(), businessId, messageId) };
      } finally {
        await relayOutbox(jobFunctions(), sendEvents);
      }
    },
  );
}
