import { readBounded } from "@/lib/api/read-bounded";
import { env } from "@/lib/env";
import { listAuthTokens } from "@/lib/twilio/auth-tokens";
import { composePublicUrl, isSigned, type TwilioParams } from "@/lib/twilio/signature";

/** The fields of a form that Twilio signed for this address, or the status that refuses it: 413 too large, 403 not signed by us two. */
export async function readSignedForm(
  request: Request,
): Promise<{ readonly params: TwilioParams } | { readonly status: number }> {
  const body = await readBounded(request);
  if (body === null) {
    return { status: 413 };
  }
  const params = Object.fromEntries(new URLSearchParams(new TextDecoder().decode(body)));
  const signature = request.headers.get("x-twilio-signature");
  const url = composePublicUrl(env().BASE_URL, request.url);
  return isSigned(listAuthTokens(env()), signature, url, params) ? { params } : { status: 403 };
}
