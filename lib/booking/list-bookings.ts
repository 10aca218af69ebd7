import type { Ctx } from "@/lib/context";
import type { BookingRecord } from "@/lib/database/catalog";
import { AppError } from "@/lib/errors";
import { utcBooking } from "./booking-record";

export type ListInput = {
  /** E.164, exactly. */
  readonly phone?: string | undefined;
  /** Starts at or after. */
  readonly from?: Date | undefined;
  /** Starts before. */
  readonly to?: Date | undefined;
  /** The last booking of the page before. */
  readonly after?: { readonly startsAt: string; readonly id: string } | undefined;
  /** 1 to 100. */
  readonly limit: number;
};

export type BookingPage = {
  readonly bookings: readonly BookingRecord[];
  readonly after: { readonly startsAt: string; readonly id: string } | null;
};

/** The business's bookings by start, a page at a time. `after` asks for the next page; null: this was the last. */
export async function listBookings(ctx: Ctx, input: ListInput): Promise<BookingPage> {
  if (ctx.actor.type === "visitor" || (ctx.actor.type === "apiKey" && !ctx.actor.scopes.includes("bookings:read"))) {
    throw new AppError("forbidden", "this actor may not list bookings");
  }
  const found = await ctx.db.call("list_bookings", {
    businessId: ctx.businessId,
    limit: input.limit,
    ...(input.phone !== undefined && { phone: input.phone }),
    ...(input.from && { from: input.from.toISOString() }),
    ...(input.to && { to: input.to.toISOString() }),
    ...(input.after && { afterStartsAt: input.after.startsAt, afterId: input.after.id }),
  });
  const bookings = found.slice(0, input.limit).map(utcBooking);
  const last = bookings.at(-1);
  return { bookings, after: found.length > input.limit && last ? { startsAt: last.startsAt, id: last.id } : null };
}
