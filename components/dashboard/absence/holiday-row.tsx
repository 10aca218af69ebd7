"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { toast } from "sonner";
import { useTranslations } from "use-intl/react";
import { HolidayHours } from "@/components/dashboard/absence/holiday-hours";
import { useDashboard } from "@/components/dashboard/dashboard-context";
import { sendJson } from "@/components/dashboard/fetch-json";
import { apiPath, liveKey } from "@/components/dashboard/queries";
import { useCatalog } from "@/components/dashboard/use-catalog";
import { useProblemText } from "@/components/dashboard/use-problem-text";
import { useWords } from "@/components/dashboard/use-words";
import { StatusBadge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import type { Holiday } from "@/lib/businesses/holidays";

type HolidayRowProps = { holiday: Holiday; mayWork: boolean };

/** One holiday: closed, unless the business has hours of its own on that date. */
export function HolidayRow({ holiday, mayWork }: HolidayRowProps) {
  const t = useTranslations("absence.holidays");
  const words = useWords();
  const { catalog } = useCatalog();
  const [editing, setEditing] = useState(false);
  const { date, name } = holiday;
  const day = words.localDay(date, "long");
  const hours = catalog.overrides.flatMap((one) =>
    one.staffId === null && one.date === date && one.startMinute !== null && one.endMinute !== null
      ? [`${words.minute(one.startMinute)} – ${words.minute(one.endMinute)}`]
      : [],
  );
  const isOpen = hours.length > 0;
  return (
    <li className="px-4 py-2.5 text-sm">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <div className="min-w-0 flex-1 basis-52">
          <p className="font-medium">{name}</p>
          <p className="tabular text-muted first-letter:uppercase">{day}</p>
        </div>
        <StatusBadge tone={isOpen ? "good" : "neutral"}>
          {isOpen ? t("open", { hours: hours.join(", ") }) : t("closed")}
        </StatusBadge>
        {!mayWork || editing ? null : isOpen ? (
          <CloseAgain date={date} day={day} name={name} />
        ) : (
          <Button size="sm" aria-label={t("workNamed", { day, name })} onClick={() => setEditing(true)}>
            {t("work")}
          </Button>
        )}
      </div>
      {editing ? <HolidayHours date={date} day={day} name={name} onDone={() => setEditing(false)} /> : null}
    </li>
  );
}

function CloseAgain({ date, day, name }: { date: string; day: string; name: string }) {
  const t = useTranslations("absence.holidays");
  const { slug } = useDashboard();
  const client = useQueryClient();
  const problem = useProblemText();
  const close = useMutation({
    mutationFn: () => sendJson("PUT", apiPath(slug, "overrides"), { staffId: null, date, intervals: [], remove: true }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: liveKey(slug) });
      toast.success(t("closeSaved", { day }));
    },
    onError: (error) => toast.error(problem(error)),
  });
  return (
    <Button
      size="sm"
      variant="ghost"
      aria-label={t("closeNamed", { day, name })}
      loading={close.isPending}
      onClick={() => close.mutate()}
    >
      {t("closeAgain")}
    </Button>
  );
}
