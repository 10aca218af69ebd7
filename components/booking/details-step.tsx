"use client";

import { useTranslations } from "use-intl/react";
import { DetailsForm } from "@/components/booking/details-form";
import { HoldAnnouncer, HoldCountdown } from "@/components/booking/hold-countdown";
import { Step } from "@/components/booking/step";
import type { BookableBusiness, BookableService, CustomerDraft } from "@/components/booking/types";
import type { useFlow } from "@/components/booking/use-flow";
import { useWide } from "@/components/booking/use-wide";
import { shortWhen, useBookingWords } from "@/components/booking/words";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Skeleton } from "@/components/ui/skeleton";

type DetailsStepProps = {
  business: BookableBusiness;
  service: BookableService;
  staffId: string | null;
  time: string;
  timeZone: string;
  draft: CustomerDraft;
  flow: ReturnType<typeof useFlow>;
  onChange: (change: Partial<CustomerDraft>) => void;
  onOtherTime: () => void;
};

/** Typing the details while the time is kept, or taking it again when it is not. */
export function DetailsStep(props: DetailsStepProps) {
  const { business, service, staffId, time, timeZone, draft, flow, onChange, onOtherTime } = props;
  const { t, locale } = useBookingWords();
  const words = useTranslations("common");
  const { hold, problem, wrong } = flow;
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
            action={
              <Button onClick={() => void flow.takeAgain({ serviceId: service.id, startsAt: time, staffId })}>
                {words("retry")}
              </Button>
            }
          >
            {t(`problem.${problem}`, { business: business.name })}
          </Notice>
        ) : (
          <FormSkeleton label={t("keeping", { when })} />
        )}
      </Step>
    );
  }
  return (
    <Step name="details" title={t("yourDetails")}>
      <HoldAnnouncer endsAt={hold.hold.endsAt} onEnd={flow.lapse} />
      {wide ? null : <HoldCountdown endsAt={hold.hold.endsAt} className="mb-5 max-w-xl" />}
      <DetailsForm
        businessName={business.name}
        service={service}
        draft={draft}
        errors={wrong.errors}
        attempt={wrong.attempt}
        busy={flow.busy}
        submitLabel={t(service.requiresConfirmation ? "requestTime" : "bookTime", { when })}
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
