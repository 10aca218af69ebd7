import { z } from "zod";
import { env } from "@/lib/env";
import { readSignedData, signData } from "@/lib/signed-data";

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

/** An offered start as an opaque token: bound to one conversation, service, person and start, good for half an hour. */
export function composeOfferToken(conversationId: string, start: OfferedStart, now: Date): string {
  const { serviceId: service, staffId: staff, startsAt } = start;
  const body = { c: conversationId, service, staff, startsAt: startsAt.getTime(), until: now.getTime() + GOOD_FOR_MS };
  return signData(env().TOKEN_SECRET, "conversation_offer", body);
}

/** What a token offers. null: not ours, another conversation's, or over. */
export function readOfferToken(token: string, conversationId: string, now: Date): OfferedStart | null {
  const parsed = offered.safeParse(readSignedData(env().TOKEN_SECRET, "conversation_offer", token));
  if (!parsed.success || parsed.data.c !== conversationId || parsed.data.until < now.getTime()) {
    return null;
  }
  const { service, staff, startsAt } = parsed.data;
  return { serviceId: service, staffId: staff, startsAt: new Date(startsAt) };
}
