import type { ChatBooking, ChatReply } from "@/components/chat/types";
import type { Locale } from "@/lib/i18n/locale";

export type ChatLine = {
  id: string;
  from: "customer" | "business";
  text: string;
  /** null: the language of the page. */
  locale: Locale | null;
  booking: ChatBooking | null;
};

export type ChatMessage = { text: string; key: string };

export type ChatState = {
  /** null: not begun yet. */
  conversationId: string | null;
  lines: readonly ChatLine[];
  /** What the receptionist wants to hear next and what it offers. */
  next: Pick<ChatReply, "expects" | "offers"> | null;
  /** What was sent and is not answered. Sending it again keeps its key. */
  pending: ChatMessage | null;
  /** What was said behind it and waits for its own turn, oldest first. */
  queue: readonly ChatMessage[];
  /** The code of what went wrong last. */
  failure: string | null;
  ended: boolean;
};

export type ChatAction =
  | { type: "started"; id: string; reply: ChatReply }
  | { type: "said"; message: ChatMessage }
  | { type: "answered"; key: string; reply: ChatReply }
  | { type: "failed"; code: string }
  | { type: "retried" }
  | { type: "restarted" };

export const emptyChat: ChatState = {
  conversationId: null,
  lines: [],
  next: null,
  pending: null,
  queue: [],
  failure: null,
  ended: false,
};

const over: readonly string[] = ["conversation_ended", "not_found", "gone"];
const unreadable: readonly string[] = ["invalid_input", "body_too_large"];

/** Whether an answer is on its way. */
export function isWaiting(state: ChatState): boolean {
  return state.failure === null && !state.ended && (state.pending !== null || state.conversationId === null);
}

function isSame(one: ChatBooking, other: ChatBooking | undefined): boolean {
  return other !== undefined && one.startsAt === other.startsAt && one.status === other.status;
}

/** Every reply names the booking of the conversation; it is shown when it is new or has changed. */
function shownBooking(state: ChatState, { booking }: ChatReply): ChatBooking | null {
  if (booking === null) return null;
  const shown = state.lines.findLast((line) => line.booking?.id === booking.id)?.booking ?? undefined;
  return isSame(booking, shown) ? null : booking;
}

/** What is not answered without the message before it. */
function moveOn({ queue }: ChatState): Pick<ChatState, "pending" | "queue"> {
  return { pending: queue[0] ?? null, queue: queue.slice(1) };
}

function hear(state: ChatState, id: string, reply: ChatReply): ChatState {
  const { say: text, locale, expects, offers, ended } = reply;
  const line: ChatLine = { id, from: "business", text, locale, booking: shownBooking(state, reply) };
  const rest = ended ? { next: null, pending: null, queue: [] } : { next: { expects, offers }, ...moveOn(state) };
  return { ...state, ...rest, lines: [...state.lines, line], failure: null, ended };
}

/** The greeting stands first; what was typed before it came is sent next. */
function begin({ lines, pending, queue }: ChatState, id: string, reply: ChatReply): ChatState {
  const greeted = hear({ ...emptyChat, conversationId: id }, "greeting", reply);
  return greeted.ended ? greeted : { ...greeted, lines: [...greeted.lines, ...lines], pending, queue };
}

function say(state: ChatState, message: ChatMessage): ChatState {
  const line: ChatLine = { id: message.key, from: "customer", text: message.text, locale: null, booking: null };
  const waits =
    state.pending === null
      ? { pending: message, queue: state.queue }
      : { pending: state.pending, queue: [...state.queue, message] };
  return { ...state, ...waits, lines: [...state.lines, line], failure: null };
}

function fail(state: ChatState, code: string): ChatState {
  if (state.conversationId !== null && over.includes(code)) {
    return { ...state, next: null, pending: null, queue: [], failure: code, ended: true };
  }
  if (!unreadable.includes(code)) {
    return { ...state, failure: code };
  }
  return { ...state, ...moveOn(state), failure: state.queue.length > 0 ? null : code };
}

/** The conversation as the page shows it. An answer to a message that is not waited for changes nothing. */
export function reduceChat(state: ChatState, action: ChatAction): ChatState {
  switch (action.type) {
    case "started":
      return begin(state, action.id, action.reply);
    case "said":
      return say(state, action.message);
    case "answered":
      return state.pending?.key === action.key ? hear(state, `${action.key}-answer`, action.reply) : state;
    case "failed":
      return fail(state, action.code);
    case "retried":
      return { ...state, failure: null };
    case "restarted":
      return emptyChat;
  }
}
