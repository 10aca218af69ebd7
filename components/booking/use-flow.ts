"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { type BookWanted, sendBooking } from "@/components/booking/booking-api";
import { checkDetails, type DetailErrors, serverErrors } from "@/components/booking/details";
import { isAboutDetails, isTemporary, type Problem, problemOf } from "@/components/booking/problems";
import type { Answer } from "@/components/booking/request";
import { visitsBooked } from "@/components/booking/series-pick";
import type { BookableBusiness, Booked, CustomerDraft, SlotTime } from "@/components/booking/types";
import { rememberBooked } from "@/components/booking/use-booked";
import { useBooking } from "@/components/booking/use-booking";
import { type Hold, type HoldWish, useHold, wishOf } from "@/components/booking/use-hold";
import type { useSelection } from "@/components/booking/use-selection";
import { useSeriesPick } from "@/components/booking/use-series-pick";
import { forgetSlots } from "@/components/booking/use-slots";

type FlowProps = { business: BookableBusiness; timeZone: string; locale: string; draft: CustomerDraft } & Pick<
  ReturnType<typeof useSelection>,
  "selection" | "go"
>;

/** Everything that happens between picking a time and being booked. */
export function useFlow({ business, timeZone, locale, draft, selection, go }: FlowProps) {
  const { slug } = business;
  const { state: hold, take, resume, release, touch, lapse, consumed } = useHold(slug);
  const { busy, send } = useBooking();
  const [takenAt, setTakenAt] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [paused, setPaused] = useState(false);
  const [wrong, setWrong] = useState<{ errors: DetailErrors; attempt: number }>({ errors: {}, attempt: 0 });
  const { service, staffId, time, length, seats } = selection;
  const series = useSeriesPick(selection.repeat, time);
  const present = useRef(hold);
  present.current = hold;

  const refuse = useCallback(
    (code: string, startsAt: string) => {
      if (code === "superseded") return;
      forgetSlots();
      if (code === "business_paused") setPaused(true);
      else if (code === "slot_taken" || code === "hold_lapsed") setTakenAt(startsAt);
      else setProblem(problemOf(code));
      if (!isTemporary(code) && new URLSearchParams(window.location.search).has("time")) go({ time: null }, "replace");
    },
    [go],
  );

  const pick = useCallback(
    async (slot: SlotTime, date: string) => {
      if (!service || present.current.status === "taking") return;
      setProblem(null);
      const answer = await take({ serviceId: service.id, startsAt: slot.startsAt, staffId, length, seats });
      if (!answer.ok) return refuse(answer.code, slot.startsAt);
      setTakenAt(null);
      setWrong({ errors: {}, attempt: 0 });
      go({ date, time: slot.startsAt });
    },
    [service, staffId, length, seats, take, refuse, go],
  );

  const takeAgain = useCallback(
    async (wish: HoldWish) => {
      const answer = await take(wish);
      if (!answer.ok) refuse(answer.code, wish.startsAt);
    },
    [take, refuse],
  );

  // The address decides: a time in it is kept (or taken up again), a time gone from it is given back.
  const before = useRef<string | null>(null);
  useEffect(() => {
    const gone = before.current;
    before.current = time;
    const { current } = present;
    if (gone && gone !== time && current.status !== "none") release();
    if (!time || !service) return;
    if (current.status === "held" && current.hold.startsAt === time) return;
    void resume({ serviceId: service.id, startsAt: time, staffId, length, seats }).then((answer) => {
      if (!answer.ok) refuse(answer.code, time);
    });
  }, [time, service, staffId, length, seats, release, resume, refuse]);

  const book = useCallback(
    async (held: Hold, sent: Pick<BookWanted, "customer" | "notes">): Promise<Answer<Booked[]> | null> => {
      const { pick: picked, repeat } = series;
      if (repeat && picked) {
        const { sendSeries } = await import("@/components/booking/series-api");
        const wanted = { ...sent, hold: held, repeat, startsAts: picked.startsAts };
        return send({ ...wanted, hold: held.holdId }, (key) => sendSeries(slug, wanted, key));
      }
      const wanted = { ...sent, holdId: held.holdId, secret: held.secret };
      const answer = await send(wanted, (key) => sendBooking(slug, wanted, key));
      return answer?.ok ? { ...answer, value: [answer.value] } : answer;
    },
    [series, send, slug],
  );

  const finish = useCallback(
    async (held: Hold, again: boolean): Promise<void> => {
      if (!service) return;
      const details = await checkDetails(draft, service.contactRule, business.country);
      if (!details.ok) {
        setWrong(({ attempt }) => ({ errors: details.errors, attempt: attempt + 1 }));
        return;
      }
      setWrong(({ attempt }) => ({ errors: {}, attempt }));
      setProblem(null);
      const { name, phone, email, notes } = details;
      const customer = { name, ...(phone ? { phone } : {}), ...(email ? { email } : {}), locale, timeZone };
      const answer = await book(held, { customer, ...(notes ? { notes } : {}) });
      if (!answer) return;
      const [first] = answer.ok ? answer.value : [];
      if (answer.ok && first) {
        const contact = [phone && draft.phone.trim(), email].filter((one) => one !== null);
        rememberBooked({ ...first, serviceSlug: service.slug, contact, visits: visitsBooked(answer.value) });
        consumed();
        forgetSlots();
        before.current = null;
        go({ service: null, booked: first.id }, "replace");
        return;
      }
      if (answer.ok) return setProblem("internal");
      if (answer.code === "hold_lapsed" && again) {
        const renewed = await take(wishOf(held));
        return renewed.ok ? finish(renewed.hold, false) : refuse(renewed.code, held.startsAt);
      }
      if (series.lose(answer, held.startsAt)) return;
      const errors = serverErrors(answer.code, answer.fields);
      if (Object.keys(errors).length > 0) setWrong(({ attempt }) => ({ errors, attempt: attempt + 1 }));
      if (isAboutDetails(answer.code)) return setProblem(problemOf(answer.code));
      if (answer.code === "slot_taken" || answer.code === "hold_lapsed") consumed();
      refuse(answer.code, held.startsAt);
    },
    [service, draft, business.country, book, series, locale, timeZone, consumed, go, take, refuse],
  );

  const submit = useCallback(() => {
    const { current } = present;
    if (current.status === "held" && series.mayBook()) void finish(current.hold, true);
  }, [finish, series]);

  const clear = useCallback(() => {
    setTakenAt(null);
    setProblem(null);
  }, []);

  return { hold, busy, takenAt, problem, paused, wrong, series, pick, takeAgain, touch, lapse, submit, clear };
}
