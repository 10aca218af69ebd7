import type { ReceptionistRecord } from "@/lib/database/receptionist-shapes";
import { translator } from "@/lib/i18n/messages";
import { within } from "@/lib/within";
import type { Locale } from "../understanding/types";
import { type Call, ownLocale } from "./called";
import { conversationOf, findLine, type PhoneDoor, startOn } from "./door";
import { markAfter } from "./place";
import { newResponse, offerMenu, say, voiceUrl } from "./twiml";

const OVER = new Set(["completed", "busy", "failed", "no-answer", "canceled"]);

/** A caller who hung up before anybody took the call was not put through. */
async function isUntaken(
  door: PhoneDoor,
  call: Call,
  conversation: { businessId: string; conversationId: string },
): Promise<boolean> {
  const about = { businessId: conversation.businessId, externalId: call.sid };
  return !(await door.db.call("transfer_taken", about)) && (await door.db.call("drop_transfer", conversation));
}

/** The vendor says what became of the call: once it is over, so is its conversation. */
export async function followCall(door: PhoneDoor, call: Call): Promise<void> {
  const line = OVER.has(call.status) ? await findLine(door, call) : null;
  const conversation = line === null ? null : conversationOf(line);
  if (conversation === null) {
    return;
  }
  const isMissed = await isUntaken(door, call, conversation);
  if (await door.db.call("end_conversation", { ...conversation, ...(isMissed && { outcome: "abandoned" }) })) {
    door.committed();
  }
}

type Callee = { readonly businessId: string; readonly callSid: string; readonly locale: Locale };

/** Whoever is rung hears silence until we answer, and the caller rings on: the words before it are not worth more. */
const WHISPER_MS = 1_800;

type Told = { readonly record: ReceptionistRecord; readonly summary: string };

async function findWhisper(door: PhoneDoor, { businessId, callSid }: Callee): Promise<Told | null> {
  const record = await door.db.call("find_receptionist", { businessId });
  if (record === null) {
    return null;
  }
  const call: Call = { sid: callSid, from: null, to: "", status: "" };
  const about = { businessId, channel: "phone", externalId: callSid } as const;
  const isKnown = (await door.db.call("find_conversation", about)) !== null;
  const started = isKnown ? await startOn(door, { call, record }) : null;
  const action = started?.ok ? started.value.reply.action : null;
  return { record, summary: action?.kind === "transfer" ? action.summary : "" };
}

/**
 * What whoever picks up hears before the caller is joined: a key takes the call, so that no machine does. What it is about
 * is left out when it cannot be found in time.
 */
export async function whisper(door: PhoneDoor, callee: Callee, ms = WHISPER_MS): Promise<string> {
  const { businessId, locale } = callee;
  const t = translator(locale, "phone");
  const told = await within(findWhisper(door, callee), ms, "a whisper took too long").catch(() => null);
  const about = told && t("whisper", { business: told.record.profile.name, summary: told.summary }).trim();
  const response = newResponse();
  const gather = response.gather({
    input: ["dtmf"],
    numDigits: 1,
    finishOnKey: "",
    timeout: 8,
    action: voiceUrl(door.baseUrl, "/accept", { b: businessId, l: locale }),
    method: "POST",
  });
  say(gather, told, locale, `${about ?? ""} ${t("takeCall")}`.trim());
  response.hangup();
  return response.toString();
}

/** Somebody pressed a key for the call: the two are joined, also when that cannot be written down in time. */
export async function acceptCall(door: PhoneDoor, callee: Callee, ms = WHISPER_MS): Promise<string> {
  const taken = { businessId: callee.businessId, externalId: callee.callSid, isTaken: true };
  await within(door.db.call("transfer_taken", taken), ms, "taking a call took too long").catch(() => false);
  return newResponse().toString();
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
