import { afterCommit } from "@/app/_server/after-commit";
import { offerOf } from "@/app/_server/api-waitlist";
import { assertDone } from "@/app/_server/problem";
import { apiRoute } from "@/app/_server/request";
import { presentOffer } from "@/lib/api/present-waitlist";
import { declineOffer } from "@/lib/waitlist/decline-offer";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute("/api/v1/waitlist/offers/{token}/decline", {
  async POST(api) {
    const { ctx, token } = await offerOf(api);
    const declined = assertDone(await declineOffer(ctx, token));
    afterCommit();
    return { status: 200, body: presentOffer(declined) };
  },
});
