"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { toast } from "sonner";
import { useTranslations } from "use-intl/react";
import { useDashboard } from "@/components/dashboard/dashboard-context";
import { sendJson } from "@/components/dashboard/fetch-json";
import { apiPath, liveKey } from "@/components/dashboard/queries";
import { useProblemText } from "@/components/dashboard/use-problem-text";
import { useWords } from "@/components/dashboard/use-words";
import { Button } from "@/components/ui/button";
import type { TimeShift } from "@/lib/booking/time-shifts";

type TimeShiftNoticeProps = { shifts: readonly TimeShift[]; onOpen: (bookingId: string) => void };

/** Bookings that followed a change of the clock's rules, and those that could not: told until somebody has seen them. */
export function TimeShiftNotice({ shifts, onOpen }: TimeShiftNoticeProps) {
  const t = useTranslations("dashboard.today");
  const { slug } = useDashboard();
  const words = useWords();
  const client = useQueryClient();
  const problem = useProblemText();
  const seen = useMutation({
    mutationFn: () => sendJson("PATCH", apiPath(slug, "time-shifts"), { ids: shifts.map(({ id }) => id) }),
    onSuccess: () => client.invalidateQueries({ queryKey: liveKey(slug) }),
    onError: (error) => toast.error(problem(error)),
  });
  return (
    <div className="px-3 py-2.5 text-sm">
      <p className="text-warn text-xs">{t("clockChanged")}</p>
      <p>{t("clockChangedText")}</p>
      <ul className="my-2">
        {shifts.map(({ id, bookingId, outcome, fromAt, toAt }) => (
          <li key={id}>
            <button
              type="button"
              onClick={() => onOpen(bookingId)}
              className="tabular rounded-sm text-left hover:underline"
            >
              {t(outcome === "clash" ? "clockClash" : "clockMoved", {
                from: words.dayTime(fromAt),
                to: words.dayTime(toAt),
              })}
            </button>
          </li>
        ))}
      </ul>
      <Button size="sm" loading={seen.isPending} onClick={() => seen.mutate()}>
        {t("clockSeen")}
      </Button>
    </div>
  );
}
