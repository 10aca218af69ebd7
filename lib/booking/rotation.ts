import { z } from "zod";
import type { MemberCtx } from "@/lib/context";
import { isoOf, rowsOf } from "@/lib/database/member-result";
import { AppError } from "@/lib/errors";
import { callAsMember } from "@/lib/members/rpc";
import { type AssignmentChoice, assignmentCode, assignmentData } from "./assignment";

const instant = z.string().transform(isoOf);

const member = z.object({
  staffId: z.string(),
  weight: z.number(),
  priority: z.number(),
  /** Bookings given to them in the period. */
  assigned: z.number(),
  /** Thousandths of a booking they would have had while away. */
  credit: z.number(),
  level: z.number(),
  isAhead: z.boolean(),
  isAbsent: z.boolean(),
  lastBookedAt: instant.nullable(),
  /** When they joined, if that was within the period. */
  joinedAt: instant.nullable(),
});

const rotation = z.object({
  period: z.enum(["day", "week", "month"]),
  maxLead: z.number().nullable(),
  fromAt: instant,
  toAt: instant,
  /** A team's service and one of a single person have no turns. */
  hasRotation: z.boolean(),
  members: z.array(member),
  /** Who would be given a booking now if everyone present were free. */
  next: z.object({ staffId: z.string(), code: assignmentCode, data: assignmentData }).nullable(),
});

/** A service's rotation as it stands now; the numbers are those of `lib/scheduling/choose-staff.ts`. */
export type ServiceRotation = z.infer<typeof rotation>;
export type RotationMember = z.infer<typeof member>;

/** For owners and admins. Throws forbidden, not_found. */
export async function getRotation(ctx: MemberCtx, serviceId: string): Promise<ServiceRotation> {
  const answer = await callAsMember(
    ctx.member,
    "get_rotation",
    { businessId: ctx.businessId, serviceId },
    rotation,
    [],
  );
  if (!answer.ok) throw new AppError("internal", "get_rotation refused");
  return answer.value;
}

const entry = z
  .object({
    id: z.string(),
    staff_id: z.string(),
    at: z.string(),
    code: assignmentCode,
    reason: assignmentData,
    booking_id: z.string().nullable(),
    voided_at: z.string().nullable(),
    bookings: z.object({ starts_at: instant, customers: z.object({ name: z.string() }).nullable() }).nullable(),
  })
  .transform((row) => ({
    id: row.id,
    staffId: row.staff_id,
    at: isoOf(row.at),
    code: row.code,
    data: row.reason,
    bookingId: row.booking_id,
    startsAt: row.bookings?.starts_at ?? null,
    customerName: row.bookings?.customers?.name ?? null,
    /** It was cancelled or moved, and counts for nobody. */
    isVoid: row.voided_at !== null,
  }));

/** One booking, or a hold that may become one (no `bookingId`), given out by turns. */
export type LedgerLine = z.infer<typeof entry>;
export type LedgerPage = { readonly data: readonly LedgerLine[]; readonly nextCursor: string | null };

// The instant as the database wrote it: to the microsecond, by which lines are told apart.
const cursorShape = z.tuple([z.string().regex(/^\d{4}-\d\d-\d\d[T ][\d:.]{8,15}(Z|[+-]\d\d(:?\d\d)?)$/), z.guid()]);

function readCursor(cursor: string): { at: string; id: string } {
  const parsed = cursorShape.safeParse(cursor.split("_"));
  if (!parsed.success) throw new AppError("invalid_input", "cursor");
  return { at: parsed.data[0], id: parsed.data[1] };
}

/** The ledger of a service's rotation, latest first, by keyset. Empty for those who may not see it. */
export async function listAssignments(
  ctx: MemberCtx,
  serviceId: string,
  page: { cursor?: string | undefined; limit: number },
): Promise<LedgerPage> {
  let query = ctx.member
    .from("assignments")
    .select("id, staff_id, at, code, reason, booking_id, voided_at, bookings(starts_at, customers(name))")
    .eq("business_id", ctx.businessId)
    .eq("service_id", serviceId);
  if (page.cursor) {
    const { at, id } = readCursor(page.cursor);
    query = query.or(`at.lt."${at}",and(at.eq."${at}",id.lt.${id})`);
  }
  const ordered = query.order("at", { ascending: false }).order("id", { ascending: false });
  const rows = rowsOf(await ordered.limit(page.limit + 1));
  const shown = rows.slice(0, page.limit);
  const last = shown.at(-1);
  return {
    data: z.array(entry).parse(shown),
    nextCursor: rows.length > page.limit && last ? `${last.at}_${last.id}` : null,
  };
}

/** Why the booking is with whom it is: the last choice that counts. null: nobody chose, or the asker may not know. */
export async function findBookingAssignment(
  ctx: MemberCtx,
  bookingId: string,
): Promise<(AssignmentChoice & { readonly serviceId: string }) | null> {
  const rows = rowsOf(
    await ctx.member
      .from("assignments")
      .select("staff_id, service_id, code, reason")
      .eq("business_id", ctx.businessId)
      .eq("booking_id", bookingId)
      .is("voided_at", null)
      .order("at", { ascending: false })
      .limit(1),
  );
  const row = rows[0];
  return row
    ? {
        staffId: row.staff_id,
        serviceId: row.service_id,
        code: assignmentCode.parse(row.code),
        data: assignmentData.parse(row.reason),
      }
    : null;
}
