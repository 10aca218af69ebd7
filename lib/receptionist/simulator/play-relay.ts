import { type CallState, randomSid } from "./call-state";
import type { Verb } from "./parse-twiml";
import type { Caller, Move, RelayEnd, RelaySocket } from "./types";

/** What the `<Connect action>` is told when no socket could be had. */
export const NO_SOCKET: RelayEnd = {
  hungUp: false,
  fields: { SessionStatus: "failed", ErrorCode: "64102", ErrorMessage: "unable to connect" },
};

const ANSWER_MS = 20_000;
const SETTLE_MS = 60;
/** Words that only bridge a wait: the answer is still to come. */
const FILLER = /^(one moment|un momento)/i;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function send(state: CallState, socket: RelaySocket, message: Record<string, unknown>): void {
  const text = JSON.stringify(message);
  state.frames.push({ from: "vendor", text });
  socket.send(text);
}

type Heard = { ended: Record<string, string> | null };

/** One session's listening side: tokens become utterances. */
class RelayEar {
  private tokens = "";
  canInterrupt = true;

  constructor(
    private readonly state: CallState,
    private readonly socket: RelaySocket,
  ) {}

  /** Takes one message. Answers what the session ended with, when it did; "utterance" when something was said to its end. */
  private take(text: string): Record<string, string> | "utterance" | null {
    this.state.frames.push({ from: "product", text });
    const message: unknown = JSON.parse(text);
    if (!isRecord(message)) return null;
    if (message.type === "end") {
      return {
        SessionStatus: "ended",
        HandoffData: typeof message.handoffData === "string" ? message.handoffData : "",
      };
    }
    if (message.type === "language" && typeof message.ttsLanguage === "string") {
      this.state.language = message.ttsLanguage;
    }
    if (message.type !== "text") return null;
    this.tokens += typeof message.token === "string" ? message.token : "";
    if (message.last !== true) return null;
    this.canInterrupt = message.interruptible !== false;
    this.state.agentSays(this.tokens.trim());
    this.tokens = "";
    return "utterance";
  }

  /** Listens until something was said to its end and a little longer, or the session ends. */
  async listen(): Promise<Heard> {
    let heard = false;
    const until = performance.now() + ANSWER_MS;
    while (performance.now() < until) {
      const text = await this.socket.receive(heard ? SETTLE_MS : until - performance.now());
      if (text === undefined && heard) return { ended: null };
      if (text === null)
        return { ended: { SessionStatus: "failed", ErrorCode: "64105", ErrorMessage: "socket closed" } };
      if (text === undefined) continue;
      const taken = this.take(text);
      if (isRecord(taken)) return { ended: taken };
      const last = this.state.lines.at(-1);
      if (taken === "utterance") heard = !(last?.by === "agent" && FILLER.test(last.text));
    }
    this.state.note("note", "dead air");
    return { ended: { SessionStatus: "failed", ErrorCode: "64105", ErrorMessage: "no answer" } };
  }
}

function speak(state: CallState, socket: RelaySocket, text: string, last = true): void {
  send(state, socket, { type: "prompt", voicePrompt: text, lang: state.language, last });
}

/** Sends the caller's move over the socket. */
function move(state: CallState, socket: RelaySocket, ear: RelayEar, made: Move): void {
  if (made.kind === "say") {
    state.note("caller", made.text);
    speak(state, socket, made.text);
  } else if (made.kind === "interrupt") {
    if (ear.canInterrupt) {
      const ms = made.heard.length * 60;
      send(state, socket, { type: "interrupt", utteranceUntilInterrupt: made.heard, durationUntilInterruptMs: ms });
    }
    state.note("caller", made.text);
    speak(state, socket, made.text);
  } else if (made.kind === "say_in_parts") {
    state.note("caller", made.parts.join(" "));
    made.parts.forEach((part, index) => {
      speak(state, socket, part, index === made.parts.length - 1);
    });
  } else if (made.kind === "silence") {
    state.note("note", "silence");
  } else if (made.kind === "press") {
    state.note("caller", `[${made.keys}]`);
    for (const digit of made.keys) send(state, socket, { type: "dtmf", digit });
  }
}

function setUp(state: CallState, socket: RelaySocket, relay: Verb): void {
  const parameters = relay.children.filter((child) => child.name === "Parameter");
  const { AccountSid, CallSid, From, To, Direction } = state.fields();
  send(state, socket, {
    type: "setup",
    sessionId: randomSid("VX"),
    accountSid: AccountSid,
    parentCallSid: "",
    callSid: CallSid,
    from: From,
    to: To,
    forwardedFrom: "",
    callerName: "",
    direction: Direction,
    callType: "PSTN",
    callStatus: "IN-PROGRESS",
    customParameters: Object.fromEntries(
      parameters.map(({ attributes }) => [attributes.name ?? "", attributes.value ?? ""]),
    ),
  });
}

/** Plays ConversationRelay's side of one session. Source: Twilio, ConversationRelay WebSocket messages. */
export async function playRelay(state: CallState, relay: Verb, caller: Caller): Promise<RelayEnd> {
  state.language = relay.attributes.language ?? state.language;
  state.status = "in-progress";
  const socket = await state.options.line.connect(relay.attributes.url ?? "").catch(() => null);
  if (socket === null) return NO_SOCKET;
  setUp(state, socket, relay);
  state.agentSays(relay.attributes.welcomeGreeting ?? "");
  const ear = new RelayEar(state, socket);
  ear.canInterrupt = !["none", "false", "dtmf"].includes(relay.attributes.welcomeGreetingInterruptible ?? "any");
  const hints = (relay.attributes.hints ?? "")
    .split(",")
    .map((hint) => hint.trim())
    .filter(Boolean);
  for (;;) {
    const asked = {
      by: "stream",
      canSpeak: true,
      hints,
      canInterrupt: ear.canInterrupt,
      timeoutSeconds: 0,
      mostKeys: null,
    } as const;
    const made = await caller(state.ask({ ...asked, canPress: relay.attributes.dtmfDetection === "true" }));
    if (made.kind === "hang_up" || made.kind === "drop") {
      socket.close();
      return made.kind === "hang_up"
        ? { hungUp: true, fields: { SessionStatus: "completed" } }
        : { hungUp: false, fields: { SessionStatus: "failed", ErrorCode: "64105", ErrorMessage: "socket closed" } };
    }
    move(state, socket, ear, made);
    const { ended } = await ear.listen();
    if (ended !== null) {
      socket.close();
      return { hungUp: false, fields: ended };
    }
  }
}
