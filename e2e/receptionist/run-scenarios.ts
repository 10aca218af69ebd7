import { Temporal } from "temporal-polyfill";
import { ALL_SCENARIOS } from "./all-scenarios";
import { daysFrom } from "./days";
import { type Played, play } from "./play";
import { runProbes } from "./probes";
import { type Demo, Product, readDemo } from "./product";
import { Database } from "./tables";

/**
 * Plays every simulated caller against a running copy, from outside:
 *   DEMO_JSON=.local/demo.json node --import tsx e2e/receptionist/run-scenarios.ts [--demo PATH] [--only TEXT] [--at-once N] [--transcripts]
 * One JSON on standard output, a table on standard error; exit 1 when "booked" was said without a booking.
 */
export type ScenarioReport = Awaited<ReturnType<typeof runScenarios>>;

export type RunOptions = {
  readonly atOnce?: number;
  readonly only?: string | undefined;
  /** Every second caller, and all of the hostile ones and strangers. */
  readonly isSample?: boolean;
  /** No line for each caller. */
  readonly isSilent?: boolean;
};

export async function runScenarios(demo: Demo, { atOnce = 6, only, isSample = false, isSilent = false }: RunOptions) {
  const product = new Product(demo);
  const database = new Database(demo.database.url);
  try {
    const played = await playAll(product, database, { atOnce, only, isSample, isSilent });
    const probes = only ? [] : await runProbes(product, database);
    return summarise(played, probes);
  } finally {
    await database.end();
  }
}

type PlayOptions = {
  readonly atOnce: number;
  readonly only: string | undefined;
  readonly isSample: boolean;
  readonly isSilent: boolean;
};

/** Of whom a sample leaves none out. */
const ALWAYS = ["hostile", "stranger"];

async function playAll(product: Product, database: Database, { atOnce, only, isSample, isSilent }: PlayOptions) {
  const sample = daysFrom(Temporal.Now.instant(), "America/New_York", "en");
  const waiting = ALL_SCENARIOS.map((plot) => ({ plot, shown: plot(sample, "") })).filter(
    ({ shown }, index) =>
      (!only || shown.name.includes(only) || shown.tags.includes(only)) &&
      (!isSample || index % 2 === 0 || shown.tags.some((tag) => ALWAYS.includes(tag))),
  );
  const played: Played[] = [];
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const one = await play(product, database, next.plot);
      played.push(one);
      if (isSilent) continue;
      process.stderr.write(`${one.passed ? "ok  " : "FAIL"} ${one.name}\n`);
      if (isVerbose) process.stderr.write(`${one.transcript.map((line) => `       ${line}`).join("\n")}\n`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return played;
}

const isVerbose = process.argv.includes("--transcripts");

const round = (value: number) => Math.round(value * 1e4) / 1e4;
const count = (played: readonly Played[], kind: string) =>
  played.flatMap(({ flaws }) => flaws).filter((flaw) => flaw.kind === kind).length;

function percentile(values: readonly number[], share: number): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  return value === undefined ? null : Math.round(value);
}

function summarise(played: readonly Played[], probes: readonly string[]) {
  const plain = played.filter(({ tags, passed }) => tags.includes("plain") && passed);
  const turnMs = played.flatMap((one) => one.turnMs);
  const tags = [...new Set(played.flatMap((one) => one.tags))];
  return {
    scenarios: played.length,
    passed: played.filter(({ passed }) => passed).length,
    passShare: round(played.filter(({ passed }) => passed).length / Math.max(1, played.length)),
    falseBooked: count(played, "false_booked"),
    otherFalseClaims: count(played, "false_claim"),
    brokenInvariants: count(played, "invariant"),
    meanTurnsOfPlainBookings: plain.length
      ? round(plain.reduce((sum, { userTurns }) => sum + userTurns, 0) / plain.length)
      : null,
    turnMs: { p50: percentile(turnMs, 0.5), p95: percentile(turnMs, 0.95) },
    byTag: Object.fromEntries(
      tags.map((tag) => {
        const own = played.filter((one) => one.tags.includes(tag));
        return [tag, `${own.filter(({ passed }) => passed).length}/${own.length}`];
      }),
    ),
    probes,
    failures: played
      .filter(({ passed }) => !passed)
      .map(({ name, flaws, transcript }) => ({ name, flaws, transcript })),
  };
}

export function formatScenarios(report: ScenarioReport): string {
  const { failures, byTag, probes, turnMs, ...figures } = report;
  const lines = Object.entries(figures).map(([name, value]) => `${name.padEnd(28)}${value}`);
  lines.push(`${"turn p50 / p95 ms".padEnd(28)}${turnMs.p50} / ${turnMs.p95}`);
  lines.push(...Object.entries(byTag).map(([tag, value]) => `  ${tag.padEnd(26)}${value}`));
  lines.push(...probes.map((probe) => `probe: ${probe}`));
  for (const { name, flaws } of failures) {
    lines.push(`FAIL ${name}`, ...flaws.map(({ kind, what }) => `     ${kind}: ${what}`));
  }
  return lines.join("\n");
}

function option(name: string): string | undefined {
  const index = process.argv.indexOf(`--${name}`);
  return index < 0 ? undefined : process.argv[index + 1];
}

if (import.meta.filename === process.argv[1]) {
  const demo = readDemo(option("demo") ?? process.env.DEMO_JSON ?? ".local/demo.json");
  const report = await runScenarios(demo, { atOnce: Number(option("at-once") ?? 6), only: option("only") });
  process.stderr.write(`${formatScenarios(report)}\n`);
  console.log(JSON.stringify(report, null, 1));
  process.exit(report.falseBooked > 0 ? 1 : 0);
}
