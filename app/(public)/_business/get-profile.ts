import { functions } from "@/app/_server/functions";
import { getBusiness } from "@/lib/businesses/get-business";
import type { BusinessProfile } from "@/lib/database/catalog";

const freshFor = 3_000;
const keptBusinesses = 500;

type Kept = { at: number; profile: Promise<BusinessProfile | null> };

const kept = new Map<string, Kept>();

/** A business as the public sees it, at most three seconds old. Free times are never kept here. */
export function getProfile(slug: string): Promise<BusinessProfile | null> {
  const now = Date.now();
  const known = kept.get(slug);
  if (known && now - known.at < freshFor) return known.profile;
  const profile = getBusiness(functions(), slug);
  kept.delete(slug);
  kept.set(slug, { at: now, profile });
  profile.catch(() => kept.delete(slug));
  const oldest = kept.keys().next();
  if (kept.size > keptBusinesses && !oldest.done) kept.delete(oldest.value);
  return profile;
}
