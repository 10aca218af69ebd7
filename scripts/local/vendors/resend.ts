import { createHash } from "node:crypto";
import { z } from "zod";
import type { Vendor, VendorAnswer, VendorRequest } from "./gateway";
import type { Journal, JournalMessage } from "./journal";
import { startUpstream } from "./upstream";

const text = z.string().nullish();

const mail = z.object({
  from: z.string(),
  to: z.union([z.string(), z.array(z.string())]).transform((value) => [value].flat()),
  subject: z.string(),
  html: text,
  text,
  attachments: z
    .array(z.object({ filename: text, content: text, content_type: text, contentType: text }))
    .nullish()
    .transform((value) => value ?? []),
});

const accepted = z.object({ id: z.string() });
const acceptedBatch = z.object({ data: z.array(accepted) });

/** Resend as emulate plays it, plus: a mailbox and idempotency keys that outlive a restart, attachments, key checks. */
export async function makeResend(url: string, apiKey: string, journal: Journal): Promise<Vendor> {
  const { upstream, emulator } = await startUpstream("resend", url, {});
  return {
    upstream,
    before: (request) => refuse(request, apiKey) ?? replay(request, journal) ?? show(request, journal),
    after(request, status, answer) {
      if (request.method !== "POST" || status !== 200) return;
      const { pathname } = request.url;
      if (pathname === "/emails") record(request, journal, readBody(request), accepted.parse(answer).id);
      if (pathname === "/emails/batch") {
        const mails = z.array(z.unknown()).parse(readBody(request));
        acceptedBatch.parse(answer).data.forEach(({ id }, index) => {
          record(request, journal, mails[index], id);
        });
      }
    },
    close: () => emulator.close(),
  };
}

function refuse(request: VendorRequest, apiKey: string): VendorAnswer | undefined {
  if (request.headers.get("authorization") === `Bearer ${apiKey}`) return undefined;
  return { status: 401, body: { statusCode: 401, name: "invalid_api_key", message: "API key is invalid" } };
}

/** The same key and content answers as before; the same key and other content is refused, as Resend does for a day. */
function replay(request: VendorRequest, journal: Journal): VendorAnswer | undefined {
  const key = request.headers.get("idempotency-key");
  if (!key || request.method !== "POST" || !request.url.pathname.startsWith("/emails")) return undefined;
  const first = journal.findByIdempotencyKey(key);
  if (!first) return undefined;
  if (first.fingerprint !== fingerprint(request)) {
    const message = "The idempotency key was used with a different request";
    return { status: 409, body: { statusCode: 409, name: "invalid_idempotent_request", message } };
  }
  const ids = journal.list("mail").filter((entry) => entry.idempotencyKey === key);
  if (request.url.pathname === "/emails") return { status: 200, body: { id: first.id } };
  return { status: 200, body: { data: ids.reverse().map(({ id }) => ({ id })) } };
}

function show(request: VendorRequest, journal: Journal): VendorAnswer | undefined {
  if (request.method !== "GET") return undefined;
  const [, collection, id] = request.url.pathname.split("/");
  if (collection !== "emails") return undefined;
  if (!id) return { status: 200, body: { object: "list", data: journal.list("mail").map(format) } };
  const found = journal.find(id);
  if (found?.kind === "mail") return { status: 200, body: format(found) };
  return { status: 404, body: { statusCode: 404, name: "not_found", message: "Email not found" } };
}

function format(entry: JournalMessage): Record<string, unknown> {
  const { id, from, to, subject, html, text, attachments, status, at } = entry;
  return { object: "email", id, from, to, subject, html, text, attachments, last_event: status, created_at: at };
}

function record(request: VendorRequest, journal: Journal, body: unknown, id: string): void {
  if (journal.find(id)) return;
  const parsed = mail.parse(body);
  journal.append({
    id,
    kind: "mail",
    direction: "outbound",
    at: new Date().toISOString(),
    from: parsed.from,
    to: parsed.to,
    status: "delivered",
    subject: parsed.subject,
    text: parsed.text ?? null,
    html: parsed.html ?? null,
    attachments: parsed.attachments.map((file) => ({
      filename: file.filename ?? "attachment",
      contentType: file.content_type ?? file.contentType ?? null,
      content: file.content ?? "",
    })),
    idempotencyKey: request.headers.get("idempotency-key"),
    fingerprint: fingerprint(request),
  });
}

function fingerprint(request: VendorRequest): string {
  return createHash("sha256").update(request.url.pathname).update(request.body).digest("hex");
}

function readBody(request: VendorRequest): unknown {
  return JSON.parse(request.body.toString("utf8"));
}
