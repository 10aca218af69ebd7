import type { PhoneVendor } from "@/lib/messaging/list-phone-numbers";

const TIMEOUT_MS = 15_000;

/**
 * A recording at the phone vendor, as mp3; null: it is not there any more. `range` is the request's own, for players that seek.
 * Only addresses of our own account at the vendor are asked, because the account's secret goes with the request.
 */
export async function fetchRecording(
  { accountSid, authToken, baseUrl }: PhoneVendor,
  recordingUrl: string,
  range: string | null,
): Promise<Response | null> {
  const vendor = new URL(baseUrl ?? "https://api.twilio.com");
  const asked = URL.parse(recordingUrl);
  const sid = /\/(RE[0-9a-zA-Z]{8,62})(?:\.(?:mp3|wav|json))?$/.exec(asked?.pathname ?? "")?.[1];
  const isOurs = asked !== null && (asked.host === vendor.host || asked.host === "api.twilio.com");
  if (!isOurs || sid === undefined) return null;
  const answer = await fetch(new URL(`/2010-04-01/Accounts/${accountSid}/Recordings/${sid}.mp3`, vendor), {
    headers: {
      authorization: `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString("base64")}`,
      ...(range === null ? {} : { range }),
    },
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  if (answer.status === 404) return null;
  if (!answer.ok) throw new Error(`the phone vendor answered ${answer.status} for a recording`);
  return answer;
}
