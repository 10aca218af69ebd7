import { readFileSync } from "node:fs";
import { z } from "zod";
import { EXPECTS } from "./scenario";

const demoSchema = z.object({
  baseUrl: z.string(),
  database: z.object({ url: z.string() }),
  inbox: z.object({ url: z.string() }),
});
export type Demo = z.infer<typeof demoSchema>;

export const readDemo = (path: string): Demo => demoSchema.parse(JSON.parse(readFileSync(path, "utf8")));

const replySchema = z.object({
  say: z.string(),
  expects: z.enum(EXPECTS),
  offers: z
    .array(z.object({ startsAt: z.string(), label: z.string().default(""), token: z.string().default("") }))
    .nullish()
    .transform((offers) => offers ?? []),
  booking: z.object({ id: z.string(), startsAt: z.string(), status: z.string() }).nullish(),
  ended: z
    .boolean()
    .nullish()
    .transform((ended) => ended ?? false),
});
export type Reply = z.infer<typeof replySchema>;

const startedSchema = replySchema.extend({ id: z.string().min(1) });
export type Started = z.infer<typeof startedSchema>;

const bookedSchema = z.object({ id: z.string(), startsAt: z.string(), manageToken: z.string() });
const slotsSchema = z.object({ slots: z.array(z.object({ startsAt: z.string(), staffIds: z.array(z.string()) })) });
const messagesSchema = z.array(z.object({ at: z.string(), text: z.string().nullish() }));

export type Answer = { readonly status: number; readonly body: unknown; readonly ms: number };

const MOST_WAITS = 20;
const sleep = (ms: number) => new Promise((done) => setTimeout(done, ms));

export type StartInput = { channel: string; locale?: string; from?: string };

/** The product as anybody outside sees it. Too many requests are sent again when the answer says so. */
export class Product {
  constructor(private readonly demo: Demo) {}

  async call(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    for (let waits = 0; ; waits += 1) {
      const startedAt = performance.now();
      const response = await fetch(new URL(path, this.demo.baseUrl), {
        method,
        headers: { ...(body === undefined ? {} : { "content-type": "application/json" }), ...headers },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(30_000),
      });
      const text = await response.text();
      const ms = performance.now() - startedAt;
      if (response.status === 429 && waits < MOST_WAITS) {
        await sleep(1_000 * Number(response.headers.get("retry-after") ?? 1));
        continue;
      }
      const parsed: unknown = /json/.test(response.headers.get("content-type") ?? "") && text ? JSON.parse(text) : text;
      return { status: response.status, body: parsed, ms };
    }
  }

  startConversation(slug: string, input: StartInput): Promise<Answer> {
    return this.call("POST", `/api/v1/businesses/${slug}/conversations`, input);
  }

  takeTurn(id: string, text: string, key: string): Promise<Answer> {
    return this.call(
      "POST",
      `/api/v1/conversations/${encodeURIComponent(id)}/turns`,
      { text },
      { "idempotency-key": key },
    );
  }

  async book(slug: string, input: object): Promise<{ status: number; id: string | null }> {
    const { status, body } = await this.call("POST", `/api/v1/businesses/${slug}/bookings`, input);
    return { status, id: status === 201 ? bookedSchema.parse(body).id : null };
  }

  /** Free starts of a service on a local day, in milliseconds; with `staffId`, those that person can give. */
  async freeStarts(slug: string, service: string, date: string, staffId?: string): Promise<Set<number>> {
    const query = new URLSearchParams({ service, from: date, to: date });
    const { status, body } = await this.call("GET", `/api/v1/businesses/${slug}/slots?${query}`);
    const slots = status === 200 ? slotsSchema.parse(body).slots : [];
    const own = slots.filter(({ staffIds }) => staffId === undefined || staffIds.includes(staffId));
    return new Set(own.map(({ startsAt }) => Date.parse(startsAt)));
  }

  /** Texts that have arrived at a phone since an instant (milliseconds), newest first. */
  async textsTo(phone: string, since: number): Promise<string[]> {
    const answer = await fetch(
      new URL(`/messages.json?kind=text&to=${encodeURIComponent(phone)}`, this.demo.inbox.url),
    );
    const messages = messagesSchema.parse(await answer.json());
    return messages.filter(({ at }) => Date.parse(at) >= since).map(({ text }) => text ?? "");
  }

  /** Waits for a text to a phone that fits; null when none has come in time. */
  async waitForText(phone: string, since: number, pattern: RegExp, withinMs: number): Promise<string | null> {
    for (const until = Date.now() + withinMs; ; await sleep(400)) {
      const found = (await this.textsTo(phone, since).catch(() => [])).find((text) => pattern.test(text));
      if (found !== undefined || Date.now() > until) return found ?? null;
    }
  }
}

export const readStarted = (answer: Answer): Started | string => read(startedSchema, answer, 201);
export const readReply = (answer: Answer): Reply | string => read(replySchema, answer, 200);

function read<T>(schema: z.ZodType<T>, { status, body }: Answer, wanted: number): T | string {
  if (status !== wanted) return `HTTP ${status}: ${JSON.stringify(body).slice(0, 300)}`;
  const parsed = schema.safeParse(body);
  return parsed.success ? parsed.data : `not the contract: ${z.prettifyError(parsed.error)}`;
}
