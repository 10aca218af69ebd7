"use client";

import { useCallback } from "react";
import { BookedView } from "@/components/booking/booked-view";
import { findSlotsOnline, type SlotRange } from "@/components/booking/booking-api";
import { ChosenLine } from "@/components/booking/chosen-line";
import { DetailsStep } from "@/components/booking/details-step";
import { HoldCountdown } from "@/components/booking/hold-countdown";
import { PausedState } from "@/components/booking/paused-state";
import { ServiceList } from "@/components/booking/service-list";
import { dayIn } from "@/components/booking/slot-days";
import { SlotPicker } from "@/components/booking/slot-picker";
import { StaffList } from "@/components/booking/staff-list";
import { Step } from "@/components/booking/step";
import { Place, Summary } from "@/components/booking/summary";
import { TakenNotice } from "@/components/booking/taken-notice";
import type { BookableBusiness, BookableService } from "@/components/booking/types";
import { useDraft } from "@/components/booking/use-draft";
import { useFlow } from "@/components/booking/use-flow";
import { useSelection } from "@/components/booking/use-selection";
import { useTimeZone } from "@/components/booking/use-time-zone";
import { useWide } from "@/components/booking/use-wide";
import { shortWhen, useBookingWords } from "@/components/booking/words";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { formatDuration, formatMoney } from "@/lib/i18n/format";

type BookingFlowProps = { business: BookableBusiness; description: string };

/** Service, person, time, details, done: one page whose state is its address. */
export function BookingFlow({ business, description }: BookingFlowProps) {
  const { t, locale } = useBookingWords();
  const [timeZone, setTimeZone] = useTimeZone(business.timeZone);
  const [draft, changeDraft] = useDraft();
  const { selection, hrefFor, go } = useSelection(business);
  const { service, staffAsked, staffId, time, bookedId } = selection;
  const flow = useFlow({ business, timeZone, locale, draft, selection, go });
  const { hold } = flow;
  const wide = useWide();

  const loaderFor = useCallback(
    (range: SlotRange) => ({
      key: `${business.slug} ${service?.slug ?? ""} ${staffId ?? "any"} ${range.from} ${range.to} ${range.timeZone}`,
      load: (signal: AbortSignal) =>
        findSlotsOnline({ slug: business.slug, service: service?.slug ?? "", staffId, ...range }, signal),
    }),
    [business.slug, service, staffId],
  );

  const leave = (change: Parameters<typeof go>[0]) => {
    flow.clear();
    go(change);
  };

  if (business.status === "paused" || flow.paused) return <PausedState business={business} />;
  if (bookedId) {
    const again = { href: "?", onChoose: () => leave({ service: null }) };
    return <BookedView {...{ business, bookedId, timeZone, again }} />;
  }
  if (business.services.length === 0) {
    return <EmptyState title={t("noServicesTitle")} text={t("noServicesText", { business: business.name })} />;
  }

  const people = business.staff.filter((person) => service?.staffIds.includes(person.id));
  const keptWith = hold.status === "held" && time ? hold.hold.staffId : staffId;
  const staffName = people.find((person) => person.id === keptWith)?.name ?? null;
  const busyAt = hold.status === "taking" ? hold.wish.startsAt : null;
  const step = !service ? "service" : !staffAsked ? "staff" : !time ? "time" : "details";

  return (
    <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_19rem] lg:gap-10">
      <div className="min-h-[34rem] min-w-0">
        <h1 className={step === "service" ? "font-semibold text-2xl sm:text-3xl" : "sr-only"}>
          {t("title", { business: business.name })}
        </h1>
        {step === "service" && description ? <p className="measure mt-2 text-muted">{description}</p> : null}
        {service ? (
          <Chosen {...{ business, service, people, selection, staffName, timeZone, hrefFor }} onLeave={leave} />
        ) : null}
        <div className="mt-7">
          {flow.problem && step !== "details" ? (
            <Notice tone="bad" role="alert" title={t("problem.title")} className="mb-6">
              {t(`problem.${flow.problem}`, { business: business.name })}
            </Notice>
          ) : null}
          {step === "service" ? (
            <Step name="service" title={t("chooseService")}>
              {selection.serviceGone ? (
                <Notice tone="warn" title={t("serviceGoneTitle")} className="mb-6">
                  {t("serviceGoneText")}
                </Notice>
              ) : null}
              <ServiceList
                business={business}
                hrefFor={(one) => hrefFor({ service: one.slug })}
                onChoose={(one) => leave({ service: one.slug })}
              />
            </Step>
          ) : null}
          {step === "staff" ? (
            <Step name="staff" title={t("chooseStaff")}>
              <StaffList
                people={people}
                hrefFor={(id) => hrefFor({ staff: id ?? "any" })}
                onChoose={(id) => leave({ staff: id ?? "any" })}
              />
            </Step>
          ) : null}
          {step === "time" && service ? (
            <Step name="time" title={t("chooseTime")}>
              {flow.takenAt ? (
                <TakenNotice
                  loaderFor={loaderFor}
                  takenAt={flow.takenAt}
                  timeZone={timeZone}
                  busyAt={busyAt}
                  onPick={(slot) => void flow.pick(slot, dayIn(slot.startsAt, timeZone))}
                />
              ) : null}
              <SlotPicker
                key={`${service.id} ${staffId ?? "any"}`}
                business={business}
                loaderFor={loaderFor}
                timeZone={timeZone}
                onTimeZoneChange={setTimeZone}
                windowDays={service.bookingWindowDays}
                date={selection.date}
                onDateChange={(date) => go({ date }, "replace")}
                busyAt={busyAt}
                onPick={(slot) => void flow.pick(slot, dayIn(slot.startsAt, timeZone))}
                noTimesAction={
                  staffId ? <Button onClick={() => leave({ staff: "any" })}>{t("showAnyone")}</Button> : null
                }
              />
            </Step>
          ) : null}
          {step === "details" && service && time ? (
            <DetailsStep
              {...{ business, service, staffId, time, timeZone, draft, flow }}
              onChange={changeDraft}
              onOtherTime={() => leave({ time: null })}
            />
          ) : null}
        </div>
        <div className="mt-10 rounded-md border border-line bg-panel empty:hidden lg:hidden [&_ul]:border-t-0!">
          <Place business={business} />
        </div>
      </div>
      <Summary {...{ business, service, staffName, timeZone }} startsAt={time}>
        {wide && hold.status === "held" && time ? <HoldCountdown endsAt={hold.hold.endsAt} className="mt-4" /> : null}
      </Summary>
    </div>
  );
}

type ChosenProps = Pick<ReturnType<typeof useSelection>, "selection" | "hrefFor"> & {
  business: BookableBusiness;
  service: BookableService;
  people: { id: string; name: string }[];
  staffName: string | null;
  timeZone: string;
  onLeave: ReturnType<typeof useSelection>["go"];
};

function Chosen(props: ChosenProps) {
  const { business, service, people, selection, staffName, timeZone, hrefFor, onLeave } = props;
  const { t, locale } = useBookingWords();
  const price = service.priceCents === 0 ? t("free") : formatMoney(service.priceCents, business.currency, locale);
  return (
    <section aria-label={t("chosen")} className="rounded-md border border-line bg-panel">
      <ChosenLine
        label={t("service")}
        value={service.name}
        detail={`${formatDuration(service.durationMinutes, locale)} · ${price}`}
        changeLabel={t("changeService")}
        href={hrefFor({ service: null })}
        onChange={() => onLeave({ service: null })}
      />
      {selection.staffAsked && people.length > 1 ? (
        <ChosenLine
          label={t("staff")}
          value={staffName ?? t("anyone")}
          changeLabel={t("changeStaff")}
          href={hrefFor({ staff: null })}
          onChange={() => onLeave({ staff: null })}
        />
      ) : null}
      {selection.time ? (
        <ChosenLine
          label={t("when")}
          value={shortWhen(selection.time, timeZone, locale)}
          changeLabel={t("changeTime")}
          href={hrefFor({ time: null })}
          onChange={() => onLeave({ time: null })}
        />
      ) : null}
    </section>
  );
}
