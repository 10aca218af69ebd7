import type { Functions } from "@/lib/database/functions";
import type { ConversationRecord, ReceptionistRecord } from "@/lib/database/receptionist-shapes";
import type { Outcome } from "@/lib/outcome";
import { findTransfer } from "../find-transfer";
import type { Reply, Started, StartInput, StartRefusal, TurnInput, TurnRefusal } from "../reply";
import type { Locale } from "../understanding/types";
import { type Call, ownLocale } from "./called";
import type { Surroundings } from "./twiml";

/** What the phone door stands on. Both ways into it, HTTP and streaming, compose one. */
export type PhoneDoor = {
  readonly db: Functions;
  readonly now: Date;
  readonly baseUrl: string;
  /** Where the streaming door listens, or null when it does not run. */
  readonly streamUrl: string | null;
  readonly start: (input: StartInput) => Promise<Outcome<Started, StartRefusal>>;
  readonly take: (input: TurnInput) => Promise<Outcome<Reply, TurnRefusal>>;
  /** Something was written: its events may leave. */
  readonly committed: () => void;
  /** The business of this request is known now. */
  readonly noted?: (businessId: string) => void;
  /** Texts this number; false: it cannot be texted. The same key again sends nothing. */
  readonly sendText: (text: { businessId: string; to: string; body: string; key: string }) => Promise<boolean>;
};

/** What it takes to know whose line it is. */
export type LineDoor = Pick<PhoneDoor, "db" | "now" | "baseUrl" | "noted">;

/** A call with the business that was dialled and, once there is one, its conversation. */
export type Line = {
  readonly call: Call;
  readonly record: ReceptionistRecord;
  readonly conversation: ConversationRecord | null;
  readonly around: Surroundings;
  readonly locale: Locale;
};

function composeLine(
  door: LineDoor,
  call: Call,
  record: ReceptionistRecord,
  conversation: ConversationRecord | null,
): Line {
  return {
    call,
    record,
    conversation,
    locale: conversation?.locale ?? call.practice?.locale ?? ownLocale(record),
    around: {
      baseUrl: door.baseUrl,
      record,
      conversationId: conversation?.id ?? null,
      transferTo: findTransfer(record, door.now),
      from: call.from,
      canText: call.from !== null,
    },
  };
}

/** Whose number was dialled, or whom the caller practises with, and the conversation of this call when it has begun. null: nobody's. */
export async function findLine(door: LineDoor, call: Call): Promise<Line | null> {
  const { practice } = call;
  const key = practice === undefined ? { phoneNumber: call.to } : { businessId: practice.businessId };
  const record = await door.db.call("find_receptionist", key);
  if (record === null) {
    return null;
  }
  door.noted?.(record.profile.id);
  const about = { businessId: record.profile.id, channel: "phone", externalId: call.sid } as const;
  return composeLine(door, call, record, await door.db.call("find_conversation", about));
}

/** The line after a conversation has begun on it. */
export function withConversation(line: Line, conversationId: string, locale: Locale): Line {
  return { ...line, locale, around: { ...line.around, conversationId } };
}

/** Begins the conversation of this call, or answers what was said in it last. */
export function startOn(door: PhoneDoor, line: Pick<Line, "call" | "record">): Promise<Outcome<Started, StartRefusal>> {
  const { call, record } = line;
  return door.start({
    business: { businessId: record.profile.id },
    channel: "phone",
    origin: "twilio",
    externalId: call.sid,
    ...(call.from === null ? {} : { from: call.from }),
    ...(call.practice === undefined ? {} : { locale: call.practice.locale, isPractice: true }),
  });
}

/** The names of a conversation for the database's functions, or null. */
export function conversationOf(line: Line): { businessId: string; conversationId: string } | null {
  const { conversationId } = line.around;
  return conversationId === null ? null : { businessId: line.record.profile.id, conversationId };
}
