import { parseTwiml, type Verb } from "./parse-twiml";
import type { Asked, CallOptions, CallRecord, SavedCall, SentRequest, SpokenLine } from "./types";

/** A TwiML document with the address it came from, which its relative addresses stand on. */
export type Document = { readonly xml: string; readonly verbs: readonly Verb[]; readonly url: string };

/** Which verb of which document is being obeyed. */
export type Place = { readonly document: Document; readonly index: number };

/** Twilio's codes for a webhook that could not be used. */
const UNREACHABLE = "11200";
const UNREADABLE = "12100";
const WITHHELD = "+266696687";

export function randomSid(prefix: string): string {
  return `${prefix}${crypto.randomUUID().replaceAll("-", "")}`;
}

/** One call under way: what has been said and requested, and how the next request is made. */
export class CallState {
  readonly sid: string;
  readonly lines: SpokenLine[] = [];
  readonly requests: SentRequest[] = [];
  readonly dialled: string[] = [];
  readonly whispers: string[] = [];
  readonly frames: { from: "vendor" | "product"; text: string }[] = [];
  /** Addresses that want to know of the whole call's recording. */
  readonly recordingCallbacks: string[] = [];
  status = "ringing";
  language = "en-US";
  /** Verbs obeyed so far. */
  verbs = 0;
  private unheard: string[] = [];

  constructor(readonly options: CallOptions) {
    this.sid = options.callSid ?? randomSid("CA");
  }

  note(by: SpokenLine["by"], text: string): void {
    this.lines.push({ by, text });
    this.options.onLine?.({ by, text });
  }

  agentSays(text: string): void {
    if (text !== "") {
      this.unheard.push(text);
      this.note("agent", text);
    }
  }

  /** What was said since the caller's last move. */
  takeUnheard(): string {
    return this.unheard.splice(0).join(" ");
  }

  ask(asked: Omit<Asked, "said" | "language">): Asked {
    return { ...asked, said: this.takeUnheard(), language: this.language };
  }

  /** What Twilio says of a call in every request. */
  fields(): Record<string, string> {
    const { accountSid, to, from, direction = "inbound", answeredBy } = this.options;
    const number = from ?? WITHHELD;
    return {
      AccountSid: accountSid,
      ApiVersion: "2010-04-01",
      CallSid: this.sid,
      CallStatus: this.status,
      Called: to,
      Caller: number,
      Direction: direction,
      From: number,
      To: to,
      ...(from === null ? {} : { FromCountry: "US", CallerCountry: "US" }),
      ToCountry: "US",
      CalledCountry: "US",
      ...(answeredBy === undefined ? {} : { AnsweredBy: answeredBy }),
    };
  }

  /** Sends one signed request. A fragment holds Twilio's own connection settings: it is neither sent nor signed. */
  async send(address: string, own: Record<string, string>, token: string = crypto.randomUUID()) {
    const url = address.replace(/#.*$/, "");
    const fields = { ...this.options.fields, ...own };
    const startedAt = performance.now();
    const answer = await this.options.line
      .post(url, fields, { "I-Twilio-Idempotency-Token": token })
      .catch((error: unknown) => ({ status: 0, contentType: "", body: String(error) }));
    this.requests.push({
      url,
      fields,
      status: answer.status,
      body: answer.body,
      ms: Math.round(performance.now() - startedAt),
    });
    return answer;
  }

  private async read(address: string, fields: Record<string, string>, again?: "after" | "at_once"): Promise<Document> {
    const token = crypto.randomUUID();
    const first = this.send(address, fields, token);
    const answers = again === "at_once" ? [first, this.send(address, fields, token)] : [first];
    const settled = await Promise.all(answers);
    const answer = again === "after" ? await this.send(address, fields, token) : settled.at(-1);
    if (answer === undefined || answer.status < 200 || answer.status > 299) {
      throw new WebhookError(UNREACHABLE, address);
    }
    if (!/\b(text|application)\/xml\b/.test(answer.contentType)) {
      throw new WebhookError("12300", address);
    }
    try {
      return { xml: answer.body, verbs: parseTwiml(answer.body), url: address };
    } catch {
      throw new WebhookError(UNREADABLE, address);
    }
  }

  /** Asks for the next document; when that fails, the number's fallback address, once. null: that failed, too. */
  async fetch(
    address: string,
    fields: Record<string, string> = {},
    again?: "after" | "at_once",
  ): Promise<Document | null> {
    try {
      return await this.read(address, { ...this.fields(), ...fields }, again);
    } catch (error) {
      if (!(error instanceof WebhookError)) throw error;
      this.note("note", `error ${error.code} from ${new URL(address).pathname}`);
      const told = { ...this.fields(), ErrorCode: error.code, ErrorUrl: error.url };
      return this.read(this.options.fallbackUrl, told).catch(() => null);
    }
  }

  record(end: CallRecord["end"]): CallRecord {
    const { lines, requests, dialled, whispers, frames } = this;
    return { callSid: this.sid, lines, requests, dialled, whispers, frames, end };
  }

  save({ document: { xml, url }, index }: Place): SavedCall {
    const { sid, status, language, verbs, recordingCallbacks } = this;
    return { sid, status, language, verbs, xml, url, index, recordingCallbacks };
  }
}

/** A saved call taken up again: nothing of what was said or requested before is in it. */
export function restoreCall(options: CallOptions, saved: SavedCall): { state: CallState; place: Place } {
  const state = new CallState({ ...options, callSid: saved.sid });
  state.status = saved.status;
  state.language = saved.language;
  state.verbs = saved.verbs;
  state.recordingCallbacks.push(...saved.recordingCallbacks);
  const { xml, url, index } = saved;
  return { state, place: { document: { xml, verbs: parseTwiml(xml), url }, index } };
}

class WebhookError extends Error {
  constructor(
    readonly code: string,
    readonly url: string,
  ) {
    super(code);
  }
}

/** An address of a document, or the document's own when it names none. */
export function resolve(document: Document, address: string | undefined): string {
  return new URL(address ?? "", document.url).toString();
}
