import type { voices } from "../settings/settings-schema";
import type { Locale } from "../understanding/types";

const VOICES = {
  "Polly.Joanna-Neural": "en",
  "Polly.Matthew-Neural": "en",
  "Polly.Ruth-Generative": "en",
  "Google.en-US-Chirp3-HD-Aoede": "en",
  "Google.en-US-Chirp3-HD-Charon": "en",
  "Polly.Lupe-Neural": "es",
  "Polly.Pedro-Neural": "es",
  "Google.es-US-Chirp3-HD-Aoede": "es",
  "Google.es-US-Chirp3-HD-Charon": "es",
} as const satisfies Record<(typeof voices)[number], Locale>;

export type Voice = keyof typeof VOICES;

const DEFAULTS = { en: "Polly.Joanna-Neural", es: "Polly.Lupe-Neural" } as const satisfies Record<Locale, Voice>;

/** Language codes of speech: the English and Spanish of the United States. */
export const SPEECH_LANGUAGE = { en: "en-US", es: "es-US" } as const satisfies Record<Locale, string>;

function isVoice(name: string): name is Voice {
  return Object.hasOwn(VOICES, name);
}

/** The chosen voice when it speaks this language, else the language's own. */
export function chooseVoice(chosen: string, locale: Locale): Voice {
  return isVoice(chosen) && VOICES[chosen] === locale ? chosen : DEFAULTS[locale];
}

/** How the streaming door names it: the provider apart from the voice. */
export function splitVoice(voice: Voice): { ttsProvider: string; voice: string } {
  const at = voice.indexOf(".");
  const provider = voice.slice(0, at) === "Polly" ? "Amazon" : "Google";
  return { ttsProvider: provider, voice: voice.slice(at + 1) };
}
