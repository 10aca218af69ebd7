import type { ReceptionistRecord } from "@/lib/database/receptionist-shapes";
import type { TwilioParams } from "@/lib/twilio/signature";
import type { Locale } from "../understanding/types";
import type { Practice } from "./practice-mark";

/** What Twilio says of a call in every request about it. Numbers are E.164. */
export type Call = {
  readonly sid: string;
  /** The customer's. null: withheld, or no number that could be called. */
  readonly from: string | null;
  /** The business's: the one that was dialled, or that a call of ours comes from. */
  readonly to: string;
  readonly status: string;
  /** Set where a member plays the caller. */
  readonly practice?: Practice;
};

const E164 = /^\+[1-9]\d{6,14}$/;
/** What networks put in place of a withheld number: "anonymous", "restricted", "unknown" on a keypad's letters. */
const WITHHELD = new Set(["+266696687", "+7378742833", "+86282452253", "+2562533", "+8656696"]);

/** A number of this form, or null. */
export function findNumber(text: string | undefined): string | null {
  const number = text?.trim() ?? "";
  return E164.test(number) && !WITHHELD.has(number) ? number : null;
}

/** The call that a request is about, or null when it names none. */
export function parseCall(params: TwilioParams): Call | null {
  const sid = params.CallSid ?? "";
  if (!/^CA[0-9a-zA-Z]{8,62}$/.test(sid)) {
    return null;
  }
  const isOurs = params.Direction?.startsWith("outbound") ?? false;
  const [customer, business] = isOurs ? [params.To, params.From] : [params.From, params.To];
  return { sid, from: findNumber(customer), to: business?.trim() ?? "", status: params.CallStatus ?? "" };
}

/** The business that was dialled. */
export type Called = { readonly record: ReceptionistRecord; readonly transferTo: string | null };

/** The language a business is answered in before the caller has said a word. */
export function ownLocale(record: ReceptionistRecord): Locale {
  return record.settings?.locale ?? record.profile.locale;
}

/** Whether the receptionist takes this call: always in practice. */
export function isAnswered(call: Call, record: ReceptionistRecord): boolean {
  return call.practice !== undefined || record.settings?.phoneEnabled === true;
}

/** Whether callers may leave a message here. */
export function takesMessages(record: ReceptionistRecord): boolean {
  return record.settings?.mayTakeMessages ?? true;
}
