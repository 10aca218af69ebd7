type Account = { readonly accountSid: string; readonly authToken: string; readonly baseUrl?: string | undefined };

const TIMEOUT_MS = 10_000;

/**
 * Has a recording deleted at the phone vendor (Twilio's Recordings resource); one that is gone, or was never our account's, is
 * no work. Throws when the vendor does not do it. Only our own account is asked, because its secret goes with the request.
 */
export async function deleteRecording(account: Account, recordingUrl: string): Promise<void> {
  const { accountSid, authToken, baseUrl } = account;
  const vendor = new URL(baseUrl ?? "https://api.twilio.com");
  const asked = URL.parse(recordingUrl);
  const sid = /\/(RE[0-9a-zA-Z]{8,62})(?:\.(?:mp3|wav|json))?$/.exec(asked?.pathname ?? "")?.[1];
  const isOurs = asked !== null && (asked.host === vendor.host || asked.host === "api.twilio.com");
  if (!isOurs || sid === undefined) {
    return;
  }
  const answer = await fetch(new URL(`/2010-04-01/Accounts/${accountSid}/Recordings/${sid}.json`, vendor), {
    method: "DELETE",
    headers: { authorization: `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString("base64")}` },
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  if (!answer.ok && answer.status !== 404) {
    throw new Error(`the phone vendor answered ${answer.status} to deleting a recording`);
  }
}
