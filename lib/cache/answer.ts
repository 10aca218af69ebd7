import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gzip } from "node:zlib";

/** A computed answer as it is sent: gzip where that pays, with a tag that names these very bytes. */
export type Answer = { readonly bytes: Buffer<ArrayBuffer>; readonly isGzip: boolean; readonly etag: string };

const compress = promisify(gzip);
const WORTH_IT = 1_024;
const LEVEL = { level: 1 };

/** Level 1: lists of the same names over and over shrink a hundredfold already there. */
export async function packAnswer(plain: Buffer<ArrayBuffer>): Promise<Answer> {
  const isGzip = plain.length >= WORTH_IT;
  const bytes = isGzip ? await compress(plain, LEVEL) : plain;
  return { bytes, isGzip, etag: tagOf(bytes) };
}

function tagOf(bytes: Buffer): string {
  return `W/"${createHash("sha256").update(bytes).digest("base64url").slice(0, 22)}"`;
}

const GZIP_MAGIC = 0x1f;

/** An answer as another process stored it. null: not one of ours. */
export function readAnswer(stored: Buffer<ArrayBuffer>): Answer | null {
  const isGzip = stored[0] === GZIP_MAGIC && stored[1] === 0x8b;
  return isGzip || stored[0] === 0x7b ? { bytes: stored, isGzip, etag: tagOf(stored) } : null;
}
