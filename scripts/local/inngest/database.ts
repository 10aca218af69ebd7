import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";

export type Transaction = pg.PoolClient;

export interface Database {
  readonly pool: pg.Pool;
  /**
   * Runs `work` in a transaction, and again after a deadlock or a lost connection, so `work` must be repeatable. Without
   * `patienceMs` it tries until the database is back: the result of a call to the app must not be lost.
   */
  transaction<T>(work: (tx: Transaction) => Promise<T>, patienceMs?: number): Promise<T>;
  /** Runs `work` again for as long as the database is away. */
  patiently<T>(work: () => Promise<T>, patienceMs?: number): Promise<T>;
  /** From now on a lost connection is an error at once. */
  stopWaiting(): void;
  close(): Promise<void>;
}

const lockKey = 7_331_900_412;

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return "";
  const code: unknown = Reflect.get(error, "code");
  return typeof code === "string" ? code : "";
}

function isConflict(error: unknown): boolean {
  return ["40P01", "40001"].includes(codeOf(error));
}

function isConnectionLoss(error: unknown): boolean {
  const code = codeOf(error);
  if (["ECONNREFUSED", "ECONNRESET", "EPIPE", "57P01", "57P02", "57P03"].includes(code)) return true;
  return (
    code.startsWith("08") ||
    (error instanceof Error && /connection terminated|timeout exceeded|not queryable/i.test(error.message))
  );
}

async function once<T>(pool: pg.Pool, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken = false;
  try {
    await client.query("begin");
    const result = await work(client);
    await client.query("commit");
    return result;
  } catch (error) {
    await client.query("rollback").catch(() => {
      broken = true;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

/** Opens the pool of the executor's own database. */
export function openDatabase(url: string, log: (line: string) => void): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: 16,
    connectionTimeoutMillis: 10_000,
    application_name: "inngest-executor",
  });
  let closing = false;
  pool.on("error", (error) => {
    if (!closing) log(`database connection lost: ${error.message}`);
  });
  pool.on("connect", (client) => client.on("error", () => undefined));
  const patiently = async <T>(work: () => Promise<T>, patienceMs = Number.POSITIVE_INFINITY): Promise<T> => {
    const until = Date.now() + patienceMs;
    for (let tries = 0; ; tries += 1) {
      try {
        return await work();
      } catch (error) {
        const again = isConflict(error) || (isConnectionLoss(error) && !closing);
        if (!again || Date.now() > until) throw error;
        await sleep(Math.min(1_000, 10 * 2 ** Math.min(tries, 7)) * (0.5 + Math.random()));
      }
    }
  };
  return {
    pool,
    patiently,
    transaction: (work, patienceMs) => patiently(() => once(pool, work), patienceMs),
    stopWaiting() {
      closing = true;
    },
    close: () => pool.end(),
  };
}

export interface ExecutorLock {
  release(): Promise<void>;
}

async function acquire(url: string, waitMs: number): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, keepAlive: true, application_name: "inngest-executor-lock" });
  client.on("error", () => undefined);
  await client.connect();
  const until = Date.now() + waitMs;
  for (;;) {
    const { rows } = await client.query<{ held: boolean }>("select pg_try_advisory_lock($1) as held", [lockKey]);
    if (rows[0]?.held) return client;
    if (Date.now() > until) {
      await client.end();
      throw new Error("another Inngest executor already works on this database");
    }
    await sleep(100);
  }
}

/**
 * Holds the advisory lock that makes this executor the only one on its database. `onLost` and `onRegained` frame the
 * time in which the lock's connection is gone.
 */
export async function holdLock(
  url: string,
  onLost: () => Promise<void>,
  onRegained: () => Promise<void>,
): Promise<ExecutorLock> {
  let released = false;
  let client = await acquire(url, 15_000);
  const watch = () => {
    client.once("end", () => {
      if (!released) void regain();
    });
  };
  const regain = async () => {
    await onLost();
    while (!released) {
      try {
        client = await acquire(url, 5_000);
        watch();
        await onRegained();
        return;
      } catch {
        await sleep(500);
      }
    }
  };
  watch();
  return {
    async release() {
      released = true;
      await client.end().catch(() => undefined);
    },
  };
}
