import { placeCall } from "@/lib/receptionist/simulator/place-call";
import type { Caller, CallOptions, CallRecord } from "@/lib/receptionist/simulator/types";
import { makeSignedLine } from "@/lib/twilio/signed-line";

type Account = { readonly accountSid: string; readonly authToken: string };

/** A call to a running copy, signed as its Twilio account signs. `from` null: a withheld number. */
export function composeCall(
  appUrl: string,
  account: Account,
  numbers: { readonly from: string | null; readonly to: string },
): CallOptions {
  return {
    line: makeSignedLine(account.authToken),
    accountSid: account.accountSid,
    voiceUrl: `${appUrl}/api/voice`,
    fallbackUrl: `${appUrl}/api/voice/fallback`,
    statusUrl: `${appUrl}/api/voice/status`,
    ...numbers,
  };
}

/** Plays a whole call to a running copy. */
export function callCopy(options: CallOptions, caller: Caller): Promise<CallRecord> {
  return placeCall(options, caller);
}
