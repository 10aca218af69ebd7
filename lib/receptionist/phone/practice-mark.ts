import { z } from "zod";
import { locales } from "@/lib/i18n/locale";
import { readSignedData, signData } from "@/lib/signed-data";
import type { Locale } from "../understanding/types";

/** The field of a call's requests that marks it as practice. It stands under Twilio's signature as all fields do. */
export const PRACTICE_FIELD = "PracticeMark";

/** A member plays a caller: of this business, whatever number was dialled and whether its receptionist is on. */
export type Practice = { readonly businessId: string; readonly locale: Locale };

const marked = z.object({ call: z.string(), business: z.guid(), locale: z.enum(locales), until: z.number() });

/** One step of a call is over well before. */
const GOOD_FOR_MS = 2 * 60_000;

/** The mark of one call: only this server can make it, and it is good for that call's id and for two minutes. */
export function composePracticeMark(secret: string, callSid: string, practice: Practice, now: Date): string {
  const { businessId: business, locale } = practice;
  return signData(secret, "practice_mark", { call: callSid, business, locale, until: now.getTime() + GOOD_FOR_MS });
}

/** What a mark says. null: not ours, another call's, or over. */
export function readPracticeMark(secret: string, callSid: string, mark: string, now: Date): Practice | null {
  const parsed = marked.safeParse(readSignedData(secret, "practice_mark", mark));
  if (!parsed.success || parsed.data.call !== callSid || parsed.data.until < now.getTime()) {
    return null;
  }
  return { businessId: parsed.data.business, locale: parsed.data.locale };
}
