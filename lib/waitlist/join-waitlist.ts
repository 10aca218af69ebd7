import { randomUUID } from "node:crypto";
import { type CustomerInput, judgeContact } from "@/lib/booking/contact";
import { loadInputs } from "@/lib/booking/load-inputs";
import type { Ctx } from "@/lib/context";
import type { Idempotency } from "@/lib/database/catalog";
import type { JoinRequest } from "@/lib/database/waitlist-shapes";
import { AppError } from "@/lib/errors";
import { done, type Outcome, refused } from "@/lib/outcome";
import { hashToken } from "@/lib/tokens";
import type { JoinRefusal } from "./refusals";
import { entryTokenOf } from "./tokens";
import { readEntry, type WaitlistEntry } from "./waitlist-entry";

/** Dates are YYYY-MM-DD, both included; minutes are of the start, from `startMinute` to before `endMinute`: the business's clock. */
export type JoinInput = {
  /** Id or slug. */
  readonly service: string;
  readonly staffId?: string | undefined;
  readonly durationMinutes?: number | undefined;
  readonly seats?: number | undefined;
  readonly fromDate: string;
  readonly toDate: string;
  /** 0 is Sunday; left out: every day. */
  readonly weekdays?: readonly number[] | undefined;
  readonly startMinute?: number | undefined;
  readonly endMinute?: number | undefined;
  readonly customer: CustomerInput;
  readonly idempotency?: Idempotency | undefined;
};

/** `token` null: they waited already, so the link stays with whoever has their messages. */
export type Joined = { readonly entry: WaitlistEntry; readonly token: string | null; readonly replayed: boolean };

function composeRequest(ctx: Ctx, input: JoinInput, contact: JoinRequest["customer"]): JoinRequest {
  const { service, staffId, durationMinutes, seats, fromDate, toDate, weekdays, startMinute, endMinute } = input;
  const { name, locale, timeZone } = input.customer;
  const entryId = randomUUID();
  return {
    businessId: ctx.businessId,
    entryId,
    tokenHash: hashToken(entryTokenOf(entryId)),
    service,
    fromDate,
    toDate,
    ...(staffId !== undefined && { staffId }),
    ...(durationMinutes !== undefined && { durationMinutes }),
    ...(seats !== undefined && { seats }),
    ...(weekdays !== undefined && { weekdays: [...weekdays] }),
    ...(startMinute !== undefined && { startMinute }),
    ...(endMinute !== undefined && { endMinute }),
    customer: {
      ...(name !== undefined && { name: name.trim() }),
      ...(locale !== undefined && { locale }),
      ...(timeZone !== undefined && { timeZone }),
      ...contact,
    },
    ...(input.idempotency && { idempotency: input.idempotency }),
  };
}

/**
 * Puts a customer in line for a service. One entry for each customer and service: joining again changes the wishes and keeps
 * the place. Asks of the customer what a booking of the service would. Throws invalid_input for a length or seats that the
 * service does not have.
 */
export async function joinWaitlist(ctx: Ctx, input: JoinInput): Promise<Outcome<Joined, JoinRefusal>> {
  const inputs = await loadInputs(ctx, { service: input.service, from: ctx.now, to: ctx.now });
  if (!inputs) {
    return refused("not_found");
  }
  if (inputs.business.status === "paused") {
    return refused("business_paused");
  }
  const contact = judgeContact(input.customer, inputs.service.contactRule, inputs.business.country);
  if (!contact.ok) {
    return contact;
  }
  const answer = await ctx.db.call("join_waitlist", composeRequest(ctx, input, contact.value), ctx.actor);
  if (!answer.ok) {
    if (answer.refusal === "invalid_input") {
      throw new AppError("invalid_input", "the service has no such length or seats");
    }
    return refused(answer.refusal);
  }
  const entry = readEntry(answer.entry);
  return done({
    entry,
    token: answer.isNew ? entryTokenOf(entry.id) : null,
    replayed: answer.replayed === true,
  });
}
