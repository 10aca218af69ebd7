"use client";

import { icsHref } from "@/components/booking/calendar-links";
import { Ticket } from "@/components/booking/ticket";
import type { ChatBooking, ChatBusiness } from "@/components/chat/types";
import { useChatWords } from "@/components/chat/words";
import { StatusBadge, type Tone } from "@/components/ui/badge";
import { buttonClass } from "@/components/ui/button";
import { formatDay, formatTime, formatTimeRange, formatZone, formatZoneOffset } from "@/lib/i18n/format";

const tones: Record<ChatBooking["status"], Tone> = {
  confirmed: "good",
  pending: "info",
  cancelled: "neutral",
  completed: "neutral",
  no_show: "neutral",
};

/** The booking of a conversation, on the business's clock like everything that is said in it. */
export function ChatTicket({ booking, business }: { booking: ChatBooking; business: ChatBusiness }) {
  const { t, locale } = useChatWords();
  const { startsAt, endsAt, status, service, staff, manageToken } = booking;
  const { timeZone } = business;
  const here = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const differs = formatZoneOffset(here, locale, startsAt) !== formatZoneOffset(timeZone, locale, startsAt);
  const rows = [
    { label: t("ticket.service"), value: service ?? "" },
    { label: t("ticket.staff"), value: staff ?? "" },
  ].filter((row) => row.value !== "");
  const isOpen = status === "confirmed" || status === "pending";
  return (
    <div className="mt-2 max-w-md">
      <Ticket
        day={formatDay(startsAt, timeZone, locale, "long")}
        time={endsAt ? formatTimeRange(startsAt, endsAt, timeZone, locale) : formatTime(startsAt, timeZone, locale)}
        zone={differs ? formatZone(timeZone, locale, startsAt) : null}
        rows={rows}
        badge={<StatusBadge tone={tones[status]}>{t(`ticket.status.${status}`)}</StatusBadge>}
        faded={!isOpen}
        narrow
      >
        {manageToken && isOpen ? (
          <div className="grid gap-2">
            <a
              href={`/booking/${encodeURIComponent(manageToken)}?lang=${locale}`}
              target="_top"
              className={buttonClass({ wide: true })}
            >
              {t("ticket.manage")}
            </a>
            <a href={icsHref(manageToken)} download className={buttonClass({ wide: true })}>
              {t("ticket.icsFile")}
            </a>
          </div>
        ) : null}
      </Ticket>
    </div>
  );
}
