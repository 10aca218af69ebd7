import { EventEmitter } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { Logger, type Runner, run, runMigrations, type WorkerEvents } from "graphile-worker";
import type pg from "pg";
import { z } from "zod";
import type { Database } from "./database";

const eventJob = z.object({ eventId: z.string() });
const driveJob = z.object({ runId: z.string() });
const stepJob = z.object({ runId: z.string(), stepId: z.string() });

export interface JobHandlers {
  event(job: z.infer<typeof eventJob>): Promise<void>;
  drive(job: z.infer<typeof driveJob>): Promise<void>;
  step(job: z.infer<typeof stepJob>): Promise<void>;
  wake(job: z.infer<typeof stepJob>): Promise<void>;
}

export type Job =
  | { task: "event"; payload: z.infer<typeof eventJob> }
  | { task: "drive"; payload: z.infer<typeof driveJob> }
  | { task: "step" | "wake"; payload: z.infer<typeof stepJob> };

interface Queryable {
  query(text: string, values: unknown[]): Promise<unknown>;
}

/** Adds a job in the caller's transaction. A crash repeats it, so every handler starts from the state it finds. */
export async function addJob(db: Queryable, job: Job, runAt?: Date): Promise<void> {
  await db.query("select from graphile_worker.add_job($1, $2::json, run_at := $3, max_attempts := 32000)", [
    job.task,
    JSON.stringify(job.payload),
    runAt ?? null,
  ]);
}

/** Creates or upgrades graphile-worker's own schema. */
export async function prepareQueue(pool: pg.Pool, log: (line: string) => void): Promise<void> {
  await runMigrations({ pgPool: pool, logger: quietLogger(log) });
}

/** Frees jobs locked by any worker but `aliveId`: the executor is alone on its database, so those workers are dead. */
export async function freeDeadJobs(pool: pg.Pool, aliveId: string | undefined): Promise<void> {
  await pool.query(
    `select graphile_worker.force_unlock_workers(dead) from (
       select array_agg(distinct locked_by) as dead from graphile_worker.jobs
       where locked_by is not null and locked_by is distinct from $1
     ) found where dead is not null`,
    [aliveId ?? null],
  );
}

function quietLogger(log: (line: string) => void): Logger {
  return new Logger(() => (level, message) => {
    if (level === "error" || level === "warning") log(`queue: ${message}`);
  });
}

export interface Queue {
  start(): void;
  stop(): Promise<void>;
  /** Frees jobs that a query of a dead executor, still under way at our start, locked a moment later. */
  sweep(): Promise<void>;
}

/** A worker pool that takes jobs at once on NOTIFY, polls for due ones, and is started again should it ever end. */
export function createQueue(database: Database, handlers: JobHandlers, log: (line: string) => void): Queue {
  const { pool } = database;
  let wanted = false;
  let runner: Runner | undefined;
  let poolId: string | undefined;
  let loop: Promise<void> = Promise.resolve();
  const events: WorkerEvents = new EventEmitter();
  events.on("pool:create", ({ workerPool }) => {
    poolId = workerPool.id;
  });
  const work = async () => {
    await freeDeadJobs(pool, undefined);
    runner = await run({
      pgPool: pool,
      events,
      noHandleSignals: true,
      parsedCronItems: [],
      logger: quietLogger(log),
      preset: {
        worker: {
          concurrentJobs: 10,
          pollInterval: 200,
          localQueue: { size: 10 },
          // Without batching, graphile-worker leaves a failed completion unhandled, which would end the whole process.
          completeJobBatchDelay: 0,
          failJobBatchDelay: 0,
          gracefulShutdownAbortTimeout: 3_000,
        },
      },
      taskList: {
        event: (payload) => database.patiently(() => handlers.event(eventJob.parse(payload))),
        drive: (payload) => database.patiently(() => handlers.drive(driveJob.parse(payload))),
        step: (payload) => database.patiently(() => handlers.step(stepJob.parse(payload))),
        wake: (payload) => database.patiently(() => handlers.wake(stepJob.parse(payload))),
      },
    });
    await runner.promise;
  };
  const keepWorking = async () => {
    while (wanted) {
      await work().catch((error: unknown) => log(`queue stopped: ${error instanceof Error ? error.message : error}`));
      if (wanted) await sleep(500);
    }
  };
  return {
    start() {
      if (wanted) return;
      wanted = true;
      loop = loop.then(keepWorking);
    },
    async stop() {
      wanted = false;
      await runner?.stop().catch(() => undefined);
      await loop;
    },
    async sweep() {
      if (wanted && poolId) await freeDeadJobs(pool, poolId);
    },
  };
}
