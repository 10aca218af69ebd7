import twilio from "twilio";

export type TwilioParams = Readonly<Record<string, string>>;

/**
 * What Twilio writes into `X-Twilio-Signature`: HMAC-SHA1 under the auth token over the address and the form's fields sorted
 * by name, in base64. A WebSocket's handshake has no fields. Source: Twilio, "Security", Validating requests.
 */
export function signRequest(authToken: string, url: string, params: TwilioParams = {}): string {
  return twilio.getExpectedTwilioSignature(authToken, url, params);
}

/**
 * Whether one of our auth tokens made this signature: while a token is being rotated there are two. Constant time in the
 * signature; a port that is the scheme's own may be there or not, as Twilio's own validator has it.
 */
export function isSigned(
  authTokens: readonly string[],
  signature: string | null | undefined,
  url: string,
  params: TwilioParams = {},
): boolean {
  if (!signature) {
    return false;
  }
  const verdicts = authTokens.map((token) => twilio.validateRequest(token, signature, url, params));
  return verdicts.includes(true);
}

/** The address as Twilio requested it: our configured base with the request's own path and query, never its Host. */
export function composePublicUrl(baseUrl: string, requestUrl: string): string {
  const pathAndQuery = requestUrl.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i, "").replace(/#.*$/, "");
  return `${baseUrl.replace(/\/+$/, "")}${pathAndQuery.startsWith("/") ? "" : "/"}${pathAndQuery}`;
}
