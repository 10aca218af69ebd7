import { randomUUID } from "node:crypto";
import type { Functions } from "@/lib/database/functions";
import { env } from "@/lib/env";
import { deriveToken, hashToken } from "@/lib/tokens";

/** The six digits of a code's id: derived (HMAC-SHA-256, modulo 10^6), so the job that texts them need not be told. */
export function composeCode(codeId: string): string {
  const digest = Buffer.from(deriveToken(env().TOKEN_SECRET, "code", codeId), "base64url");
  return String(Number(digest.readBigUInt64BE(0) % 1_000_000n)).padStart(6, "0");
}

/** silent: the number has no visits, so nothing is texted; whoever asks is told no difference. */
export type CodeKind = "texted" | "silent";

type Asked = { readonly businessId: string; readonly conversationId: string; readonly phone: string };

/** Has a code texted to the number. false: three were sent there within the hour, or it wants no texts. */
export async function sendCode(db: Functions, asked: Asked, kind: CodeKind = "texted"): Promise<boolean> {
  if (await db.call("is_opted_out", asked.businessId, asked.phone)) {
    return false;
  }
  const codeId = randomUUID();
  const code = { ...asked, codeId, codeHash: hashToken(`${codeId}:${composeCode(codeId)}`) };
  return kind === "silent" ? db.call("create_silent_code", code) : db.call("create_code", code);
}

/** Whether this is the code that was texted last in this conversation; ten minutes, five tries, once. */
export async function useCode(db: Functions, { phone, ...conversation }: Asked, code: string): Promise<boolean> {
  const open = await db.call("list_open_codes", conversation);
  const codeHashes = Object.fromEntries(open.map((id) => [id, hashToken(`${id}:${code}`)]));
  return db.call("use_code", { ...conversation, phone, codeHashes });
}
