import { Problem } from "@/app/_server/problem";
import { apiRoute } from "@/app/_server/request";
import { presentBusiness } from "@/lib/api/present";
import { getBusiness } from "@/lib/businesses/get-business";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute(
  "/api/v1/businesses/{slug}",
  {
    async GET(api) {
      const business = await getBusiness(api.db, api.params.slug ?? "");
      if (!business) {
        throw new Problem("not_found");
      }
      api.log.businessId = business.id;
      api.log.actor = "visitor";
      return { status: 200, body: presentBusiness(business) };
    },
  },
  true,
);
