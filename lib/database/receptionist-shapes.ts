import type { Actor } from "@/lib/context";
import type { BookingAnswer, BookingRecord, BusinessProfile, RescheduleRequest } from "./catalog";
import type { ReviewedTurn } from "./message-shapes";

export type ConversationChannel = "phone" | "text" | "chat" | "api";
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
/** Milliseconds of our share of a turn, by stage. */
export type TurnLatency = { understandMs: number; toolsMs: number; totalMs: number };

export type StartConversationRequest = {
  businessId: string;
  conversationId: string;
  channel: ConversationChannel;
  direction?: "inbound" | "outbound";
  locale: "en" | "es";
  customerPhone?: string;
  tokenHash: string;
  externalId?: string;
  isPractice?: boolean;
  state: unknown;
  firstTurn: { said: string; expects: string; reply: unknown };
};

export type FinishTurnRequest = {
  businessId: string;
  conversationId: string;
  turnId: string;
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
      position: number;
      past: { heard: string; said: string }[];
    }
  | { state: "replay"; conversation: ConversationRecord; reply: unknown }
  | { state: "busy" | "ended"; conversation: ConversationRecord };

export type ReviewTurn = {
  id: string;
  position: number;
  heard: string;
  said: string;
  saidUntil: string | null;
  toolCalls: ToolCall[];
  claims: Claim[];
  latency: Partial<TurnLatency>;
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
    result: { isNew: boolean; conversation: ConversationRecord; reply: unknown };
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
    args: [p: Conversation & { requestKey: string; heard: string; confidence?: number; leaseSeconds: number }];
    result: BegunTurn | null;
  };
  /** false: another worker finished the turn. */
  finish_turn: { args: [p: FinishTurnRequest]; result: boolean };
  /** Whether details about a visit may still prove anything for this number; `add`: one was wrong. */
  judge_details: { args: [p: { businessId: string; phone: string; add: boolean }]; result: boolean };
  /** Gives back a turn that could not be worked out. */
  release_turn: { args: [p: Conversation & { turnId: string }]; result: boolean };
  end_conversation: { args: [p: Conversation & { outcome?: ConversationOutcome }]; result: boolean };
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
  set_receptionist_number: { args: [businessId: string, number: string | null]; result: boolean };
};
