"use client";

import { ClockMark, PhoneMark } from "@/components/booking/marks";
import { Place } from "@/components/booking/summary";
import type { BookableBusiness } from "@/components/booking/types";
import { useBookingWords } from "@/components/booking/words";
import { buttonClass } from "@/components/ui/button";

/** The business takes no bookings online: how to reach it instead. */
export function PausedState({ business }: { business: BookableBusiness }) {
  const { t } = useBookingWords();
  const { phone, phoneText } = business;
  return (
    <div className="mx-auto max-w-lg pt-4">
      <div className="rounded-md border border-line bg-panel">
        <div className="px-6 py-8 text-center">
          <span className="mx-auto mb-4 grid size-11 place-items-center rounded-md border border-line text-muted">
            <ClockMark />
          </span>
          <h1 className="font-semibold text-xl">{t("pausedTitle", { business: business.name })}</h1>
          <p className="mt-2 text-muted">{phoneText ? t("pausedText", { phone: phoneText }) : t("pausedNoPhone")}</p>
          {phone ? (
            <a href={`tel:${phone}`} className={buttonClass({ variant: "primary", size: "lg" }, "mt-6")}>
              <PhoneMark />
              {t("call")}
            </a>
          ) : null}
        </div>
        <Place business={business} />
      </div>
    </div>
  );
}
