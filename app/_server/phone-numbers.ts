import { env } from "@/lib/env";
import { listPhoneNumbers } from "@/lib/messaging/list-phone-numbers";

/** The platform's numbers at its phone vendor. */
export function listPlatformNumbers(): Promise<readonly string[]> {
  const { TWILIO_ACCOUNT_SID: accountSid, TWILIO_AUTH_TOKEN: authToken, TWILIO_BASE_URL: baseUrl } = env();
  return listPhoneNumbers({ accountSid, authToken, baseUrl });
}
