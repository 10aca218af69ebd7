import { businessOf } from "@/app/_server/api-business";
import { readSlotsQuery, windowOf } from "@/app/_server/api-slots";
import { assertDone } from "@/app/_server/problem";
import { apiRoute } from "@/app/_server/request";
import { presentSlots } from "@/lib/api/present";
import { findSlots } from "@/lib/booking/find-slots";
import { createVersionCache } from "@/lib/cache/version-cache";

/** What changes by the clock alone (a lapsed hold, the end of a notice) is seen within this time. */
const CLOCK_MS = 1_000;
const cache = createVersionCache(CLOCK_MS, 32_000_000);

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute(
  "/api/v1/businesses/{slug}/slots",
  {
    async GET(api) {
      const { service, staff, from, to, timeZone } = readSlotsQuery(api);
      const business = await businessOf(api);
      const load = async (): Promise<string> => {
        const window = windowOf(api, { from, to, timeZone }, business.timeZone);
        const staffId = staff === "any" ? undefined : staff;
        return JSON.stringify(presentSlots(assertDone(await findSlots(business.ctx, { service, staffId, ...window }))));
      };
      const key = JSON.stringify([business.ctx.businessId, service, staff, from, to, timeZone]);
      return { status: 200, text: await cache.get(key, business.version, load) };
    },
  },
  true,
);
