import { createHmac } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { placeCall, scriptedCaller } from "@/lib/receptionist/simulator/place-call";
import { composeCall } from "../compose-call";
import type { Vendor, VendorAnswer, VendorRequest } from "./gateway";
import type { Journal, JournalMessage } from "./journal";
import { Phones } from "./twilio-phones";
import { startUpstream } from "./upstream";

export interface TwilioOptions {
  accountSid: string;
  authToken: string;
  phoneNumber: string;
  /** The app: calls and texts to our number arrive at its /api/voice and /api/sms. */
  appUrl: string;
}

const record = z.record(z.string(), z.unknown());
const accepted = z.object({ sid: z.string(), from: z.string(), to: z.string(), body: z.string().nullable() });
const undeliverable = z.object({
  to: z.string(),
  errorCode: z.number().int().default(30005),
  times: z.number().default(1),
});

const called = z.object({ sid: z.string(), from: z.string(), to: z.string() });

/**
 * A call that the emulator began goes on as Twilio would: the answered TwiML is obeyed, and the caller says the `Say` fields
 * one after the other, then hangs up.
 */
function goOn({ sid, from, to }: z.infer<typeof called>, says: string[], options: TwilioOptions): void {
  const call = composeCall(options.appUrl, options, { from, to });
  placeCall({ ...call, callSid: sid }, scriptedCaller(says)).catch((error: unknown) => {
    console.error(`the simulated call ${sid} broke off`, error);
  });
}

/**
 * Twilio as emulate plays it, plus: texts that outlive a restart, and delivery that proceeds queued -> sent -> delivered
 * with signed status callbacks. POST /_undeliverable {to, errorCode?, times?} makes texts to that number end undelivered.
 * DELETE of a recording is answered 204, as if it had been there.
 * POST /_twilio/simulate/inbound-message {To, From, Body} plays a customer who texts us (emulate's own, with credentials), and
 * inbound-call {To, From, Say...} one who calls and says these things. Who is called by us behaves as twilio-phones.ts says.
 */
export async function makeTwilio(url: string, options: TwilioOptions, journal: Journal): Promise<Vendor> {
  const { accountSid, authToken, phoneNumber, appUrl } = options;
  const { upstream, emulator } = await startUpstream("twilio", url, {
    twilio: {
      account: { sid: accountSid, auth_token: authToken },
      phone_numbers: [{ phone_number: phoneNumber, sms_url: `${appUrl}/api/sms`, voice_url: `${appUrl}/api/voice` }],
    },
  });
  const messagesPath = `/2010-04-01/Accounts/${accountSid}/Messages`;
  const recording = new RegExp(`^/2010-04-01/Accounts/${accountSid}/Recordings/RE\\w+\\.json$`);
  const failing: z.infer<typeof undeliverable>[] = [];
  const phones = new Phones(options);
  const closing = new AbortController();

  return {
    upstream,
    before(request) {
      if (request.url.pathname === "/_undeliverable") return plan(request, failing);
      if (request.url.pathname === "/_phones") return phones.control(request);
      if (request.method === "DELETE" && recording.test(request.url.pathname)) {
        return isAuthorized(request, accountSid, authToken) ? { status: 204, body: "" } : undefined;
      }
      if (request.method !== "GET" || !request.url.pathname.startsWith(messagesPath)) return undefined;
      return isAuthorized(request, accountSid, authToken) ? show(request, journal, messagesPath) : undefined;
    },
    after(request, status, answer) {
      if (request.method !== "POST" || status !== 201) return;
      const { pathname } = request.url;
      const fields = new URLSearchParams(request.body.toString("utf8"));
      if (pathname === "/_twilio/simulate/inbound-call")
        return goOn(called.parse(answer), fields.getAll("Say"), options);
      if (pathname === `/2010-04-01/Accounts/${accountSid}/Calls.json`) {
        return phones.ring(called.parse(answer), fields);
      }
      const isInbound = pathname === "/_twilio/simulate/inbound-message";
      if (!isInbound && pathname !== `${messagesPath}.json`) return;
      const entry = keep(journal, answer, isInbound ? "inbound" : "outbound");
      const callback = fields.get("StatusCallback");
      if (isInbound) return;
      const failure = failing.find((candidate) => candidate.to === entry.to[0] && candidate.times-- > 0);
      deliver(entry, journal, {
        callback,
        authToken,
        accountSid,
        errorCode: failure?.errorCode,
        signal: closing.signal,
      });
    },
    close() {
      closing.abort();
      return emulator.close();
    },
  };
}

function plan(request: VendorRequest, failing: z.infer<typeof undeliverable>[]): VendorAnswer {
  const parsed = undeliverable.safeParse(JSON.parse(request.body.toString("utf8") || "{}"));
  if (!parsed.success) return { status: 422, body: { error: z.prettifyError(parsed.error) } };
  failing.push(parsed.data);
  return { status: 200, body: { failing } };
}

function keep(journal: Journal, answer: unknown, direction: JournalMessage["direction"]): JournalMessage {
  const { sid, from, to, body } = accepted.parse(answer);
  return journal.append({
    id: sid,
    kind: "text",
    direction,
    at: new Date().toISOString(),
    from,
    to: [to],
    text: body,
    status: direction === "inbound" ? "received" : "queued",
    record: record.parse(answer),
  });
}

interface Delivery {
  callback: string | null;
  authToken: string;
  accountSid: string;
  errorCode: number | undefined;
  signal: AbortSignal;
}

async function deliver(entry: JournalMessage, journal: Journal, delivery: Delivery): Promise<void> {
  for (const [status, delayMs] of [
    ["sent", 50],
    [delivery.errorCode ? "undelivered" : "delivered", 150],
  ] as const) {
    await sleep(delayMs, undefined, { signal: delivery.signal }).catch(() => {});
    if (delivery.signal.aborted) return;
    const errorCode = status === "undelivered" ? (delivery.errorCode ?? null) : null;
    journal.setStatus(entry.id, status, errorCode);
    if (delivery.callback) await callBack(entry, status, errorCode, delivery.callback, delivery);
  }
}

async function callBack(
  entry: JournalMessage,
  status: string,
  errorCode: number | null,
  callback: string,
  { authToken, accountSid }: Delivery,
): Promise<void> {
  const fields: Record<string, string> = {
    AccountSid: accountSid,
    ApiVersion: "2010-04-01",
    From: entry.from,
    MessageSid: entry.id,
    MessageStatus: status,
    SmsSid: entry.id,
    SmsStatus: status,
    To: entry.to[0] ?? "",
    ...(errorCode === null ? {} : { ErrorCode: String(errorCode) }),
  };
  const signed = Object.keys(fields)
    .sort()
    .reduce((text, name) => text + name + fields[name], callback);
  const response = await fetch(callback, {
    method: "POST",
    headers: { "x-twilio-signature": createHmac("sha1", authToken).update(signed).digest("base64") },
    body: new URLSearchParams(fields),
    signal: AbortSignal.timeout(10_000),
  }).catch((error: unknown) => console.error(`status callback to ${callback} failed`, error));
  if (response && !response.ok) console.error(`status callback to ${callback} was answered ${response.status}`);
}

function isAuthorized(request: VendorRequest, accountSid: string, authToken: string): boolean {
  const expected = Buffer.from(`${accountSid}:${authToken}`).toString("base64");
  return request.headers.get("authorization") === `Basic ${expected}`;
}

/** Lists and single texts come from the journal, which outlives a restart; anything else is the emulator's. */
function show(request: VendorRequest, journal: Journal, messagesPath: string): VendorAnswer | undefined {
  const { pathname, searchParams } = request.url;
  if (pathname === `${messagesPath}.json`) {
    const to = searchParams.get("To");
    const from = searchParams.get("From");
    const all = journal
      .list("text")
      .filter((entry) => (!to || entry.to[0] === to) && (!from || entry.from === from))
      .map(format);
    return { status: 200, body: page(all, searchParams, `${messagesPath}.json`) };
  }
  const sid = /^\/([A-Za-z0-9]+)\.json$/.exec(pathname.slice(messagesPath.length))?.[1];
  const found = sid ? journal.find(sid) : undefined;
  return found ? { status: 200, body: format(found) } : undefined;
}

function format(entry: JournalMessage): Record<string, unknown> {
  return { ...entry.record, status: entry.status, error_code: entry.errorCode };
}

function page(all: unknown[], query: URLSearchParams, uri: string): Record<string, unknown> {
  const size = Math.min(Math.max(Number(query.get("PageSize")) || 50, 1), 1000);
  const number = Math.max(Number(query.get("Page")) || 0, 0);
  const start = number * size;
  const at = (index: number) => `${uri}?PageSize=${size}&Page=${index}`;
  return {
    messages: all.slice(start, start + size),
    start,
    end: Math.min(start + size, all.length) - 1,
    page: number,
    page_size: size,
    uri: at(number),
    first_page_uri: at(0),
    next_page_uri: start + size < all.length ? at(number + 1) : null,
    previous_page_uri: number > 0 ? at(number - 1) : null,
  };
}
