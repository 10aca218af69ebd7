import { deriveToken } from "@/lib/tokens";

/** The token of an invitation's link, from its id: only the hash is stored, so the mail and the page derive it again. */
export function invitationToken(tokenSecret: string, invitationId: string): string {
  return deriveToken(tokenSecret, "invitation", invitationId);
}

/** The address an invitation's mail and the copyable link lead to. */
export function invitationAddress(baseUrl: string, token: string): string {
  return `${baseUrl.replace(/\/+$/, "")}/invitation/${token}`;
}
