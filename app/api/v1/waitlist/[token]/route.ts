import { afterCommit } from "@/app/_server/after-commit";
import { entryOf } from "@/app/_server/api-waitlist";
import { Problem } from "@/app/_server/problem";
import { apiRoute } from "@/app/_server/request";
import { presentEntry } from "@/lib/api/present-waitlist";
import { leaveWaitlist } from "@/lib/waitlist/leave-waitlist";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute("/api/v1/waitlist/{token}", {
  async GET(api) {
    const { found } = await entryOf(api);
    return { status: 200, body: presentEntry(found) };
  },
  async DELETE(api) {
    const { ctx, token } = await entryOf(api);
    const left = await leaveWaitlist(ctx.db, ctx.actor, token);
    if (left === null) {
      throw new Problem("not_found");
    }
    afterCommit();
    return { status: 200, body: presentEntry(left) };
  },
});
