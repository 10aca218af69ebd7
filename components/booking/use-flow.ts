"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { checkDetails, type DetailErrors, serverErrors } from "@/components/booking/details";
import type { BookableBusiness, CustomerDraft, SlotTime } from "@/components/booking/types";
import { rememberBooked } from "@/components/booking/use-booked";
import { useBooking } from "@/components/booking/use-booking";
import { type Hold, type HoldWish, useHold } from "@/components/booking/use-hold";
import type { useSelection } from "@/components/booking/use-selection";
import { forgetSlots } from "@/components/booking/use-slots";

export type Problem = "offline" | "rateLimited" | "internal" | "tooSoon" | "notOffered" | "contact" | "invalid";

const problems: Readonly<Record<string, Problem>> = {
  offline: "offline",
  rate_limited: "rateLimited",
  too_soon: "tooSoon",
  past: "tooSoon",
  beyond_window: "notOffered",
  closed: "notOffered",
  outside_hours: "notOffered",
  outside_step: "notOffered",
  no_staff: "notOffered",
  changed_meanwhile: "notOffered",
  not_found: "notOffered",
  contact_required: "contact",
  phone_invalid: "contact",
  email_invalid: "contact",
  invalid_input: "invalid",
};

type FlowProps = { business: BookableBusiness; timeZone: string; locale: string; draft: CustomerDraft } & Pick<
  ReturnType<typeof useSelection>,
  "selection" | "go"
>;

/** Everything that happens between picking a time and being booked. */
export function useFlow({ business, timeZone, locale, draft, selection, go }: FlowProps) {
  const { slug } = business;
  const { state: hold, take, resume, release, touch, lapse, consumed } = useHold(slug);
  const { busy, send } = useBooking(slug);
  const [takenAt, setTakenAt] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [paused, setPaused] = useState(false);
  const [wrong, setWrong] = useState<{ errors: DetailErrors; attempt: number }>({ errors: {}, attempt: 0 });
  const { service, staffId, time } = selection;
  const present = useRef(hold);
  present.current = hold;

  const refuse = useCallback(
    (code: string, startsAt: string) => {
      if (code === "superseded") return;
      forgetSlots();
      const away = !["offline", "rate_limited", "internal"].includes(code);
      if (code === "business_paused") setPaused(true);
      else if (code === "slot_taken" || code === "hold_lapsed") setTakenAt(startsAt);
      else setProblem(problems[code] ?? "internal");
      if (away && new URLSearchParams(window.location.search).has("time")) go({ time: null }, "replace");
    },
    [go],
  );

  const pick = useCallback(
    async (slot: SlotTime, date: string) => {
      if (!service || present.current.status === "taking") return;
      setProblem(null);
      const answer = await take({ serviceId: service.id, startsAt: slot.startsAt, staffId });
      if (!answer.ok) return refuse(answer.code, slot.startsAt);
      setTakenAt(null);
      setWrong({ errors: {}, attempt: 0 });
      go({ date, time: slot.startsAt });
    },
    [service, staffId, take, refuse, go],
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
    void resume({ serviceId: service.id, startsAt: time, staffId }).then((answer) => {
      if (!answer.ok) refuse(answer.code, time);
    });
  }, [time, service, staffId, release, resume, refuse]);

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
      const answer = await send({
        holdId: held.holdId,
        secret: held.secret,
        customer: { name, ...(phone ? { phone } : {}), ...(email ? { email } : {}), locale, timeZone },
        ...(notes ? { notes } : {}),
      });
      if (!answer) return;
      if (answer.ok) {
        const contact = [phone && draft.phone.trim(), email].filter((one) => one !== null);
        rememberBooked({ ...answer.value, serviceSlug: service.slug, contact });
        consumed();
        forgetSlots();
        before.current = null;
        go({ service: null, booked: answer.value.id }, "replace");
        return;
      }
      if (answer.code === "hold_lapsed" && again) {
        const wish = { serviceId: held.serviceId, startsAt: held.startsAt, staffId: held.askedStaffId };
        const renewed = await take(wish);
        return renewed.ok ? finish(renewed.hold, false) : refuse(renewed.code, held.startsAt);
      }
      const errors = serverErrors(answer.code, answer.fields);
      if (Object.keys(errors).length > 0) setWrong(({ attempt }) => ({ errors, attempt: attempt + 1 }));
      if (["contact_required", "phone_invalid", "email_invalid", "invalid_input"].includes(answer.code)) {
        setProblem(problems[answer.code] ?? "invalid");
        return;
      }
      if (answer.code === "slot_taken" || answer.code === "hold_lapsed") consumed();
      refuse(answer.code, held.startsAt);
    },
    [service, draft, business.country, send, locale, timeZone, consumed, go, take, refuse],
  );

  const submit = useCallback(() => {
    const { current } = present;
    if (current.status === "held") void finish(current.hold, true);
  }, [finish]);

  const clear = useCallback(() => {
    setTakenAt(null);
    setProblem(null);
  }, []);

  return { hold, busy, takenAt, problem, paused, wrong, pick, takeAgain, touch, lapse, submit, clear };
}
