import { env } from "@/lib/env";

/** Every flag with what holds when the flag service is not configured, not reached or does not know it. */
export const FLAG_DEFAULTS = {
  /** Off: visitors can neither hold nor book, anywhere. A switch for an emergency. */
  public_booking: true,
  /** On: the receptionist may call who agreed to be called, for businesses that want it. */
  outbound_calls: false,
} as const satisfies Readonly<Record<string, boolean>>;

export type Flag = keyof typeof FLAG_DEFAULTS;

const FRESH_MS = 60_000;
const TIMEOUT_MS = 2_000;

let flags: Readonly<Record<Flag, boolean>> = FLAG_DEFAULTS;
let refreshAt = 0;

async function load(key: string, api: string | undefined): Promise<void> {
  const { createFlagsmithInstance } = await import("flagsmith/isomorphic");
  const client = createFlagsmithInstance();
  const timely: typeof fetch = (url, init) => fetch(url, { ...init, signal: AbortSignal.timeout(TIMEOUT_MS) });
  await client.init({ environmentID: key, fetch: timely, ...(api !== undefined && { api }) });
  const isOn = (flag: Flag): boolean => client.hasFeature(flag, { fallback: FLAG_DEFAULTS[flag] });
  flags = { public_booking: isOn("public_booking"), outbound_calls: isOn("outbound_calls") };
}

/**
 * Whether a flag is on. Answers at once from memory; what is older than a minute is loaded again behind the answer, and a
 * service that does not answer leaves the last known state.
 */
export function isFlagOn(flag: Flag): boolean {
  const { FLAGSMITH_ENVIRONMENT_KEY: key, FLAGSMITH_API_URL: api } = env();
  if (key !== undefined && Date.now() >= refreshAt) {
    refreshAt = Date.now() + FRESH_MS;
    load(key, api).catch(() => undefined);
  }
  return flags[flag];
}
