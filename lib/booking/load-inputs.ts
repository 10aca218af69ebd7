import type { Ctx } from "@/lib/context";
import type { SlotInputs, SlotInputsQuery } from "@/lib/database/catalog";
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
  return query;
}

/** Everything the engine needs about one service between two instants, in one statement. null: no such service here. */
export async function loadInputs(ctx: Ctx, asked: InputsQuestion): Promise<ServiceInputs | null> {
  const inputs = await ctx.db.call("find_slot_inputs", composeQuery(ctx, asked));
  const service = inputs?.service;
  return inputs && service ? { ...inputs, service } : null;
}
