import { z } from "zod";
import { type TimeOffDecision, type TimeOffInput, timeOffStatuses } from "@/lib/catalog/absence-schema";
import type { MemberCtx } from "@/lib/context";
import { isoOf } from "@/lib/database/member-result";
import { AppError } from "@/lib/errors";
import { callAsMember } from "@/lib/members/rpc";
import type { Outcome } from "@/lib/outcome";

const bookings = z.array(z.object({ id: z.string(), startsAt: z.string().transform(isoOf) }));

const timeOff = z.object({
  id: z.string(),
  staffId: z.string(),
  fromDate: z.string(),
  toDate: z.string(),
  startMinute: z.number().nullable(),
  endMinute: z.number().nullable(),
  note: z.string(),
  status: z.enum(timeOffStatuses),
  /** What is booked with them then: it stays booked. Of requested and approved absence that is not over. */
  bookings,
});

/** Local dates, both included; with minutes that part of each of them. */
export type TimeOff = z.infer<typeof timeOff>;

const answer = z.object({ id: z.string(), status: z.enum(timeOffStatuses), bookings });
export type TimeOffAnswer = z.infer<typeof answer>;

/** Absence of one staff member, newest dates first, or all of one status (admins). Throws forbidden for a colleague's. */
export async function listTimeOff(
  ctx: MemberCtx,
  asked: { staffId: string } | { status: TimeOff["status"] },
): Promise<TimeOff[]> {
  const p = { businessId: ctx.businessId, ...asked };
  const outcome = await callAsMember(ctx.member, "list_time_off", p, z.object({ items: z.array(timeOff) }), []);
  return outcome.ok ? outcome.value.items : [];
}

/** An admin's is approved at once; a staff login asks for its own. Answers what is booked then. Throws forbidden, not_found. */
export async function requestTimeOff(ctx: MemberCtx, input: TimeOffInput): Promise<TimeOffAnswer> {
  const p = { businessId: ctx.businessId, ...input };
  const outcome = await callAsMember(ctx.member, "request_time_off", p, answer, []);
  if (!outcome.ok) throw new AppError("internal", "request_time_off refused");
  return outcome.value;
}

/**
 * Approves or declines a request (admins), or withdraws (admins and the person). Refuses changed_meanwhile when somebody
 * decided otherwise before. Throws forbidden, not_found.
 */
export async function decideTimeOff(
  ctx: MemberCtx,
  wanted: { id: string; to: TimeOffDecision },
): Promise<Outcome<TimeOffAnswer, "changed_meanwhile">> {
  const p = { businessId: ctx.businessId, ...wanted };
  return callAsMember(ctx.member, "decide_time_off", p, answer, ["changed_meanwhile"]);
}
