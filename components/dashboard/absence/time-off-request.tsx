"use client";

import Link from "next/link";
import { useTranslations } from "use-intl/react";
import { BookingsWithin } from "@/components/dashboard/absence/bookings-within";
import { useDecideTimeOff } from "@/components/dashboard/absence/use-decide-time-off";
import { useSpanWords } from "@/components/dashboard/absence/use-span-words";
import { useDashboard } from "@/components/dashboard/dashboard-context";
import { useCatalog } from "@/components/dashboard/use-catalog";
import { Button } from "@/components/ui/button";
import type { TimeOff } from "@/lib/catalog/time-off";

/** A request among what needs the reader: decided here, or looked at on the person's page. */
export function TimeOffRequest({ timeOff }: { timeOff: TimeOff }) {
  const t = useTranslations("absence.timeOff");
  const { slug } = useDashboard();
  const { staffName } = useCatalog();
  const say = useSpanWords();
  const decide = useDecideTimeOff(timeOff.id);
  const name = staffName(timeOff.staffId);
  const { days, hours } = say(timeOff);
  const span = [days, hours].filter(Boolean).join(", ");
  return (
    <div className="px-3 py-2.5 text-sm">
      <p className="text-warn text-xs">{t("wants")}</p>
      <Link href={`/dashboard/${slug}/staff/${timeOff.staffId}#time-off`} className="font-medium hover:underline">
        {name}
      </Link>
      <p className="tabular break-words text-muted">{[span, timeOff.note].filter(Boolean).join(" · ")}</p>
      <BookingsWithin bookings={timeOff.bookings} />
      <div className="mt-2 flex gap-2">
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
      </div>
    </div>
  );
}
