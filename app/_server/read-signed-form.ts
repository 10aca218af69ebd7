import { env } from "@/lib/env";
import { composePublicUrl, isSigned, type TwilioParams } from "@/lib/twilio/signature";

const MOST_BYTES = 65_536;

/** The fields of a form that Twilio signed for this address, or the status that refuses it: 413 too large, 403 not signed by us two. */
export async function readSignedForm(
  request: Request,
): Promise<{ readonly params: TwilioParams } | { readonly status: number }> {
  const { BASE_URL, TWILIO_AUTH_TOKEN, TWILIO_AUTH_TOKEN_NEXT } = env();
  if (Number(request.headers.get("content-length") ?? 0) > MOST_BYTES) {
    return { status: 413 };
  }
  const params = Object.fromEntries(new URLSearchParams(await request.text()));
  const tokens = [TWILIO_AUTH_TOKEN, TWILIO_AUTH_TOKEN_NEXT].filter((token) => token !== undefined);
  const signature = request.headers.get("x-twilio-signature");
  return isSigned(tokens, signature, composePublicUrl(BASE_URL, request.url), params) ? { params } : { status: 403 };
}
