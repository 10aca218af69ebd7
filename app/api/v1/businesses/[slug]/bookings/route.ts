import { z } from "zod";
import { afterCommit } from "@/app/_server/after-commit";
import { writerOf } from "@/app/_server/api-business";
import { assertDone } from "@/app/_server/problem";
import { type ApiRequest, apiRoute, parseInput } from "@/app/_server/request";
import { presentBooking } from "@/lib/api/present";
import { directBookingBody, heldBookingBody } from "@/lib/api/schemas";
import { type BookInput, book } from "@/lib/booking/book";
import { capture } from "@/lib/insights/capture";

const anyBody = z.record(z.string(), z.unknown());

async function readInput(api: ApiRequest): Promise<BookInput> {
  const raw = await api.json(anyBody);
  const idempotency = api.idempotency("visitor");
  if ("holdId" in raw) {
    const { holdId, secret, customer, notes } = parseInput(heldBookingBody, raw);
    return { hold: { holdId, secret }, customer, notes, channel: "api", idempotency };
  }
  const input = parseInput(directBookingBody, raw);
  return { ...input, channel: "api", idempotency };
}

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute("/api/v1/businesses/{slug}/bookings", {
  async POST(api) {
    const input = await readInput(api);
    const ctx = await writerOf(api);
    const { booking, manageToken, replayed } = assertDone(await book(ctx, input));
    afterCommit();
    if (!replayed) {
      capture("booking made", ctx.businessId, { channel: booking.channel, held: "hold" in input });
    }
    const body = { ...presentBooking(booking), manageToken };
    return { status: 201, body, headers: replayed ? { "idempotent-replayed": "true" } : {} };
  },
});
