import pg from "pg";
import { AppError } from "@/lib/errors";
import type { FunctionCatalog, FunctionName } from "./catalog";

/** The one road of visitors, callers, API keys and jobs to the data: a closed list of SQL functions, run as `app_server`. */
export type Functions = {
  call<N extends FunctionName>(name: N, ...args: FunctionCatalog[N]["args"]): Promise<FunctionCatalog[N]["result"]>;
  close(): Promise<void>;
};

const RETRYABLE = new Set(["40P01", "40001", "55P03"]);
const TRIES = 3;

type Query = { text: string; values: unknown[] };

function trustResult<N extends FunctionName>(_name: N, value: unknown): FunctionCatalog[N]["result"] {
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: app.<name> answers the shape of its catalogue entry; verbs are tested on it
  return value as FunctionCatalog[N]["result"];
}

function sqlState(error: unknown): string | null {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : null;
}

function asFault(error: unknown): unknown {
  const state = sqlState(error);
  if (state?.startsWith("22") || state === "23514" || state === "23502") {
    return new AppError("invalid_input", "the database refused a value", { cause: error });
  }
  return error;
}

async function run(pool: pg.Pool, query: Query): Promise<unknown> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const { rows } = await pool.query<{ result: unknown }>(query);
      return rows[0]?.result ?? null;
    } catch (error) {
      if (attempt >= TRIES || !RETRYABLE.has(sqlState(error) ?? "")) {
        throw asFault(error);
      }
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * attempt));
    }
  }
}

/**
 * Opens the pooled connection of `app_server`. Deadlocks, serialization failures and locks that were waited for too long are tried three times; a value the
 * database cannot take is the fault `invalid_input`; refusals come back in the result, never as an error.
 */
export function createFunctions(databaseUrl: string, poolSize = 10): Functions {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: poolSize,
    idleTimeoutMillis: 30_000,
    allowExitOnIdle: true,
  });
  pool.on("error", () => undefined);
  return {
    async call(name, ...args) {
      const places = args.map((_, index) => `$${index + 1}`).join(", ");
      return trustResult(name, await run(pool, { text: `select app.${name}(${places}) as result`, values: [...args] }));
    },
    close: () => pool.end(),
  };
}
