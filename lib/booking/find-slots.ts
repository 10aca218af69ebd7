import type { Ctx } from "@/lib/context";
import { AppError } from "@/lib/errors";
import { done, type Outcome, refused } from "@/lib/outcome";
import { findSlots as findEngineSlots } from "@/lib/scheduling/find-slots";
import type { Slot, SlotAnswer } from "@/lib/scheduling/types";
import { policyOf } from "./judged-write";
import { applyChoice, type HoldProof, loadInputs, type ServiceInputs } from "./load-inputs";
import type { FindSlotsRefusal, SlotReason } from "./refusals";
import { composeSlotQuery, type Policy } from "./slot-query";

export type FindSlotsInput = {
  /** Id or slug. */
  readonly service: string;
  readonly staffId?: string | undefined;
  /** Starts at or after. */
  readonly from: Date;
  /** Starts before; at most 62 days later. */
  readonly to: Date;
  /** Own hold, counted as free. */
  readonly exceptHold?: HoldProof | undefined;
  /** Own booking, counted as free. */
  readonly exceptBookingId?: string | undefined;
  /** One of the service's lengths, or that of the own booking; default the service's own. */
  readonly durationMinutes?: number | undefined;
  /** How many seats are wanted together; default 1. */
  readonly seats?: number | undefined;
};

/** `seatsLeft` is there when the service has seats. */
export type OfferedSlot = {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly staffIds: readonly string[];
  readonly seatsLeft?: number;
};

export type OfferedSlots = {
  readonly slots: OfferedSlot[];
  readonly timeZone: string;
  /** Why there are none; null when there are some. */
  readonly reason: SlotReason | null;
  /** The next free start after an empty window, within the booking window. */
  readonly nextFreeAt: Date | null;
};

/** The longest window of one question. */
export const LONGEST_WINDOW_DAYS = 62;

const DAY = 86_400_000;
const AHEAD_DAYS = 3;
const MOST_CALENDAR_DAYS = 740;

type Asked = {
  readonly start: number;
  readonly end: number;
  readonly now: number;
  readonly policy: Policy;
  readonly seats: number | undefined;
  readonly staffId: string | undefined;
};

function ask(inputs: ServiceInputs, asked: Asked, busyUntil?: number): SlotAnswer {
  const window = { start: asked.start, end: asked.end };
  const { now, policy, seats } = asked;
  // A service at which the customer chooses is offered with the one who is asked for; a team is asked for as a whole.
  const staffId = inputs.service.staffMode === "collective" ? undefined : asked.staffId;
  return findEngineSlots({ ...composeSlotQuery(inputs, { window, now, policy, seats, busyUntil }), staffId });
}

/** Dates far off are cut to what the engine counts; nothing can be free there. */
function cutWindow(input: FindSlotsInput, now: number): { start: number; end: number } {
  const start = input.from.getTime();
  const end = input.to.getTime();
  if (!(end > start) || end - start > LONGEST_WINDOW_DAYS * DAY + 2 * 3_600_000) {
    throw new AppError("invalid_input", "the window is empty or too long", {
      fields: [{ field: "to", message: `wants a time after from, at most ${LONGEST_WINDOW_DAYS} days later` }],
    });
  }
  const earliest = now - 2 * DAY;
  const latest = now + 800 * DAY;
  const clipped = Math.min(Math.max(start, earliest), latest);
  return { start: clipped, end: Math.max(clipped + 1, Math.min(end, latest)) };
}

async function loadOffer(ctx: Ctx, input: FindSlotsInput, from: number, to: number): Promise<ServiceInputs | null> {
  const inputs = await loadInputs(ctx, { ...input, from: new Date(from), to: new Date(to) });
  const { durationMinutes, seats } = input;
  const isMove = input.exceptBookingId !== undefined;
  const most = policyOf(ctx) === "member" ? (inputs?.service.capacity ?? 1) : undefined;
  return inputs && applyChoice(inputs, { durationMinutes, seats, isMove }, most);
}

/** An instant after which nothing is booked any more. */
export function windowEnd({ service }: ServiceInputs, now: number): number {
  const lastDay =
    service.windowKind === "range" && service.windowTo !== null
      ? Date.parse(service.windowTo)
      : now + (service.windowKind === "bookable_days" ? MOST_CALENDAR_DAYS : service.bookingWindowDays) * DAY;
  return Math.min(lastDay, now + MOST_CALENDAR_DAYS * DAY) + AHEAD_DAYS * DAY;
}

/** The first free start at or after the end of what was asked, before `until`. */
export async function findNextFree(ctx: Ctx, input: FindSlotsInput, asked: Asked, until: number): Promise<Date | null> {
  const from = Math.max(asked.end, asked.now);
  if (from >= until) {
    return null;
  }
  const inputs = await loadOffer(ctx, input, from, until);
  const answer = inputs && ask(inputs, { ...asked, start: from, end: from + 1 }, until);
  const found = answer && (answer.slots[0]?.startsAt ?? (answer.reason === null ? null : answer.nextFreeAt));
  return found === null ? null : new Date(found);
}

function offer(slot: Slot): OfferedSlot {
  return {
    startsAt: new Date(slot.startsAt),
    endsAt: new Date(slot.endsAt),
    staffIds: slot.staffIds,
    ...(slot.seatsLeft !== undefined && { seatsLeft: slot.seatsLeft }),
  };
}

/**
 * The times on offer. Visitors get none while the business is paused; members are not bound by notice and booking window.
 * The same engine judges what is then held or booked.
 */
export async function findSlots(ctx: Ctx, input: FindSlotsInput): Promise<Outcome<OfferedSlots, FindSlotsRefusal>> {
  const now = ctx.now.getTime();
  const window = cutWindow(input, now);
  const inputs = await loadOffer(ctx, input, window.start, window.end);
  if (!inputs) {
    return refused("not_found");
  }
  const policy = policyOf(ctx);
  if (inputs.business.status === "paused" && policy === "visitor" && input.exceptBookingId === undefined) {
    return refused("business_paused");
  }
  const { timeZone } = inputs.business;
  const asked = { ...window, now, policy, seats: input.seats, staffId: input.staffId };
  const answer = ask(inputs, asked);
  if (answer.reason === null) {
    return done({ slots: answer.slots.map(offer), timeZone, reason: null, nextFreeAt: null });
  }
  if (answer.reason === "invalid_input") {
    throw new AppError("internal", "the engine cannot read the business's own rules");
  }
  const nextFreeAt =
    answer.reason === "no_staff" ? null : await findNextFree(ctx, input, asked, windowEnd(inputs, now));
  return done({ slots: [], timeZone, reason: answer.reason, nextFreeAt });
}
