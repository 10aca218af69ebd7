import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { findWorkloadStarts, type Workload } from "@/lib/scheduling/workload";

const WARM_UP_MS = 500;
const MEASURE_MS = 1_000;
const FEWEST_ITERATIONS = 100;

function timeOnce(workload: Workload): number {
  const before = process.hrtime.bigint();
  findWorkloadStarts(workload);
  return Number(process.hrtime.bigint() - before) / 1e6;
}

function measure(workload: Workload): number[] {
  const warmUntil = performance.now() + WARM_UP_MS;
  for (let i = 0; i < FEWEST_ITERATIONS || performance.now() < warmUntil; i++) timeOnce(workload);
  const times: number[] = [];
  const until = performance.now() + MEASURE_MS;
  while (performance.now() < until || times.length < FEWEST_ITERATIONS) times.push(timeOnce(workload));
  return times.sort((a, b) => a - b);
}

function quantile(sorted: readonly number[], share: number): number {
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return Math.round(value * 10_000) / 10_000;
}

for (const file of process.argv.slice(2)) {
  const workload: Workload = JSON.parse(readFileSync(file, "utf8"));
  const slots = findWorkloadStarts(workload).map((start) => new Date(start).toISOString());
  const times = measure(workload);
  const line = {
    id: workload.id,
    slots: slots.length,
    sha256: createHash("sha256").update(slots.join("\n")).digest("hex"),
    median_ms: quantile(times, 0.5),
    p95_ms: quantile(times, 0.95),
    iterations: times.length,
  };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
