import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { isFlagOnFor } from "@/lib/flags/flags";
import { composeEnvironment } from "../environment";
import { loadInstallation } from "../installation";
import { makeFlagsmith } from "./flagsmith";
import { type Gateway, startGateway } from "./gateway";

const folder = mkdtempSync(join(tmpdir(), "flags-"));
const installation = loadInstallation(folder);
let gateway: Gateway;

const start = (port?: number) => startGateway(port, async () => makeFlagsmith(installation.flagsmithKey, folder));

async function set(enabled: boolean | null, identity?: string): Promise<void> {
  const body = JSON.stringify({ feature: "outbound_calls", enabled, identity });
  expect((await fetch(`${gateway.url}/_flags`, { method: "POST", body })).status).toBe(200);
}

const later = () => vi.setSystemTime(Date.now() + 61_000);

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  gateway = await start();
  const url = "http://127.0.0.1:1";
  const vendors = { twilio: url, resend: url, google: url, stripe: url, flagsmith: gateway.url };
  const database = { appServerUrl: "postgres://app_server@127.0.0.1:1/postgres" };
  const services = { baseUrl: url, installation, database, supabaseUrl: url, jobsUrl: url, vendors };
  for (const [name, value] of Object.entries(composeEnvironment({}, services))) vi.stubEnv(name, value);
});
afterEach(async () => {
  vi.useRealTimers();
  await gateway.close();
  rmSync(folder, { recursive: true, force: true });
});

test("a flag is on for one business alone, outlives a restart, and stays as it was last known when nobody answers", async () => {
  const on = (businessId: string) => isFlagOnFor("outbound_calls", businessId);
  expect([await on("one"), await on("two")]).toEqual([false, false]);
  await set(true, "one");
  expect(await on("one")).toBe(false);
  later();
  expect([await on("one"), await on("two")]).toEqual([true, false]);
  const { port } = gateway;
  await gateway.close();
  later();
  expect([await on("one"), await on("two"), await on("three")]).toEqual([true, false, false]);
  gateway = await start(port);
  later();
  expect([await on("one"), await on("two")]).toEqual([true, false]);
  await set(true);
  await set(false, "one");
  later();
  expect([await on("one"), await on("two")]).toEqual([false, true]);
  await set(null);
  later();
  expect(await on("two")).toBe(false);
});

test("another key is told nothing", async () => {
  const answer = await fetch(`${gateway.url}/api/v1/flags/`, { headers: { "x-environment-key": "another" } });
  expect(answer.status).toBe(403);
});
