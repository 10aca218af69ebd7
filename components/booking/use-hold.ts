"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { leaveHold, releaseHold, renewHold, takeHold } from "@/components/booking/booking-api";
import { forget, recall, remember } from "@/components/booking/tab-memory";

export type Hold = {
  holdId: string;
  secret: string;
  serviceId: string;
  startsAt: string;
  /** Who the slot is kept with. */
  staffId: string;
  /** Who was asked for; null: anyone. */
  askedStaffId: string | null;
  /** In minutes, where the service has several lengths. */
  length: number | null;
  seats: number;
  /** On this device's clock, epoch milliseconds. */
  endsAt: number;
};

export type HoldWish = {
  serviceId: string;
  startsAt: string;
  staffId: string | null;
  length: number | null;
  seats: number;
};

export type HoldState =
  | { status: "none" }
  | { status: "taking"; wish: HoldWish }
  | { status: "held"; hold: Hold }
  | { status: "lapsed"; wish: HoldWish };

const renewEvery = 20_000;

function sameWish(hold: Hold, wish: HoldWish): boolean {
  return (
    hold.serviceId === wish.serviceId &&
    hold.length === wish.length &&
    hold.seats === wish.seats &&
    Date.parse(hold.startsAt) === Date.parse(wish.startsAt) &&
    (wish.staffId === hold.askedStaffId || wish.staffId === hold.staffId)
  );
}

// The Date header counts whole seconds: a second less is never too long.
function onThisClock(until: string, serverNow: number): number {
  return Date.now() + Date.parse(until) - serverNow - 1000;
}

/** What was asked for when a hold was taken. */
export function wishOf({ serviceId, startsAt, askedStaffId, length, seats }: Hold): HoldWish {
  return { serviceId, startsAt, staffId: askedStaffId, length, seats };
}

function recallHold(name: string): Hold | null {
  const kept = recall(name);
  if (!kept) return null;
  const { holdId, secret, serviceId, startsAt, staffId, askedStaffId, endsAt } = kept;
  const texts = [holdId, secret, serviceId, startsAt, staffId];
  if (!texts.every((text) => typeof text === "string") || typeof endsAt !== "number") return null;
  const asked = typeof askedStaffId === "string" ? askedStaffId : null;
  return {
    holdId: String(holdId),
    secret: String(secret),
    serviceId: String(serviceId),
    startsAt: String(startsAt),
    staffId: String(staffId),
    askedStaffId: asked,
    length: typeof kept.length === "number" ? kept.length : null,
    seats: typeof kept.seats === "number" ? kept.seats : 1,
    endsAt,
  };
}

/** One hold per tab: taken, renewed by typing, found again after a refresh, given back on change. */
export function useHold(slug: string) {
  const name = `hold:${slug}`;
  const [state, setState] = useState<HoldState>({ status: "none" });
  const present = useRef<Hold | null>(null);
  const wanted = useRef(0);
  const renewedAt = useRef(0);

  const settle = useCallback(
    (hold: Hold | null, next: HoldState) => {
      present.current = hold;
      if (hold) remember(name, hold);
      else forget(name);
      setState(next);
    },
    [name],
  );

  const release = useCallback(() => {
    wanted.current += 1;
    const hold = present.current;
    settle(null, { status: "none" });
    if (hold) void releaseHold(slug, hold.holdId, hold.secret);
  }, [slug, settle]);

  const renew = useCallback(
    async (hold: Hold): Promise<boolean> => {
      renewedAt.current = Date.now();
      const answer = await renewHold(slug, hold.holdId, hold.secret);
      if (present.current?.holdId !== hold.holdId) return false;
      if (answer.ok) {
        const longer = { ...hold, endsAt: onThisClock(answer.value, answer.serverNow) };
        settle(longer, { status: "held", hold: longer });
        return true;
      }
      if (answer.code === "offline" || answer.code === "rate_limited") return true;
      settle(null, { status: "lapsed", wish: wishOf(hold) });
      return false;
    },
    [slug, settle],
  );

  const take = useCallback(
    async (wish: HoldWish): Promise<{ ok: true; hold: Hold } | { ok: false; code: string }> => {
      const ticket = ++wanted.current;
      const before = present.current;
      present.current = null;
      setState({ status: "taking", wish });
      if (before) await releaseHold(slug, before.holdId, before.secret);
      const { serviceId, startsAt, staffId, length, seats } = wish;
      const answer = await takeHold(
        slug,
        {
          serviceId,
          startsAt,
          ...(staffId ? { staffId } : {}),
          ...(length ? { durationMinutes: length } : {}),
          ...(seats > 1 ? { seats } : {}),
        },
        crypto.randomUUID(),
      );
      if (ticket !== wanted.current) {
        if (answer.ok) void releaseHold(slug, answer.value.holdId, answer.value.secret);
        return { ok: false, code: "superseded" };
      }
      if (!answer.ok) {
        settle(null, { status: "none" });
        return answer;
      }
      const { holdId, secret, heldUntil } = answer.value;
      const endsAt = onThisClock(heldUntil, answer.serverNow);
      const hold = {
        holdId,
        secret,
        serviceId,
        startsAt,
        staffId: answer.value.staffId,
        askedStaffId: staffId,
        length,
        seats,
        endsAt,
      };
      renewedAt.current = Date.now();
      settle(hold, { status: "held", hold });
      return { ok: true, hold };
    },
    [slug, settle],
  );

  /** The hold of this wish: the one at hand, the one this tab remembers while it still lives, else a new one. */
  const resume = useCallback(
    async (wish: HoldWish) => {
      const hold = present.current ?? recallHold(name);
      if (!hold || !sameWish(hold, wish)) return take(wish);
      if (present.current) return { ok: true as const, hold };
      present.current = hold;
      setState({ status: "taking", wish });
      if (await renew(hold)) {
        setState((now) => (now.status === "taking" ? { status: "held", hold } : now));
        return { ok: true as const, hold };
      }
      return take(wish);
    },
    [name, renew, take],
  );

  const touch = useCallback(() => {
    const hold = present.current;
    if (hold && Date.now() - renewedAt.current > renewEvery) void renew(hold);
  }, [renew]);

  const lapse = useCallback(() => {
    const hold = present.current;
    if (hold) settle(null, { status: "lapsed", wish: wishOf(hold) });
  }, [settle]);

  const consumed = useCallback(() => settle(null, { status: "none" }), [settle]);

  useEffect(() => {
    const leave = () => {
      const hold = present.current;
      if (hold) leaveHold(slug, hold.holdId, hold.secret);
    };
    const back = (event: PageTransitionEvent) => {
      if (event.persisted && present.current) void renew(present.current);
    };
    window.addEventListener("pagehide", leave);
    window.addEventListener("pageshow", back);
    return () => {
      window.removeEventListener("pagehide", leave);
      window.removeEventListener("pageshow", back);
    };
  }, [slug, renew]);

  return { state, take, resume, release, touch, lapse, consumed };
}
