import type { CallOptions } from "@/lib/receptionist/simulator/types";
import { makeSignedLine } from "@/lib/twilio/signed-line";

/** A call to a running copy, signed as its Twilio account signs. `from` null: a withheld number. */
export function composeCall(
  appUrl: string,
  account: { readonly accountSid: string; readonly authToken: string },
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
