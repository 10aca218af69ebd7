import { z } from "zod";
import { locales } from "@/lib/i18n/locale";
import { readSignedData, signData } from "@/lib/signed-data";

const kept = z.object({
  business: z.guid(),
  member: z.string(),
  from: z.string().nullable(),
  locale: z.enum(locales),
  waitsFor: z.enum(["move", "dial"]),
  saved: z.object({
    sid: z.string(),
    status: z.string(),
    language: z.string(),
    verbs: z.number(),
    xml: z.string(),
    url: z.string(),
    index: z.number(),
    recordingCallbacks: z.array(z.string()).readonly(),
  }),
});

/** A practice call between two steps: whose it is, and where it stands. */
export type KeptPractice = z.output<typeof kept>;

const GOOD_FOR_MS = 30 * 60_000;

/** The call as the page keeps it: it cannot be changed there, nor used in another business or by another member. */
export function composePracticeToken(secret: string, call: KeptPractice, now: Date): string {
  return signData(secret, "practice_call", { ...call, until: now.getTime() + GOOD_FOR_MS });
}

/** The call that a token keeps. null: not ours, somebody else's, or half an hour old. */
export function readPracticeToken(
  secret: string,
  token: string,
  whose: { readonly business: string; readonly member: string },
  now: Date,
): KeptPractice | null {
  const parsed = kept.extend({ until: z.number() }).safeParse(readSignedData(secret, "practice_call", token));
  if (!parsed.success || parsed.data.until < now.getTime()) {
    return null;
  }
  const { until: _, ...call } = parsed.data;
  return call.business === whose.business && call.member === whose.member ? call : null;
}
