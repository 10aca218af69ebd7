import { randomUUID } from "node:crypto";
import { env } from "@/lib/env";
import { done, type Outcome, refused } from "@/lib/outcome";
import { deriveToken, hashToken } from "@/lib/tokens";
import { type Desk, findDesk } from "./business";
import type { ReceptionistDeps } from "./deps";
import { readReply } from "./read-reply";
import type { Reply, Started, StartInput, StartRefusal } from "./reply";
import { wordsOf } from "./say/say";
import { newState } from "./state";
import type { Locale } from "./understanding/types";

/** The credential of a conversation, derived from its random id; the database keeps its hash alone. */
export function conversationTokenOf(conversationId: string): string {
  return deriveToken(env().TOKEN_SECRET, "conversation", conversationId);
}

function greet(desk: Desk, locale: Locale): Reply {
  const { profile, settings } = desk;
  const say = wordsOf(locale).greeting(profile.name, settings.greeting.trim(), settings.tone);
  return { say, expects: "anything", locale, offers: [], booking: null, ended: false, action: null };
}

/**
 * Opens a conversation and greets: the business's name, that it is an assistant, one question. The same `externalId` again
 * answers the conversation it began with its last reply; `idempotency_mismatch`: it was another door's or asked for something else.
 * Whether a door is switched on is asked by the door.
 */
export async function startConversation(
  { db }: ReceptionistDeps,
  input: StartInput,
): Promise<Outcome<Started, StartRefusal>> {
  const desk = await findDesk(db, input.business);
  if (!desk) {
    return refused("not_found");
  }
  const { profile, settings } = desk;
  if (profile.status === "paused") {
    return refused("business_paused");
  }
  const locale = input.locale ?? settings.locale ?? profile.locale;
  const conversationId = randomUUID();
  const greeting = greet(desk, locale);
  const reply: Reply = input.opening === undefined ? greeting : { ...greeting, say: input.opening };
  const from = input.from ?? null;
  const started = await db.call("start_conversation", {
    businessId: profile.id,
    conversationId,
    channel: input.channel,
    origin: input.origin ?? "api",
    locale,
    tokenHash: hashToken(conversationTokenOf(conversationId)),
    state: { ...newState(from), ownBookings: input.ownVisits ?? [], lastSay: reply.say },
    firstTurn: { said: reply.say, expects: reply.expects, reply },
    ...(from !== null && { customerPhone: from }),
    ...(input.externalId !== undefined && { externalId: input.externalId }),
    ...(input.requestHash !== undefined && { requestHash: input.requestHash }),
    ...(input.isPractice === true && { isPractice: true }),
  });
  if (started.isReused) {
    return refused("idempotency_mismatch");
  }
  const { id } = started.conversation;
  return done({
    businessId: profile.id,
    conversationId: id,
    token: conversationTokenOf(id),
    reply: started.isNew ? reply : (readReply(started.reply) ?? reply),
    isNew: started.isNew,
  });
}
