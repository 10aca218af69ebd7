import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { addBenchBusiness, type BenchBusiness, bookingRequest } from "./checks/bench-business";
import { type Load, type LoadFigures, measureLoad } from "./checks/measure-load";
import { measureMonth } from "./checks/measure-month";
import { measurePage } from "./checks/measure-page";
import { formatSlotsCurve, measureSlotsCurve } from "./checks/slots-curve";
import { findFreePort } from "./local/ports";
import { silenceProgress } from "./local/progress";
import { startStack } from "./local/stack";

const demoSchema = z.object({
  baseUrl: z.string(),
  business: z.object({ slug: z.string() }),
  database: z.object({ url: z.string() }),
});
type Demo = z.infer<typeof demoSchema>;

const SECONDS = Number(process.env.BENCH_SECONDS || 8);
const DAY_MS = 86_400_000;

function loads(demo: Demo, service: string, business: BenchBusiness): Record<string, Load> {
  const day = (n: number) => new Date(Date.now() + n * DAY_MS).toISOString().slice(0, 10);
  const firstStart = Math.ceil((Date.now() + 2 * DAY_MS) / 900_000) * 900_000;
  const api = `${demo.baseUrl}/api/v1/businesses`;
  return {
    bare: { url: `${demo.baseUrl}/api/health/live`, expected: 200 },
    slots: { url: `${api}/${demo.business.slug}/slots?service=${service}&from=${day(1)}&to=${day(7)}`, expected: 200 },
    slotsOf50StaffForAMonth: {
      url: `${api}/${business.slug}/slots?service=quick&from=${day(1)}&to=${day(30)}`,
      expected: 200,
    },
    booking: {
      url: `${api}/${business.slug}/bookings`,
      method: "POST",
      expected: 201,
      body: (n) => bookingRequest(business, n, firstStart),
    },
    page: { url: `${demo.baseUrl}/book/${demo.business.slug}`, expected: 200 },
  };
}

async function firstService(demo: Demo): Promise<string> {
  const response = await fetch(`${demo.baseUrl}/api/v1/businesses/${demo.business.slug}`);
  const { services } = z
    .object({ services: z.array(z.object({ slug: z.string() })).min(1) })
    .parse(await response.json());
  return services[0]?.slug ?? "";
}

async function measure(demo: Demo): Promise<object> {
  const business = await addBenchBusiness(demo.database.url);
  const service = await firstService(demo);
  const figures: Record<string, Record<string, LoadFigures>> = {};
  for (const [name, load] of Object.entries(loads(demo, service, business))) {
    process.stderr.write(`${name} …\n`);
    figures[name] = { at1: await measureLoad(load, 1, SECONDS), at16: await measureLoad(load, 16, SECONDS) };
  }
  const rate = (name: string) => figures[name]?.at16?.closedLoop.requestsPerSecond ?? 0;
  const share = (name: string) => Math.round((rate(name) / rate("bare")) * 1000) / 10;
  process.stderr.write("a month of slots of 50 staff …\n");
  const month = await measureMonth(demo.baseUrl, demo.database.url, SECONDS);
  const page = await measurePage(`${demo.baseUrl}/book/${demo.business.slug}`);
  return {
    machine: { cores: cpus().length, memoryGigabytes: Math.round(totalmem() / 2 ** 30), node: process.version },
    seconds: SECONDS,
    aims: {
      slotsShareOfBarePercent: { is: share("slots"), aim: 60 },
      bookingShareOfBarePercent: { is: share("booking"), aim: 25 },
      monthCachedP95Ms: { is: month.cached.p95Ms, aim: 10 },
      monthAfterEachBookingP95Ms: { is: month.afterEachBooking.p95Ms, aim: 50 },
      monthNeverAskedP95Ms: { is: month.neverAsked.p95Ms, aim: 50 },
      monthAfterNewRulesP95Ms: { is: month.afterNewRules.p95Ms, aim: 50 },
      pageRequestsPerSecond: { is: rate("page"), aim: 500 },
      pageScriptGzipKilobytes: { is: page.gzipKilobytes, aim: 190 },
    },
    page,
    month,
    figures,
  };
}

/** The engine alone, before anything else runs on the machine. */
function measureEngine() {
  process.stderr.write("engine …\n");
  const curve = measureSlotsCurve();
  process.stderr.write(`milliseconds for the starts\n${formatSlotsCurve(curve)}\n`);
  process.stderr.write(`and with names\n${formatSlotsCurve(curve, "namedMs")}\n`);
  return curve;
}

/** Measures the copy that DEMO_JSON names, or one of its own in a folder that goes away. JSON on standard output. */
async function main(): Promise<void> {
  silenceProgress(true);
  const engine = measureEngine();
  const print = (figures: object) => console.log(JSON.stringify({ engine, ...figures }, null, 2));
  const running = process.env.DEMO_JSON;
  if (running) {
    print(await measure(demoSchema.parse(JSON.parse(readFileSync(running, "utf8")))));
    return;
  }
  const localDir = mkdtempSync(join(tmpdir(), "chatty-bench-"));
  const stack = await startStack({ localDir, port: await findFreePort(undefined), next: "production", seed: true });
  try {
    print(await measure(stack.demo));
  } finally {
    await stack.stop();
    rmSync(localDir, { recursive: true, force: true });
  }
}

await main();
