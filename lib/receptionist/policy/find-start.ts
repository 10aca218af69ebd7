import { formatTime } from "@/lib/i18n/format";
import { toLocal } from "../clock";
import { composeOfferToken, readOfferToken } from "../offer-token";
import { labelStart, sayDate, sayStart } from "../say/say";
import type { ReasonCode } from "../say/words";
import { type Ask, clearTime, hasTime, type OfferMade } from "../state";
import type { Availability, FoundStart } from "../tools/check-availability";
import { checkAvailability } from "../tools/check-availability";
import { proofOf } from "../tools/hold-start";
import type { Intent } from "../understanding/types";
import { isPlainYes } from "./consent";
import { type Answer, note, serviceOf, staffNameOf, type Turn, update, words } from "./turn";

const REASONS: Readonly<Record<string, ReasonCode>> = {
  slot_taken: "slot_taken",
  overlap: "slot_taken",
  held: "slot_taken",
  buffer: "slot_taken",
  resource_busy: "slot_taken",
  past: "past",
  too_soon: "too_soon",
  beyond_window: "beyond_window",
  closed: "closed",
  holiday: "holiday",
  time_off: "time_off",
  outside_hours: "outside_hours",
  outside_step: "outside_step",
  no_staff: "no_staff",
  seats_full: "full",
  day_limit: "full",
  week_limit: "full",
  month_limit: "full",
  changed_meanwhile: "changed_meanwhile",
  business_paused: "business_paused",
  not_found: "not_found",
  nothing_later: "nothing_later",
  nothing_earlier: "nothing_earlier",
};

/** Questions that a day is no answer to. */
const NO_DAY: readonly Ask[] = ["name", "phone", "email", "code", "message"];

/** A day that is over was wished for: that is said and another day asked for, at the hour that was said. null: none was. */
export function askOtherDay(turn: Turn): Answer | null {
  const { heard, changed, state, tools } = turn;
  const { wish, asked } = state;
  const today = toLocal(tools.ctx.now, tools.desk.profile.timeZone).slice(0, 10);
  const dated = changed.time && wish.date !== null && wish.date < today ? { date: wish.date } : null;
  const past = heard.past ?? dated;
  if (past === null || NO_DAY.includes(asked)) {
    return null;
  }
  update(turn, { wish: { ...wish, date: null, window: null, soonest: false }, offers: [] });
  const w = words(turn);
  const said = past.date === null ? w.reasons.past("") : w.dayPast(sayDate(past.date, turn.locale));
  return { ask: "time", say: `${said} ${w.otherDay}` };
}

/** Says why a start or a day cannot be had. `asked` is a local start, a local date, or null. */
export function noteReason(turn: Turn, reason: string | null, asked: string | null): void {
  const code = reason === null ? undefined : REASONS[reason];
  const when = asked === null ? "" : asked.length === 10 ? sayDate(asked, turn.locale) : sayLocal(turn, asked);
  const name = staffNameOf(turn, turn.state.wish.staff);
  if (reason === "staff_off" && name !== "") {
    note(turn, words(turn).isOff(name, when));
  }
  if (!code) {
    return;
  }
  note(turn, words(turn).reasons[code](when).trim());
}

function sayLocal(turn: Turn, local: string): string {
  return sayStart(`${local}:00Z`, "UTC", turn.locale);
}

function makeOffer(turn: Turn, service: string, found: FoundStart): OfferMade {
  const { tools, locale } = turn;
  const zone = tools.desk.profile.timeZone;
  const startsAt = new Date(found.startsAt);
  const start = { serviceId: service, staffId: found.staff, startsAt };
  const label = labelStart(startsAt, zone, locale);
  return {
    token: composeOfferToken(tools.conversationId, start, tools.ctx.now),
    startsAt: found.startsAt,
    staff: found.staff,
    local: toLocal(startsAt, zone),
    label: found.staff === null ? label : words(turn).withPerson(label, staffNameOf(turn, found.staff)),
  };
}

/** Offers as they are said: the day once when all are on it. */
export function sayOffers(turn: Turn): string[] {
  const zone = turn.tools.desk.profile.timeZone;
  return turn.state.offers.map((offer, index) => {
    const sameDay = turn.state.offers[index - 1]?.local.slice(0, 10) === offer.local.slice(0, 10);
    const when = sameDay ? formatTime(offer.startsAt, zone, turn.locale) : sayStart(offer.startsAt, zone, turn.locale);
    const named = offer.staff !== null && offer.staff !== turn.state.wish.staff;
    return named ? words(turn).withPerson(when, staffNameOf(turn, offer.staff)) : when;
  });
}

export type Looked = { readonly found: Availability; readonly service: string };

/** Looks for what is wished, `except` counted as free (a booking that is being moved). */
export async function look(
  turn: Turn,
  service: string,
  except?: { bookingId: string; minutes: number },
): Promise<Availability> {
  const { state, heard, tools } = turn;
  const { shift } = heard;
  return checkAvailability(tools, {
    wish: state.wish,
    service,
    shift: state.offers.length > 0 && !hasFreshTime(turn) ? shift : null,
    offered: state.offers.map((offer) => offer.startsAt),
    declined: state.declined,
    hold: proofOf(state.hold),
    exceptBookingId: except?.bookingId,
    durationMinutes: except?.minutes,
  });
}

function hasFreshTime({ heard }: Turn): boolean {
  return heard.time !== null || heard.window !== null || heard.date !== null;
}

/** Puts at most three starts before the caller. */
export function offer(turn: Turn, service: string, found: Availability): Answer {
  const w = words(turn);
  const name = serviceOf(turn, service)?.name ?? "";
  const unprompted = !hasTime(turn.state.wish) && turn.state.offers.length === 0;
  noteReason(turn, found.reason, found.asked);
  if (found.offers.length === 0) {
    update(turn, { offers: [] });
    const waits = turn.tools.desk.settings.mayJoinWaitlist && serviceOf(turn, service)?.waitlistEnabled === true;
    if (found.reason === "beyond_window") {
      const until = found.lastDay === null ? "" : w.bookableUntil(sayDate(found.lastDay, turn.locale));
      return { ask: "time", say: `${until} ${w.otherDay}`.trim() };
    }
    if (found.reason === null || found.reason === "past") {
      return { ask: "time", say: w.noOffers };
    }
    return waits && turn.state.goal === "book"
      ? { ask: "offer_waitlist", say: `${w.noOffers} ${w.offerWaitlist}` }
      : { ask: "time", say: w.noOffers };
  }
  update(turn, { offers: found.offers.map((start) => makeOffer(turn, service, start)) });
  const said = sayOffers(turn);
  return { ask: "offer", say: unprompted ? w.openOffers(name, said) : w.offers(said) };
}

/**
 * The start of an offer that was just taken, by its number, its words or a yes to the only one. "again": it is not what this
 * conversation may still take (half an hour has passed, or it was of another service), so the same time is looked for anew.
 * null: none was taken.
 */
export function takeOffer(turn: Turn, service: string, intent: Intent): FoundStart | "again" | null {
  const { heard, state, changed, tools } = turn;
  const [only] = state.offers;
  const agrees = state.offers.length === 1 && !changed.time && !changed.service && isPlainYes(turn, [intent]);
  const taken = heard.chosenOffer === null ? (agrees ? only : undefined) : state.offers[heard.chosenOffer];
  if (!taken || changed.staff) {
    return null;
  }
  const [date = null, time = null] = taken.local.split("T");
  update(turn, { wish: { ...clearTime(state.wish), date, time, staff: taken.staff ?? state.wish.staff } });
  const found = readOfferToken(taken.token, tools.conversationId, tools.ctx.now);
  const isThat = found?.serviceId === service && found.startsAt.getTime() === Date.parse(taken.startsAt);
  return isThat ? { startsAt: found.startsAt.toISOString(), staff: found.staffId } : "again";
}

/** The offers once more, when nothing new was said about time. */
export function offerAgain(turn: Turn): Answer {
  const said = sayOffers(turn);
  const isOne = said.length === 1;
  return { ask: "offer", say: isOne ? words(turn).offers(said) : words(turn).whichOffer(said) };
}
