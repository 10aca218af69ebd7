import { afterCommit } from "@/app/_server/after-commit";
import { writerOf } from "@/app/_server/api-business";
import { assertDone } from "@/app/_server/problem";
import { apiRoute } from "@/app/_server/request";
import { presentBooking } from "@/lib/api/present";
import { bookSeriesBody } from "@/lib/api/series-schemas";
import { bookSeries } from "@/lib/booking/book-series";
import { capture } from "@/lib/insights/capture";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute("/api/v1/businesses/{slug}/series", {
  async POST(api) {
    const body = await api.json(bookSeriesBody);
    const idempotency = api.idempotency("visitor");
    const ctx = await writerOf(api);
    const series = assertDone(await bookSeries(ctx, { ...body, channel: "api", idempotency }));
    const { seriesId, bookings, manageTokens, replayed } = series;
    afterCommit();
    if (!replayed) {
      capture("series booked", ctx.businessId, { channel: "api", visits: bookings.length });
    }
    const answer = { seriesId, bookings: bookings.map(presentBooking), manageTokens };
    return { status: 201, body: answer, headers: replayed ? { "idempotent-replayed": "true" } : {} };
  },
});
