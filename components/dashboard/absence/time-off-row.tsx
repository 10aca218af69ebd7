"use client";

import { useTranslations } from "use-intl/react";
import { BookingsWithin } from "@/components/dashboard/absence/bookings-within";
import { useDecideTimeOff } from "@/components/dashboard/absence/use-decide-time-off";
import { useSpanWords } from "@/components/dashboard/absence/use-span-words";
import { useCanManage } from "@/components/dashboard/dashboard-context";
import { StatusBadge, type Tone } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import type { TimeOff } from "@/lib/catalog/time-off";

const tones: Record<TimeOff["status"], Tone> = {
  requested: "warn",
  approved: "good",
  declined: "bad",
  withdrawn: "neutral",
};

type TimeOffRowProps = { timeOff: TimeOff; name: string; isOver: boolean };

/** One absence of a person, with what may still be done about it. */
export function TimeOffRow({ timeOff, name, isOver }: TimeOffRowProps) {
  const t = useTranslations("absence.timeOff");
  const say = useSpanWords();
  const canManage = useCanManage();
  const decide = useDecideTimeOff(timeOff.id);
  const { status, note, bookings } = timeOff;
  const { days, hours } = say(timeOff);
  const span = [days, hours].filter(Boolean).join(", ");
  const mayWithdraw = !isOver && (status === "requested" || status === "approved");
  return (
    <li className="flex flex-wrap items-start gap-x-3 gap-y-2 px-4 py-3">
      <div className="min-w-0 flex-1 basis-56 text-sm">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span className="font-medium first-letter:uppercase">{days}</span>
          <StatusBadge tone={tones[status]}>{t(`status.${status}`)}</StatusBadge>
        </p>
        <p className="tabular break-words text-muted">{[hours ?? t("wholeDays"), note].filter(Boolean).join(" · ")}</p>
        <BookingsWithin bookings={bookings} />
      </div>
      <div className="flex flex-wrap gap-2">
        {canManage && status === "requested" ? (
          <>
            <Button
              size="sm"
              variant="primary"
              aria-label={t("approveNamed", { name, span })}
              loading={decide.isPending && decide.variables === "approved"}
              onClick={() => decide.mutate("approved")}
            >
              {t("approve")}
            </Button>
            <Button
              size="sm"
              aria-label={t("declineNamed", { name, span })}
              loading={decide.isPending && decide.variables === "declined"}
              onClick={() => decide.mutate("declined")}
            >
              {t("decline")}
            </Button>
          </>
        ) : mayWithdraw ? (
          <Button
            size="sm"
            variant="ghost"
            aria-label={t("withdrawNamed", { span })}
            loading={decide.isPending}
            onClick={() => decide.mutate("withdrawn")}
          >
            {t("withdraw")}
          </Button>
        ) : null}
      </div>
    </li>
  );
}
