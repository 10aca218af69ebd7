/** A socket's client side: what comes in is taken one by one. */
export type RelaySocket = {
  send(text: string): void;
  close(): void;
  /** The next message, null once the socket is closed, undefined when none came within these milliseconds. */
  receive(withinMs: number): Promise<string | null | undefined>;
};

/** How the simulator reaches the product. Whoever makes it signs: the simulator knows no secret. */
export type PhoneLine = {
  post(
    url: string,
    fields: Readonly<Record<string, string>>,
    headers: Readonly<Record<string, string>>,
  ): Promise<{ status: number; contentType: string; body: string }>;
  connect(url: string): Promise<RelaySocket>;
};

/** What the caller has just heard, and how they can answer. */
export type Asked = {
  readonly by: "gather" | "record" | "stream";
  /** All that was said since their last move. */
  readonly said: string;
  readonly language: string;
  readonly canSpeak: boolean;
  readonly canPress: boolean;
  readonly hints: readonly string[];
  /** Whether what was said last may be talked over. */
  readonly canInterrupt: boolean;
  /** Seconds until silence counts as an answer; 0: the vendor's own. */
  readonly timeoutSeconds: number;
  /** After so many keys they count as the answer; null: any number of them, ended by # or by a pause. */
  readonly mostKeys: number | null;
};

/** What a call waits for: a move of the caller's, what becomes of a number that is rung, or a socket to talk over. */
export type Wait =
  | { readonly for: "move"; readonly asked: Asked }
  | { readonly for: "dial"; readonly number: string; readonly ringSeconds: number }
  | { readonly for: "socket" };

/** `again`: the vendor sends the same request twice, one after the other or both at once. */
export type Move =
  | {
      readonly kind: "say";
      readonly text: string;
      readonly confidence?: number | undefined;
      readonly again?: "after" | "at_once";
    }
  | { readonly kind: "press"; readonly keys: string; readonly again?: "after" | "at_once" }
  | { readonly kind: "silence" }
  | { readonly kind: "hang_up" }
  /** Talks over what is being said, `heard` of which was spoken. */
  | { readonly kind: "interrupt"; readonly heard: string; readonly text: string }
  /** Speech recognition sends it in pieces (streaming only). */
  | { readonly kind: "say_in_parts"; readonly parts: readonly string[] }
  /** Goes on listening (streaming only). */
  | { readonly kind: "listen" }
  /** The vendor loses the socket (streaming only). */
  | { readonly kind: "drop" };

/** How a session of the streaming door ended, as the `<Connect action>` is told. */
export type RelayEnd = { readonly hungUp: boolean; readonly fields: Readonly<Record<string, string>> };

/** What a waiting call goes on with. */
export type Answer =
  | Move
  | { readonly kind: "dialled"; readonly result: DialResult }
  | { readonly kind: "streamed"; readonly end: RelayEnd };

export type Caller = (asked: Asked) => Move | Promise<Move>;

/** "machine": an answering machine picks up, which presses no key. */
export type DialResult = "completed" | "machine" | "no-answer" | "busy" | "failed";

export type CallOptions = {
  readonly line: PhoneLine;
  /** Where the dialled number points: its three addresses. */
  readonly voiceUrl: string;
  readonly fallbackUrl: string;
  readonly statusUrl: string;
  readonly accountSid: string;
  readonly to: string;
  /** null: withheld. */
  readonly from: string | null;
  readonly callSid?: string;
  /** Fields of every request beside the usual ones. */
  readonly fields?: Readonly<Record<string, string>>;
  /** A call that the product placed: `to` is who picked up. Else somebody calls the product. */
  readonly direction?: "outbound-api";
  /** Who picked up, by the vendor's ear. */
  readonly answeredBy?: "human" | "machine_start";
  /** What becomes of a number that is rung; it completes unless told otherwise. */
  readonly dial?: (number: string) => DialResult;
  /** Hears of everything as it happens. */
  readonly onLine?: (line: SpokenLine) => void;
};

export type SpokenLine = { readonly by: "agent" | "caller" | "note"; readonly text: string };

export type SentRequest = {
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly status: number;
  readonly body: string;
  readonly ms: number;
};

/** Everything that happened in a call. `end`: who or what ended it. */
export type CallRecord = {
  readonly callSid: string;
  readonly lines: readonly SpokenLine[];
  readonly requests: readonly SentRequest[];
  readonly dialled: readonly string[];
  readonly whispers: readonly string[];
  /** Frames of the streaming door, as sent and received. */
  readonly frames: readonly { readonly from: "vendor" | "product"; readonly text: string }[];
  readonly end: "caller_hung_up" | "hung_up" | "talked" | "no_more_verbs" | "application_error";
};

/** A call between two steps, as plain data. It holds addresses that will be requested: whoever keeps it keeps it from being changed. */
export type SavedCall = {
  readonly sid: string;
  readonly status: string;
  readonly language: string;
  /** Verbs obeyed so far. */
  readonly verbs: number;
  /** The document that is being obeyed, the address it came from, and which of its verbs waits. */
  readonly xml: string;
  readonly url: string;
  readonly index: number;
  readonly recordingCallbacks: readonly string[];
};

/** What happened in one step, and what the call waits for now; when it is over, `end` says how. */
export type Step = Pick<CallRecord, "lines" | "requests" | "whispers"> &
  (
    | { readonly wait: Exclude<Wait, { for: "socket" }>; readonly saved: SavedCall; readonly end: null }
    | { readonly wait: null; readonly saved: null; readonly end: CallRecord["end"] }
  );
