import { functions } from "@/app/_server/functions";
import { getBookingByToken } from "@/lib/booking/get-booking";
import { composeIcs } from "@/lib/calendars/compose-ics";
import { env } from "@/lib/env";

const privately = { "cache-control": "private, no-store", "x-robots-tag": "noindex, nofollow" };

/** The booking as a calendar file; opening it again after a change brings the entry up to date. */
export async function GET(_: Request, { params }: { params: Promise<{ token: string }> }): Promise<Response> {
  const { token } = await params;
  const booking = await getBookingByToken(functions(), token);
  if (!booking) return new Response(null, { status: 404, headers: privately });
  const { BASE_URL, MAIL_FROM } = env();
  const manage = `${BASE_URL}/booking/${token}`;
  const file = composeIcs({
    id: booking.id,
    version: booking.version,
    status: booking.status,
    startsAt: booking.startsAt,
    endsAt: booking.endsAt,
    createdAt: booking.createdAt,
    summary: `${booking.service.name} · ${booking.business.name}`,
    description: manage,
    location: booking.business.address,
    url: manage,
    organizer: { name: booking.business.name, email: addressIn(MAIL_FROM) },
  });
  return new Response(file, {
    headers: {
      ...privately,
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": 'attachment; filename="booking.ics"',
      "x-content-type-options": "nosniff",
    },
  });
}

function addressIn(from: string): string {
  return /<([^>]+)>/.exec(from)?.[1] ?? from;
}
