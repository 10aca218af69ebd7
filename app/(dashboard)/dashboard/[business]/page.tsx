import type { Metadata } from "next";
import { currentLocale } from "@/app/_server/locale";
import { requireMember } from "@/app/_server/member-ctx";
import { Prefetch } from "@/app/(dashboard)/dashboard/[business]/prefetch";
import { todayQuery } from "@/components/dashboard/queries";
import { TodayScreen } from "@/components/dashboard/today-screen";
import { getToday } from "@/lib/booking/get-today";
import { translator } from "@/lib/i18n/messages";

type Props = { params: Promise<{ business: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "dashboard")("today.title") };
}

export default async function TodayPage({ params }: Props) {
  const { business: slug } = await params;
  const { ctx, business } = await requireMember(slug);
  const today = await getToday(ctx, business.time_zone);
  return (
    <Prefetch data={[[todayQuery(slug).queryKey, today]]}>
      <TodayScreen now={ctx.now.getTime()} />
    </Prefetch>
  );
}
