import { book } from "@/lib/booking/book";
import { cancelBooking } from "@/lib/booking/cancel-booking";
import { listBookings } from "@/lib/booking/list-bookings";
import type { BookRefusal, CancelRefusal, RescheduleRefusal } from "@/lib/booking/refusals";
import { rescheduleBooking } from "@/lib/booking/reschedule-booking";
import { holdSecretOf } from "@/lib/booking/secrets";
import type { BookingRecord } from "@/lib/database/catalog";
import { done, type Outcome, refused } from "@/lib/outcome";
import { hashToken } from "@/lib/tokens";
import type { Held, Target } from "../state";
import type { Locale } from "../understanding/types";
import { proofOf } from "./hold-start";
import { type ToolCtx, traced } from "./tool-ctx";

type Person = { readonly name: string; readonly phone: string | null; readonly email: string | null };

export type BookWanted = {
  readonly hold: Held;
  readonly person: Person;
  readonly locale: Locale;
  /** Counts this conversation's deeds: the same again is the same booking. */
  readonly deed: number;
};

function shown(booking: BookingRecord) {
  const { id, status, startsAt, service, staff } = booking;
  return { id, status, startsAt, service: service.name, staff: staff.name };
}

async function recorded<R extends string>(
  tools: ToolCtx,
  tool: string,
  input: unknown,
  run: () => Promise<Outcome<BookingRecord, R>>,
): Promise<Outcome<BookingRecord, R>> {
  let full: Outcome<BookingRecord, R> | undefined;
  await traced(tools, tool, input, async () => {
    full = await run();
    return full.ok ? { ok: true, booking: shown(full.value) } : full;
  });
  return full ?? Promise.reject(new Error("the tool gave no answer"));
}

/** Books what is held. Said as booked only from this answer. */
export function bookHeld(tools: ToolCtx, wanted: BookWanted): Promise<Outcome<BookingRecord, BookRefusal>> {
  const { hold, person, locale, deed } = wanted;
  const { name, phone, email } = person;
  return recorded(tools, "book", { holdId: hold.holdId, startsAt: hold.startsAt, service: hold.service }, async () => {
    const booked = await book(tools.ctx, {
      hold: { holdId: hold.holdId, secret: holdSecretOf(hold.holdId) },
      customer: { name, locale, ...(phone !== null && { phone }), ...(email !== null && { email }) },
      channel: tools.channel,
      idempotency: {
        actor: `caller:${tools.conversationId}`,
        key: `book:${deed}:${hold.holdId}`,
        requestHash: hashToken(JSON.stringify([hold.holdId, name, phone, email])),
      },
    });
    return booked.ok ? done(booked.value.booking) : refused(booked.refusal);
  });
}

export type MoveWanted = {
  readonly target: Target;
  readonly startsAt: string;
  readonly staff: string;
  /** null: the new time overlaps the old one, which keeps it. */
  readonly hold: Held | null;
};

/** Moves a booking, its hold of the new time giving way in the same transaction. */
export function moveBooking(
  tools: ToolCtx,
  { target, startsAt, staff, hold }: MoveWanted,
): Promise<Outcome<BookingRecord, RescheduleRefusal>> {
  return recorded(tools, "reschedule", { bookingId: target.bookingId, startsAt, staff }, () =>
    rescheduleBooking(tools.ctx, {
      bookingId: target.bookingId,
      startsAt: new Date(startsAt),
      staffId: staff,
      expectedVersion: target.version,
      hold: proofOf(hold),
    }),
  );
}

/** Cancels a booking within the business's notice. */
export function cancelVisit(tools: ToolCtx, bookingId: string): Promise<Outcome<BookingRecord, CancelRefusal>> {
  return recorded(tools, "cancel", { bookingId }, () => cancelBooking(tools.ctx, { bookingId }));
}

/** The visits ahead under a number, the next first, ten at most. They are nobody's to hear before something proves it. */
export async function findMyBookings(tools: ToolCtx, phone: string): Promise<readonly BookingRecord[]> {
  let found: readonly BookingRecord[] = [];
  await traced(tools, "find_my_bookings", { phone: `…${phone.slice(-2)}` }, async () => {
    const page = await listBookings(tools.ctx, { phone, from: tools.ctx.now, limit: 20 });
    found = page.bookings.filter(({ status }) => status === "confirmed" || status === "pending").slice(0, 10);
    return { found: found.length };
  });
  return found;
}
