"use client";

import { useTranslations } from "use-intl/react";
import { TimeOffRequest } from "@/components/dashboard/absence/time-off-request";
import { useMessageWords } from "@/components/dashboard/booking-history";
import { TimeShiftNotice } from "@/components/dashboard/time-shift-notice";
import { useBookingActions } from "@/components/dashboard/use-booking-actions";
import { useCatalog } from "@/components/dashboard/use-catalog";
import { useWords } from "@/components/dashboard/use-words";
import { IncidentNotice } from "@/components/receptionist/calls/incident-row";
import { TaskRow } from "@/components/receptionist/calls/task-row";
import { Button } from "@/components/ui/button";
import { CheckIcon } from "@/components/ui/icons";
import { Panel } from "@/components/ui/panel";
import type { Today, UndeliveredMessage } from "@/lib/booking/get-today";
import type { MemberBooking } from "@/lib/booking/member-booking";

type NeedsYouProps = { today: Today; onOpen: (id: string) => void };

/** What waits for somebody: what the receptionist left and where it erred, requests to confirm, time off asked for, clocks that changed, messages that did not arrive. */
export function NeedsYou({ today, onOpen }: NeedsYouProps) {
  const t = useTranslations("dashboard.today");
  const { toConfirm, timeOff, timeShifts, undelivered, tasks, incidents } = today;
  const count = [toConfirm, timeOff, timeShifts, undelivered, tasks, incidents].reduce(
    (sum, one) => sum + one.length,
    0,
  );
  return (
    <section>
      <h2 className="mb-2 font-semibold text-base">{t("needsYou")}</h2>
      {count === 0 ? (
        <Panel className="flex items-start gap-3 px-4 py-3.5">
          <CheckIcon className="mt-0.5 size-5 shrink-0 text-good" />
          <div>
            <p className="font-medium">{t("allClear")}</p>
            <p className="text-muted text-sm">{t("allClearText")}</p>
          </div>
        </Panel>
      ) : (
        <Panel className="divide-y divide-line overflow-hidden">
          {tasks.map((one) => (
            <TaskRow key={one.id} task={one} />
          ))}
          {incidents.map((one) => (
            <IncidentNotice key={one.id} incident={one} />
          ))}
          {toConfirm.map((one) => (
            <ToConfirm key={one.id} booking={one} onOpen={onOpen} />
          ))}
          {timeOff.map((one) => (
            <TimeOffRequest key={one.id} timeOff={one} />
          ))}
          {timeShifts.length > 0 && <TimeShiftNotice shifts={timeShifts} onOpen={onOpen} />}
          {undelivered.map((one) => (
            <Undelivered key={one.id} message={one} onOpen={onOpen} />
          ))}
        </Panel>
      )}
    </section>
  );
}

function ToConfirm({ booking, onOpen }: { booking: MemberBooking; onOpen: (id: string) => void }) {
  const t = useTranslations("dashboard");
  const words = useWords();
  const { serviceName } = useCatalog();
  const { setStatus } = useBookingActions();
  return (
    <div className="flex items-center gap-3 px-3 py-2.5">
      <button type="button" onClick={() => onOpen(booking.id)} className="min-w-0 flex-1 rounded-sm text-left text-sm">
        <span className="block text-warn text-xs">{t("today.toConfirm")}</span>
        <span className="block truncate font-medium">{booking.customer.name}</span>
        <span className="block truncate text-muted">
          {words.dayTime(booking.startsAt)} · {serviceName(booking.serviceId)}
        </span>
      </button>
      <Button size="sm" variant="primary" onClick={() => setStatus(booking, "confirmed")}>
        {t("booking.confirm")}
      </Button>
    </div>
  );
}

function Undelivered({ message, onOpen }: { message: UndeliveredMessage; onOpen: (id: string) => void }) {
  const t = useTranslations("dashboard.today");
  const words = useWords();
  const say = useMessageWords();
  const { bookingId } = message;
  return (
    <button
      type="button"
      disabled={bookingId === null}
      onClick={() => bookingId && onOpen(bookingId)}
      className="block w-full px-3 py-2.5 text-left text-sm transition-colors enabled:hover:bg-hover"
    >
      <span className="block text-bad text-xs">{t("undelivered")}</span>
      <span className="block font-medium">
        {t("undeliveredText", {
          kind: say.kind(message.kind),
          name: message.customerName,
          channel: say.channel(message.channel),
        })}
      </span>
      <span className="tabular block truncate text-muted">
        {message.to} · {words.dayTime(message.at)}
      </span>
    </button>
  );
}
