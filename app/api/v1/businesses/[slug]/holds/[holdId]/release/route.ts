import { z } from "zod";
import { writerOf } from "@/app/_server/api-business";
import { Problem } from "@/app/_server/problem";
import { apiRoute, parseInput } from "@/app/_server/request";
import { holdLeaveBody } from "@/lib/api/schemas";
import { leaveHold, releaseHold } from "@/lib/booking/live-hold";

const holdId = z.uuid();

/** For navigator.sendBeacon, which can only POST: the secret comes in the body or as ?secret=. `leaving` keeps it for a refresh. */
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute("/api/v1/businesses/{slug}/holds/{holdId}/release", {
  async POST(api) {
    const id = holdId.safeParse(api.params.holdId);
    if (!id.success) {
      throw new Problem("not_found");
    }
    const asked = api.query.get("secret");
    const proof = asked === null ? await api.json(holdLeaveBody) : parseInput(holdLeaveBody, { secret: asked });
    const ctx = await writerOf(api);
    const giveBack = proof.leaving ? leaveHold : releaseHold;
    await giveBack(ctx, { holdId: id.data, secret: proof.secret });
    return { status: 204 };
  },
});
