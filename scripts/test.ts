import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findBrowser } from "./checks/find-browser";
import { runCheck, runJourneys, runVitest, type Tally } from "./checks/suites";
import { findFreePort } from "./local/ports";
import { say } from "./local/progress";
import { startStack } from "./local/stack";

const none: Tally = { passed: 0, failed: 0 };
const add = (a: Tally, b: Tally): Tally => ({ passed: a.passed + b.passed, failed: a.failed + b.failed });

/** What needs a running product: one stack for the HTTP tests and the journeys, its own for each crash. */
async function runAgainstStack(wanted: (name: string) => boolean): Promise<Tally> {
  const localDir = mkdtempSync(join(tmpdir(), "chatty-stack-"));
  let tally = none;
  try {
    const port = await findFreePort(undefined);
    const stack = await startStack({ localDir, port, next: "production", seed: true });
    try {
      const env = { DEMO_JSON: join(localDir, "demo.json") };
      if (wanted("http")) {
        tally = add(tally, await runSuite("http", () => runVitest("http", env)));
      }
      if (wanted("journeys")) {
        tally = add(tally, await runSuite("journeys", () => runJourneys({ ...env, CHROMIUM_PATH: findBrowser() })));
      }
    } finally {
      await stack.stop();
    }
  } catch (error) {
    console.error(error);
    tally = add(tally, { passed: 0, failed: 1 });
  } finally {
    rmSync(localDir, { recursive: true, force: true });
  }
  return tally;
}

async function runSuite(name: string, run: () => Promise<Tally>, title = name): Promise<Tally> {
  say(`\n== ${title}`);
  const startedAt = Date.now();
  const tally = await run().catch((error: unknown): Tally => {
    console.error(error);
    return { passed: 0, failed: 1 };
  });
  say(`== ${name}: ${tally.passed} passed, ${tally.failed} failed in ${Math.round((Date.now() - startedAt) / 1000)} s`);
  return tally;
}

/** The library's folders whose answers a clock could change; the receptionist's unit tests read words. */
function withClocks(): string[] {
  return readdirSync("lib", { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== "receptionist")
    .map(({ name }) => `lib/${name}/`);
}

/** The library's tests once more as if the process ran elsewhere, with fewer random cases: `unit` itself runs in UTC. */
async function runInZones(): Promise<Tally> {
  let tally = none;
  for (const TZ of ["America/New_York", "Australia/Lord_Howe"]) {
    say(`TZ=${TZ}`);
    const env = { TZ, SCHEDULING_CONFIGS: "100", SCHEDULING_RUNS: "25" };
    tally = add(tally, await runVitest("unit*", env, { paths: withClocks() }));
  }
  return tally;
}

type Suite = readonly [string, () => Promise<Tally>];

const first: readonly Suite[] = [
  ["lint", () => runCheck("biome", ["check", "--error-on-warnings", "."])],
  ["types", () => runCheck("tsc", ["--noEmit"])],
];
const second: readonly Suite[] = [
  ["unit", () => runVitest("unit*", { TZ: "UTC" })],
  ["zones", runInZones],
  ["database", () => runVitest("database")],
];
const third: readonly Suite[] = [["jobs", () => runVitest("jobs")]];

const chosen = process.argv.slice(2);
const wanted = (name: string) => chosen.length === 0 || chosen.includes(name);

async function runSuites(suites: readonly Suite[]): Promise<Tally> {
  let tally = none;
  for (const [name, run] of suites) {
    tally = wanted(name) ? add(tally, await runSuite(name, run)) : tally;
  }
  return tally;
}

/** Builds, then mostly waits for leases to run out: what needs no product running is checked meanwhile. */
async function runCrash(): Promise<Tally> {
  return wanted("crash")
    ? runSuite("crash", () => runVitest("crash", {}, { isAside: true }), "crash (told when it has ended)")
    : none;
}

let total = await runSuites(first);
for (const tally of await Promise.all([runCrash(), runSuites(second)])) {
  total = add(total, tally);
}
total = add(total, await runSuites(third));
if (wanted("http") || wanted("journeys")) {
  total = add(total, await runAgainstStack(wanted));
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);
