import type { Metadata } from "next";
import { currentLocale } from "@/app/_server/locale";
import { requireMember } from "@/app/_server/member-ctx";
import { parseBookingSearch } from "@/app/(dashboard)/api/dashboard/booking-search";
import { firstPage, Prefetch } from "@/app/(dashboard)/dashboard/[business]/prefetch";
import { BookingsScreen } from "@/components/dashboard/bookings-screen";
import { listSearch } from "@/components/dashboard/bookings-search";
import { bookingsQuery } from "@/components/dashboard/queries";
import { listMemberBookings } from "@/lib/booking/list-member-bookings";
import { translator } from "@/lib/i18n/messages";

type Query = Readonly<Record<string, string | string[] | undefined>>;
type Props = { params: Promise<{ business: string }>; searchParams: Promise<Query> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "dashboard")("bookings.title") };
}

function toParams(query: Query): URLSearchParams {
  const single = Object.entries(query).flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : []));
  return new URLSearchParams(single);
}

export default async function BookingsPage({ params, searchParams }: Props) {
  const { business: slug } = await params;
  const { ctx, business } = await requireMember(slug);
  const search = listSearch(toParams(await searchParams));
  const filters = parseBookingSearch(new URLSearchParams(search), business.time_zone);
  const page = await listMemberBookings(ctx, filters, { limit: 50 });
  return (
    <Prefetch data={[[bookingsQuery(slug, search).queryKey, firstPage(page)]]}>
      <BookingsScreen />
    </Prefetch>
  );
}
