import type { Metadata } from "next";
import { currentLocale } from "@/app/_server/locale";
import { requireMember } from "@/app/_server/member-ctx";
import { Prefetch } from "@/app/(dashboard)/dashboard/[business]/prefetch";
import { CalendarScreen } from "@/components/calendar/calendar-screen";
import { calendarWindow, weekDays } from "@/components/calendar/calendar-window";
import { calendarQuery } from "@/components/dashboard/queries";
import { listCalendarBookings } from "@/lib/booking/list-calendar-bookings";
import { translator } from "@/lib/i18n/messages";
import { findEpochDay, instantToLocal } from "@/lib/scheduling/local-time";

type Props = { params: Promise<{ business: string }>; searchParams: Promise<{ date?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "dashboard")("calendar.title") };
}

export default async function CalendarPage({ params, searchParams }: Props) {
  const { business: slug } = await params;
  const { ctx, business } = await requireMember(slug);
  const now = ctx.now.getTime();
  const { date: asked } = await searchParams;
  const today = instantToLocal(now, business.time_zone).date;
  const date = typeof asked === "string" && findEpochDay(asked) !== null ? asked : today;
  const window = calendarWindow(weekDays(date, business.first_weekday), business.time_zone);
  const bookings = await listCalendarBookings(ctx, { from: new Date(window.from), to: new Date(window.to) });
  return (
    <Prefetch data={[[calendarQuery(slug, window.from, window.to).queryKey, bookings]]}>
      <CalendarScreen now={now} />
    </Prefetch>
  );
}
