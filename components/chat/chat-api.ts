import { businessPath } from "@/components/booking/booking-api";
import { type Answer, isJson, type Json, request, textOf } from "@/components/booking/request";
import type { ChatBooking, ChatOffer, ChatReply } from "@/components/chat/types";
import type { BookingStatus } from "@/lib/database/catalog";
import { findLocale, type Locale } from "@/lib/i18n/locale";
import { EXPECTS } from "@/lib/receptionist/understanding/types";

const statuses: readonly BookingStatus[] = ["pending", "confirmed", "cancelled", "completed", "no_show"];

function parseOffer(entry: unknown): ChatOffer[] {
  const startsAt = isJson(entry) ? textOf(entry, "startsAt") : null;
  const label = isJson(entry) ? textOf(entry, "label") : null;
  return startsAt && label ? [{ startsAt, label }] : [];
}

function nameOf(value: unknown): string | null {
  if (typeof value === "string") return value;
  return isJson(value) ? textOf(value, "name") : null;
}

export function parseBooking(value: unknown): ChatBooking | null {
  if (!isJson(value)) return null;
  const id = textOf(value, "id");
  const startsAt = textOf(value, "startsAt");
  const status = statuses.find((one) => one === value.status);
  if (!id || !startsAt || !status) return null;
  return {
    id,
    startsAt,
    endsAt: textOf(value, "endsAt"),
    status,
    service: nameOf(value.service),
    staff: nameOf(value.staff),
    manageToken: textOf(value, "manageToken"),
  };
}

/** Reads an answer of the receptionist. What it does not know of a newer server it leaves out. */
export function parseReply(json: Json): ChatReply | null {
  const say = textOf(json, "say");
  if (say === null) return null;
  return {
    say,
    expects: EXPECTS.find((one) => one === json.expects) ?? "anything",
    locale: findLocale(textOf(json, "locale")) ?? null,
    offers: Array.isArray(json.offers) ? json.offers.flatMap(parseOffer) : [],
    booking: parseBooking(json.booking),
    ended: json.ended === true,
  };
}

export type StartedChat = { id: string; reply: ChatReply };

function parseStarted(json: Json): StartedChat | null {
  const id = textOf(json, "id");
  const reply = parseReply(json);
  return id && reply ? { id, reply } : null;
}

export function startChat(slug: string, locale: Locale, key: string): Promise<Answer<StartedChat>> {
  const body = { channel: "chat", locale };
  return request(`${businessPath(slug)}/conversations`, parseStarted, { method: "POST", body, key });
}

/** The same key again answers the same, and nothing is done twice. */
export function sendTurn(conversationId: string, text: string, key: string): Promise<Answer<ChatReply>> {
  const path = `/api/v1/conversations/${encodeURIComponent(conversationId)}/turns`;
  return request(path, parseReply, { method: "POST", body: { text }, key });
}
