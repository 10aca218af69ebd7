import { slotsVersionOf } from "@/app/_server/api-business";
import { keyHolderOf } from "@/app/_server/api-key";
import { slotsQuery } from "@/app/_server/api-slots";
import { takeAddress } from "@/app/_server/limits";
import { assertDone, Problem } from "@/app/_server/problem";
import { type ApiRequest, apiRoute, parseInput } from "@/app/_server/request";
import { presentExplanation, presentFullExplanation } from "@/lib/api/present-explanation";
import { instant } from "@/lib/api/schemas";
import { type ExplainStartInput, explainStart } from "@/lib/booking/explain-start";

const question = slotsQuery.pick({ service: true, staff: true, duration: true, seats: true }).extend({ at: instant });

function readQuestion(api: ApiRequest): ExplainStartInput {
  const given = Object.fromEntries([...api.query].filter(([, value]) => value !== ""));
  const { service, staff, duration, seats, at } = parseInput(question, given);
  const staffId = staff === "any" ? undefined : staff;
  return { service, staffId, durationMinutes: duration, seats, startsAt: at };
}

// What bookings:read may read of the business's calendar: this key's business alone.
async function explainToHolder(api: ApiRequest, businessId: string, input: ExplainStartInput): Promise<object> {
  const { ctx } = await keyHolderOf(api);
  if (ctx.businessId !== businessId) {
    throw new Problem("not_found");
  }
  if (ctx.actor.type !== "apiKey" || !ctx.actor.scopes.includes("bookings:read")) {
    throw new Problem("forbidden");
  }
  const told = assertDone(await explainStart(ctx, input));
  const profile = await api.db.call("get_business", api.params.slug ?? "");
  return presentFullExplanation(told, new Map(profile?.staff.map(({ id, name }) => [id, name])));
}

/** Nothing here is cached: each question counts against its sender's limit, as a write does. */
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute("/api/v1/businesses/{slug}/slots/explain", {
  async GET(api) {
    for (const [name, value] of Object.entries(await takeAddress(api.address))) {
      api.headers.set(name, value);
    }
    const input = readQuestion(api);
    const { ctx } = await slotsVersionOf(api, input.service);
    const body = api.request.headers.has("authorization")
      ? await explainToHolder(api, ctx.businessId, input)
      : presentExplanation(assertDone(await explainStart(ctx, input)));
    return { status: 200, body };
  },
});
