import { may } from "@/lib/authorize";
import { listCalendarBookings } from "@/lib/booking/list-calendar-bookings";
import { type MemberBooking, memberBookingColumns, toMemberBooking } from "@/lib/booking/member-booking";
import { listTimeShifts, type TimeShift } from "@/lib/booking/time-shifts";
import { listTimeOff, type TimeOff } from "@/lib/catalog/time-off";
import type { MemberCtx } from "@/lib/context";
import { isoOf, rowsOf } from "@/lib/database/member-result";
import { listIncidents, listTasks, type OpenIncident, type Task } from "@/lib/receptionist/calls/tasks";
import { instantToLocal, localDayWindow } from "@/lib/scheduling/local-time";

export type UndeliveredMessage = {
  readonly id: string;
  readonly bookingId: string | null;
  readonly channel: string;
  readonly kind: string;
  readonly to: string;
  readonly at: string;
  readonly customerName: string;
};

export type Today = {
  /** The business's day, YYYY-MM-DD. */
  readonly date: string;
  readonly bookings: readonly MemberBooking[];
  readonly toConfirm: readonly MemberBooking[];
  readonly undelivered: readonly UndeliveredMessage[];
  /** Absence that somebody asks for; for those who decide. */
  readonly timeOff: readonly TimeOff[];
  /** What a change of the clock's rules did to bookings, until somebody has seen it. */
  readonly timeShifts: readonly TimeShift[];
  /** What the receptionist left for a person, and where its words and the bookings do not agree. */
  readonly tasks: readonly Task[];
  readonly incidents: readonly OpenIncident[];
  readonly recent: readonly MemberBooking[];
  readonly next: MemberBooking | null;
};

const undeliveredDays = 7;

/** The business's day at a glance: today's bookings, what waits for a member, and what came in last. */
export async function getToday(ctx: MemberCtx, timeZone: string): Promise<Today> {
  const { date } = instantToLocal(ctx.now.getTime(), timeZone);
  const day = localDayWindow(date, timeZone);
  const bookings = () =>
    ctx.member.from("bookings").select(memberBookingColumns).eq("business_id", ctx.businessId).limit(8);
  const since = new Date(ctx.now.getTime() - undeliveredDays * 86_400_000).toISOString();
  const now = ctx.now.toISOString();
  const [today, timeOff, timeShifts, tasks, incidents, toConfirm, recent, next, messages] = await Promise.all([
    listCalendarBookings(ctx, { from: new Date(day.start), to: new Date(day.end) }),
    may(ctx.actor.role, "catalog.edit") ? listTimeOff(ctx, { status: "requested" }) : [],
    listTimeShifts(ctx),
    listTasks(ctx),
    listIncidents(ctx),
    bookings().eq("status", "pending").gte("ends_at", now).order("starts_at"),
    bookings().order("created_at", { ascending: false }),
    bookings().in("status", ["pending", "confirmed"]).gte("starts_at", now).order("starts_at"),
    ctx.member
      .from("messages")
      .select("id, booking_id, channel, kind, to_address, created_at, customers(name)")
      .eq("business_id", ctx.businessId)
      .in("status", ["undelivered", "failed"])
      .gte("created_at", since)
      .order("created_at", { ascending: false })
      .limit(8),
  ]);
  return {
    date,
    bookings: today,
    timeOff,
    timeShifts,
    tasks,
    incidents,
    toConfirm: rowsOf(toConfirm).map(toMemberBooking),
    recent: rowsOf(recent).map(toMemberBooking),
    next: rowsOf(next).map(toMemberBooking)[0] ?? null,
    undelivered: rowsOf(messages).map((row) => ({
      id: row.id,
      bookingId: row.booking_id,
      channel: row.channel,
      kind: row.kind,
      to: row.to_address,
      at: isoOf(row.created_at),
      customerName: row.customers?.name ?? row.to_address,
    })),
  };
}
