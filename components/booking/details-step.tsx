"use client";

import { useTranslations } from "use-intl/react";
import { DetailsForm } from "@/components/booking/details-form";
import { HoldAnnouncer, HoldCountdown } from "@/components/booking/hold-countdown";
import type { Repeat } from "@/components/booking/repeat";
import { RepeatChoice } from "@/components/booking/repeat-choice";
import { Step } from "@/components/booking/step";
import type { BookableBusiness, BookableService, CustomerDraft } from "@/components/booking/types";
import type { useFlow } from "@/components/booking/use-flow";
import type { HoldWish } from "@/components/booking/use-hold";
import { useWide } from "@/components/booking/use-wide";
import { shortWhen, useBookingWords } from "@/components/booking/words";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Skeleton } from "@/components/ui/skeleton";

type DetailsStepProps = {
  business: BookableBusiness;
  service: BookableService;
  /** What the hold is asked for when it is to be taken again. */
  wish: HoldWish;
  time: string;
  timeZone: string;
  draft: CustomerDraft;
  flow: ReturnType<typeof useFlow>;
  onChange: (change: Partial<CustomerDraft>) => void;
  onOtherTime: () => void;
  onRepeat: (repeat: Repeat | null) => void;
};

/** Typing the details while the time is kept, or taking it again when it is not. */
export function DetailsStep(props: DetailsStepProps) {
  const { business, service, wish, time, timeZone, draft, flow, onChange, onOtherTime, onRepeat } = props;
  const { t, locale } = useBookingWords();
  const words = useTranslations("common");
  const { hold, problem, wrong, series } = flow;
  const wide = useWide();
  const when = shortWhen(time, timeZone, locale);

  if (hold.status === "lapsed") {
    return (
      <Step name="lapsed" title={t("holdLapsedTitle", { when })} text={t("holdLapsedText")}>
        <div className="flex flex-wrap gap-2" role="alert" aria-label={t("holdLapsedTitle", { when })}>
          <Button variant="primary" size="lg" onClick={() => void flow.takeAgain(hold.wish)}>
            {t("takeAgain")}
          </Button>
          <Button size="lg" onClick={onOtherTime}>
            {t("otherTime")}
          </Button>
        </div>
      </Step>
    );
  }
  if (hold.status !== "held") {
    return (
      <Step name="details" title={t("yourDetails")}>
        {problem ? (
          <Notice
            tone="bad"
            role="alert"
            title={t("problem.title")}
            action={<Button onClick={() => void flow.takeAgain(wish)}>{words("retry")}</Button>}
          >
            {t(`problem.${problem}`, { business: business.name })}
          </Notice>
        ) : (
          <FormSkeleton label={t("keeping", { when })} />
        )}
      </Step>
    );
  }
  const visits = series.pick?.startsAts.length ?? 0;
  const label = series.repeat
    ? visits === 0
      ? t("repeat.planning")
      : t(service.requiresConfirmation ? "repeat.request" : "repeat.book", { count: visits })
    : t(service.requiresConfirmation ? "requestTime" : "bookTime", { when });
  return (
    <Step name="details" title={t("yourDetails")}>
      <HoldAnnouncer endsAt={hold.hold.endsAt} onEnd={flow.lapse} />
      {wide ? null : <HoldCountdown endsAt={hold.hold.endsAt} className="mb-5 max-w-xl" />}
      {service.recurringMost >= 2 ? (
        <RepeatChoice
          {...{ business, timeZone, series }}
          hold={hold.hold}
          most={service.recurringMost}
          onRepeat={(repeat) => {
            flow.touch();
            onRepeat(repeat);
          }}
        />
      ) : null}
      <DetailsForm
        businessName={business.name}
        service={service}
        draft={draft}
        errors={wrong.errors}
        attempt={wrong.attempt}
        busy={flow.busy || (series.repeat !== null && series.pick === null)}
        submitLabel={label}
        onChange={(change) => {
          flow.touch();
          onChange(change);
        }}
        onSubmit={flow.submit}
        notice={
          problem ? (
            <Notice tone="bad" role="alert" title={t("problem.title")}>
              {t(`problem.${problem}`, { business: business.name })}
            </Notice>
          ) : null
        }
      />
    </Step>
  );
}

function FormSkeleton({ label }: { label: string }) {
  return (
    <div role="status" className="flex max-w-xl flex-col gap-5">
      <span className="sr-only">{label}</span>
      <Skeleton className="h-13 lg:hidden" />
      {[1, 2, 3].map((row) => (
        <div key={row}>
          <Skeleton className="mb-1.5 h-5 w-24" />
          <Skeleton className="h-12" />
        </div>
      ))}
      <Skeleton className="h-12 sm:w-64" />
    </div>
  );
}
