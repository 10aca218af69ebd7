import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import type { WaitingText } from "@/lib/database/message-shapes";
import type { ReceptionistRecord } from "@/lib/database/receptionist-shapes";
import { translator } from "@/lib/i18n/messages";
import type { MessagingDeps } from "@/lib/messaging/send-booking-message";
import { sendMessage } from "@/lib/messaging/send-message";
import type { ReceptionistDeps } from "../deps";
import type { Reply } from "../reply";
import { startConversation } from "../start-conversation";
import { takeTurn } from "../take-turn";
import { answerKeyword } from "./answer-keyword";
import { composeTextReply, wordsForNumber } from "./compose-text-reply";

export type TextDeps = { readonly messaging: MessagingDeps; readonly receptionist: () => ReceptionistDeps };
/** A text with the business it was written to. */
export type TextAt = { readonly businessId: string; readonly text: WaitingText; readonly record: ReceptionistRecord };

type Answered = { readonly reply: Reply; readonly isFirst: boolean };

const BUSY_TRIES = 20;
const BUSY_MS = 250;

const offered = z.object({ offers: z.array(z.unknown()), locale: z.enum(["en", "es"]) });

async function findOrStart(deps: TextDeps, { businessId, text }: TextAt) {
  const from = text.from;
  const open = await deps.messaging.db.call("find_conversation", { businessId, channel: "text", customerPhone: from });
  if (open !== null) {
    return { conversationId: open.id, isFirst: open.turns === 0 };
  }
  const asked = { business: { businessId }, channel: "text", origin: "twilio", from } as const;
  const started = await startConversation(deps.receptionist(), asked);
  return started.ok ? { conversationId: started.value.conversationId, isFirst: true } : null;
}

/** null: the business takes no conversations now. */
async function converse(deps: TextDeps, at: TextAt): Promise<Answered | null> {
  const { businessId, text } = at;
  for (let attempt = 0; attempt < BUSY_TRIES; attempt += 1) {
    const found = await findOrStart(deps, at);
    if (found === null) {
      return null;
    }
    const { conversationId, isFirst } = found;
    const last = offered.safeParse(await deps.messaging.db.call("get_last_reply", businessId, conversationId));
    const words = last.success ? wordsForNumber(text.body, last.data.offers.length, last.data.locale) : text.body;
    const turn = await takeTurn(deps.receptionist(), {
      conversation: { businessId, conversationId },
      text: words,
      key: text.messageSid,
      retries: true,
    });
    if (turn.ok) {
      return { reply: turn.value, isFirst };
    }
    if (turn.refusal === "turn_in_progress") {
      await sleep(BUSY_MS);
    }
  }
  throw new Error("the conversation stayed busy");
}

async function answerInWords(deps: TextDeps, at: TextAt): Promise<void> {
  const { businessId, text, record } = at;
  const { db, vendors } = deps.messaging;
  const business = record.profile.name;
  const answered = await converse(deps, at);
  const locale = record.settings?.locale ?? record.profile.locale;
  const body = answered
    ? composeTextReply(answered.reply, answered.isFirst ? { business } : null)
    : translator(locale, "texts")("paused", { business });
  if (await db.call("is_stopped_by_keyword", businessId, text.from)) {
    return;
  }
  const draft = { businessId, channel: "text", kind: "reply", to: text.from, from: text.to, body } as const;
  await sendMessage(db, vendors, { ...draft, dedupeKey: `turn:${text.messageSid}` });
}

/** Who stopped our texts may still write: people have it in their list, and nobody answers. */
async function leaveForPeople(deps: TextDeps, { businessId, text, record }: TextAt): Promise<void> {
  const note = translator(record.profile.locale, "texts")("stoppedTask");
  await deps.messaging.db.call("add_receptionist_task", {
    businessId,
    kind: "message",
    fromPhone: text.from,
    body: `${text.body}\n(${note})`,
    dedupeKey: `text:${text.messageSid}`,
  });
}

async function answerText(deps: TextDeps, at: TextAt): Promise<void> {
  if (at.text.keyword !== null) {
    await answerKeyword(deps.messaging, at);
  } else if (at.text.optedOutBefore) {
    await leaveForPeople(deps, at);
  } else {
    await answerInWords(deps, at);
  }
}

/**
 * Answers what waits in a thread up to and with this message, oldest first; answers how many. Safe to run again: a turn is
 * taken once for each MessageSid, and each reply has a row of its own that makes a retry send only what is missing.
 */
export async function answerTexts(deps: TextDeps, businessId: string, messageId: string): Promise<number> {
  const { db } = deps.messaging;
  const waiting = await db.call("list_unhandled_texts", businessId, messageId);
  const record = waiting.length > 0 ? await db.call("find_receptionist", { businessId }) : null;
  if (record === null) {
    return 0;
  }
  for (const text of waiting) {
    await answerText(deps, { businessId, text, record });
    await db.call("finish_text", businessId, text.messageId);
  }
  return waiting.length;
}
