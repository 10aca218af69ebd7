import { afterCommit } from "@/app/_server/after-commit";
import { offerOf } from "@/app/_server/api-waitlist";
import { assertDone } from "@/app/_server/problem";
import { apiRoute } from "@/app/_server/request";
import { presentBooking } from "@/lib/api/present";
import { capture } from "@/lib/insights/capture";
import { acceptOffer } from "@/lib/waitlist/accept-offer";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute("/api/v1/waitlist/offers/{token}/accept", {
  async POST(api) {
    const { ctx, token } = await offerOf(api);
    const { booking, manageToken, replayed } = assertDone(await acceptOffer(ctx, token));
    afterCommit();
    if (!replayed) {
      capture("booking made", ctx.businessId, { channel: booking.channel, held: true });
    }
    return { status: 201, body: { ...presentBooking(booking), manageToken } };
  },
});
