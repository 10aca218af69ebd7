import { Inngest } from "inngest";
import { env } from "@/lib/env";
import type { SendEvents } from "@/lib/events/relay-outbox";

let client: Inngest | undefined;

/** The Inngest client, made at first use so that a build needs no keys. */
export function inngest(): Inngest {
  const { INNGEST_BASE_URL, INNGEST_EVENT_KEY, INNGEST_SIGNING_KEY } = env();
  client ??= new Inngest({
    id: "thechattyai",
    isDev: false,
    eventKey: INNGEST_EVENT_KEY,
    signingKey: INNGEST_SIGNING_KEY,
    ...(INNGEST_BASE_URL === undefined ? {} : { baseUrl: INNGEST_BASE_URL }),
  });
  return client;
}

/** Hands events to Inngest; throws when it did not accept them all. */
export const sendEvents: SendEvents = async (events) => {
  await inngest().send(events);
};
