import { isJson, type Json, textOf } from "@/components/booking/request";
import { recall, remember } from "@/components/booking/tab-memory";
import { parseBooking, parseReply } from "@/components/chat/chat-api";
import type { ChatLine, ChatMessage, ChatState } from "@/components/chat/chat-state";
import { findLocale, type Locale } from "@/lib/i18n/locale";

const mostLines = 200;
const nameOf = (slug: string) => `chat:${slug}`;

function parseLine(entry: unknown): ChatLine[] {
  if (!isJson(entry)) return [];
  const id = textOf(entry, "id");
  const text = textOf(entry, "text");
  if (id === null || text === null) return [];
  const from = entry.from === "customer" ? "customer" : "business";
  return [
    { id, from, text, locale: findLocale(textOf(entry, "locale")) ?? null, booking: parseBooking(entry.booking) },
  ];
}

function parseNext(value: unknown): ChatState["next"] {
  const reply = isJson(value) ? parseReply({ ...value, say: "" }) : null;
  return reply && { expects: reply.expects, offers: reply.offers };
}

function parseMessage(value: unknown): ChatMessage[] {
  const text = isJson(value) ? textOf(value, "text") : null;
  const key = isJson(value) ? textOf(value, "key") : null;
  return text && key ? [{ text, key }] : [];
}

/** Reads a conversation as it was kept; null when it is over, or nothing that can be gone on with. */
export function parseChat(kept: Json, locale: Locale): ChatState | null {
  const conversationId = textOf(kept, "conversationId");
  const lines = Array.isArray(kept.lines) ? kept.lines.flatMap(parseLine) : [];
  if (!conversationId || kept.ended === true || lines.length === 0) return null;
  const hasAnswered = lines.some((line) => line.from === "customer");
  if (!hasAnswered && kept.pageLocale !== locale) return null;
  const [pending = null] = parseMessage(kept.pending);
  const queue = Array.isArray(kept.queue) ? kept.queue.flatMap(parseMessage) : [];
  return { conversationId, lines, next: parseNext(kept.next), pending, queue, failure: null, ended: false };
}

/** The conversation of this tab with a business. One that is over begins anew, and so does a bare greeting in another language. */
export function recallChat(slug: string, locale: Locale): ChatState | null {
  const kept = recall(nameOf(slug));
  return kept && parseChat(kept, locale);
}

export function rememberChat(slug: string, locale: Locale, { failure: _, ...state }: ChatState): void {
  remember(nameOf(slug), { ...state, lines: state.lines.slice(-mostLines), pageLocale: locale });
}
