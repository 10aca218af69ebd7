"use client";

import { useTranslations } from "use-intl/react";
import { BookingStatus } from "@/components/dashboard/booking-status";
import { staffTokens } from "@/components/dashboard/staff-colour";
import { useCatalog } from "@/components/dashboard/use-catalog";
import { useWords } from "@/components/dashboard/use-words";
import { Panel } from "@/components/ui/panel";
import type { Today } from "@/lib/booking/get-today";
import type { MemberBooking } from "@/lib/booking/member-booking";

type NextUpProps = { today: Today; now: number; onOpen: (id: string) => void };

const open = new Set<MemberBooking["status"]>(["pending", "confirmed"]);

/** Who is in the chair, and who comes next. */
export function NextUp({ today, now, onOpen }: NextUpProps) {
  const t = useTranslations("dashboard.today");
  const words = useWords();
  const live = today.bookings.filter((one) => open.has(one.status));
  const present = live.filter((one) => Date.parse(one.startsAt) <= now && Date.parse(one.endsAt) > now);
  const coming = live.filter((one) => Date.parse(one.startsAt) > now);
  const first = coming[0]?.startsAt;
  const next = coming.filter((one) => one.startsAt === first);
  return (
    <section>
      <h2 className="sr-only">{t("next")}</h2>
      <div className="grid gap-3 sm:grid-cols-2">
        {present.map((one) => (
          <Card key={one.id} booking={one} label={t("now")} onOpen={onOpen} />
        ))}
        {next.map((one) => (
          <Card
            key={one.id}
            booking={one}
            strong={present.length === 0}
            label={`${t("next")}, ${t("inMinutes", { duration: words.duration(Math.ceil((Date.parse(one.startsAt) - now) / 60_000)) })}`}
            onOpen={onOpen}
          />
        ))}
        {next.length === 0 ? (
          <Panel className="px-4 py-3.5 sm:col-span-2">
            <p className="font-semibold">{t("nextNone")}</p>
            <p className="text-muted text-sm">
              {today.next ? t("nextNoneText", { when: words.dayTime(today.next.startsAt) }) : t("nextNoneAtAll")}
            </p>
          </Panel>
        ) : null}
      </div>
    </section>
  );
}

type CardProps = { booking: MemberBooking; label: string; strong?: boolean; onOpen: (id: string) => void };

function Card({ booking, label, onOpen }: CardProps) {
  const words = useWords();
  const { serviceName, staffName, staffHue } = useCatalog();
  return (
    <button
      type="button"
      onClick={() => onOpen(booking.id)}
      style={staffTokens(staffHue(booking.staffId))}
      className="flex min-w-0 flex-col rounded-md border border-line border-l-4 border-l-(--person-line) bg-panel px-4 py-3.5 text-left transition-colors hover:bg-hover"
    >
      <span className="flex items-center justify-between gap-2 self-stretch text-muted text-xs">
        {label}
        {booking.status === "pending" ? <BookingStatus status="pending" /> : null}
      </span>
      <span className="mt-1 truncate self-stretch font-semibold text-lg">{booking.customer.name}</span>
      <span className="tabular text-sm">{words.range(booking.startsAt, booking.endsAt)}</span>
      <span className="truncate self-stretch text-muted text-sm">
        {serviceName(booking.serviceId)} · {staffName(booking.staffId)}
      </span>
    </button>
  );
}
