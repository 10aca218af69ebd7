import { writerOf } from "@/app/_server/api-business";
import { assertDone } from "@/app/_server/problem";
import { apiRoute } from "@/app/_server/request";
import { presentPlan } from "@/lib/api/present-series";
import { planSeriesBody } from "@/lib/api/series-schemas";
import { planSeries } from "@/lib/booking/plan-series";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute("/api/v1/businesses/{slug}/series/plan", {
  async POST(api) {
    const body = await api.json(planSeriesBody);
    const ctx = await writerOf(api);
    return { status: 200, body: presentPlan(assertDone(await planSeries(ctx, body))) };
  },
});
