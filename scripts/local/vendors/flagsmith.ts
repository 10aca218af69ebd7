import { join } from "node:path";
import { z } from "zod";
import { findJson, writePrivateJson } from "../files";
import type { Vendor, VendorAnswer, VendorRequest } from "./gateway";

const switches = z.record(z.string(), z.boolean());
const kept = z.object({ environment: switches.default({}), identities: z.record(z.string(), switches).default({}) });
type Kept = z.infer<typeof kept>;

const change = z.object({ feature: z.string(), enabled: z.boolean().nullable(), identity: z.string().optional() });

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString("utf8"));
  } catch {
    return undefined;
  }
}

function set(all: Record<string, boolean>, feature: string, enabled: boolean | null): Record<string, boolean> {
  const { [feature]: _former, ...others } = all;
  return enabled === null ? others : { ...others, [feature]: enabled };
}

function apply(state: Kept, { feature, enabled, identity }: z.infer<typeof change>): Kept {
  if (identity === undefined) return { ...state, environment: set(state.environment, feature, enabled) };
  const own = set(state.identities[identity] ?? {}, feature, enabled);
  return { ...state, identities: { ...state.identities, [identity]: own } };
}

function format(all: Record<string, boolean>): unknown[] {
  return Object.entries(all).map(([name, enabled], index) => ({
    enabled,
    feature_state_value: null,
    feature: { id: index + 1, name, type: "STANDARD" },
  }));
}

/**
 * Flagsmith's SDK API as far as its client asks it: the environment's flags, and an identity's with its overrides. Kept in
 * LOCAL_DIR/flags.json. Without credentials: GET /_flags shows all, POST /_flags {feature, enabled, identity?} switches one
 * for everybody or for one identity (a business's id); `enabled: null` forgets it, so that the code's own value holds.
 */
export function makeFlagsmith(environmentKey: string, localDir: string): Vendor {
  const path = join(localDir, "flags.json");
  let state = kept.catch(kept.parse({})).parse(findJson(path) ?? {});

  function control({ method, body }: VendorRequest): VendorAnswer {
    if (method !== "POST") return { status: 200, body: state };
    const asked = change.safeParse(parseJson(body));
    if (!asked.success) return { status: 422, body: { error: z.prettifyError(asked.error) } };
    state = apply(state, asked.data);
    writePrivateJson(path, state);
    return { status: 200, body: state };
  }

  function tell({ url, body }: VendorRequest): VendorAnswer {
    if (/\/flags\/?$/.test(url.pathname)) return { status: 200, body: format(state.environment) };
    const inBody = z.object({ identifier: z.string() }).safeParse(parseJson(body)).data?.identifier;
    const identity = url.searchParams.get("identifier") ?? inBody;
    if (!/\/identities\/?$/.test(url.pathname) || identity === undefined) {
      return { status: 404, body: { detail: "Not found." } };
    }
    const flags = format({ ...state.environment, ...state.identities[identity] });
    return { status: 200, body: { flags, traits: [], identifier: identity } };
  }

  return {
    // Nothing stands behind it: every request is answered here.
    upstream: "",
    before(request) {
      if (request.url.pathname === "/_flags") return control(request);
      if (request.headers.get("x-environment-key") !== environmentKey) {
        return { status: 403, body: { detail: "Invalid or missing Environment Key" } };
      }
      return tell(request);
    },
    close: () => Promise.resolve(),
  };
}
