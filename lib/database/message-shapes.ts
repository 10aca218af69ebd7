import type { BookingRecord } from "./catalog";
import type { ConversationChannel, ConversationOrigin, ConversationOutcome, TaskKind } from "./receptionist-shapes";
import type { OfferRecord } from "./waitlist-shapes";

export type TextKeyword = "stop" | "start" | "help";

/** An inbound text that waits for its answer. */
export type WaitingText = {
  messageId: string;
  messageSid: string;
  from: string;
  to: string;
  body: string;
  receivedAt: string;
  keyword: TextKeyword | null;
  /** They had said stop when they wrote it. */
  optedOutBefore: boolean;
};

/** Whom a conversation was with, and what a text about it may say. */
export type ConversationContact = {
  channel: ConversationChannel;
  origin: ConversationOrigin;
  locale: "en" | "es";
  phone: string | null;
  isPractice: boolean;
  outcome: ConversationOutcome | null;
  turns: number;
  businessName: string;
  slug: string;
  businessPhone: string | null;
  country: string;
  textFrom: string | null;
  isOptedOut: boolean;
  taskKinds: TaskKind[];
  /** It booked, moved, cancelled or joined: those have texts of their own. */
  hasDeeds: boolean;
  /** The booking it made or changed, while it stands. */
  bookingId: string | null;
  hadLink: boolean;
};

export type TaskRecord = {
  taskId: string;
  kind: TaskKind;
  fromName: string;
  fromPhone: string | null;
  fromEmail: string | null;
  body: string;
  recordingUrl: string | null;
  conversationId: string | null;
  createdAt: string;
  businessName: string;
  slug: string;
  locale: "en" | "es";
  timeZone: string;
  /** E-mail addresses of owners and admins. */
  people: string[];
};

/** What became of a booking. `callId`: the conversation that did it. */
export type BookingEventRecord = {
  at: string;
  action: string;
  bookingId: string;
  callId: string | null;
  status: string | null;
  fromStartsAt: string | null;
};

export type CallPurpose = "confirmation" | "waitlist_offer";
export type CallResult = "confirmed" | "booked" | "talked" | "opted_out" | "no_answer" | "declined";

export type OutboundCall = {
  businessId: string;
  id: string;
  purpose: CallPurpose;
  subjectId: string;
  status: "queued" | "placing" | "placed" | "done" | "skipped" | "failed";
  result: CallResult | null;
  providerId: string | null;
  attempts: number;
  phone: string | null;
  from: string | null;
  locale: "en" | "es";
  voice: string | null;
  slug: string;
  businessName: string;
  booking: BookingRecord | null;
  offer: OfferRecord | null;
};

/** ISO: when an earlier try to place it began; null: this is the first. */
export type ClaimedCall = OutboundCall & { lastClaimedAt: string | null };

export type ReviewedTurn = { id: string; heard: string; said: string; saidUntil?: string; toolCalls: unknown };

/** The text door's and the outbound calls' part of the closed list that `app_server` may execute. */
export type MessageFunctions = {
  /** Null where they gave none or want none; `textFrom` is the number that the business texts from, null: the platform's. */
  get_recipient: {
    args: [businessId: string, customerId: string];
    result: {
      id: string;
      name: string;
      phone: string | null;
      email: string | null;
      locale: "en" | "es";
      timeZone: string | null;
      textFrom: string | null;
    } | null;
  };
  /** The same MessageSid again does nothing. `isAnswered` false: it is kept, and nobody answers; `isLeft`: it becomes a task. */
  receive_text: {
    args: [
      p: {
        businessId: string;
        messageSid: string;
        from: string;
        to: string;
        body: string;
        keyword?: TextKeyword;
        isAnswered: boolean;
        isLeft?: boolean;
      },
    ];
    result: { isNew: boolean };
  };
  list_texting_businesses: { args: [phone: string]; result: string[] };
  /** The business that texted a number last. */
  find_last_texting_business: { args: [phone: string]; result: string | null };
  list_unhandled_texts: { args: [businessId: string, messageId: string]; result: WaitingText[] };
  finish_text: { args: [businessId: string, messageId: string]; result: boolean };
  is_stopped_by_keyword: { args: [businessId: string, phone: string]; result: boolean };
  sweep_texts: { args: [limit: number]; result: number };
  get_last_reply: { args: [businessId: string, conversationId: string]; result: unknown };
  get_conversation_contact: {
    args: [p: { businessId: string; conversationId: string }];
    result: ConversationContact | null;
  };
  get_receptionist_task: { args: [businessId: string, taskId: string]; result: TaskRecord | null };
  get_booking_history: {
    args: [p: { businessId: string; conversationId: string; bookingIds: string[] }];
    result: { events: BookingEventRecord[]; waits: string[] };
  };
  prune_texts: { args: [limit: number]; result: number };
  queue_outbound_calls: { args: [limit: number]; result: number };
  /** Due and allowed at this moment for one of these businesses, leased for two minutes. */
  claim_outbound_calls: { args: [limit: number, businessIds: readonly string[]]; result: ClaimedCall[] };
  /** Who has a call due: ids. */
  list_outbound_callers: { args: []; result: string[] };
  get_outbound_call: {
    args: [businessId: string, id: string];
    result: (OutboundCall & { refusal: string | null }) | null;
  };
  finish_outbound_call: {
    args: [
      p: {
        businessId: string;
        id: string;
        status: "placed" | "done" | "skipped" | "failed";
        providerId?: string;
        result?: CallResult;
        reason?: string;
      },
    ];
    result: boolean;
  };
  stop_calling: { args: [p: { businessId: string; phone: string; evidence: string }]; result: null };
  mark_outbound: { args: [p: { businessId: string; conversationId: string }]; result: boolean };
};
