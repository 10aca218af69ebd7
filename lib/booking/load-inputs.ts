import type { Ctx } from "@/lib/context";
import type { SlotInputs, SlotInputsQuery } from "@/lib/database/slot-inputs";
import { AppError } from "@/lib/errors";
import { hashToken } from "@/lib/tokens";

export type HoldProof = { readonly holdId: string; readonly secret: string };

export type InputsQuestion = {
  readonly service: string;
  readonly staffId?: string | undefined;
  readonly from: Date;
  readonly to: Date;
  readonly exceptHold?: HoldProof | undefined;
  /** Hash of a visitor's key: the holds it made count as free, because the next one replaces them. */
  readonly exceptVisitorHash?: string | undefined;
  readonly exceptBookingId?: string | undefined;
  readonly exceptBookingIds?: readonly string[] | undefined;
};

/** Slot inputs of a service that exists. */
export type ServiceInputs = SlotInputs & { readonly service: NonNullable<SlotInputs["service"]> };

function composeQuery(ctx: Ctx, asked: InputsQuestion): SlotInputsQuery {
  const query: SlotInputsQuery = {
    businessId: ctx.businessId,
    service: asked.service,
    from: asked.from.toISOString(),
    to: asked.to.toISOString(),
  };
  if (asked.staffId !== undefined) {
    query.staffId = asked.staffId;
  }
  if (asked.exceptHold !== undefined) {
    query.exceptHoldId = asked.exceptHold.holdId;
    query.exceptHoldSecretHash = hashToken(asked.exceptHold.secret);
  }
  if (asked.exceptVisitorHash !== undefined) {
    query.exceptVisitorHash = asked.exceptVisitorHash;
  }
  if (asked.exceptBookingId !== undefined) {
    query.exceptBookingId = asked.exceptBookingId;
  }
  if (asked.exceptBookingIds !== undefined) {
    query.exceptBookingIds = [...asked.exceptBookingIds];
  }
  return query;
}

/** Everything the engine needs about one service between two instants, in one statement. null: no such service here. */
export async function loadInputs(ctx: Ctx, asked: InputsQuestion): Promise<ServiceInputs | null> {
  const inputs = await ctx.db.call("find_slot_inputs", composeQuery(ctx, asked));
  const service = inputs?.service;
  return inputs && service ? { ...inputs, service } : null;
}

export type Choice = {
  /** One of the service's lengths; default its own. */
  readonly durationMinutes?: number | undefined;
  /** How many seats are wanted together; default 1. */
  readonly seats?: number | undefined;
  /** A booking that is moved keeps its length and seats, whatever the service offers now. */
  readonly isMove?: boolean | undefined;
};

function refuseField(field: string, message: string): never {
  throw new AppError("invalid_input", message, { fields: [{ field, message }] });
}

/**
 * The inputs for the length and seats that are wanted. Throws invalid_input for a length the service does not have, and for
 * more seats than one booking may take.
 */
export function applyChoice(inputs: ServiceInputs, choice: Choice, mostSeats?: number): ServiceInputs {
  const { service, durations = [] } = inputs;
  const { durationMinutes = service.durationMinutes, seats = 1, isMove = false } = choice;
  const lengths = [service.durationMinutes, ...durations.map(([minutes]) => minutes)];
  if (!isMove && !lengths.includes(durationMinutes)) {
    refuseField("durationMinutes", `wants one of ${lengths.join(", ")} minutes`);
  }
  const most = service.capacity === null ? 1 : (mostSeats ?? service.mostSeatsPerBooking);
  if (!isMove && seats > most) {
    refuseField("seats", most === 1 ? "this service is booked for one at a time" : `wants at most ${most}`);
  }
  return { ...inputs, service: { ...service, durationMinutes } };
}
