import { setTimeout as sleep } from "node:timers/promises";
import { createAppClient } from "./app-client";
import { Gate, unparkAll } from "./concurrency";
import { runDueCrons } from "./cron-clock";
import { holdLock, openDatabase } from "./database";
import { Driver } from "./drive";
import type { Engine } from "./engine";
import { describeError } from "./errors";
import { fanOut } from "./events";
import { createQueue, prepareQueue } from "./queue";
import { Registry } from "./registry";
import { pruneSql, schemaSql } from "./schema";
import { createExecutorServer } from "./server";
import { assertSigningKey } from "./signing";
import { Synchroniser } from "./synchroniser";

export interface ExecutorOptions {
  readonly databaseUrl: string;
  /** 0 takes a free port. */
  readonly port: number;
  readonly host?: string;
  /** Where the app serves its functions, as `http://127.0.0.1:3000/api/inngest`. */
  readonly appUrl: string;
  readonly eventKey: string;
  /** `signkey-local-<hex>`, the same as the app's INNGEST_SIGNING_KEY. */
  readonly signingKey: string;
  readonly log: (line: string) => void;
}

export interface Executor {
  readonly url: string;
  close(): Promise<void>;
}

const registerEveryMs = 1_000;
const resyncEveryMs = 60_000;
const resyncAtMostEveryMs = 5_000;
const sweepEveryMs = 1_000;
const pruneEveryMs = 3_600_000;
const finishCallsWithinMs = 3_000;
const closeWithinMs = 8_000;

/** Calls `work` every so often, never twice at once, until stopped. */
function every(ms: () => number, work: () => Promise<unknown>, log: (line: string) => void): () => Promise<void> {
  const stop = new AbortController();
  const loop = (async () => {
    while (!stop.signal.aborted) {
      await sleep(ms(), undefined, { signal: stop.signal, ref: false }).catch(() => undefined);
      if (!stop.signal.aborted) await work().catch((error: unknown) => log(describeError(error)));
    }
  })();
  return () => {
    stop.abort();
    return loop;
  };
}

function untilNextMinute(): number {
  return 60_000 - (Date.now() % 60_000) + 15;
}

function listen(server: ReturnType<typeof createExecutorServer>, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : port);
    });
  });
}

function createEngine(options: ExecutorOptions) {
  const database = openDatabase(options.databaseUrl, options.log);
  const state = { closing: false };
  let synchroniser: Synchroniser | undefined;
  const engine: Engine = {
    database,
    registry: new Registry(options.log),
    app: createAppClient(options.appUrl, options.signingKey),
    gate: new Gate(database),
    log: options.log,
    isClosing: () => state.closing,
    resync: async () => synchroniser?.sync(resyncAtMostEveryMs),
  };
  const driver = new Driver(engine);
  const queue = createQueue(
    database,
    {
      event: ({ eventId }) => fanOut(engine, eventId),
      drive: ({ runId }) => driver.drive(runId),
      step: ({ runId, stepId }) => driver.step(runId, stepId),
      wake: ({ runId, stepId }) => driver.wake(runId, stepId),
    },
    options.log,
  );
  const sync = new Synchroniser(engine, () => {
    queue.start();
    void runDueCrons(engine, new Date()).catch((error: unknown) => options.log(describeError(error)));
  });
  synchroniser = sync;
  return { engine, queue, sync, state };
}

/**
 * Starts the local Inngest executor: it accepts events, keeps runs and steps in its own database, and calls the app's
 * functions as Inngest Cloud would. Refuses a signing key of the wrong shape and a database that another executor holds.
 */
export async function startExecutor(options: ExecutorOptions): Promise<Executor> {
  assertSigningKey(options.signingKey);
  const { engine, queue, sync, state } = createEngine(options);
  const { database } = engine;
  const reopen = async () => {
    if (engine.registry.syncedAt && !state.closing) queue.start();
  };
  const lock = await holdLock(options.databaseUrl, () => queue.stop(), reopen).catch(async (error: unknown) => {
    await database.close();
    throw error;
  });
  const server = createExecutorServer(engine, { ...options, onRegistration: (body) => sync.take(body) });
  try {
    await prepareQueue(database.pool, options.log);
    await database.pool.query(schemaSql);
    await unparkAll(database);
    const host = options.host ?? "127.0.0.1";
    const port = await listen(server, options.port, host);
    void sync.sync(0);
    void database.pool.query(pruneSql).catch((error: unknown) => options.log(describeError(error)));
    const stops = [
      every(
        () => (engine.registry.syncedAt ? resyncEveryMs : registerEveryMs),
        () => sync.sync(0),
        options.log,
      ),
      every(untilNextMinute, () => runDueCrons(engine, new Date()), options.log),
      every(
        () => sweepEveryMs,
        () => Promise.all([engine.gate.sweep(), queue.sweep()]),
        options.log,
      ),
      every(
        () => pruneEveryMs,
        () => database.pool.query(pruneSql),
        options.log,
      ),
    ];
    let closed: Promise<void> | undefined;
    const close = async () => {
      state.closing = true;
      database.stopWaiting();
      server.close();
      server.closeAllConnections();
      const stopping = [queue.stop(), ...stops.map((stop) => stop())];
      const cut = setTimeout(() => engine.app.close(), finishCallsWithinMs);
      await Promise.all(stopping);
      clearTimeout(cut);
      await lock.release();
      await database.close();
    };
    return {
      url: `http://${host}:${port}`,
      close: () => {
        closed ??= Promise.race([close(), sleep(closeWithinMs, undefined, { ref: false })]);
        return closed;
      },
    };
  } catch (error) {
    await lock.release();
    await database.close();
    throw error;
  }
}
