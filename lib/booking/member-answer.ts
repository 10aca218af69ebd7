import type { MemberCtx } from "@/lib/context";
import type { BookingAnswer, BookRequest, DatabaseRefusal, RescheduleRequest } from "@/lib/database/catalog";
import type {
  BookSeriesAnswer,
  BookSeriesRequest,
  CancelSeatsRequest,
  CancelSeriesAnswer,
  CancelSeriesRequest,
  MoveAnswer,
  MoveRequest,
  SeriesRecord,
} from "@/lib/database/series-shapes";
import { AppError } from "@/lib/errors";

type Requests = {
  member_book: BookRequest;
  member_reschedule_booking: RescheduleRequest;
  member_cancel_booking: { businessId: string; bookingId: string; reason?: string };
  member_set_booking_status: { businessId: string; bookingId: string; to: string };
  member_cancel_seats: CancelSeatsRequest;
  member_move_bookings: MoveRequest;
  member_book_series: BookSeriesRequest;
  member_cancel_series: CancelSeriesRequest;
  member_get_series: { businessId: string; seriesId: string };
};

type Answers = {
  [N in keyof Requests]: N extends "member_move_bookings"
    ? MoveAnswer
    : N extends "member_book_series"
      ? BookSeriesAnswer
      : N extends "member_cancel_series"
        ? CancelSeriesAnswer
        : N extends "member_get_series"
          ? { ok: true; series: SeriesRecord } | { ok: false; refusal: DatabaseRefusal }
          : BookingAnswer;
};

/** Guarantee: each `public.member_*` function of `Requests` answers with `private.refuse` or in the shape of `Answers`. */
function trustAnswer<N extends keyof Requests>(_name: N, data: unknown): Answers[N] {
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: the guarantee above
  return data as Answers[N];
}

/** Calls one member function with the member's own token; row-level rules and roles are the database's. */
export async function callAsMember<N extends keyof Requests>(
  ctx: MemberCtx,
  name: N,
  request: Requests[N],
): Promise<Answers[N]> {
  const { data, error } = await ctx.member.rpc(name, { p: request });
  if (error) {
    const isValue = /^(22|23502|23514|23503)/.test(error.code);
    throw new AppError(isValue ? "invalid_input" : "internal", `${name} failed with ${error.code}`, { cause: error });
  }
  return trustAnswer(name, data);
}
