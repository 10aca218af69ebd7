import { closeSync, existsSync, fdatasyncSync, openSync, readFileSync, writeSync } from "node:fs";
import { z } from "zod";

const attachment = z.object({
  filename: z.string(),
  contentType: z.string().nullable(),
  /** Base64. */
  content: z.string(),
});

const message = z.object({
  /** The vendor's own id. */
  id: z.string(),
  kind: z.enum(["mail", "text"]),
  direction: z.enum(["outbound", "inbound"]),
  at: z.string(),
  from: z.string(),
  to: z.array(z.string()),
  status: z.string(),
  errorCode: z.number().nullable().default(null),
  subject: z.string().nullable().default(null),
  text: z.string().nullable().default(null),
  html: z.string().nullable().default(null),
  attachments: z.array(attachment).default([]),
  idempotencyKey: z.string().nullable().default(null),
  /** What was asked, to tell a repetition from a misuse of the key. */
  fingerprint: z.string().nullable().default(null),
  /** The answer the vendor gave, as its own listings repeat it. */
  record: z.record(z.string(), z.unknown()).default({}),
});

const line = z.union([
  message,
  z.object({ update: z.string(), status: z.string(), errorCode: z.number().nullable().default(null) }),
]);

export type JournalMessage = z.infer<typeof message>;

/** Every mail and text a vendor accepted: one JSON line each, on disk before the vendor answers, so a crash loses none. */
export class Journal {
  private readonly messages = new Map<string, JournalMessage>();
  private readonly file: number;

  constructor(path: string) {
    const content = existsSync(path) ? readFileSync(path, "utf8") : "";
    this.load(content);
    this.file = openSync(path, "a", 0o600);
    // What follows a line torn by a crash must not become part of it.
    if (content && !content.endsWith("\n")) writeSync(this.file, "\n");
  }

  /** Newest first. */
  list(kind?: JournalMessage["kind"]): JournalMessage[] {
    const all = [...this.messages.values()].reverse();
    return kind ? all.filter((entry) => entry.kind === kind) : all;
  }

  find(id: string): JournalMessage | undefined {
    return this.messages.get(id);
  }

  findByIdempotencyKey(key: string): JournalMessage | undefined {
    const dayAgo = Date.now() - 24 * 3_600_000;
    return this.list().find((entry) => entry.idempotencyKey === key && Date.parse(entry.at) > dayAgo);
  }

  append(entry: z.input<typeof message>): JournalMessage {
    const whole = message.parse(entry);
    this.write(whole);
    this.messages.set(whole.id, whole);
    return whole;
  }

  setStatus(id: string, status: string, errorCode: number | null): void {
    const entry = this.messages.get(id);
    if (!entry) return;
    this.write({ update: id, status, errorCode });
    Object.assign(entry, { status, errorCode });
  }

  close(): void {
    closeSync(this.file);
  }

  private write(value: unknown): void {
    writeSync(this.file, `${JSON.stringify(value)}\n`);
    fdatasyncSync(this.file);
  }

  private load(content: string): void {
    for (const text of content.split("\n")) {
      const parsed = line.safeParse(parseJson(text));
      if (!parsed.success) continue;
      if ("update" in parsed.data) {
        const { update, status, errorCode } = parsed.data;
        const entry = this.messages.get(update);
        if (entry) Object.assign(entry, { status, errorCode });
      } else this.messages.set(parsed.data.id, parsed.data);
    }
  }
}

/** The last line of a journal may be torn by a crash; it was then never answered for. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
