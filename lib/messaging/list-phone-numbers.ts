import { z } from "zod";

export type PhoneVendor = {
  readonly accountSid: string;
  readonly authToken: string;
  readonly baseUrl?: string | undefined;
};

const page = z.object({
  incoming_phone_numbers: z.array(
    z.object({ phone_number: z.string(), capabilities: z.object({ voice: z.boolean() }).partial().optional() }),
  ),
});

const TIMEOUT_MS = 5_000;

/**
 * The account's numbers that can be called, E.164, at most 50 of them (Twilio's IncomingPhoneNumbers list resource).
 * Throws when the vendor does not answer.
 */
export async function listPhoneNumbers({ accountSid, authToken, baseUrl }: PhoneVendor): Promise<string[]> {
  const url = new URL(
    `/2010-04-01/Accounts/${accountSid}/IncomingPhoneNumbers.json?PageSize=50`,
    baseUrl ?? "https://api.twilio.com",
  );
  const answer = await fetch(url, {
    headers: { authorization: `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString("base64")}` },
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  if (!answer.ok) throw new Error(`the phone vendor answered ${answer.status}`);
  const { incoming_phone_numbers: numbers } = page.parse(await answer.json());
  return numbers.filter((one) => one.capabilities?.voice !== false).map((one) => one.phone_number);
}
