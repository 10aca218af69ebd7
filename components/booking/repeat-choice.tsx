"use client";

import dynamic from "next/dynamic";
import type { Repeat } from "@/components/booking/repeat";
import type { BookableBusiness } from "@/components/booking/types";
import type { useFlow } from "@/components/booking/use-flow";
import type { Hold } from "@/components/booking/use-hold";
import { useBookingWords } from "@/components/booking/words";
import { Checkbox } from "@/components/ui/checkbox";
import { Skeleton } from "@/components/ui/skeleton";

const RepeatPanel = dynamic(() => import("@/components/booking/repeat-panel").then((found) => found.RepeatPanel), {
  ssr: false,
  loading: () => <Skeleton className="h-96" />,
});

type RepeatChoiceProps = {
  business: BookableBusiness;
  hold: Hold;
  most: number;
  timeZone: string;
  series: ReturnType<typeof useFlow>["series"];
  onRepeat: (repeat: Repeat | null) => void;
};

/** "Repeat this visit": a box that opens the rule and its dates. */
export function RepeatChoice({ business, hold, most, timeZone, series, onRepeat }: RepeatChoiceProps) {
  const { t } = useBookingWords();
  const { repeat, gone, round, attempt, setPick } = series;
  const usual: Repeat = { every: { unit: "week", interval: 1 }, count: Math.min(6, most) };
  return (
    <div className="mb-6 max-w-xl rounded-md border border-line bg-panel p-4 sm:p-5">
      <Checkbox
        label={<span className="font-medium">{t("repeat.title")}</span>}
        hint={t("repeat.text")}
        checked={repeat !== null}
        onChange={(event) => onRepeat(event.target.checked ? usual : null)}
        className="flex!"
      />
      {repeat ? (
        <div className="mt-5 border-line border-t pt-5">
          <RepeatPanel
            {...{ business, hold, most, repeat, timeZone, gone, round, attempt, onRepeat }}
            onPick={setPick}
          />
        </div>
      ) : null}
    </div>
  );
}
