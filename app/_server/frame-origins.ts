import { functions } from "@/app/_server/functions";
import { getBusiness } from "@/lib/businesses/get-business";

const embedPath = /^\/embed\/([a-z0-9-]{1,48})(?:\/chat)?$/;
const originShape = /^https?:\/\/[a-z0-9.-]+(:\d{1,5})?$/;
const freshFor = 5_000;
const keptBusinesses = 200;

const kept = new Map<string, { at: number; origins: Promise<readonly string[]> }>();

async function readOrigins(slug: string): Promise<readonly string[]> {
  const business = await getBusiness(functions(), slug);
  return (business?.embedOrigins ?? []).filter((origin) => originShape.test(origin));
}

/**
 * The sites that may frame a page: those a business allows for `/embed/[business]` and its chat, at most five
 * seconds old; nobody for every other page. When they cannot be read, nobody either.
 */
export async function findFrameOrigins(path: string): Promise<readonly string[]> {
  const slug = embedPath.exec(path)?.[1];
  if (!slug) return [];
  const known = kept.get(slug);
  const fresh = known && Date.now() - known.at < freshFor ? known.origins : readOrigins(slug);
  if (fresh !== known?.origins) {
    kept.delete(slug);
    kept.set(slug, { at: Date.now(), origins: fresh });
    const oldest = kept.keys().next();
    if (kept.size > keptBusinesses && !oldest.done) kept.delete(oldest.value);
  }
  try {
    return await fresh;
  } catch {
    kept.delete(slug);
    return [];
  }
}
