import { functions } from "@/app/_server/functions";
import { takeBusiness } from "@/app/_server/limits";
import { Problem } from "@/app/_server/problem";
import type { ApiRequest } from "@/app/_server/request";
import { shareReads } from "@/lib/cache/after-arrival";
import { createKeptInputs, withKeptInputs } from "@/lib/cache/kept-inputs";
import type { Ctx } from "@/lib/context";
import { isFlagOn } from "@/lib/flags/flags";

export type BusinessVersion = { readonly ctx: Ctx; readonly timeZone: string; readonly version: string };

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const OWNER_MS = 5_000;
const MOST_OWNERS = 10_000;

const readVersion = shareReads((slug: string) => functions().call("get_availability_version", slug));
const readSlotsVersion = shareReads((asked: string) => {
  const [slug = "", service = ""] = asked.split(" ");
  return functions().call("get_slots_version", slug, service);
});
const keptInputs = createKeptInputs();
const owners = new Map<string, { readonly businessId: string; readonly until: number }>();

function visitorAt(api: ApiRequest, businessId: string): Ctx {
  api.log.businessId = businessId;
  api.log.actor = "visitor";
  return { businessId, actor: { type: "visitor" }, db: api.db, now: api.now };
}

function isSlug(slug: string): boolean {
  return slug.length <= 48 && SLUG.test(slug);
}

async function findVersion(slug: string) {
  const found = isSlug(slug) ? await readVersion(slug) : null;
  if (!found) {
    throw new Problem("not_found");
  }
  return found;
}

/**
 * The business of a public route's `[slug]`, with the version of what one service's slots are computed from, read after
 * this request arrived. The clock is part of it: starts, notice and midnight fall on whole minutes of the wall clock, so
 * answers change after each minute; holds that lapse are counted by the database.
 */
export async function slotsVersionOf(api: ApiRequest, service: string): Promise<BusinessVersion> {
  const slug = api.params.slug ?? "";
  const found = isSlug(slug) ? await readSlotsVersion(`${slug} ${service}`) : null;
  if (!found) {
    throw new Problem("not_found");
  }
  const minute = Math.ceil(api.now.getTime() / 60_000);
  const ctx = visitorAt(api, found.businessId);
  return {
    ctx: { ...ctx, db: withKeptInputs(ctx.db, keptInputs, found) },
    timeZone: found.timeZone,
    version: `${found.version}.${minute}`,
  };
}

// Whose a web address is changes hardly ever, and ids in the body belong to one business: seconds late does no harm.
async function ownerOf(slug: string): Promise<string> {
  const known = owners.get(slug);
  if (known && known.until > Date.now()) {
    return known.businessId;
  }
  const { businessId } = await findVersion(slug);
  if (owners.size >= MOST_OWNERS) {
    owners.clear();
  }
  owners.set(slug, { businessId, until: Date.now() + OWNER_MS });
  return businessId;
}

/** A visitor's context for a write at the business of `[slug]`, counted against its limit. */
export async function writerOf(api: ApiRequest): Promise<Ctx> {
  const businessId = await ownerOf(api.params.slug ?? "");
  const ctx = visitorAt(api, businessId);
  await takeBusiness(businessId);
  if (!isFlagOn("public_booking")) {
    throw new Problem("business_paused");
  }
  return ctx;
}
