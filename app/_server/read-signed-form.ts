import { env } from "@/lib/env";
import { listAuthTokens } from "@/lib/twilio/auth-tokens";
import { composePublicUrl, isSigned, type TwilioParams } from "@/lib/twilio/signature";

const MOST_BYTES = 65_536;

/** The fields of a form that Twilio signed for this address, or the status that refuses it: 413 too large, 403 not signed by us two. */
export async function readSignedForm(
  request: Request,
): Promise<{ readonly params: TwilioParams } | { readonly status: number }> {
  if (Number(request.headers.get("content-length") ?? 0) > MOST_BYTES) {
    return { status: 413 };
  }
  const params = Object.fromEntries(new URLSearchParams(await request.text()));
  const signature = request.headers.get("x-twilio-signature");
  const url = composePublicUrl(env().BASE_URL, request.url);
  return isSigned(listAuthTokens(env()), signature, url, params) ? { params } : { status: 403 };
}
