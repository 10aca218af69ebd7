import { keepXmlText } from "@/lib/xml-text";
import type { Started } from "../reply";
import type { Locale } from "../understanding/types";
import { composeHints } from "./listening";
import { type newResponse, type Surroundings, voiceUrl } from "./twiml";
import { chooseVoice, SPEECH_LANGUAGE, splitVoice } from "./voices";

type VoiceResponse = ReturnType<typeof newResponse>;

/**
 * Hands the call to the streaming door. The greeting, which tells that no person speaks, is heard to the end; when the
 * socket ends, by our word or by a fault, the call goes on at /after-stream. Source: Twilio, TwiML Voice: ConversationRelay.
 */
export function connectStream(
  response: VoiceResponse,
  around: Surroundings,
  started: Pick<Started, "token" | "reply">,
  streamUrl: string,
): void {
  const { reply, token } = started;
  const chosen = around.record.settings?.voice ?? "";
  const hints = composeHints(around.record);
  const relay = response
    .connect({ action: voiceUrl(around.baseUrl, "/after-stream"), method: "POST" })
    .conversationRelay({
      url: streamUrl,
      welcomeGreeting: keepXmlText(reply.say),
      welcomeGreetingInterruptible: "none",
      language: SPEECH_LANGUAGE[reply.locale],
      ...splitVoice(chooseVoice(chosen, reply.locale)),
      interruptible: "any",
      dtmfDetection: true,
      partialPrompts: false,
      ignorebackchannel: "true",
      ...(hints === "" ? {} : { hints }),
    });
  for (const locale of ["en", "es"] satisfies Locale[]) {
    relay.language({ code: SPEECH_LANGUAGE[locale], ...splitVoice(chooseVoice(chosen, locale)) });
  }
  relay.parameter({ name: "conversation", value: token });
}
