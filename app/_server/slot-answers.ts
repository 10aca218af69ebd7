import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { redis } from "@/app/_server/redis";
import type { ApiReply, ApiRequest } from "@/app/_server/request";
import { type Answer, packAnswer } from "@/lib/cache/answer";
import { type SharedAnswers, shareAnswers } from "@/lib/cache/shared-answers";
import { createVersionCache, type VersionCache } from "@/lib/cache/version-cache";

type SlotAnswers = {
  readonly own: VersionCache<Answer>;
  readonly plain: VersionCache<Buffer<ArrayBuffer>>;
  readonly shared: SharedAnswers | null;
};

declare global {
  var chattySlotAnswers: SlotAnswers | undefined;
}

const KEEP_MS = 15_000;
const MEGABYTE = 1_048_576;
const unpack = promisify(gunzip);

function answers(): SlotAnswers {
  if (globalThis.chattySlotAnswers === undefined) {
    const connection = redis();
    globalThis.chattySlotAnswers = {
      own: createVersionCache(KEEP_MS, 48 * MEGABYTE, ({ bytes }) => bytes.length),
      plain: createVersionCache(KEEP_MS, 32 * MEGABYTE, (bytes) => bytes.length),
      shared: connection && shareAnswers(connection),
    };
  }
  return globalThis.chattySlotAnswers;
}

/**
 * The answer to a question about slots at one version of the data, computed once in this process and, with REDIS_URL, once
 * among all of them. Listing alone reads it: what is held or booked is judged from the database.
 */
export function findSlotAnswer(
  key: string,
  version: string,
  compose: () => Promise<Buffer<ArrayBuffer>>,
): Promise<Answer> {
  const { own, shared } = answers();
  const load = async (): Promise<Answer> => packAnswer(await compose());
  return own.get(key, version, () => (shared ? shared.get(key, version, load) : load()));
}

// Next takes content-encoding off what a route answers, and would zip zipped bytes again.
const direct = new WeakSet<Request>();

/** Marks a request whose answer reaches the client as the route gives it, headers and all. */
export function answerDirectly(request: Request): Request {
  direct.add(request);
  return request;
}

function acceptsGzip(request: Request): boolean {
  if (!direct.has(request)) {
    return false;
  }
  return /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(request.headers.get("accept-encoding") ?? "");
}

async function bodyFor(request: Request, { bytes, isGzip, etag }: Answer): Promise<ApiReply> {
  if (!isGzip) {
    return { status: 200, bytes };
  }
  if (acceptsGzip(request)) {
    return { status: 200, bytes, headers: { "content-encoding": "gzip" } };
  }
  return { status: 200, bytes: await answers().plain.get(etag, etag, () => unpack(bytes)) };
}

/** The answer as this client can read it, or 304 to one that has it already. It may be kept, and is asked about each time. */
export async function replyWithAnswer(api: ApiRequest, answer: Answer): Promise<ApiReply> {
  const headers = { etag: answer.etag, "cache-control": "no-cache", vary: "accept-encoding" };
  const known = api.request.headers.get("if-none-match") ?? "";
  const reply = known.includes(answer.etag) ? { status: 304 } : await bodyFor(api.request, answer);
  return { ...reply, headers: { ...headers, ...reply.headers } };
}
