import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { currentLocale } from "@/app/_server/locale";
import { requireMember } from "@/app/_server/member-ctx";
import { parseBookingSearch } from "@/app/(dashboard)/api/dashboard/booking-search";
import { firstPage, Prefetch } from "@/app/(dashboard)/dashboard/[business]/prefetch";
import { customerBookingsSearch } from "@/components/dashboard/bookings-search";
import { CustomerScreen } from "@/components/dashboard/customer-screen";
import { bookingsQuery, customerQuery } from "@/components/dashboard/queries";
import { listMemberBookings } from "@/lib/booking/list-member-bookings";
import { getCustomer } from "@/lib/customers/get-customer";
import { AppError } from "@/lib/errors";
import { translator } from "@/lib/i18n/messages";

type Props = { params: Promise<{ business: string; id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "dashboard")("customers.title") };
}

export default async function CustomerPage({ params }: Props) {
  const { business: slug, id } = await params;
  const { ctx, business } = await requireMember(slug);
  const search = customerBookingsSearch(id);
  const filters = parseBookingSearch(new URLSearchParams(search), business.time_zone);
  const [customer, page] = await Promise.all([
    getCustomer(ctx, id).catch((error: unknown) => {
      if (error instanceof AppError && error.code !== "internal") return notFound();
      throw error;
    }),
    listMemberBookings(ctx, filters, { limit: 50 }),
  ]);
  return (
    <Prefetch
      data={[
        [customerQuery(slug, id).queryKey, customer],
        [bookingsQuery(slug, search).queryKey, firstPage(page)],
      ]}
    >
      <CustomerScreen customerId={id} />
    </Prefetch>
  );
}
