import { z } from "zod";
import { findPhone } from "@/lib/booking/contact";
import { locales } from "@/lib/i18n/locale";
import { textShape } from "@/lib/text-shape";

/** Messages are keys of `errors.field`; a form says them in the reader's language. */
export const tones = ["warm", "brief", "formal"] as const;
export const transferTimes = ["never", "open_hours", "always"] as const;
/** Voices as Twilio's `<Say voice>` names them, heard when the caller speaks their language; "": the language's own. */
export const voices = [
  "Polly.Joanna-Neural",
  "Polly.Matthew-Neural",
  "Polly.Ruth-Generative",
  "Google.en-US-Chirp3-HD-Aoede",
  "Google.en-US-Chirp3-HD-Charon",
  "Polly.Lupe-Neural",
  "Polly.Pedro-Neural",
  "Google.es-US-Chirp3-HD-Aoede",
  "Google.es-US-Chirp3-HD-Charon",
] as const;
/** Days that a transcript keeps its words. */
export const retentionChoices = [7, 30, 90, 180, 365, 730] as const;

/** Nobody may be called before 8:00 or after 21:00 of the customer's day (TCPA, 47 CFR 64.1200(c)(1)); owners choose within. */
const earliestMinute = 480;
const latestMinute = 1_260;

const phone = (country: string) =>
  z
    .string()
    .trim()
    .refine((text) => text === "" || findPhone(text, country) !== null, { error: "phone" })
    .transform((text) => (text === "" ? null : findPhone(text, country)));

/** The settings that owners and admins write, in the business's country; the keys that are given replace what is stored. */
export function settingsInput(country: string) {
  return z
    .strictObject({
      phoneEnabled: z.boolean(),
      textEnabled: z.boolean(),
      chatEnabled: z.boolean(),
      greeting: textShape().max(300, "tooLong"),
      voice: z.union([z.literal(""), z.enum(voices)], "choose"),
      locale: z.enum(locales, "choose").nullable(),
      tone: z.enum(tones, "choose"),
      mayBook: z.boolean(),
      mayReschedule: z.boolean(),
      mayCancel: z.boolean(),
      mayJoinWaitlist: z.boolean(),
      mayTakeMessages: z.boolean(),
      transferNumber: phone(country),
      transferWhen: z.enum(transferTimes, "choose"),
      recordCalls: z.boolean(),
      streaming: z.boolean(),
      retentionDays: z.number("number").int("number").min(1, "tooSmall").max(730, "tooBig"),
      outboundConfirmation: z.boolean(),
      outboundWaitlist: z.boolean(),
      outboundFromMinute: z.number("number").int("number").min(earliestMinute, "callHours"),
      outboundToMinute: z.number("number").int("number").max(latestMinute, "callHours"),
    })
    .partial()
    .refine((one) => !(one.transferWhen && one.transferWhen !== "never") || one.transferNumber !== null, {
      path: ["transferNumber"],
      error: "required",
    })
    .refine(
      ({ outboundFromMinute: from, outboundToMinute: to }) => from === undefined || to === undefined || to > from,
      { path: ["outboundToMinute"], error: "endsBeforeStart" },
    );
}
export type SettingsInput = z.infer<ReturnType<typeof settingsInput>>;

const question = textShape().min(1, "required").max(200, "tooLong");
const answer = textShape().min(1, "required").max(1_000, "tooLong");
export const mostFacts = 60;

/** Facts in the order they stand in, and the ids of those taken away. */
export const factsInput = z.object({
  facts: z.array(z.object({ id: z.guid(), question, answer })).max(mostFacts),
  removedFacts: z.array(z.guid()).max(200),
});
export type FactsInput = z.infer<typeof factsInput>;

const spokenName = textShape().min(1, "required").max(80, "tooLong");

/** What customers call each service; a service that is named here has these names and no others. */
export const spokenNamesInput = z.object({
  spokenNames: z.record(z.guid(), z.array(spokenName).max(12)),
});
export type SpokenNamesInput = z.infer<typeof spokenNamesInput>;

/** What turning it on writes, all at once: questions that are there already and names that are taken stay as they are. */
export const turnOnInput = z.object({
  /** One of the platform's free numbers, or none for now. */
  phoneNumber: z
    .string()
    .regex(/^\+[1-9][0-9]{6,14}$/)
    .nullable(),
  greeting: textShape().max(300, "tooLong"),
  tone: z.enum(tones, "choose"),
  retentionDays: z.number().int().min(1).max(730),
  transferNumber: textShape().max(40),
  phoneEnabled: z.boolean(),
  textEnabled: z.boolean(),
  chatEnabled: z.boolean(),
  facts: z.array(z.object({ question, answer })).max(mostFacts),
  spokenNames: z.record(z.guid(), z.array(spokenName).max(12)),
});
export type TurnOnInput = z.infer<typeof turnOnInput>;

export const numberInput = z.object({
  number: z
    .string()
    .regex(/^\+[1-9][0-9]{6,14}$/)
    .nullable(),
});
