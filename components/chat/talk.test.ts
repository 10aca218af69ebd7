import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { isEcho, type Recogniser } from "@/components/chat/speech";
import { Talk, type TalkState } from "@/components/chat/talk";

/** The browser's own parts, played by hand. */
class Ears implements Recogniser {
  static all: Ears[] = [];
  lang = "";
  continuous = false;
  interimResults = false;
  onresult: Recogniser["onresult"] = null;
  onerror: Recogniser["onerror"] = null;
  onend: Recogniser["onend"] = null;
  isOn = false;
  constructor() {
    Ears.all.push(this);
  }
  start() {
    this.isOn = true;
  }
  abort() {
    this.isOn = false;
    this.onend?.();
  }
  hear(transcript: string, isFinal: boolean) {
    const results = [Object.assign([{ transcript, confidence: 1 }], { isFinal })];
    this.onresult?.({ resultIndex: 0, results });
  }
  fail(error: string) {
    this.onerror?.({ error });
    this.onend?.();
  }
}

class Words {
  onend: (() => void) | null = null;
  onerror: (() => void) | null = null;
  lang = "";
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

let said: Words[] = [];
const speech = { speak: (words: Words) => said.push(words), cancel: vi.fn() };
let state: TalkState;
let heard: string[];
let talk: Talk;
const tell = (next: TalkState) => {
  state = next;
};
const ears = () => Ears.all.at(-1);

beforeEach(() => {
  vi.useFakeTimers();
  Ears.all = [];
  said = [];
  speech.cancel.mockClear();
  heard = [];
  vi.stubGlobal("window", { SpeechRecognition: Ears, speechSynthesis: speech });
  vi.stubGlobal("SpeechSynthesisUtterance", Words);
  talk = new Talk("en", { tell, hear: (text) => heard.push(text) });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("a spoken conversation", () => {
  it("shows what it hears and hands it on when the customer has finished", () => {
    talk.listen();
    ears()?.hear("a hair", false);
    expect(state).toMatchObject({ phase: "listening", heard: "a hair" });
    expect(heard).toEqual([]);
    ears()?.hear("a haircut please", true);
    expect(heard).toEqual(["a haircut please"]);
    expect(state.phase).toBe("thinking");
  });

  it("speaks the answer in its language, then listens again", () => {
    talk.listen();
    ears()?.hear("hola", true);
    talk.answer("¿Qué servicio quiere?", "es", false);
    expect(state.phase).toBe("speaking");
    expect(said.at(-1)).toMatchObject({ text: "¿Qué servicio quiere?", lang: "es-US" });
    said.at(-1)?.onend?.();
    expect(state.phase).toBe("listening");
    expect(ears()).toMatchObject({ lang: "es-US", isOn: true });
  });

  it("stops speaking when somebody speaks into it, and takes what they say", () => {
    talk.listen();
    talk.answer("We have Tuesday at ten or Wednesday at three", "en", false);
    speech.cancel.mockClear();
    ears()?.hear("no wait", false);
    expect(speech.cancel).toHaveBeenCalled();
    expect(state).toMatchObject({ phase: "listening", heard: "no wait" });
    ears()?.hear("no wait Friday", true);
    expect(heard).toEqual(["no wait Friday"]);
  });

  it("does not take its own loudspeaker for the customer", () => {
    talk.listen();
    talk.answer("We have Tuesday at ten", "en", false);
    speech.cancel.mockClear();
    ears()?.hear("we have Tuesday", true);
    expect(speech.cancel).not.toHaveBeenCalled();
    expect(heard).toEqual([]);
    expect(state.phase).toBe("speaking");
  });

  it("listens again although the browser never says that it has finished speaking", () => {
    talk.listen();
    talk.answer("Hello", "en", false);
    vi.advanceTimersByTime(5_000);
    expect(state.phase).toBe("listening");
  });

  it("is over after the last answer", () => {
    talk.listen();
    talk.answer("Goodbye", "en", true);
    said.at(-1)?.onend?.();
    expect(state.phase).toBe("off");
    expect(Ears.all.some((one) => one.isOn)).toBe(false);
  });

  it("says nothing aloud to somebody who only writes", () => {
    talk.answer("Hello", "en", false);
    expect(said).toEqual([]);
  });
});

describe("trouble", () => {
  it.each([
    ["not-allowed", "refused"],
    ["audio-capture", "noMicrophone"],
    ["network", "network"],
    ["no-speech", "silence"],
  ])("%s pauses it and is named %s", (error, trouble) => {
    talk.listen();
    ears()?.fail(error);
    expect(state).toMatchObject({ phase: "paused", trouble });
  });

  it("pauses when the browser stops listening without a word", () => {
    talk.listen();
    ears()?.onend?.();
    expect(state).toMatchObject({ phase: "paused", trouble: "silence" });
  });

  it("leaves nothing listening or speaking when it is stopped", () => {
    talk.listen();
    talk.answer("Hello", "en", false);
    talk.stop();
    expect(state.phase).toBe("off");
    expect(Ears.all.some((one) => one.isOn)).toBe(false);
    vi.advanceTimersByTime(60_000);
    expect(state.phase).toBe("off");
  });
});

it("knows its own words from another's", () => {
  expect(isEcho("Tuesday at TEN", "We have Tuesday at ten.")).toBe(true);
  expect(isEcho("no Tuesday", "We have Tuesday at ten.")).toBe(false);
});
