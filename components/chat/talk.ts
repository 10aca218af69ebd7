import { findRecogniser, isEcho, type Recogniser, spoken, type Understood } from "@/components/chat/speech";
import type { Locale } from "@/lib/i18n/locale";

export type TalkPhase = "off" | "listening" | "thinking" | "speaking" | "paused";
export type TalkTrouble = "refused" | "noMicrophone" | "network" | "silence" | "unsupported";
export type TalkState = { phase: TalkPhase; heard: string; trouble: TalkTrouble | null };

export const quiet: TalkState = { phase: "off", heard: "", trouble: null };

const troubles: Readonly<Record<string, TalkTrouble>> = {
  "not-allowed": "refused",
  "service-not-allowed": "refused",
  "audio-capture": "noMicrophone",
  network: "network",
  "no-speech": "silence",
  "language-not-supported": "unsupported",
};

type TalkOptions = {
  tell: (state: TalkState) => void;
  /** A finished utterance of the customer. */
  hear: (text: string) => void;
};

function heardIn(event: Understood): { text: string; isFinal: boolean } {
  let text = "";
  let isFinal = false;
  for (let index = event.resultIndex; index < event.results.length; index += 1) {
    const result = event.results[index];
    text += ` ${result?.[0]?.transcript ?? ""}`;
    isFinal ||= result?.isFinal ?? false;
  }
  return { text: text.trim(), isFinal };
}

/**
 * A spoken conversation: it listens, hands on what was said, waits, speaks the answer and listens again. Who speaks into an
 * answer stops it. Some browsers never say that they have finished speaking, so a clock says it for them.
 */
export class Talk {
  readonly #options: TalkOptions;
  #state = quiet;
  #locale: Locale;
  #recogniser: Recogniser | null = null;
  #clock: ReturnType<typeof setTimeout> | undefined;
  #utterance: SpeechSynthesisUtterance | null = null;

  constructor(locale: Locale, options: TalkOptions) {
    this.#locale = locale;
    this.#options = options;
  }

  /** Begins, goes on after a pause, or stops what is being spoken and listens. */
  listen(): void {
    this.#hush();
    this.#tell("listening");
    this.#open(false);
  }

  stop(): void {
    this.#hush();
    this.#tell("off");
  }

  /** Something was sent, by voice or by hand: nothing is heard or spoken until the answer. */
  wait(): void {
    if (this.#state.phase === "off") return;
    this.#hush();
    this.#tell("thinking");
  }

  pause(trouble: TalkTrouble | null = null): void {
    if (this.#state.phase === "off") return;
    this.#hush();
    this.#tell("paused", "", trouble);
  }

  /** Speaks an answer, then listens again; after the `last` one it is over. */
  answer(text: string, locale: Locale, last: boolean): void {
    if (this.#state.phase === "off") return;
    this.#locale = locale;
    this.#hush();
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.lang = spoken[locale];
    const done = () => {
      if (this.#utterance !== utterance) return;
      if (last) this.stop();
      else this.listen();
    };
    utterance.onend = done;
    utterance.onerror = done;
    this.#utterance = utterance;
    this.#clock = setTimeout(done, 4_000 + text.length * 110);
    this.#tell("speaking");
    window.speechSynthesis.speak(utterance);
    if (!last) this.#open(true, text);
  }

  #tell(phase: TalkPhase, heard = "", trouble: TalkTrouble | null = null): void {
    this.#state = { phase, heard, trouble };
    this.#options.tell(this.#state);
  }

  #hush(): void {
    clearTimeout(this.#clock);
    this.#utterance = null;
    window.speechSynthesis.cancel();
    const recogniser = this.#recogniser;
    this.#recogniser = null;
    recogniser?.abort();
  }

  #open(continuous: boolean, saying = ""): void {
    const Recogniser = findRecogniser();
    if (!Recogniser) return;
    const recogniser = new Recogniser();
    this.#recogniser = recogniser;
    recogniser.lang = spoken[this.#locale];
    recogniser.continuous = continuous;
    recogniser.interimResults = true;
    recogniser.onresult = (event) => this.#result(recogniser, event, saying);
    recogniser.onerror = ({ error }) => this.#trouble(recogniser, troubles[error]);
    recogniser.onend = () => this.#end(recogniser);
    try {
      recogniser.start();
    } catch {
      this.#trouble(recogniser, "unsupported");
    }
  }

  #result(from: Recogniser, event: Understood, saying: string): void {
    if (from !== this.#recogniser) return;
    const { text, isFinal } = heardIn(event);
    if (!text) return;
    if (this.#state.phase === "speaking") {
      if (isEcho(text, saying)) return;
      clearTimeout(this.#clock);
      this.#utterance = null;
      window.speechSynthesis.cancel();
    }
    if (!isFinal) {
      this.#tell("listening", text);
      return;
    }
    this.#hush();
    this.#tell("thinking", text);
    this.#options.hear(text);
  }

  #trouble(from: Recogniser, trouble: TalkTrouble | undefined): void {
    if (from !== this.#recogniser || !trouble) return;
    if (this.#state.phase === "speaking" && trouble !== "refused") return;
    this.pause(trouble);
  }

  #end(from: Recogniser): void {
    if (from === this.#recogniser && this.#state.phase === "listening") this.pause("silence");
  }
}
