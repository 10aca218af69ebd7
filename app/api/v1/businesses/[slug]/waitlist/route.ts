import { afterCommit } from "@/app/_server/after-commit";
import { writerOf } from "@/app/_server/api-business";
import { assertDone } from "@/app/_server/problem";
import { apiRoute } from "@/app/_server/request";
import { presentEntry } from "@/lib/api/present-waitlist";
import { joinWaitlistBody } from "@/lib/api/schemas";
import { capture } from "@/lib/insights/capture";
import { joinWaitlist } from "@/lib/waitlist/join-waitlist";

/** `token` null: they wait already; their wishes are these now, and the link stays in their messages. */
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute("/api/v1/businesses/{slug}/waitlist", {
  async POST(api) {
    const wish = await api.json(joinWaitlistBody);
    const ctx = await writerOf(api);
    const input = { ...wish, idempotency: api.idempotency("visitor") };
    const { entry, token, replayed } = assertDone(await joinWaitlist(ctx, input));
    afterCommit();
    if (!replayed) {
      capture("waitlist joined", ctx.businessId, { channel: "api" });
    }
    const headers = replayed ? { "idempotent-replayed": "true" } : {};
    return {
      status: 201,
      body: { ...presentEntry(token === null ? { ...entry, offer: null } : entry), token },
      headers,
    };
  },
});
