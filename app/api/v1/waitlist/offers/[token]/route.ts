import { offerOf } from "@/app/_server/api-waitlist";
import { apiRoute } from "@/app/_server/request";
import { presentOffer } from "@/lib/api/present-waitlist";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute("/api/v1/waitlist/offers/{token}", {
  async GET(api) {
    const { found } = await offerOf(api);
    return { status: 200, body: presentOffer(found) };
  },
});
