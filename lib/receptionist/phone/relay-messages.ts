import { z } from "zod";

const incoming = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("setup"),
    callSid: z.string(),
    from: z.string().nullish(),
    to: z.string(),
    callStatus: z.string().nullish(),
    customParameters: z.record(z.string(), z.string()).nullish(),
  }),
  z.object({ type: z.literal("prompt"), voicePrompt: z.string(), last: z.boolean().default(true) }),
  z.object({ type: z.literal("interrupt"), utteranceUntilInterrupt: z.string().default("") }),
  z.object({ type: z.literal("dtmf"), digit: z.string() }),
  z.object({ type: z.literal("error"), description: z.string().default("") }),
]);

/** What Twilio sends over a ConversationRelay socket. Source: Twilio, ConversationRelay WebSocket messages. */
export type Incoming = z.infer<typeof incoming>;

/** What we send. Tokens up to `last` are one utterance; `end` hands the call to the `<Connect action>`. */
export type Outgoing =
  | {
      readonly type: "text";
      readonly token: string;
      readonly last: boolean;
      readonly lang: string;
      readonly interruptible: boolean;
    }
  | { readonly type: "language"; readonly ttsLanguage: string; readonly transcriptionLanguage: string }
  | { readonly type: "end"; readonly handoffData: string };

/** A frame as a message, or null for what is none or not of our concern. */
export function parseIncoming(text: string): Incoming | null {
  try {
    return incoming.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** Speech that comes in pieces: each adds to what was heard, or is a longer reading of the same words. */
export function joinPrompt(heard: string, part: string): string {
  const [before, after] = [heard.trim(), part.trim()];
  if (before === "" || after.toLowerCase().startsWith(before.toLowerCase())) {
    return after;
  }
  return after === "" ? before : `${before} ${after}`;
}

/** An utterance in the pieces it is sent in: a few words each, so that speaking starts with the first. */
export function splitTokens(text: string): string[] {
  return text.match(/\S+\s*(?:\S+\s*){0,3}/g) ?? [];
}

const handOff = z.union([
  z.object({ why: z.literal("ended"), say: z.string(), locale: z.enum(["en", "es"]) }),
  z.object({ why: z.enum(["reply", "silence", "fault"]) }),
]);

/** Why the socket is given up: the phone says the farewell, carries out the last reply, offers keys, or asks again. */
export type HandOff = z.infer<typeof handOff>;

/** As the vendor carries it from the socket to the `<Connect action>`. */
export function composeHandOff(given: HandOff): string {
  return JSON.stringify(given);
}

/** A session that ended without our word, or with none of ours, is a fault. */
export function parseHandOff(text: string): HandOff {
  try {
    return handOff.parse(JSON.parse(text));
  } catch {
    return { why: "fault" };
  }
}
