import { afterCommit } from "@/app/_server/after-commit";
import { bookingOf } from "@/app/_server/api-booking";
import { assertDone } from "@/app/_server/problem";
import { apiRoute } from "@/app/_server/request";
import { presentBooking } from "@/lib/api/present";
import { cancelBody, rescheduleBody } from "@/lib/api/schemas";
import { cancelBooking } from "@/lib/booking/cancel-booking";
import { rescheduleBooking } from "@/lib/booking/reschedule-booking";
import { capture } from "@/lib/insights/capture";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute("/api/v1/bookings/{manageToken}", {
  async GET(api) {
    const { booking } = await bookingOf(api);
    return { status: 200, body: presentBooking(booking) };
  },
  async PATCH(api) {
    const body = await api.json(rescheduleBody);
    const { ctx, booking } = await bookingOf(api);
    const moved = assertDone(await rescheduleBooking(ctx, { bookingId: booking.id, ...body }));
    afterCommit();
    capture("booking moved", ctx.businessId, { channel: "api" });
    return { status: 200, body: presentBooking(moved) };
  },
  async DELETE(api) {
    const { reason } = await api.json(cancelBody);
    const { ctx, booking } = await bookingOf(api);
    const cancelled = assertDone(await cancelBooking(ctx, { bookingId: booking.id, reason }));
    afterCommit();
    capture("booking cancelled", ctx.businessId, { channel: "api" });
    return { status: 200, body: presentBooking(cancelled) };
  },
});
