import { z } from "zod";
import { assertDone } from "@/app/_server/problem";
import { dashboardRoute } from "@/app/_server/request";
import { parseId } from "@/app/(dashboard)/api/dashboard/parse";
import { cancelBooking } from "@/lib/booking/cancel-booking";
import { getMemberBooking } from "@/lib/booking/get-member-booking";
import { rescheduleBooking } from "@/lib/booking/reschedule-booking";
import { internalNotes, saveInternalNotes } from "@/lib/booking/save-internal-notes";
import { setBookingStatus } from "@/lib/booking/set-booking-status";
import type { MemberCtx } from "@/lib/context";

export const GET = dashboardRoute({}, async ({ params, member }) => getMemberBooking(member.ctx, parseId(params.id)));

const change = z.discriminatedUnion("do", [
  z.object({
    do: z.literal("reschedule"),
    startsAt: z.iso.datetime(),
    staffId: z.guid().optional(),
    expectedVersion: z.number().int().optional(),
    override: z.boolean().optional(),
  }),
  z.object({ do: z.literal("cancel"), reason: z.string().trim().max(500).optional() }),
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
      assertDone(await rescheduleBooking(ctx, { ...rest, bookingId, startsAt: new Date(startsAt) }));
      return;
    }
    case "cancel":
      assertDone(await cancelBooking(ctx, { bookingId, reason: wanted.reason }));
      return;
    case "status":
      assertDone(await setBookingStatus(ctx, { bookingId, to: wanted.to }));
      return;
    case "notes":
      await saveInternalNotes(ctx, { bookingId, notes: wanted.notes });
  }
}
