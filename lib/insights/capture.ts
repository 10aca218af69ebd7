import { env } from "@/lib/env";

/** What is counted, and with what: ids and kinds, never personal data. */
export type Insights = {
  "booking made": { readonly channel: string; readonly held: boolean };
  "waitlist joined": { readonly channel: string };
  "booking moved": { readonly channel: string; readonly scope?: string };
  "booking cancelled": { readonly channel: string; readonly scope?: string };
  "seats given up": { readonly channel: string; readonly seats: number };
  "series booked": { readonly channel: string; readonly visits: number };
};

const TIMEOUT_MS = 2_000;
const HOST = "https://us.i.posthog.com";

/** Counts one event of a business in PostHog. Off without POSTHOG_KEY; never waited for, and its failures are nobody's. */
export function capture<N extends keyof Insights>(name: N, businessId: string, properties: Insights[N]): void {
  const { POSTHOG_KEY: key, POSTHOG_HOST: host } = env();
  if (key === undefined) {
    return;
  }
  const body = JSON.stringify({
    api_key: key,
    event: name,
    distinct_id: businessId,
    properties: { ...properties, $process_person_profile: false, $groups: { business: businessId } },
    timestamp: new Date().toISOString(),
  });
  fetch(new URL("/i/v0/e/", host ?? HOST), {
    method: "POST",
    headers: { "content-type": "application/json" },
    body,
    signal: AbortSignal.timeout(TIMEOUT_MS),
  }).catch(() => undefined);
}
