import { assertMayGuess, countWrongGuess, takeBusiness } from "@/app/_server/limits";
import { Problem } from "@/app/_server/problem";
import type { ApiRequest } from "@/app/_server/request";
import type { Ctx } from "@/lib/context";
import type { Functions } from "@/lib/database/functions";
import {
  getEntryByToken,
  getOfferByToken,
  type WaitlistEntry,
  type WaitlistOffer,
} from "@/lib/waitlist/waitlist-entry";

type Found = { readonly ctx: Ctx; readonly token: string };

const TOKEN = /^[A-Za-z0-9_-]{43}$/;

async function lookUp<T>(
  api: ApiRequest,
  find: (db: Functions, token: string) => Promise<T | null>,
  businessOf: (found: T) => string,
): Promise<Found & { readonly found: T }> {
  await assertMayGuess(api.address);
  const token = api.params.token ?? "";
  const found = TOKEN.test(token) ? await find(api.db, token) : null;
  if (found === null) {
    await countWrongGuess(api.address);
    throw new Problem("not_found");
  }
  const businessId = businessOf(found);
  api.log.businessId = businessId;
  api.log.actor = "visitor";
  if (api.method !== "GET") {
    await takeBusiness(businessId);
  }
  return { ctx: { businessId, actor: { type: "visitor" }, db: api.db, now: api.now }, token, found };
}

/** The place in line whose token is in the address, with its customer's context. A wrong token is counted as a guess. */
export async function entryOf(api: ApiRequest): Promise<Found & { readonly found: WaitlistEntry }> {
  return lookUp(api, getEntryByToken, (entry) => entry.businessId);
}

/** The offer whose token is in the address, with its customer's context. A wrong token is counted as a guess. */
export async function offerOf(api: ApiRequest): Promise<Found & { readonly found: WaitlistOffer }> {
  return lookUp(api, getOfferByToken, (offer) => offer.entry.businessId);
}
