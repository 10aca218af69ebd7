import { z } from "zod";
import type { MemberCtx } from "@/lib/context";
import { rowsOf } from "@/lib/database/member-result";
import { channels } from "@/lib/receptionist/calls/conversation-view";

const figure = z.object({
  conversations: z.number(),
  ended: z.number(),
  /** Ended with what the caller came for, and no person was needed. */
  contained: z.number(),
  booked: z.number(),
  rescheduled: z.number(),
  cancelled: z.number(),
  transferred: z.number(),
  meanTurns: z.number().nullable(),
  /** Milliseconds of our share of a turn; null: none was measured. */
  p50Ms: z.number().nullable(),
  p95Ms: z.number().nullable(),
});
export type Figure = z.infer<typeof figure>;

const numbers = z.object({
  all: figure.nullable(),
  byChannel: z.array(figure.extend({ channel: z.enum(channels) })),
  /** `week` is its first day, YYYY-MM-DD, as the business counts weeks. */
  byWeek: z.array(figure.extend({ week: z.string() })),
  reasons: z.array(z.object({ reason: z.string(), count: z.number() })),
});
export type Numbers = z.infer<typeof numbers>;

/** Figures of the conversations that began in a window, practice left out. Whoever may see no conversation gets none. */
export async function getNumbers(ctx: MemberCtx, window: { from: Date; to: Date }): Promise<Numbers> {
  const p = { businessId: ctx.businessId, from: window.from.toISOString(), to: window.to.toISOString() };
  return numbers.parse(rowsOf(await ctx.member.rpc("receptionist_numbers", { p })));
}
