import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { env } from "@/lib/env";

const offered = z.object({
  /** The conversation it was offered in. */
  c: z.string(),
  service: z.string(),
  staff: z.string().nullable(),
  startsAt: z.number(),
  until: z.number(),
});

export type OfferedStart = {
  readonly serviceId: string;
  /** null: whoever is free. */
  readonly staffId: string | null;
  readonly startsAt: Date;
};

const GOOD_FOR_MS = 30 * 60_000;

function sign(text: string): Buffer {
  return createHmac("sha256", env().TOKEN_SECRET).update(`conversation_offer:${text}`).digest();
}

/** An offered start as an opaque token: bound to one conversation, service, person and start, good for half an hour. */
export function composeOfferToken(conversationId: string, start: OfferedStart, now: Date): string {
  const { serviceId: service, staffId: staff, startsAt } = start;
  const body = { c: conversationId, service, staff, startsAt: startsAt.getTime(), until: now.getTime() + GOOD_FOR_MS };
  const text = Buffer.from(JSON.stringify(body)).toString("base64url");
  return `${text}.${sign(text).toString("base64url")}`;
}

/** What a token offers. null: not ours, another conversation's, or over. */
export function readOfferToken(token: string, conversationId: string, now: Date): OfferedStart | null {
  const [text = "", mac = ""] = token.split(".");
  const given = Buffer.from(mac, "base64url");
  const wanted = sign(text);
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) {
    return null;
  }
  const parsed = offered.safeParse(JSON.parse(Buffer.from(text, "base64url").toString("utf8")));
  if (!parsed.success || parsed.data.c !== conversationId || parsed.data.until < now.getTime()) {
    return null;
  }
  const { service, staff, startsAt } = parsed.data;
  return { serviceId: service, staffId: staff, startsAt: new Date(startsAt) };
}
