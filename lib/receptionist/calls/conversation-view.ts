import { z } from "zod";
import { isoOf, isoOrNull } from "@/lib/database/member-result";

export const channels = ["phone", "text", "chat", "api"] as const;
export const outcomes = [
  "booked",
  "rescheduled",
  "cancelled",
  "waitlisted",
  "message",
  "transferred",
  "answered",
  "abandoned",
  "opted_out",
  "emergency",
] as const;
export const taskKinds = ["message", "call_back", "voicemail", "emergency"] as const;

/** Columns of `conversations` that members may read, with whether something did not agree. */
export const conversationColumns =
  "id, channel, direction, locale, customer_phone, is_practice, turns, status, outcome, transfer_reason, summary, booking_id, recording_url, recording_seconds, started_at, last_turn_at, ended_at, reviewed_at, redacted_at, conversation_incidents(id, kind, status, detail, created_at)" as const;

const incidentRow = z
  .object({
    id: z.string(),
    kind: z.string(),
    status: z.enum(["open", "resolved"]),
    detail: z.record(z.string(), z.unknown()),
    created_at: z.string(),
  })
  .transform(({ created_at: at, ...rest }) => ({ ...rest, at: isoOf(at) }));
export type Incident = z.infer<typeof incidentRow>;

export const conversationRow = z
  .object({
    id: z.string(),
    channel: z.enum(channels),
    direction: z.enum(["inbound", "outbound"]),
    locale: z.enum(["en", "es"]),
    customer_phone: z.string().nullable(),
    is_practice: z.boolean(),
    turns: z.number(),
    status: z.enum(["open", "ended"]),
    outcome: z.enum(outcomes).nullable(),
    transfer_reason: z.string().nullable(),
    summary: z.string(),
    booking_id: z.string().nullable(),
    recording_url: z.string().nullable(),
    recording_seconds: z.number().nullable(),
    started_at: z.string(),
    last_turn_at: z.string(),
    ended_at: z.string().nullable(),
    reviewed_at: z.string().nullable(),
    redacted_at: z.string().nullable(),
    conversation_incidents: z.array(incidentRow),
  })
  .transform((row) => ({
    id: row.id,
    channel: row.channel,
    direction: row.direction,
    locale: row.locale,
    customerPhone: row.customer_phone,
    isPractice: row.is_practice,
    /** What the caller said, counted; the greeting is none. */
    turns: row.turns,
    status: row.status,
    outcome: row.outcome,
    transferReason: row.transfer_reason,
    summary: row.summary,
    bookingId: row.booking_id,
    recordingUrl: row.recording_url,
    startedAt: isoOf(row.started_at),
    endedAt: isoOrNull(row.ended_at),
    /** From the first word to the last. */
    seconds: Math.max(0, Math.round((Date.parse(row.last_turn_at) - Date.parse(row.started_at)) / 1_000)),
    reviewedAt: isoOrNull(row.reviewed_at),
    /** When its words were taken out. */
    redactedAt: isoOrNull(row.redacted_at),
    incidents: row.conversation_incidents,
  }));

export type ConversationRow = z.infer<typeof conversationRow>;

/** A conversation as the dashboard lists it. Instants are ISO 8601 in UTC. */
export type Conversation = ConversationRow & { readonly customer: KnownCustomer | null };
export type KnownCustomer = { readonly id: string; readonly name: string };

const toolCall = z.object({
  tool: z.string(),
  input: z.unknown(),
  result: z.unknown(),
  ms: z.number().catch(0),
});
export type ShownToolCall = z.infer<typeof toolCall>;

const latency = z.object({
  waitMs: z.number().optional(),
  understandMs: z.number().optional(),
  modelMs: z.number().optional(),
  toolsMs: z.number().optional(),
  writeMs: z.number().optional(),
  totalMs: z.number().optional(),
});
export type ShownLatency = z.infer<typeof latency>;

export const turnColumns =
  "id, position, heard, confidence, said, said_until, expects, understood, tool_calls, claims, latency, status, created_at" as const;

export const turnRow = z
  .object({
    id: z.string(),
    position: z.number(),
    heard: z.string(),
    confidence: z.number().nullable(),
    said: z.string(),
    said_until: z.string().nullable(),
    expects: z.string().nullable(),
    understood: z.record(z.string(), z.unknown()).catch({}),
    tool_calls: z.array(toolCall).catch([]),
    claims: z.array(z.object({ kind: z.string(), bookingId: z.string().nullish() })).catch([]),
    latency: latency.catch({}),
    status: z.enum(["working", "done"]),
    created_at: z.string(),
  })
  .transform((row) => ({
    id: row.id,
    position: row.position,
    heard: row.heard,
    confidence: row.confidence,
    said: row.said,
    /** How much of it was spoken before the caller interrupted; null: all. */
    saidUntil: row.said_until,
    expects: row.expects,
    understood: row.understood,
    toolCalls: row.tool_calls,
    claims: row.claims,
    latency: row.latency,
    status: row.status,
    at: isoOf(row.created_at),
  }));
export type Turn = z.infer<typeof turnRow>;
