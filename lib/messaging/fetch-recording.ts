import type { PhoneVendor } from "@/lib/messaging/list-phone-numbers";
import { within } from "@/lib/within";

/** How long the vendor may take to answer, and then to send the next piece while somebody waits for it. */
const LIMITS = { answerMs: 15_000, idleMs: 30_000 };

/** The body as it comes; a vendor that sends nothing more while the next piece is wanted is given up. */
function untilIdle(body: ReadableStream<Uint8Array>, idleMs: number): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  return new ReadableStream({
    async pull(controller) {
      try {
        const { done, value } = await within(reader.read(), idleMs, "the phone vendor stopped in a recording");
        if (done) controller.close();
        else controller.enqueue(value);
      } catch (error) {
        controller.error(error);
        await reader.cancel(error).catch(() => undefined);
      }
    },
    cancel: (reason) => reader.cancel(reason),
  });
}

/**
 * A recording at the phone vendor, as mp3; null: it is not there any more. `range` is the request's own, for players that seek.
 * Only addresses of our own account at the vendor are asked, because the account's secret goes with the request.
 */
export async function fetchRecording(
  { accountSid, authToken, baseUrl }: PhoneVendor,
  recordingUrl: string,
  range: string | null,
  { answerMs, idleMs } = LIMITS,
): Promise<Response | null> {
  const vendor = new URL(baseUrl ?? "https://api.twilio.com");
  const asked = URL.parse(recordingUrl);
  const sid = /\/(RE[0-9a-zA-Z]{8,62})(?:\.(?:mp3|wav|json))?$/.exec(asked?.pathname ?? "")?.[1];
  const isOurs = asked !== null && (asked.host === vendor.host || asked.host === "api.twilio.com");
  if (!isOurs || sid === undefined) return null;
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), answerMs);
  const answer = await fetch(new URL(`/2010-04-01/Accounts/${accountSid}/Recordings/${sid}.mp3`, vendor), {
    headers: {
      authorization: `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString("base64")}`,
      ...(range === null ? {} : { range }),
    },
    signal: late.signal,
  }).finally(() => clearTimeout(timer));
  if (answer.status === 404) return null;
  if (!answer.ok) throw new Error(`the phone vendor answered ${answer.status} for a recording`);
  return new Response(answer.body && untilIdle(answer.body, idleMs), answer);
}
