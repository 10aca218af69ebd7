import autocannon from "autocannon";

export type Load = {
  readonly url: string;
  readonly method?: "GET" | "POST";
  /** The body of request n, for requests that must differ. */
  readonly body?: (n: number) => string;
  readonly expected: number;
};

export type Measured = {
  readonly concurrency: number;
  readonly requestsPerSecond: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly p99Ms: number;
  readonly otherAnswers: number;
};

export type LoadFigures = {
  readonly closedLoop: Measured;
  readonly openLoop: Measured & { readonly offeredPerSecond: number };
};

type Shape = { readonly connections: number; readonly seconds: number; readonly rate?: number };

let sent = 0;

async function run(load: Load, shape: Shape): Promise<Measured> {
  let others = 0;
  const instance = autocannon({
    url: load.url,
    connections: shape.connections,
    duration: shape.seconds,
    ...(shape.rate === undefined ? {} : { overallRate: shape.rate }),
    requests: [
      {
        method: load.method ?? "GET",
        headers: load.method === "POST" ? { "content-type": "application/json" } : { accept: "*/*" },
        setupRequest: (request) => {
          const { body } = load;
          return body === undefined ? request : { ...request, body: body(sent++) };
        },
        onResponse: (status) => {
          others += status === load.expected ? 0 : 1;
        },
      },
    ],
  });
  const result = await instance;
  return {
    concurrency: shape.connections,
    requestsPerSecond: Math.round((result.requests.total / result.duration) * 10) / 10,
    p50Ms: result.latency.p50,
    p95Ms: result.latency.p97_5,
    p99Ms: result.latency.p99,
    otherAnswers: others + result.errors + result.timeouts,
  };
}

/**
 * The most the server answers with so many connections (closed loop), then latencies at 70 % of that rate offered evenly
 * (open loop: a slow answer does not hold back the next request, so waiting counts). p95 is autocannon's p97.5, the
 * nearest it gives and never the kinder of the two.
 */
export async function measureLoad(load: Load, connections: number, seconds: number): Promise<LoadFigures> {
  await run(load, { connections, seconds: 2 });
  const closedLoop = await run(load, { connections, seconds });
  const rate = Math.max(1, Math.floor(closedLoop.requestsPerSecond * 0.7));
  const openLoop = await run(load, { connections, seconds, rate });
  return { closedLoop, openLoop: { ...openLoop, offeredPerSecond: rate } };
}
