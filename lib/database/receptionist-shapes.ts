import type { Actor } from "@/lib/context";
import type { BookingAnswer, BookingRecord, BusinessProfile, RescheduleRequest } from "./catalog";
import type { ReviewedTurn } from "./message-shapes";

export type ConversationChannel = "phone" | "text" | "chat" | "api";
/** By which door it began: a request that Twilio signed, the public API and the pages on it (a number is a statement there), or the owner's practice. */
export type ConversationOrigin = "api" | "twilio" | "practice";
export type ConversationOutcome =
  | "booked"
  | "rescheduled"
  | "cancelled"
  | "waitlisted"
  | "message"
  | "transferred"
  | "answered"
  | "abandoned"
  | "opted_out"
  | "emergency";
export type TaskKind = "message" | "call_back" | "voicemail" | "emergency";

/** Minutes are of the business's local day. */
export type ReceptionistSettings = {
  phoneEnabled: boolean;
  textEnabled: boolean;
  chatEnabled: boolean;
  phoneNumber: string | null;
  greeting: string;
  voice: string;
  locale: "en" | "es" | null;
  tone: "warm" | "brief" | "formal";
  mayBook: boolean;
  mayReschedule: boolean;
  mayCancel: boolean;
  mayJoinWaitlist: boolean;
  mayTakeMessages: boolean;
  transferNumber: string | null;
  transferWhen: "never" | "open_hours" | "always";
  recordCalls: boolean;
  streaming: boolean;
  retentionDays: number;
  outboundConfirmation: boolean;
  outboundWaitlist: boolean;
  outboundFromMinute: number;
  outboundToMinute: number;
};

export type Door = "phone" | "text" | "chat";

/** `settings` null: the business never touched them. Hours: weekday (0 is Sunday), first and last minute of the business's week. */
export type ReceptionistRecord = {
  profile: BusinessProfile;
  settings: ReceptionistSettings | null;
  /** Doors that were open and that the owner switched off. */
  doorsOff: Door[];
  facts: { question: string; answer: string }[];
  spokenNames: [serviceId: string, name: string][];
  hours: [weekday: number, startMinute: number, endMinute: number][];
};

export type ConversationRecord = {
  businessId: string;
  id: string;
  channel: ConversationChannel;
  direction: "inbound" | "outbound";
  locale: "en" | "es";
  customerPhone: string | null;
  externalId: string | null;
  isPractice: boolean;
  origin: ConversationOrigin;
  state: unknown;
  version: number;
  turns: number;
  status: "open" | "ended";
  startedAt: string;
  lastTurnAt: string;
};

/** What a reply says was done; the review looks for it in the database. */
export type Claim = {
  kind: "booked" | "requested" | "rescheduled" | "cancelled" | "waitlisted";
  bookingId: string | null;
  startsAt: string | null;
};
export type ToolCall = { tool: string; input: unknown; result: unknown; ms: number };
/**
 * Milliseconds of our share of a turn, by stage: waiting for the turn before and its lease, understanding, the model's wording and answers,
 * tools; `totalMs` from the request's arrival. The database adds `writeMs`, its own share of keeping the turn, to both.
 */
export type TurnLatency = { waitMs: number; understandMs: number; modelMs: number; toolsMs: number; totalMs: number };

export type StartConversationRequest = {
  businessId: string;
  conversationId: string;
  channel: ConversationChannel;
  origin?: ConversationOrigin;
  direction?: "inbound" | "outbound";
  locale: "en" | "es";
  customerPhone?: string;
  tokenHash: string;
  externalId?: string;
  /** What was asked under the externalId. */
  requestHash?: string;
  isPractice?: boolean;
  state: unknown;
  firstTurn: { said: string; expects: string; reply: unknown };
};

export type FinishTurnRequest = {
  businessId: string;
  conversationId: string;
  turnId: string;
  leaseId: string;
  /** The conversation's version when the turn was begun. */
  expectedVersion: number;
  state: unknown;
  said: string;
  expects: string;
  understood: unknown;
  toolCalls: ToolCall[];
  claims: Claim[];
  reply: unknown;
  latency: TurnLatency;
  ended: boolean;
  locale?: "en" | "es";
  outcome?: ConversationOutcome;
  transferReason?: string;
  bookingId?: string;
  events?: { name: string; data: Record<string, unknown> }[];
};

export type BegunTurn =
  | {
      state: "new";
      conversation: ConversationRecord;
      turnId: string;
      leaseId: string;
      position: number;
      past: { heard: string; said: string }[];
    }
  | { state: "replay"; conversation: ConversationRecord; reply: unknown }
  | { state: "busy" | "ended" | "reused"; conversation: ConversationRecord };

export type ReviewTurn = {
  id: string;
  position: number;
  heard: string;
  said: string;
  saidUntil: string | null;
  toolCalls: ToolCall[];
  claims: Claim[];
  latency: Partial<TurnLatency & { writeMs: number }>;
  createdAt: string;
  status: "working" | "done";
};

export type ConversationReview = {
  conversation: ConversationRecord;
  outcome: ConversationOutcome | null;
  endedAt: string | null;
  reviewedAt: string | null;
  bookingId: string | null;
  transferReason: string | null;
  turns: ReviewTurn[];
  /** What the conversation did to bookings, from the audit log. */
  deeds: { at: string; action: string; bookingId: string }[];
  tasks: { id: string; kind: TaskKind }[];
  bookings: BookingRecord[];
};

/** A number, and whether it wants no texts. */
export type ConversationReach = { phone: string; isOptedOut: boolean };

type Conversation = { businessId: string; conversationId: string };

/** The receptionist's part of the closed list that `app_server` may execute. */
export type ReceptionistFunctions = {
  find_receptionist: {
    args: [p: { slug: string } | { businessId: string } | { phoneNumber: string }];
    result: ReceptionistRecord | null;
  };
  start_conversation: {
    args: [p: StartConversationRequest];
    result: { isReused: true } | { isReused: false; isNew: boolean; conversation: ConversationRecord; reply: unknown };
  };
  find_conversation: {
    args: [
      p:
        | { tokenHash: string }
        | Conversation
        | { businessId: string; channel: ConversationChannel; externalId: string }
        | { businessId: string; channel: ConversationChannel; customerPhone: string },
    ];
    result: ConversationRecord | null;
  };
  begin_turn: {
    args: [
      p: Conversation & {
        requestKey: string;
        requestHash?: string;
        heard: string;
        confidence?: number;
        leaseSeconds: number;
      },
    ];
    result: BegunTurn | null;
  };
  /** false: it is done, or the conversation went on meanwhile. */
  finish_turn: { args: [p: FinishTurnRequest]; result: boolean };
  /** One of the day's guesses at a visit under this number; null: none is left. */
  take_guess: { args: [p: { businessId: string; phone: string; isSigned: boolean }]; result: string | null };
  give_guess_back: { args: [businessId: string, guessId: string]; result: boolean };
  /** Gives back a turn that could not be worked out; answers how many in a row could not. */
  release_turn: { args: [p: Conversation & { turnId: string; leaseId: string }]; result: number };
  /** One of the day's texts that no booking asked for; false: they are used up. The same key is the same text. */
  take_text: { args: [p: { businessId: string; phone: string; dedupeKey: string }]; result: boolean };
  end_conversation: { args: [p: Conversation & { outcome?: ConversationOutcome }]; result: boolean };
  /** `externalId`: the call's id at the vendor. Answers whether somebody took the call that they were rung for. */
  transfer_taken: { args: [p: { businessId: string; externalId: string; isTaken?: boolean }]; result: boolean };
  /** A transfer that nobody took is none. false: there is none. */
  drop_transfer: { args: [p: Conversation]; result: boolean };
  mark_interrupted: { args: [p: Conversation & { heardUntil: string }]; result: boolean };
  attach_recording: { args: [p: Conversation & { url: string; seconds: number }]; result: boolean };
  create_code: { args: [p: Conversation & { codeId: string; phone: string; codeHash: string }]; result: boolean };
  /** The same for a number without visits: counted, and never texted. */
  create_silent_code: {
    args: [p: Conversation & { codeId: string; phone: string; codeHash: string }];
    result: boolean;
  };
  use_code: { args: [p: Conversation & { phone: string; codeHashes: Record<string, string> }]; result: boolean };
  list_open_codes: { args: [p: Conversation]; result: string[] };
  get_code: {
    args: [p: { businessId: string; codeId: string }];
    result: { codeId: string; phone: string; conversationId: string; locale: "en" | "es"; businessName: string } | null;
  };
  /** Has the link texted to a number. false: this conversation sent it there before. */
  want_link: { args: [p: Conversation & { phone: string }]; result: boolean };
  get_link: { args: [p: { businessId: string; linkId: string }]; result: ConversationReach | null };
  /** The number that was said in a conversation, else the one it came from. null: neither. */
  get_conversation_reach: { args: [p: Conversation]; result: ConversationReach | null };
  /** As add_receptionist_task, with an e-mail address to answer to. */
  leave_task: {
    args: [
      p: Conversation & {
        kind: TaskKind;
        fromName?: string;
        fromPhone?: string;
        fromEmail?: string;
        body: string;
        dedupeKey: string;
      },
    ];
    result: string;
  };
  add_receptionist_task: {
    args: [
      p: {
        businessId: string;
        conversationId?: string;
        kind: TaskKind;
        fromName?: string;
        fromPhone?: string;
        body: string;
        recordingUrl?: string;
        dedupeKey: string;
      },
    ];
    result: string;
  };
  record_opt_out: {
    args: [
      p: {
        businessId: string;
        phone: string;
        optedOut: boolean;
        source: "keyword" | "words" | "call" | "member";
        evidence: string;
      },
    ];
    result: null;
  };
  is_opted_out: { args: [businessId: string, phone: string]; result: boolean };
  get_conversation_review: { args: [p: Conversation]; result: ConversationReview | null };
  finish_review: {
    args: [
      p: Conversation & {
        outcome: ConversationOutcome;
        summary: string;
        bookingId?: string;
        turns: ReviewedTurn[];
        incidents: { kind: string; detail: Record<string, unknown> }[];
      },
    ];
    result: boolean;
  };
  /** The customer's own hold gives way to the booking that moves there: both or neither. */
  move_to_hold: {
    args: [p: RescheduleRequest & { holdId: string; holdSecretHash: string }, actor: Actor];
    result: BookingAnswer;
  };
  sweep_conversations: { args: [limit: number]; result: { ended: number; again: number } };
  prune_transcripts: { args: [limit: number]; result: number };
  prune_tasks: { args: [limit: number]; result: number };
  prune_proofs: { args: [limit: number]; result: number };
  /** Addresses of recordings that are kept no longer, in order, after the given one. */
  list_due_recordings: { args: [limit: number, after: string]; result: string[] };
  forget_recording: { args: [url: string]; result: number };
  set_receptionist_number: { args: [businessId: string, number: string | null]; result: boolean };
};
