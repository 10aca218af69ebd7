import { translator } from "@/lib/i18n/messages";
import type { Locale } from "../understanding/types";
import { type Call, ownLocale } from "./called";
import { conversationOf, findLine, type PhoneDoor, startOn } from "./door";
import { markAfter } from "./place";
import { newResponse, offerMenu, say, voiceUrl } from "./twiml";

const OVER = new Set(["completed", "busy", "failed", "no-answer", "canceled"]);

/** The vendor says what became of the call: once it is over, so is its conversation. */
export async function followCall(door: PhoneDoor, call: Call): Promise<void> {
  const line = OVER.has(call.status) ? await findLine(door, call) : null;
  const conversation = line === null ? null : conversationOf(line);
  if (conversation !== null && (await door.db.call("end_conversation", conversation))) {
    door.committed();
  }
}

/** What whoever picks up hears before the caller is joined. */
export async function whisper(
  door: PhoneDoor,
  callee: { businessId: string; callSid: string; locale: Locale },
): Promise<string> {
  const { businessId, callSid, locale } = callee;
  const response = newResponse();
  const record = await door.db.call("find_receptionist", { businessId });
  if (record !== null) {
    const call: Call = { sid: callSid, from: null, to: "", status: "" };
    const started = await startOn(door, { call, record });
    const action = started.ok ? started.value.reply.action : null;
    const summary = action?.kind === "transfer" ? action.summary : "";
    const business = record.profile.name;
    say(response, { record }, locale, translator(locale, "phone")("whisper", { business, summary }).trim());
  }
  return response.toString();
}

/** When our own answer failed: keys that lead on. Throws when not even the business can be found. */
export async function catchCall(door: PhoneDoor, call: Call): Promise<string> {
  const line = await findLine(door, call);
  if (line === null) {
    throw new Error("no business to answer for");
  }
  const locale = line.conversation?.locale ?? ownLocale(line.record);
  const place = { mark: markAfter(line.conversation?.turns ?? 0), expects: "anything", locale, offers: 0 } as const;
  const response = newResponse();
  offerMenu(response, line.around, translator(locale, "phone")("trouble"), place);
  return response.toString();
}

const RETRIES = 2;

/** When nothing of ours can be reached: waits a little and tries again, and at last says so. Needs no database. */
export function composeLastResort(baseUrl: string, tries: number): string {
  const response = newResponse();
  for (const locale of ["en", "es"] as const) {
    say(response, null, locale, translator(locale, "phone")(tries < RETRIES ? "filler" : "troubleLater"));
  }
  if (tries < RETRIES) {
    response.pause({ length: 3 });
    response.redirect({ method: "POST" }, voiceUrl(baseUrl, "/fallback", { t: String(tries + 1) }));
  } else {
    response.hangup();
  }
  return response.toString();
}
