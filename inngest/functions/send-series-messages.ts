import { type SeriesNews, sendSeriesMessage } from "@/lib/messaging/send-series-message";
import { inngest } from "../client";
import { seriesEvent } from "../events";
import { messagingDeps } from "../job-ctx";

const NEWS: ReadonlyMap<string, SeriesNews["what"]> = new Map([
  ["series/booked", "booked"],
  ["series/rescheduled", "rescheduled"],
  ["series/cancelled", "cancelled"],
]);

/** What happened to several visits at once is told once, by text and e-mail, with every date. */
export function sendSeriesMessages() {
  return inngest().createFunction(
    {
      id: "send-series-messages",
      triggers: [...NEWS.keys()].map((event) => ({ event })),
      retries: 4,
      concurrency: [{ key: "event.data.businessId", limit: 5 }],
    },
    async ({ event }) => {
      const what = NEWS.get(event.name);
      if (what === undefined) {
        return { text: "unknown_event", email: "unknown_event" };
      }
      const about = { ...seriesEvent.parse(event.data), what };
      const tell = (channel: "text" | "email") =>
        sendSeriesMessage(messagingDeps(), { ...about, channel, dedupeKey: `${event.name}:${event.id}:${channel}` });
      const [email, text] = await Promise.allSettled([tell("email"), tell("text")]);
      if (email.status === "rejected") throw email.reason;
      if (text.status === "rejected") throw text.reason;
      return { text: text.value, email: email.value };
    },
  );
}
