import { z } from "zod";
import { getBooking } from "@/lib/booking/get-booking";
import { type MemberBooking, memberBookingColumns, toMemberBooking } from "@/lib/booking/member-booking";
import { isMemberCtx, type MemberCtx } from "@/lib/context";
import type { BookingRecord } from "@/lib/database/catalog";
import { isoOf, isoOrNull, rowsOf } from "@/lib/database/member-result";
import { AppError } from "@/lib/errors";

const actorTypes = ["member", "visitor", "customer", "caller", "apiKey", "job"] as const;

const callResults = ["confirmed", "talked", "opted_out", "no_answer"] as const;

const historyDetail = z.object({
  /** Of a call of ours about the visit. */
  result: z.enum(callResults).optional().catch(undefined),
  channel: z.string().optional().catch(undefined),
  status: z.string().optional().catch(undefined),
  from: z.string().optional().catch(undefined),
  seats: z.number().optional().catch(undefined),
  fromStartsAt: z.string().optional().catch(undefined),
  toStartsAt: z.string().optional().catch(undefined),
  fromStaffId: z.string().optional().catch(undefined),
  toStaffId: z.string().optional().catch(undefined),
});

const historyActor = z.object({
  type: z.enum(actorTypes).catch("job"),
  userId: z.string().optional().catch(undefined),
});

export type BookingHistoryEntry = {
  readonly id: string;
  readonly at: string;
  readonly action: string;
  readonly actorType: (typeof actorTypes)[number];
  /** The member's name, when a member did it. */
  readonly actorName: string | null;
  readonly detail: z.infer<typeof historyDetail>;
};

export type BookingMessage = {
  readonly id: string;
  readonly channel: string;
  readonly kind: string;
  readonly status: string;
  readonly to: string;
  readonly at: string;
};

export type MemberBookingDetail = {
  readonly booking: MemberBooking;
  /** Null for a staff login: the log is for owners and admins. */
  readonly history: readonly BookingHistoryEntry[] | null;
  readonly messages: readonly BookingMessage[];
  readonly series: BookingRecord["series"];
  /** A team's others beside the booking's staff. */
  readonly team: BookingRecord["team"];
  /** Names of the rooms and machines it takes. */
  readonly resources: readonly string[];
  readonly reminders: readonly { readonly id: string; readonly dueAt: string }[];
};

/** One booking with what happened to it, what was sent and what is still to be sent. Throws not_found. */
export async function getMemberBooking(ctx: MemberCtx, bookingId: string): Promise<MemberBookingDetail> {
  const { member, businessId } = ctx;
  const maySeeLog = isMemberCtx(ctx) && ctx.actor.role !== "staff";
  const [bookings, log, members, messages, reminders] = await Promise.all([
    member.from("bookings").select(memberBookingColumns).eq("business_id", businessId).eq("id", bookingId).limit(1),
    member
      .from("audit_log")
      .select("id, at, action, actor, detail")
      .eq("business_id", businessId)
      .eq("subject_id", bookingId)
      .order("at")
      .limit(200),
    member.from("members").select("user_id, name, email").eq("business_id", businessId),
    member
      .from("messages")
      .select("id, channel, kind, status, to_address, created_at, sent_at")
      .eq("business_id", businessId)
      .eq("booking_id", bookingId)
      .order("created_at")
      .limit(200),
    member
      .from("reminders")
      .select("id, due_at")
      .eq("business_id", businessId)
      .eq("booking_id", bookingId)
      .eq("status", "scheduled")
      .order("due_at"),
  ]);
  const row = rowsOf(bookings)[0];
  if (!row) throw new AppError("not_found", "booking");
  const record = await getBooking(ctx, bookingId);
  const names = new Map(rowsOf(members).map((one) => [one.user_id, one.name || one.email]));
  return {
    booking: toMemberBooking(row),
    history: maySeeLog ? rowsOf(log).map((entry) => toHistory(entry, names)) : null,
    messages: rowsOf(messages).map(toMessage),
    series: record?.series ?? null,
    team: record?.team ?? [],
    resources: record?.resources ?? [],
    reminders: rowsOf(reminders).map((one) => ({ id: one.id, dueAt: isoOf(one.due_at) })),
  };
}

function toHistory(
  entry: { id: string; at: string; action: string; actor: unknown; detail: unknown },
  names: ReadonlyMap<string, string>,
): BookingHistoryEntry {
  const actor = historyActor.safeParse(entry.actor).data ?? { type: "job" as const, userId: undefined };
  return {
    id: entry.id,
    at: isoOf(entry.at),
    action: entry.action,
    actorType: actor.type,
    actorName: actor.userId ? (names.get(actor.userId) ?? null) : null,
    detail: historyDetail.safeParse(entry.detail).data ?? {},
  };
}

function toMessage(row: {
  id: string;
  channel: string;
  kind: string;
  status: string;
  to_address: string;
  created_at: string;
  sent_at: string | null;
}): BookingMessage {
  const { id, channel, kind, status } = row;
  return { id, channel, kind, status, to: row.to_address, at: isoOrNull(row.sent_at) ?? isoOf(row.created_at) };
}
