import type { BusinessProfile } from "@/lib/database/catalog";
import type { Functions } from "@/lib/database/functions";

/** How a business's web address may look; anything else is no business's. */
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** What the public may know of a business: its profile, active services and staff. null: nobody has this web address. */
export async function getBusiness(db: Functions, slug: string): Promise<BusinessProfile | null> {
  return slug.length <= 48 && SLUG.test(slug) ? db.call("get_business", slug) : null;
}
