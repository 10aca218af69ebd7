import { setTimeout as sleep } from "node:timers/promises";
import { translator } from "@/lib/i18n/messages";
import type { Outcome } from "@/lib/outcome";
import { within } from "@/lib/within";
import type { Reply, TurnRefusal } from "../reply";
import type { Locale } from "../understanding/types";
import { findNumber } from "./called";
import { conversationOf, findLine, type Line, type PhoneDoor, startOn } from "./door";
import { composeKeyedText, countKeys } from "./keypad";
import {
  composeHandOff,
  type HandOff,
  type Incoming,
  joinPrompt,
  type Outgoing,
  parseIncoming,
  splitTokens,
} from "./relay-messages";
import { SPEECH_LANGUAGE } from "./voices";

export type SessionOptions = {
  /** A door with the instant of now: one for each turn. */
  readonly makeDoor: () => PhoneDoor;
  readonly send: (message: Outgoing) => void;
  readonly onFault: (error: unknown) => void;
  readonly fillerMs?: number;
  readonly keysMs?: number;
  readonly turnMs?: number;
  /** Silence, once a reply has been spoken, until the caller is asked again. */
  readonly silenceMs?: number;
  /** How long a letter takes to be spoken. */
  readonly letterMs?: number;
};

const DEFAULTS = { fillerMs: 700, keysMs: 2_500, turnMs: 8_000, silenceMs: 9_000, letterMs: 65 };
const BUSY_WAIT_MS = 150;

/** What was heard of a reply when the words that bridged the wait before it are left out. */
function withoutFiller(heard: string, filler: string): string {
  return heard.startsWith(filler) ? heard.slice(filler.length).trim() : filler.startsWith(heard) ? "" : heard;
}

type Speech = { readonly text: string; isStopped: boolean };

/**
 * One call over ConversationRelay. Frames go in by `receive` and are worked on one after the other; what is heard becomes a
 * turn, and the reply is sent in tokens until it is interrupted. What the phone itself must do (ring a number, record, hang
 * up) and whatever fails is handed to the HTTP door by ending the session.
 */
export class RelaySession {
  private readonly settings: Required<Omit<SessionOptions, "makeDoor" | "send" | "onFault">>;
  private work: Promise<void> = Promise.resolve();
  private line: Line | null = null;
  private reply: Reply | null = null;
  private locale: Locale = "en";
  private speech: Speech | null = null;
  private heard = "";
  private keys = "";
  private turns = 0;
  private base = 0;
  private silences = 0;
  private isOver = false;
  private keysTimer: NodeJS.Timeout | undefined;
  private silenceTimer: NodeJS.Timeout | undefined;

  constructor(private readonly options: SessionOptions) {
    this.settings = { ...DEFAULTS, ...options };
  }

  /** One frame of the socket. */
  receive(frame: string): void {
    const message = parseIncoming(frame);
    if (message === null || this.isOver) {
      return;
    }
    clearTimeout(this.silenceTimer);
    if (message.type === "interrupt" && this.speech !== null) {
      this.speech.isStopped = true;
    }
    this.work = this.work
      .then(() => (this.isOver ? undefined : this.handle(message)))
      .catch((error: unknown) => this.giveUp(error));
  }

  /** The socket is gone. Its call goes on, or is over, by the `<Connect action>`. */
  close(): void {
    this.isOver = true;
    clearTimeout(this.keysTimer);
    clearTimeout(this.silenceTimer);
    if (this.speech !== null) {
      this.speech.isStopped = true;
    }
  }

  /** Settles when all frames so far have been worked on. */
  async idle(): Promise<void> {
    for (let work = this.work; ; work = this.work) {
      await work;
      if (work === this.work) {
        return;
      }
    }
  }

  private async handle(message: Incoming): Promise<void> {
    switch (message.type) {
      case "setup":
        return this.setUp(message);
      case "interrupt":
        return this.interrupted(message.utteranceUntilInterrupt);
      case "prompt":
        this.heard = joinPrompt(this.heard, message.voicePrompt);
        return message.last ? this.hearAll() : this.awaitWords("");
      case "dtmf":
        return this.press(message.digit);
      case "error":
        this.options.onFault(new Error("the vendor refused a frame"));
        return this.awaitAnswer();
    }
  }

  private async setUp(message: Extract<Incoming, { type: "setup" }>): Promise<void> {
    const door = this.options.makeDoor();
    const call = { sid: message.callSid, from: findNumber(message.from ?? ""), to: message.to, status: "in-progress" };
    const line = await findLine(door, call);
    const started = line?.conversation ? await startOn(door, line) : null;
    const isThisCall = started?.ok && message.customParameters?.conversation === started.value.token;
    if (line?.conversation == null || !started?.ok || !isThisCall) {
      this.handOver({ why: "fault" });
      return;
    }
    this.line = line;
    this.reply = started.value.reply;
    this.locale = started.value.reply.locale;
    this.base = line.conversation.turns;
    this.speech = { text: started.value.reply.say, isStopped: false };
    this.awaitWords(started.value.reply.say);
  }

  private async interrupted(until: string): Promise<void> {
    const conversation = this.line === null ? null : conversationOf(this.line);
    const text = this.speech?.text ?? "";
    const heardUntil = withoutFiller(until.trim(), translator(this.locale, "phone")("filler"));
    const isReply = text === this.reply?.say && heardUntil !== "" && heardUntil.length < text.length;
    if (conversation !== null && isReply) {
      await this.options.makeDoor().db.call("mark_interrupted", { ...conversation, heardUntil });
    }
    this.awaitWords("");
  }

  private async hearAll(): Promise<void> {
    const text = this.heard.trim();
    this.heard = "";
    await (text === "" ? this.awaitAnswer() : this.take(text));
  }

  private press(digit: string): Promise<void> | undefined {
    clearTimeout(this.keysTimer);
    const place = this.place();
    if (digit !== "#") {
      this.keys += digit;
    }
    if (digit === "#" || countKeys(place) === 1) {
      return this.typed();
    }
    this.keysTimer = setTimeout(() => {
      this.work = this.work.then(() => this.typed()).catch((error: unknown) => this.giveUp(error));
    }, this.settings.keysMs);
    return undefined;
  }

  private async typed(): Promise<void> {
    const text = composeKeyedText(this.keys, this.place());
    this.keys = "";
    if (!this.isOver) {
      await (text === null ? this.awaitAnswer() : this.take(text));
    }
  }

  private place() {
    const expects = this.reply?.expects ?? "anything";
    return { expects, offers: this.reply?.offers.length ?? 0, locale: this.locale };
  }

  private async take(text: string): Promise<void> {
    const conversation = this.line === null ? null : conversationOf(this.line);
    if (this.line === null || conversation === null) {
      return this.handOver({ why: "fault" });
    }
    this.turns += 1;
    this.silences = 0;
    const key = `${this.line.call.sid}:s${this.base}-${this.turns}`;
    const bridging = setTimeout(() => this.bridge(), this.settings.fillerMs);
    const outcome = await within(
      this.takeWhenFree({ conversation, text, key }),
      this.settings.turnMs,
      "a turn took too long",
    ).finally(() => clearTimeout(bridging));
    if (this.isOver) {
      return;
    }
    if (!outcome.ok) {
      return this.handOver({ why: outcome.refusal === "conversation_ended" ? "reply" : "fault" });
    }
    await this.answer(outcome.value);
  }

  /** A turn that the HTTP door began just before may still be worked on. */
  private async takeWhenFree(input: Parameters<PhoneDoor["take"]>[0]): Promise<Outcome<Reply, TurnRefusal>> {
    for (;;) {
      const door = this.options.makeDoor();
      const outcome = await door.take(input);
      if (outcome.ok) {
        door.committed();
      }
      if (outcome.ok || outcome.refusal !== "turn_in_progress" || this.isOver) {
        return outcome;
      }
      await sleep(BUSY_WAIT_MS);
    }
  }

  private async answer(reply: Reply): Promise<void> {
    this.reply = reply;
    if (reply.action !== null) {
      return this.handOver({ why: "reply" });
    }
    if (reply.ended) {
      // The socket's end would cut a farewell off, and once reviewed the reply is kept no more: the words go along.
      return this.handOver({ why: "ended", say: reply.say, locale: reply.locale });
    }
    if (reply.locale !== this.locale) {
      this.locale = reply.locale;
      const language = SPEECH_LANGUAGE[reply.locale];
      this.options.send({ type: "language", ttsLanguage: language, transcriptionLanguage: language });
    }
    // What is read back before a booking is heard to the end.
    await this.say(reply.say, reply.expects !== "confirm");
    this.awaitWords(reply.say);
  }

  private bridge(): void {
    if (!this.isOver) {
      const text = translator(this.locale, "phone")("filler");
      this.speech = { text, isStopped: false };
      this.sendToken(text, true, true);
    }
  }

  private async say(text: string, interruptible: boolean): Promise<void> {
    const speech: Speech = { text, isStopped: false };
    this.speech = speech;
    const tokens = splitTokens(text);
    for (const [index, token] of tokens.entries()) {
      if (speech.isStopped) {
        this.sendToken("", true, interruptible);
        return;
      }
      this.sendToken(token, index === tokens.length - 1, interruptible);
      await new Promise((done) => setImmediate(done));
    }
  }

  private sendToken(token: string, last: boolean, interruptible: boolean): void {
    if (!this.isOver) {
      this.options.send({ type: "text", token, last, lang: SPEECH_LANGUAGE[this.locale], interruptible });
    }
  }

  /** The vendor tells of no silence: our own clock does, from when the reply should have been spoken. */
  private awaitWords(text: string): void {
    clearTimeout(this.silenceTimer);
    const ms = text.length * this.settings.letterMs + this.settings.silenceMs;
    this.silenceTimer = setTimeout(() => {
      this.work = this.work.then(() => this.breakSilence()).catch((error: unknown) => this.giveUp(error));
    }, ms);
  }

  /** What came was no answer: the clock of silence runs again. */
  private awaitAnswer(): void {
    this.awaitWords(this.speech === null || this.speech.isStopped ? "" : this.speech.text);
  }

  private async breakSilence(): Promise<void> {
    if (this.isOver) {
      return;
    }
    this.silences += 1;
    if (this.silences > 1) {
      return this.handOver({ why: "silence" });
    }
    const { expects, offers } = this.place();
    const t = translator(this.locale, "phone");
    const words = t(offers > 0 && expects === "time" ? "silence.offers" : `silence.${expects}`);
    await this.say(words, true);
    this.awaitWords(words);
  }

  private handOver(handOff: HandOff): void {
    if (!this.isOver) {
      this.options.send({ type: "end", handoffData: composeHandOff(handOff) });
      this.close();
    }
  }

  private giveUp(error: unknown): void {
    this.options.onFault(error);
    this.handOver({ why: "fault" });
  }
}
