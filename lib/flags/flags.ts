import { env } from "@/lib/env";

/** Every flag with what holds when the flag service is not configured, not reached or does not know it. */
export const FLAG_DEFAULTS = {
  /** Off: visitors can neither hold nor book, anywhere. A switch for an emergency. */
  public_booking: true,
  /** On: the receptionist may call who agreed to be called, for businesses that want it. Asked for each business. */
  outbound_calls: false,
} as const satisfies Readonly<Record<string, boolean>>;

export type Flag = keyof typeof FLAG_DEFAULTS;
type Flags = Readonly<Record<Flag, boolean>>;

const FRESH_MS = 60_000;
const TIMEOUT_MS = 2_000;
const MOST_KEPT = 1_000;

let flags: Flags = FLAG_DEFAULTS;
let refreshAt = 0;
const ofBusinesses = new Map<string, { readonly flags: Flags; readonly until: number }>();

/** Flags of the environment or, with an identity, what that identity was given beside. The SDK's cache is not used. */
async function load(key: string, api: string | undefined, identity?: string): Promise<Flags> {
  const { createFlagsmithInstance } = await import("flagsmith/isomorphic");
  const client = createFlagsmithInstance();
  const timely: typeof fetch = (url, init) => fetch(url, { ...init, signal: AbortSignal.timeout(TIMEOUT_MS) });
  await client.init({
    environmentID: key,
    fetch: timely,
    ...(api !== undefined && { api }),
    ...(identity !== undefined && { identity }),
  });
  const isOn = (flag: Flag): boolean => client.hasFeature(flag, { fallback: FLAG_DEFAULTS[flag] });
  return { public_booking: isOn("public_booking"), outbound_calls: isOn("outbound_calls") };
}

/**
 * Whether a flag is on. Answers at once from memory; what is older than a minute is loaded again behind the answer, and a
 * service that does not answer leaves the last known state.
 */
export function isFlagOn(flag: Flag): boolean {
  const { FLAGSMITH_ENVIRONMENT_KEY: key, FLAGSMITH_API_URL: api } = env();
  if (key !== undefined && Date.now() >= refreshAt) {
    refreshAt = Date.now() + FRESH_MS;
    load(key, api).then(
      (loaded) => {
        flags = loaded;
      },
      () => undefined,
    );
  }
  return flags[flag];
}

/**
 * Whether a flag is on for one business: its id is the identity that Flagsmith's overrides and segments are asked with. Waits
 * for the answer, which holds for a minute; a service that does not answer leaves the last known state of that business.
 */
export async function isFlagOnFor(flag: Flag, businessId: string): Promise<boolean> {
  const { FLAGSMITH_ENVIRONMENT_KEY: key, FLAGSMITH_API_URL: api } = env();
  if (key === undefined) {
    return FLAG_DEFAULTS[flag];
  }
  const known = ofBusinesses.get(businessId);
  if (known && known.until > Date.now()) {
    return known.flags[flag];
  }
  const loaded = await load(key, api, businessId).catch(() => known?.flags ?? FLAG_DEFAULTS);
  if (ofBusinesses.size >= MOST_KEPT) {
    ofBusinesses.clear();
  }
  ofBusinesses.set(businessId, { flags: loaded, until: Date.now() + FRESH_MS });
  return loaded[flag];
}
