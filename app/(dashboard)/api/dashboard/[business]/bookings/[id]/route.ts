import { z } from "zod";
import { assertDone } from "@/app/_server/problem";
import { dashboardRoute } from "@/app/_server/request";
import { parseId } from "@/app/(dashboard)/api/dashboard/parse";
import { cancelSeats } from "@/lib/booking/cancel-seats";
import { cancelSeries } from "@/lib/booking/cancel-series";
import { getMemberBooking } from "@/lib/booking/get-member-booking";
import { moveSeries } from "@/lib/booking/move-series";
import { rescheduleBooking } from "@/lib/booking/reschedule-booking";
import { internalNotes, saveInternalNotes } from "@/lib/booking/save-internal-notes";
import { setBookingStatus } from "@/lib/booking/set-booking-status";
import { swapBookings } from "@/lib/booking/swap-bookings";
import type { MemberCtx } from "@/lib/context";

export const GET = dashboardRoute({}, async ({ params, member }) => getMemberBooking(member.ctx, parseId(params.id)));

const scope = z.enum(["one", "following", "all"]).default("one");

const change = z.discriminatedUnion("do", [
  z.object({
    do: z.literal("reschedule"),
    startsAt: z.iso.datetime(),
    staffId: z.guid().optional(),
    expectedVersion: z.number().int().optional(),
    override: z.boolean().optional(),
    scope,
  }),
  z.object({ do: z.literal("cancel"), reason: z.string().trim().max(500).optional(), scope }),
  z.object({ do: z.literal("seats"), seats: z.number().int().min(1).max(100), expectedVersion: z.number().int() }),
  z.object({
    do: z.literal("swap"),
    with: z.guid(),
    versions: z.tuple([z.number().int(), z.number().int()]),
    override: z.boolean().optional(),
  }),
  z.object({ do: z.literal("status"), to: z.enum(["confirmed", "completed", "no_show"]) }),
  z.object({ do: z.literal("notes"), notes: internalNotes }),
]);

export const PATCH = dashboardRoute({}, async ({ json, params, member }) => {
  const bookingId = parseId(params.id);
  await apply(member.ctx, bookingId, await json(change));
  return { id: bookingId };
});

async function apply(ctx: MemberCtx, bookingId: string, wanted: z.infer<typeof change>): Promise<void> {
  switch (wanted.do) {
    case "reschedule": {
      const { startsAt, ...rest } = wanted;
      const input = { ...rest, bookingId, startsAt: new Date(startsAt) };
      if (wanted.scope === "one") assertDone(await rescheduleBooking(ctx, input));
      else assertDone(await moveSeries(ctx, input));
      return;
    }
    case "cancel":
      assertDone(await cancelSeries(ctx, { bookingId, scope: wanted.scope, reason: wanted.reason }));
      return;
    case "seats":
      assertDone(await cancelSeats(ctx, { bookingId, seats: wanted.seats, expectedVersion: wanted.expectedVersion }));
      return;
    case "swap": {
      const [a, b] = wanted.versions;
      const input = { a: bookingId, b: wanted.with, expectedVersions: { a, b }, override: wanted.override };
      assertDone(await swapBookings(ctx, input));
      return;
    }
    case "status":
      assertDone(await setBookingStatus(ctx, { bookingId, to: wanted.to }));
      return;
    case "notes":
      await saveInternalNotes(ctx, { bookingId, notes: wanted.notes });
  }
}
