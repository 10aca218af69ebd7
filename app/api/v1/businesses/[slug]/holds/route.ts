import { writerOf } from "@/app/_server/api-business";
import { assertDone } from "@/app/_server/problem";
import { apiRoute } from "@/app/_server/request";
import { holdBody } from "@/lib/api/schemas";
import { holdSlot } from "@/lib/booking/hold-slot";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute("/api/v1/businesses/{slug}/holds", {
  async POST(api) {
    const body = await api.json(holdBody);
    const ctx = await writerOf(api);
    const hold = assertDone(await holdSlot(ctx, { ...body, idempotency: api.idempotency("visitor") }));
    const { replayed, ...answer } = hold;
    return { status: 201, body: answer, headers: replayed ? { "idempotent-replayed": "true" } : {} };
  },
});
