import { functions } from "@/app/_server/functions";
import { env } from "@/lib/env";
import { checkHealth, type Health } from "@/lib/observability/check-health";

export const dynamic = "force-dynamic";

const KEPT_MS = 2_000;
let kept: { readonly until: number; readonly health: Promise<Health> } | undefined;

export async function GET(): Promise<Response> {
  if (!kept || kept.until < Date.now()) {
    kept = { until: Date.now() + KEPT_MS, health: checkHealth(functions(), env().INNGEST_BASE_URL) };
  }
  const health = await kept.health;
  const status = health.status === "down" ? 503 : 200;
  return Response.json(health, { status, headers: { "cache-control": "no-store" } });
}
