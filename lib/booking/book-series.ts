import { randomUUID } from "node:crypto";
import { type Ctx, isMemberCtx } from "@/lib/context";
import type { BookingRecord, Channel, Idempotency } from "@/lib/database/catalog";
import type { BookSeriesAnswer, BookSeriesRequest } from "@/lib/database/series-shapes";
import { AppError } from "@/lib/errors";
import { done, type Outcome, refused } from "@/lib/outcome";
import { hashToken } from "@/lib/tokens";
import { utcBooking, utcInstant } from "./booking-record";
import { composeCustomer } from "./compose-customer";
import { type Contact, type CustomerInput, judgeContact } from "./contact";
import { findStoredAnswer } from "./idempotency";
import { type JudgedSeries, loadSeries, readReason, type SeriesWanted } from "./judge-series";
import { policyOf } from "./judged-write";
import { callAsMember } from "./member-answer";
import { type BookRefusal, MEANWHILE_REFUSALS, startRefusal, verbRefusal } from "./refusals";
import { manageTokenOf } from "./secrets";

export type BookSeriesInput = SeriesWanted & {
  /** Those of the planned starts that the customer keeps: all of them are booked, or none. */
  readonly startsAts: readonly Date[];
  readonly customer: CustomerInput;
  readonly notes?: string | undefined;
  readonly channel: Channel;
  readonly idempotency?: Idempotency | undefined;
};

export type BookedSeries = {
  readonly seriesId: string;
  readonly bookings: readonly BookingRecord[];
  readonly manageTokens: readonly string[];
  readonly replayed: boolean;
};

type Answer = Outcome<BookedSeries, BookRefusal>;

const TRIES = 3;
const REFUSALS = [
  "slot_taken",
  "not_found",
  "changed_meanwhile",
  "idempotency_mismatch",
  "idempotency_in_flight",
  ...MEANWHILE_REFUSALS,
] as const satisfies readonly BookRefusal[];

function listKept(series: JudgedSeries, startsAts: readonly Date[]): number[] {
  const planned = new Set(series.occurrences.map(({ startsAt }) => startsAt));
  const kept = [...new Set(startsAts.map((at) => at.getTime()))].sort((a, b) => a - b);
  if (kept.length === 0 || kept.some((at) => !planned.has(at))) {
    const message = "wants starts that the plan lists";
    throw new AppError("invalid_input", message, { fields: [{ field: "startsAts", message }] });
  }
  return kept;
}

// Who can take every one of them, or the first start that stands in the way.
function judgeKept(series: JudgedSeries, kept: readonly number[]): Outcome<readonly string[], BookRefusal> {
  const { starts, staffIds, bestStaff } = series.judge(kept);
  const best = bestStaff[0]?.staffId ?? "";
  for (const { startsAt, verdict } of starts) {
    if (!verdict.ok) {
      const reason = readReason(verdict.reason);
      return refused(startRefusal(reason), { startsAt: new Date(startsAt).toISOString(), reason });
    }
    if (staffIds.length === 0 && !verdict.staffIds.includes(best)) {
      return refused("slot_taken", { startsAt: new Date(startsAt).toISOString(), reason: "overlap" });
    }
  }
  return done(staffIds);
}

function composeRequest(
  ctx: Ctx,
  input: BookSeriesInput,
  { inputs, first }: JudgedSeries,
  found: { readonly kept: readonly number[]; readonly staffIds: readonly string[]; readonly contact: Contact },
): BookSeriesRequest {
  const { staffId, durationMinutes, seats, notes, channel, idempotency, every, until, hold } = input;
  return {
    businessId: ctx.businessId,
    seriesId: randomUUID(),
    serviceId: inputs.service.id,
    staffIds: [...found.staffIds],
    rulesVersion: inputs.business.rulesVersion,
    channel,
    customer: composeCustomer(input.customer, found.contact),
    rule: {
      everyUnit: every.unit,
      everyInterval: every.interval,
      startsOn: first.date,
      startMinute: first.minute,
      timeZone: inputs.business.timeZone,
      ...(until !== undefined && { until }),
    },
    occurrences: found.kept.map((at) => {
      const bookingId = randomUUID();
      const manageTokenHash = hashToken(manageTokenOf(bookingId));
      return { bookingId, manageTokenHash, startsAt: new Date(at).toISOString() };
    }),
    ...(staffId !== undefined && { keepStaffId: staffId }),
    ...(durationMinutes !== undefined && { durationMinutes }),
    ...(seats !== undefined && { seats }),
    ...(notes !== undefined && { notes }),
    ...(idempotency && { idempotency }),
    ...(hold && { holdId: hold.holdId, holdSecretHash: hashToken(hold.secret) }),
  };
}

function answerSeries(answer: BookSeriesAnswer): Answer {
  if (!answer.ok) {
    const detail = answer.startsAt === undefined ? undefined : { startsAt: utcInstant(answer.startsAt) };
    return refused(verbRefusal(answer.refusal, REFUSALS), detail);
  }
  const bookings = answer.bookings.map(utcBooking);
  const manageTokens = bookings.map(({ id }) => manageTokenOf(id));
  return done({ seriesId: answer.seriesId, bookings, manageTokens, replayed: answer.replayed === true });
}

/** Guarantee: what is stored under a key whose hash names the route of a series is the answer of book_series. */
function trustStored(answer: object): BookSeriesAnswer {
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: the guarantee above
  return answer as BookSeriesAnswer;
}

async function judgeAndBook(ctx: Ctx, input: BookSeriesInput): Promise<Answer | "rules_changed"> {
  const loaded = await loadSeries(ctx, input);
  if (!loaded.ok) {
    return loaded;
  }
  const { inputs } = loaded.value;
  const rule = policyOf(ctx) === "member" ? null : inputs.service.contactRule;
  const contact = judgeContact(input.customer, rule, inputs.business.country);
  if (!contact.ok) {
    return contact;
  }
  const kept = listKept(loaded.value, input.startsAts);
  const staff = judgeKept(loaded.value, kept);
  if (!staff.ok) {
    const stored = await findStoredAnswer(ctx, input.idempotency);
    return stored ? answerSeries(trustStored(stored)) : staff;
  }
  const request = composeRequest(ctx, input, loaded.value, { kept, staffIds: staff.value, contact: contact.value });
  const answer = isMemberCtx(ctx)
    ? await callAsMember(ctx, "member_book_series", request)
    : await ctx.db.call("book_series", request, ctx.actor);
  return !answer.ok && answer.refusal === "rules_changed" ? "rules_changed" : answerSeries(answer);
}

/**
 * Books the listed starts of a series in one transaction and with one staff member: all or none. A refusal names the first
 * start that could not be had in `detail.startsAt`. Throws invalid_input for starts that its plan does not list.
 */
export async function bookSeries(ctx: Ctx, input: BookSeriesInput): Promise<Answer> {
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const answer = await judgeAndBook(ctx, input);
    if (answer !== "rules_changed") {
      return answer;
    }
  }
  return refused("changed_meanwhile");
}
