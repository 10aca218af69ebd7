import { slotsVersionOf } from "@/app/_server/api-business";
import { readSlotsQuery, windowOf } from "@/app/_server/api-slots";
import { assertDone } from "@/app/_server/problem";
import { apiRoute } from "@/app/_server/request";
import { findSlotAnswer, replyWithAnswer } from "@/app/_server/slot-answers";
import { composeSlotsJson } from "@/lib/api/slots-json";
import { findSlots } from "@/lib/booking/find-slots";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute(
  "/api/v1/businesses/{slug}/slots",
  {
    async GET(api) {
      const { service, staff, from, to, timeZone, duration, seats } = readSlotsQuery(api);
      const business = await slotsVersionOf(api, service);
      const compose = async (): Promise<Buffer<ArrayBuffer>> => {
        const window = windowOf(api, { from, to, timeZone }, business.timeZone);
        const staffId = staff === "any" ? undefined : staff;
        return composeSlotsJson(
          assertDone(await findSlots(business.ctx, { service, staffId, durationMinutes: duration, seats, ...window })),
        );
      };
      const key = JSON.stringify([business.ctx.businessId, service, staff, from, to, timeZone, duration, seats]);
      return replyWithAnswer(api, await findSlotAnswer(key, business.version, compose));
    },
  },
  true,
);
