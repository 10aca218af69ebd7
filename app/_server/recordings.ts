import { Problem } from "@/app/_server/problem";
import { env } from "@/lib/env";
import { fetchRecording } from "@/lib/messaging/fetch-recording";

/** The sound of a recording, for a member who may hear it: the vendor's address alone opens nothing. */
export async function answerRecording(recordingUrl: string | null, request: Request): Promise<Response> {
  const { TWILIO_ACCOUNT_SID: accountSid, TWILIO_AUTH_TOKEN: authToken, TWILIO_BASE_URL: baseUrl } = env();
  const found = recordingUrl
    ? await fetchRecording({ accountSid, authToken, baseUrl }, recordingUrl, request.headers.get("range"))
    : null;
  if (found === null) throw new Problem("not_found");
  const headers = new Headers({ "content-type": "audio/mpeg", "cache-control": "private, no-store" });
  for (const name of ["content-length", "content-range", "accept-ranges"]) {
    const value = found.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  return new Response(found.body, { status: found.status, headers });
}
