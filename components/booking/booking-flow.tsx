"use client";

import { useCallback } from "react";
import { BookedView } from "@/components/booking/booked-view";
import { findSlotsOnline, type SlotRange } from "@/components/booking/booking-api";
import { Chosen } from "@/components/booking/chosen";
import { DetailsStep } from "@/components/booking/details-step";
import { HoldCountdown } from "@/components/booking/hold-countdown";
import { LengthList } from "@/components/booking/length-list";
import { lastDayOf, mostSeats, teamOf } from "@/components/booking/offer";
import { PausedState } from "@/components/booking/paused-state";
import { writeRepeat } from "@/components/booking/repeat";
import { SeatStepper } from "@/components/booking/seat-stepper";
import { ServiceList } from "@/components/booking/service-list";
import { dayIn } from "@/components/booking/slot-days";
import { SlotPicker } from "@/components/booking/slot-picker";
import { StaffList } from "@/components/booking/staff-list";
import { Step } from "@/components/booking/step";
import { Place, Summary } from "@/components/booking/summary";
import { TakenNotice } from "@/components/booking/taken-notice";
import type { BookableBusiness } from "@/components/booking/types";
import { useDraft } from "@/components/booking/use-draft";
import { useFlow } from "@/components/booking/use-flow";
import { useSelection } from "@/components/booking/use-selection";
import { useTimeZone } from "@/components/booking/use-time-zone";
import { useWide } from "@/components/booking/use-wide";
import { WaitPrompt } from "@/components/booking/wait-prompt";
import { namesOf, useBookingWords } from "@/components/booking/words";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";

type BookingFlowProps = { business: BookableBusiness; description: string };

/** Service, person, time, details, done: one page whose state is its address. */
export function BookingFlow({ business, description }: BookingFlowProps) {
  const { t, locale } = useBookingWords();
  const [timeZone, setTimeZone] = useTimeZone(business.timeZone);
  const [draft, changeDraft] = useDraft();
  const { selection, hrefFor, go } = useSelection(business);
  const { service, minutes, length, staffAsked, staffId, seats, time, bookedId } = selection;
  const flow = useFlow({ business, timeZone, locale, draft, selection, go });
  const { hold } = flow;
  const wide = useWide();

  const loaderFor = useCallback(
    (range: SlotRange) => ({
      key: [business.slug, service?.slug, staffId, length, seats, range.from, range.to, range.timeZone].join(" "),
      load: (signal: AbortSignal) =>
        findSlotsOnline(
          { slug: business.slug, service: service?.slug ?? "", staffId, length, seats, ...range },
          signal,
        ),
    }),
    [business.slug, service, staffId, length, seats],
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
  const team = service ? teamOf(service, business.staff).map(({ name }) => name) : [];
  const oneName = people.find((person) => person.id === keptWith)?.name ?? null;
  const staffName = team.length > 0 ? namesOf(team, locale) : oneName;
  const busyAt = hold.status === "taking" ? hold.wish.startsAt : null;
  const step = !service ? "service" : minutes === null ? "length" : !staffAsked ? "staff" : !time ? "time" : "details";
  const wait =
    service?.waitlistEnabled && step === "time"
      ? {
          business,
          service,
          people: team.length > 0 ? [] : people,
          staffId,
          length,
          seats,
          draft,
          timeZone,
          changeDraft,
        }
      : null;

  return (
    <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_19rem] lg:gap-10">
      <div className="min-h-[34rem] min-w-0">
        <h1 className={step === "service" ? "font-semibold text-2xl sm:text-3xl" : "sr-only"}>
          {t("title", { business: business.name })}
        </h1>
        {step === "service" && description ? <p className="measure mt-2 text-muted">{description}</p> : null}
        {service ? (
          <Chosen {...{ business, service, people, team, selection, staffName, timeZone, hrefFor }} onLeave={leave} />
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
          {step === "length" && service ? (
            <Step name="length" title={t("chooseLength")}>
              <LengthList
                service={service}
                currency={business.currency}
                hrefFor={(one) => hrefFor({ duration: String(one) })}
                onChoose={(one) => leave({ duration: String(one) })}
              />
            </Step>
          ) : null}
          {step === "staff" ? (
            <Step name="staff" title={t("chooseStaff")}>
              <StaffList
                people={people}
                offersAnyone={service?.staffMode === "any"}
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
              {mostSeats(service) > 1 ? (
                <div className="mb-6">
                  <SeatStepper
                    value={seats}
                    most={mostSeats(service)}
                    onChange={(count) => go({ seats: count === 1 ? null : String(count) }, "replace")}
                  />
                </div>
              ) : null}
              <SlotPicker
                key={`${service.id} ${staffId ?? "any"} ${length ?? ""}`}
                business={business}
                loaderFor={loaderFor}
                timeZone={timeZone}
                onTimeZoneChange={setTimeZone}
                lastDay={lastDayOf(service, dayIn(Date.now(), business.timeZone))}
                date={selection.date}
                onDateChange={(date) => go({ date }, "replace")}
                busyAt={busyAt}
                onPick={(slot) => void flow.pick(slot, dayIn(slot.startsAt, timeZone))}
                noTimesAction={
                  <>
                    {staffId && service.staffMode === "any" ? (
                      <Button onClick={() => leave({ staff: "any" })}>{t("showAnyone")}</Button>
                    ) : null}
                    {wait ? <WaitPrompt {...wait} day={selection.date} /> : null}
                  </>
                }
                footer={wait ? <WaitPrompt {...wait} day={selection.date} underList /> : null}
              />
            </Step>
          ) : null}
          {step === "details" && service && time ? (
            <DetailsStep
              {...{ business, service, time, timeZone, draft, flow }}
              wish={{ serviceId: service.id, startsAt: time, staffId, length, seats }}
              onRepeat={(repeat) => go({ repeat: repeat && writeRepeat(repeat) }, "replace")}
              onChange={changeDraft}
              onOtherTime={() => leave({ time: null })}
            />
          ) : null}
        </div>
        <div className="mt-10 rounded-md border border-line bg-panel empty:hidden lg:hidden [&_ul]:border-t-0!">
          <Place business={business} />
        </div>
      </div>
      <Summary
        {...{ business, service, minutes, seats, staffName, timeZone }}
        visits={flow.series.pick?.startsAts.length ?? 1}
        startsAt={time}
      >
        {wide && hold.status === "held" && time ? <HoldCountdown endsAt={hold.hold.endsAt} className="mt-4" /> : null}
      </Summary>
    </div>
  );
}
