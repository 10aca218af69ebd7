import type { Locale } from "@/lib/i18n/locale";

/** What was understood so far; what stands before `resultIndex` was told before. */
export type Understood = {
  readonly resultIndex: number;
  readonly results: ArrayLike<
    ArrayLike<{ readonly transcript: string; readonly confidence?: number }> & { readonly isFinal: boolean }
  >;
};

/** Speech recognition as the Web Speech API has it, as far as we use it. */
export type Recogniser = {
  lang: string;
  continuous: boolean;
  interimResults: boolean;
  onresult: ((event: Understood) => void) | null;
  onerror: ((event: { readonly error: string }) => void) | null;
  onend: (() => void) | null;
  start(): void;
  abort(): void;
};

type RecogniserClass = new () => Recogniser;

declare global {
  interface Window {
    SpeechRecognition?: RecogniserClass;
    webkitSpeechRecognition?: RecogniserClass;
  }
}

export const spoken: Record<Locale, string> = { en: "en-US", es: "es-US" };

export function findRecogniser(): RecogniserClass | null {
  return window.SpeechRecognition ?? window.webkitSpeechRecognition ?? null;
}

/** Whether this browser both hears and speaks. */
export function canTalk(): boolean {
  return findRecogniser() !== null && "speechSynthesis" in window && "SpeechSynthesisUtterance" in window;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Whether what was heard is only the loudspeaker's own words: no reason to stop speaking. */
export function isEcho(heard: string, said: string): boolean {
  const own = new Set(wordsOf(said));
  return wordsOf(heard).every((word) => own.has(word));
}
