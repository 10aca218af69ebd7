import { Agent, get } from "node:http";
import pg from "pg";
import { addMonthBusiness } from "./bench-business";

const CLIENTS = 16;
const DAY_MS = 86_400_000;

export type MonthFigures = {
  readonly requestsPerSecond: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly bytes: number;
};

type Ask = { readonly path: () => string; readonly before?: () => Promise<unknown> };

function ask(agent: Agent, url: string): Promise<{ ms: number; bytes: number }> {
  return new Promise((resolve, reject) => {
    const startedAt = performance.now();
    get(url, { agent, headers: { "accept-encoding": "gzip" } }, (response) => {
      let bytes = 0;
      response.on("data", (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.on("error", reject);
      response.on("end", () => {
        if (response.statusCode === 200) resolve({ ms: performance.now() - startedAt, bytes });
        else reject(new Error(`${url} answered ${response.statusCode}`));
      });
    }).on("error", reject);
  });
}

const at = (sorted: readonly number[], share: number): number =>
  Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) * 10) / 10;

/** So many clients, each with its next question as soon as it has an answer. Latency is counted to the last byte. */
async function measure(baseUrl: string, { path, before }: Ask, seconds: number): Promise<MonthFigures> {
  const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS });
  const latencies: number[] = [];
  let bytes = 0;
  let countsFrom = 0;
  const client = async (until: number): Promise<void> => {
    while (Date.now() < until) {
      await before?.();
      const answer = await ask(agent, `${baseUrl}${path()}`);
      bytes = answer.bytes;
      if (Date.now() >= countsFrom) latencies.push(answer.ms);
    }
  };
  countsFrom = Date.now() + 2_000;
  await Promise.all(Array.from({ length: CLIENTS }, () => client(countsFrom + seconds * 1_000)));
  agent.destroy();
  const sorted = latencies.toSorted((a, b) => a - b);
  return {
    requestsPerSecond: Math.round(sorted.length / seconds),
    p50Ms: at(sorted, 0.5),
    p95Ms: at(sorted, 0.95),
    bytes,
  };
}

/**
 * A month of slots of 50 staff with 10,500 appointments, as a browser asks for it: answered from the cache; each time after
 * a change of one staff member's claims, as after a booking; for a window that nobody asked about before; and each time
 * after a change of the business's rules, when nothing that was kept is of use.
 */
export async function measureMonth(
  baseUrl: string,
  databaseUrl: string,
  seconds: number,
): Promise<Record<"cached" | "afterEachBooking" | "neverAsked" | "afterNewRules", MonthFigures>> {
  const { slug, businessId } = await addMonthBusiness(databaseUrl);
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 4 });
  const { rows: staff } = await pool.query<{ id: string }>("select id from public.staff where business_id = $1", [
    businessId,
  ]);
  const day = (n: number) => new Date(Date.now() + n * DAY_MS).toISOString().slice(0, 10);
  const url = `/api/v1/businesses/${slug}/slots?service=quick`;
  const month = () => `${url}&from=${day(1)}&to=${day(30)}`;
  const bump = () =>
    pool.query(
      "update public.resources set availability_version = availability_version + 1 where business_id = $1 and id = $2",
      [businessId, staff[Math.floor(Math.random() * staff.length)]?.id],
    );
  const changeRules = () =>
    pool.query("update public.businesses set rules_version = rules_version + 1 where id = $1", [businessId]);
  let asked = 0;
  const ownWindow = (): string => {
    asked += 1;
    return `${url}&from=${new Date(Date.parse(day(1)) + asked * 1_000).toISOString()}&to=${day(30)}`;
  };
  try {
    return {
      cached: await measure(baseUrl, { path: month }, seconds),
      afterEachBooking: await measure(baseUrl, { path: month, before: bump }, seconds),
      neverAsked: await measure(baseUrl, { path: ownWindow }, seconds),
      afterNewRules: await measure(baseUrl, { path: month, before: changeRules }, seconds),
    };
  } finally {
    await pool.end();
  }
}
