import { afterCommit } from "@/app/_server/after-commit";
import { bookingOf } from "@/app/_server/api-booking";
import { assertDone } from "@/app/_server/problem";
import { apiRoute } from "@/app/_server/request";
import { presentBooking } from "@/lib/api/present";
import { cancelBody, rescheduleBody } from "@/lib/api/schemas";
import { cancelSeats } from "@/lib/booking/cancel-seats";
import { cancelSeries } from "@/lib/booking/cancel-series";
import { moveSeries } from "@/lib/booking/move-series";
import { capture } from "@/lib/insights/capture";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute("/api/v1/bookings/{manageToken}", {
  async GET(api) {
    const { booking } = await bookingOf(api);
    return { status: 200, body: presentBooking(booking) };
  },
  async PATCH(api) {
    const body = await api.json(rescheduleBody);
    const { ctx, booking } = await bookingOf(api);
    const { booking: now, moved } = assertDone(await moveSeries(ctx, { bookingId: booking.id, ...body }));
    afterCommit();
    capture("booking moved", ctx.businessId, { channel: "api", scope: body.scope });
    const others = body.scope === "one" ? {} : { moved: moved.map(presentBooking) };
    return { status: 200, body: { ...presentBooking(now), ...others } };
  },
  async DELETE(api) {
    const { reason, scope, seats, expectedVersion } = await api.json(cancelBody);
    const { ctx, booking } = await bookingOf(api);
    const bookingId = booking.id;
    if (seats !== undefined) {
      const changed = assertDone(await cancelSeats(ctx, { bookingId, seats, expectedVersion }));
      afterCommit();
      capture("seats given up", ctx.businessId, { channel: "api", seats });
      return { status: 200, body: presentBooking(changed) };
    }
    const { booking: now, cancelled, kept } = assertDone(await cancelSeries(ctx, { bookingId, scope, reason }));
    afterCommit();
    capture("booking cancelled", ctx.businessId, { channel: "api", scope });
    return { status: 200, body: { ...presentBooking(now), ...(scope === "one" ? {} : { cancelled, kept }) } };
  },
});
