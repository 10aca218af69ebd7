import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import type { Installation } from "./installation";
import { binary, projectRoot } from "./paths";
import { adminRole, type Postgres } from "./postgres";

export interface PreparedDatabase {
  /** As the owner of our schemas, `postgres`. */
  ownerUrl: string;
  /** As the role of the application, which may only execute functions. */
  appServerUrl: string;
  /** As the role of the embedded Supabase. */
  supabaseUrl: string;
  /** The separate database of the job executor. */
  jobsUrl: string;
}

/**
 * Brings a cluster to the schema of this checkout: what hosted Supabase has, then its auth tables, then our migrations.
 * Cheap when nothing is to be done.
 */
export async function prepareDatabase(
  postgres: Postgres,
  installation: Installation,
  migrationsRoot = projectRoot,
): Promise<PreparedDatabase> {
  const ownerUrl = postgres.url("postgres", installation.databasePassword);
  const supabaseUrl = postgres.url("supabase_lite", installation.supabasePassword);
  await withClient(postgres.url(adminRole, installation.adminPassword), async (admin) => {
    await bootstrap(admin, installation);
    await ensureAuthTables(admin, supabaseUrl);
    if (await hasPendingMigrations(admin, migrationsRoot)) await pushMigrations(ownerUrl, migrationsRoot);
    const { rowCount } = await admin.query("select from pg_roles where rolname = 'app_server'");
    if (rowCount) await setPassword(admin, "app_server", installation.appServerPassword);
  });
  return {
    ownerUrl,
    supabaseUrl,
    appServerUrl: postgres.url("app_server", installation.appServerPassword),
    jobsUrl: postgres.url("postgres", installation.databasePassword, "jobs"),
  };
}

async function bootstrap(admin: pg.Client, installation: Installation): Promise<void> {
  const { rowCount: isDone } = await admin.query("select from pg_roles where rolname = 'supabase_lite'");
  if (!isDone) {
    await admin.query("begin");
    await admin.query(readFileSync(join(projectRoot, "scripts/local/bootstrap.sql"), "utf8"));
    await setPassword(admin, "postgres", installation.databasePassword);
    await setPassword(admin, "supabase_lite", installation.supabasePassword);
    await admin.query("commit");
  }
  const { rowCount: hasJobs } = await admin.query("select from pg_database where datname = 'jobs'");
  if (!hasJobs) await admin.query("create database jobs owner postgres");
}

async function setPassword(admin: pg.Client, role: string, password: string): Promise<void> {
  await admin.query(`alter role ${admin.escapeIdentifier(role)} password ${admin.escapeLiteral(password)}`);
}

/** The comment on the schema names the version that made the tables, so that an upgrade runs once more. */
async function ensureAuthTables(admin: pg.Client, supabaseUrl: string): Promise<void> {
  const manifest = readFileSync(join(projectRoot, "node_modules/@supabase/lite/package.json"), "utf8");
  const wanted = `@supabase/lite ${JSON.parse(manifest).version}`;
  const found = await admin.query("select obj_description('auth'::regnamespace, 'pg_namespace') as made_by");
  if (found.rows[0]?.made_by === wanted) return;
  const { makeAuthTables } = await import("./supabase/app");
  await makeAuthTables(supabaseUrl);
  await admin.query("grant all on all tables in schema auth to postgres");
  await admin.query(`comment on schema auth is ${admin.escapeLiteral(wanted)}`);
}

async function hasPendingMigrations(admin: pg.Client, migrationsRoot: string): Promise<boolean> {
  const files = readdirSync(join(migrationsRoot, "supabase/migrations")).filter((name) => /^\d+_.*\.sql$/.test(name));
  const { rows } = await admin.query(
    "select to_regclass('supabase_migrations.schema_migrations') is not null as known",
  );
  if (!rows[0]?.known) return files.length > 0;
  const applied = await admin.query("select version from supabase_migrations.schema_migrations");
  const versions = new Set(applied.rows.map((row) => String(row.version)));
  return files.some((name) => !versions.has(name.slice(0, name.indexOf("_"))));
}

/** Applies what is pending with Supabase's own CLI, each file in its own transaction. */
async function pushMigrations(ownerUrl: string, migrationsRoot: string): Promise<void> {
  await runSupabase([
    "db",
    "push",
    `--remote=${ownerUrl}?sslmode=disable`,
    "--yes",
    "--include-all",
    "--workdir",
    migrationsRoot,
  ]);
}

/** Runs the Supabase CLI and answers its standard output; its messages become the error when it fails. */
export async function runSupabase(args: string[]): Promise<string> {
  const child = spawn(binary("supabase"), args, {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, DO_NOT_TRACK: "1", SUPABASE_TELEMETRY_DISABLED: "1", NO_COLOR: "1" },
  });
  let output = "";
  let messages = "";
  child.stdout.on("data", (chunk: Buffer) => {
    output += chunk.toString();
  });
  child.stderr.on("data", (chunk: Buffer) => {
    messages += chunk.toString();
  });
  const code = await new Promise((done) => child.once("close", done).once("error", done));
  if (code !== 0) throw new Error(`supabase ${args.slice(0, 2).join(" ")} failed:\n${messages}${output}`);
  return output;
}

async function withClient(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
