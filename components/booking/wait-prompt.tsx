"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import type { BookableBusiness, BookablePerson, BookableService, CustomerDraft } from "@/components/booking/types";
import { useBookingWords } from "@/components/booking/words";
import { Button } from "@/components/ui/button";

const WaitDialog = dynamic(() => import("@/components/booking/wait-dialog").then((found) => found.WaitDialog), {
  ssr: false,
});

export type WaitFor = {
  business: BookableBusiness;
  service: BookableService;
  /** Whom the customer may ask for; nobody where a team comes. */
  people: readonly BookablePerson[];
  staffId: string | null;
  length: number | null;
  seats: number;
  timeZone: string;
  draft: CustomerDraft;
  changeDraft: (change: Partial<CustomerDraft>) => void;
  /** The day on view, `YYYY-MM-DD`. */
  day: string | null;
};

/** The way onto the waiting list: a button beside "no times", a line under a list of them. */
export function WaitPrompt({ underList = false, ...wanted }: WaitFor & { underList?: boolean }) {
  const { t } = useBookingWords();
  const [state, setState] = useState<"shut" | "open" | "unopened">("unopened");
  return (
    <>
      {underList ? (
        <p className="mt-6 flex flex-wrap items-center gap-x-2 border-line border-t pt-4 text-sm">
          <span className="text-muted">{t("wait.noneSuits")}</span>
          <Button
            variant="link"
            onClick={() => setState("open")}
            className="min-h-8 whitespace-normal! px-0! text-left"
          >
            {t("wait.ask")}
          </Button>
        </p>
      ) : (
        <Button onClick={() => setState("open")} className="h-auto! min-h-10 whitespace-normal! py-2">
          {t("wait.ask")}
        </Button>
      )}
      {state === "unopened" ? null : (
        <WaitDialog {...wanted} open={state === "open"} onClose={() => setState("shut")} />
      )}
    </>
  );
}
