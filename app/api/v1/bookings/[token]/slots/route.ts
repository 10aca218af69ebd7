import { bookingOf } from "@/app/_server/api-booking";
import { readBookingSlotsQuery, windowOf } from "@/app/_server/api-slots";
import { assertDone } from "@/app/_server/problem";
import { apiRoute } from "@/app/_server/request";
import { composeSlotsJson } from "@/lib/api/slots-json";
import { findSlots } from "@/lib/booking/find-slots";

/** Where a booking could move: its own time counts as free, its own staff member is asked unless staff= says otherwise. */
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute("/api/v1/bookings/{manageToken}/slots", {
  async GET(api) {
    const { staff, ...asked } = readBookingSlotsQuery(api);
    const { ctx, booking } = await bookingOf(api);
    const offered = await findSlots(ctx, {
      service: booking.service.id,
      staffId: staff === "any" ? undefined : (staff ?? booking.staff.id),
      exceptBookingId: booking.id,
      durationMinutes: (Date.parse(booking.endsAt) - Date.parse(booking.startsAt)) / 60_000,
      seats: booking.seats,
      ...windowOf(api, asked, booking.business.timeZone),
    });
    return { status: 200, bytes: composeSlotsJson(assertDone(offered)) };
  },
});
