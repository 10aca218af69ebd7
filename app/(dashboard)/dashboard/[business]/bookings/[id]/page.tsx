import type { Metadata } from "next";
import Link from "next/link";
import { currentLocale } from "@/app/_server/locale";
import { requireMember } from "@/app/_server/member-ctx";
import { Prefetch } from "@/app/(dashboard)/dashboard/[business]/prefetch";
import { BookingDetails } from "@/components/dashboard/booking-details";
import { bookingQuery } from "@/components/dashboard/queries";
import { Page, PageHeader } from "@/components/layout/page-header";
import { getMemberBooking, type MemberBookingDetail } from "@/lib/booking/get-member-booking";
import type { MemberCtx } from "@/lib/context";
import { AppError } from "@/lib/errors";
import { translator } from "@/lib/i18n/messages";

type Props = { params: Promise<{ business: string; id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "dashboard")("booking.title") };
}

// What cannot be read is said by the screen itself, with the way back to the list.
async function find(ctx: MemberCtx, id: string): Promise<MemberBookingDetail | null> {
  try {
    return await getMemberBooking(ctx, id);
  } catch (error) {
    if (error instanceof AppError && (error.code === "not_found" || error.code === "invalid_input")) return null;
    throw error;
  }
}

export default async function BookingPage({ params }: Props) {
  const { business: slug, id } = await params;
  const { ctx } = await requireMember(slug);
  const t = translator(await currentLocale(), "dashboard");
  const detail = await find(ctx, id);
  return (
    <Prefetch data={[...(detail ? [[bookingQuery(slug, id).queryKey, detail] as const] : [])]}>
      <Page className="max-w-2xl!">
        <PageHeader
          title={detail?.booking.customer.name ?? t("booking.title")}
          back={
            <Link href={`/dashboard/${slug}/bookings`} className="underline underline-offset-4 hover:text-ink">
              {t("booking.backToList")}
            </Link>
          }
        />
        <BookingDetails bookingId={id} />
      </Page>
    </Prefetch>
  );
}
