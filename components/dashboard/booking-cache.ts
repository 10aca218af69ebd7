import type { InfiniteData, QueryClient } from "@tanstack/react-query";
import { bookingQuery, liveKey, todayQuery } from "@/components/dashboard/queries";
import type { Today } from "@/lib/booking/get-today";
import type { BookingPage } from "@/lib/booking/list-member-bookings";
import type { MemberBooking } from "@/lib/booking/member-booking";

export type BookingPatch = Partial<
  Pick<MemberBooking, "status" | "startsAt" | "endsAt" | "staffId" | "seats" | "internalNotes">
>;

type Change = (booking: MemberBooking) => MemberBooking;

/** Shows a change in every list at once, before the server has answered. Answers how to take it back. */
export function patchBooking(client: QueryClient, slug: string, id: string, patch: BookingPatch): () => void {
  const before = client.getQueriesData({ queryKey: liveKey(slug) });
  const change: Change = (booking) => (booking.id === id ? { ...booking, ...patch } : booking);
  client.setQueriesData<MemberBooking[]>({ queryKey: [...liveKey(slug), "calendar"] }, (rows) =>
    changeAll(rows, change, patch.status),
  );
  client.setQueriesData<InfiniteData<BookingPage>>({ queryKey: [...liveKey(slug), "bookings"] }, (data) =>
    data ? { ...data, pages: data.pages.map((page) => ({ ...page, data: page.data.map(change) })) } : undefined,
  );
  client.setQueryData(bookingQuery(slug, id).queryKey, (detail) =>
    detail ? { ...detail, booking: change(detail.booking) } : undefined,
  );
  client.setQueryData(todayQuery(slug).queryKey, (today) => (today ? changeToday(today, change) : undefined));
  return () => {
    for (const [key, data] of before) client.setQueryData(key, data);
  };
}

function changeAll(rows: MemberBooking[] | undefined, change: Change, status: MemberBooking["status"] | undefined) {
  const changed = rows?.map(change);
  return status === "cancelled" ? changed?.filter((one) => one.status !== "cancelled") : changed;
}

function changeToday(today: Today, change: Change): Today {
  return {
    ...today,
    bookings: today.bookings.map(change).filter((one) => one.status !== "cancelled"),
    toConfirm: today.toConfirm.map(change).filter((one) => one.status === "pending"),
    recent: today.recent.map(change),
  };
}
