"use client";

import { ChosenLine } from "@/components/booking/chosen-line";
import { mostSeats, priceOf } from "@/components/booking/offer";
import type { BookableBusiness, BookableService } from "@/components/booking/types";
import type { useSelection } from "@/components/booking/use-selection";
import { namesOf, shortWhen, useBookingWords } from "@/components/booking/words";
import { formatDuration, formatMoney } from "@/lib/i18n/format";

type ChosenProps = Pick<ReturnType<typeof useSelection>, "selection" | "hrefFor"> & {
  business: BookableBusiness;
  service: BookableService;
  people: { id: string; name: string }[];
  /** A collective's names; empty where one person comes. */
  team: string[];
  staffName: string | null;
  timeZone: string;
  onLeave: ReturnType<typeof useSelection>["go"];
};

/** The finished steps, each one line that can be opened again. */
export function Chosen(props: ChosenProps) {
  const { business, service, people, team, selection, staffName, timeZone, hrefFor, onLeave } = props;
  const { t, locale } = useBookingWords();
  const { minutes, length, seats, time } = selection;
  const priceCents = minutes === null ? 0 : priceOf(service, minutes);
  const price = priceCents === 0 ? t("free") : formatMoney(priceCents, business.currency, locale);
  const detail = minutes === null ? "" : `${formatDuration(minutes, locale)} · ${price}`;
  return (
    <section aria-label={t("chosen")} className="rounded-md border border-line bg-panel">
      <ChosenLine
        label={t("service")}
        value={service.name}
        {...(length === null && detail ? { detail } : {})}
        changeLabel={t("changeService")}
        href={hrefFor({ service: null })}
        onChange={() => onLeave({ service: null })}
      />
      {length === null || minutes === null ? null : (
        <ChosenLine
          label={t("length")}
          value={formatDuration(minutes, locale)}
          detail={price}
          changeLabel={t("changeLength")}
          href={hrefFor({ duration: null })}
          onChange={() => onLeave({ duration: null })}
        />
      )}
      {team.length > 0 ? (
        <ChosenLine label={t("staff")} value={namesOf(team, locale)} />
      ) : minutes !== null && selection.staffAsked && people.length > 1 ? (
        <ChosenLine
          label={t("staff")}
          value={staffName ?? t("anyone")}
          changeLabel={t("changeStaff")}
          href={hrefFor({ staff: null })}
          onChange={() => onLeave({ staff: null })}
        />
      ) : null}
      {time && mostSeats(service) > 1 ? (
        <ChosenLine
          label={t("seats")}
          value={t("seatCount", { count: seats })}
          {...(seats > 1 && priceCents > 0
            ? { detail: formatMoney(priceCents * seats, business.currency, locale) }
            : {})}
          changeLabel={t("changeSeats")}
          href={hrefFor({ time: null })}
          onChange={() => onLeave({ time: null })}
        />
      ) : null}
      {time ? (
        <ChosenLine
          label={t("when")}
          value={shortWhen(time, timeZone, locale)}
          changeLabel={t("changeTime")}
          href={hrefFor({ time: null })}
          onChange={() => onLeave({ time: null })}
        />
      ) : null}
    </section>
  );
}
