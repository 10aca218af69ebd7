import { randomUUID } from "node:crypto";
import { type Ctx, isMemberCtx } from "@/lib/context";
import type { BookingAnswer, BookingRecord, BookRequest, Channel, Idempotency } from "@/lib/database/catalog";
import { AppError } from "@/lib/errors";
import { done, type Outcome, refused } from "@/lib/outcome";
import { hashToken } from "@/lib/tokens";
import { utcBooking } from "./booking-record";
import { composeCustomer } from "./compose-customer";
import { type Contact, type CustomerInput, judgeContact } from "./contact";
import { findStoredAnswer } from "./idempotency";
import { judgeAndWrite, judgeWanted, policyOf } from "./judged-write";
import type { HoldProof } from "./load-inputs";
import { callAsMember } from "./member-answer";
import { type BookRefusal, MEANWHILE_REFUSALS, verbRefusal } from "./refusals";
import { manageTokenOf } from "./secrets";

type StartInput = {
  /** Id or slug. */
  readonly serviceId: string;
  readonly startsAt: Date;
  readonly staffId?: string | undefined;
  /** One of the service's lengths; default its own. */
  readonly durationMinutes?: number | undefined;
  /** How many seats, of a service that has seats; default 1. */
  readonly seats?: number | undefined;
  /** Owner and admin: also outside hours, notice, grid and limits; never over another claim. */
  readonly override?: boolean | undefined;
};

export type BookInput = ({ readonly hold: HoldProof } | StartInput) & {
  readonly customer: CustomerInput;
  readonly notes?: string | undefined;
  readonly channel: Channel;
  readonly idempotency?: Idempotency | undefined;
};

export type Booked = { readonly booking: BookingRecord; readonly manageToken: string; readonly replayed: boolean };

const REFUSALS = [
  "slot_taken",
  "hold_lapsed",
  "not_found",
  "changed_meanwhile",
  "idempotency_mismatch",
  "idempotency_in_flight",
  ...MEANWHILE_REFUSALS,
] as const satisfies readonly BookRefusal[];

function composeRequest(ctx: Ctx, input: BookInput, contact: Contact): BookRequest {
  const bookingId = randomUUID();
  return {
    businessId: ctx.businessId,
    bookingId,
    manageTokenHash: hashToken(manageTokenOf(bookingId)),
    channel: input.channel,
    customer: composeCustomer(input.customer, contact),
    ...(input.notes !== undefined && { notes: input.notes }),
    ...(input.idempotency && { idempotency: input.idempotency }),
  };
}

function answerBooked(answer: BookingAnswer): Outcome<Booked, BookRefusal> {
  if (!answer.ok) {
    return refused(verbRefusal(answer.refusal, REFUSALS));
  }
  const booking = utcBooking(answer.booking);
  return done({ booking, manageToken: manageTokenOf(booking.id), replayed: answer.replayed === true });
}

async function bookHold(ctx: Ctx, input: BookInput, hold: HoldProof): Promise<Outcome<Booked, BookRefusal>> {
  if (isMemberCtx(ctx)) {
    throw new AppError("invalid_input", "a member books a time, not a hold");
  }
  const holdSecretHash = hashToken(hold.secret);
  const live = await ctx.db.call("get_hold", ctx.businessId, hold.holdId, holdSecretHash);
  // A hold that is gone may have become this very booking: the database knows, and answers it again.
  const contact = live.ok ? judgeContact(input.customer, live.contactRule, live.country) : done({});
  if (!contact.ok) {
    return contact;
  }
  const request = { ...composeRequest(ctx, input, contact.value), holdId: hold.holdId, holdSecretHash };
  return answerBooked(await ctx.db.call("book", request, ctx.actor));
}

async function bookStart(ctx: Ctx, input: BookInput, start: StartInput): Promise<Outcome<Booked, BookRefusal>> {
  const { serviceId: service, startsAt, staffId, durationMinutes, seats, override } = start;
  let contact: Contact = {};
  const result = await judgeAndWrite(
    async () => {
      const verdict = await judgeWanted(ctx, { service, startsAt, staffId, durationMinutes, seats, override });
      if (!verdict.ok) {
        return verdict;
      }
      const { inputs } = verdict.value;
      const rule = policyOf(ctx) === "member" ? null : inputs.service.contactRule;
      const judged = judgeContact(input.customer, rule, inputs.business.country);
      contact = judged.ok ? judged.value : {};
      return judged.ok ? verdict : judged;
    },
    ({ inputs, request: asked }) => {
      const request: BookRequest = {
        ...composeRequest(ctx, input, contact),
        ...asked,
        serviceId: inputs.service.id,
        startsAt: startsAt.toISOString(),
        rulesVersion: inputs.business.rulesVersion,
      };
      return isMemberCtx(ctx) ? callAsMember(ctx, "member_book", request) : ctx.db.call("book", request, ctx.actor);
    },
  );
  if (result.judged) {
    return answerBooked(result.answer);
  }
  const stored = await findStoredAnswer(ctx, input.idempotency);
  return stored && !("holdId" in stored) ? answerBooked(stored) : result.refused;
}

/**
 * The one way to book: a held time with its secret, or a start that is judged here. Asks of the customer what the service's
 * contact rule says (members may leave it out). A hold or an idempotency key that was already used answers the same booking
 * with `replayed`.
 */
export async function book(ctx: Ctx, input: BookInput): Promise<Outcome<Booked, BookRefusal>> {
  return "hold" in input ? bookHold(ctx, input, input.hold) : bookStart(ctx, input, input);
}
