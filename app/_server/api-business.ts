import { functions } from "@/app/_server/functions";
import { takeBusiness } from "@/app/_server/limits";
import { Problem } from "@/app/_server/problem";
import type { ApiRequest } from "@/app/_server/request";
import { shareReads } from "@/lib/cache/after-arrival";
import type { Ctx } from "@/lib/context";
import { isFlagOn } from "@/lib/flags/flags";

export type BusinessVersion = { readonly ctx: Ctx; readonly timeZone: string; readonly version: string };

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

const readVersion = shareReads((slug: string) => functions().call("get_availability_version", slug));

function assertBookingIsOn(): void {
  if (!isFlagOn("public_booking")) {
    throw new Problem("business_paused");
  }
}

/** The business of a public route's `[slug]`, at its version after this request arrived; its write limit counts a write. */
export async function businessOf(api: ApiRequest): Promise<BusinessVersion> {
  const slug = api.params.slug ?? "";
  const found = slug.length <= 48 && SLUG.test(slug) ? await readVersion(slug) : null;
  if (!found) {
    throw new Problem("not_found");
  }
  api.log.businessId = found.businessId;
  api.log.actor = "visitor";
  if (api.method !== "GET") {
    takeBusiness(found.businessId);
    assertBookingIsOn();
  }
  const ctx: Ctx = { businessId: found.businessId, actor: { type: "visitor" }, db: api.db, now: api.now };
  return { ctx, timeZone: found.timeZone, version: `${found.rulesVersion}.${found.availabilityVersion}` };
}
