import type { MemberCtx } from "@/lib/context";
import type { BookingAnswer, BookRequest, RescheduleRequest } from "@/lib/database/catalog";
import { AppError } from "@/lib/errors";

type Requests = {
  member_book: BookRequest;
  member_reschedule_booking: RescheduleRequest;
  member_cancel_booking: { businessId: string; bookingId: string; reason?: string };
  member_set_booking_status: { businessId: string; bookingId: string; to: string };
};

/** Guarantee: each `public.member_*` function of `Requests` answers with `private.refuse` or with a booking. */
function trustAnswer(data: unknown): BookingAnswer {
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: the guarantee above
  return data as BookingAnswer;
}

/** Calls one member function with the member's own token; row-level rules and roles are the database's. */
export async function callAsMember<N extends keyof Requests>(
  ctx: MemberCtx,
  name: N,
  request: Requests[N],
): Promise<BookingAnswer> {
  const { data, error } = await ctx.member.rpc(name, { p: request });
  if (error) {
    const isValue = /^(22|23502|23514|23503)/.test(error.code);
    throw new AppError(isValue ? "invalid_input" : "internal", `${name} failed with ${error.code}`, { cause: error });
  }
  return trustAnswer(data);
}
