import { mkdirSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { parseEnv } from "@/lib/env";
import { buildIfStale } from "./build";
import { Cleanups } from "./cleanups";
import { type PreparedDatabase, prepareDatabase } from "./database";
import { composeDemo, type Demo } from "./demo";
import { assertGivenEnvironment, chooseLocal, composeEnvironment, localPhoneNumber, localSender } from "./environment";
import { writePrivateJson } from "./files";
import { type Installation, loadInstallation, rememberPort } from "./installation";
import { findFreePort, isPortFree } from "./ports";
import { startPostgres } from "./postgres";
import { step } from "./progress";
import { RunRecord } from "./run-record";
import { seedDemo } from "./seed-demo";
import { Supervisor } from "./supervisor";
import type { RunningVendors } from "./vendors/vendors";

export interface StackOptions {
  localDir: string;
  port: number;
  /** Which Next to run before the local services; `false` for the services alone. */
  next: false | "production" | "development";
  seed: boolean;
  /** Where the app's own log goes; a file in LOCAL_DIR/logs by default. */
  appLog?: "file" | "inherit";
  /** Added to the app's environment. */
  env?: Record<string, string>;
  onGivenUp?: (reason: string) => void;
  /** Filled as things come up, so that a caller can take down a start that is still under way. */
  cleanups?: Cleanups;
}

export interface Stack {
  demo: Demo;
  /** The page with every mail and text. */
  inboxUrl: string;
  /** What the app was started with. */
  env: Record<string, string>;
  stop(): Promise<void>;
}

/** Brings up everything on 127.0.0.1 for one LOCAL_DIR; several run side by side. */
export async function startStack(options: StackOptions): Promise<Stack> {
  const { localDir, port } = options;
  const baseUrl = process.env.BASE_URL || `http://127.0.0.1:${port}`;
  if (options.next) await assertPortFree(port);
  const record = await RunRecord.claim(localDir, baseUrl);
  const cleanups = options.cleanups ?? new Cleanups();
  const stop = () => cleanups.run();
  cleanups.add(async () => record.release());
  const giveUp = (reason: string) => {
    stop().finally(() => options.onGivenUp?.(reason));
  };
  try {
    const installation = loadInstallation(localDir);
    assertGivenEnvironment(process.env, baseUrl, installation);
    const logs = prepareLogs(localDir);
    const supervisor = new Supervisor(record, giveUp);
    cleanups.add(() => supervisor.stop());
    const workerPort = options.next === "production" ? await findFreePort(installation.ports.worker) : port;
    const dataDir = join(localDir, "postgres");
    const context = { options, baseUrl, workerPort, installation, logs, supervisor, dataDir };
    const isBuilt = options.next === "production" ? step("Building the app", buildIfStale) : Promise.resolve();
    // Reported when it is awaited; the services come up meanwhile.
    isBuilt.catch(() => {});
    const services = await startServices(context, cleanups);
    const env = { ...composeEnvironment(process.env, services), ...options.env };
    if (options.seed) await step("Demo business", () => seedDemo(localDir, services, env));
    await isBuilt;
    if (options.next) await step("App", () => startApp(context, env));
    const demo = composeDemo(localDir, baseUrl, services, env);
    writePrivateJson(join(localDir, "demo.json"), demo);
    return { demo, inboxUrl: services.vendors.inbox, env, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

interface Context {
  options: StackOptions;
  baseUrl: string;
  /** Where the jobs call the app: in production a second copy of it, so that visitors never wait behind jobs. */
  workerPort: number;
  installation: Installation;
  logs: string;
  supervisor: Supervisor;
  dataDir: string;
}

async function startServices(context: Context, cleanups: Cleanups) {
  const { options, baseUrl, installation, dataDir, logs } = context;
  const postgresLog = join(logs, "postgres.log");
  const started = step("Postgres", () =>
    startPostgres({
      dataDir,
      logFile: postgresLog,
      adminPassword: installation.adminPassword,
      preferredPort: installation.ports.postgres,
    }),
  );
  const vendorsStarted = step("Mail, texts, Google, Stripe", () => startVendorsChild(context));
  vendorsStarted.catch(() => {});
  const postgres = await started;
  cleanups.add(() => postgres.stop());
  rememberPort(options.localDir, "postgres", postgres.port);
  const database = await step("Database schema", () => prepareDatabase(postgres, installation));
  const vendors = await vendorsStarted;
  const [supabaseUrl, jobsUrl] = await Promise.all([
    step("Supabase", () => startSupabaseChild(context, database, vendors)),
    chooseLocal(process.env).has("jobs") ? step("Jobs", () => startJobsChild(context, database)) : undefined,
  ]);
  return { baseUrl, installation, postgres, database, supabaseUrl, jobsUrl, vendors };
}

export type Services = Awaited<ReturnType<typeof startServices>>;

const served = z.object({ url: z.string(), port: z.number() });

async function startSupabaseChild(
  { options, baseUrl, installation, logs, supervisor, dataDir }: Context,
  database: PreparedDatabase,
  vendors: RunningVendors,
): Promise<string> {
  const config = {
    databaseUrl: database.supabaseUrl,
    jwtSecret: installation.jwtSecret,
    publishableKey: installation.publishableKey,
    secretKey: installation.secretKey,
    siteUrl: baseUrl,
    mail: { url: vendors.resend, apiKey: installation.resendApiKey, from: process.env.MAIL_FROM || localSender },
    port: installation.ports.supabase,
  };
  const script = "scripts/local/supabase/child.ts";
  const log = join(logs, "supabase.log");
  const { url, port } = served.parse(await supervisor.start({ name: "supabase", script, config, dataDir, log }));
  // Started again, it must be found where the app looks for it.
  config.port = port;
  rememberPort(options.localDir, "supabase", port);
  return url;
}

async function startJobsChild(
  { options, workerPort, installation, logs, supervisor, dataDir }: Context,
  database: PreparedDatabase,
): Promise<string> {
  const config = {
    databaseUrl: database.jobsUrl,
    appUrl: `http://127.0.0.1:${workerPort}/api/inngest`,
    eventKey: installation.inngestEventKey,
    signingKey: installation.inngestSigningKey,
    port: installation.ports.jobs,
  };
  const script = "scripts/local/jobs-child.ts";
  const log = join(logs, "jobs.log");
  const { url, port } = served.parse(await supervisor.start({ name: "jobs", script, config, dataDir, log }));
  config.port = port;
  rememberPort(options.localDir, "jobs", port);
  return url;
}

const runningVendors = z.object({
  twilio: z.string(),
  resend: z.string(),
  google: z.string(),
  stripe: z.string(),
  flagsmith: z.string(),
  inbox: z.string(),
  ports: z.record(z.string(), z.number()),
});

async function startVendorsChild({
  options,
  baseUrl,
  installation,
  logs,
  supervisor,
}: Context): Promise<RunningVendors> {
  const { twilioAccountSid, twilioAuthToken, resendApiKey, flagsmithKey, googleClientId, googleClientSecret } =
    installation;
  const config = {
    localDir: options.localDir,
    appUrl: baseUrl,
    ports: installation.ports,
    twilio: { accountSid: twilioAccountSid, authToken: twilioAuthToken, phoneNumber: localPhoneNumber },
    resend: { apiKey: resendApiKey },
    flagsmith: { environmentKey: flagsmithKey },
    google: {
      clientId: googleClientId,
      clientSecret: googleClientSecret,
      users: [{ email: "owner@demo-salon.example", name: "Demo Salon" }],
    },
  };
  const script = "scripts/local/vendors/child.ts";
  const log = join(logs, "vendors.log");
  const vendors = runningVendors.parse(await supervisor.start({ name: "vendors", script, config, log }));
  config.ports = vendors.ports;
  for (const [name, port] of Object.entries(vendors.ports)) rememberPort(options.localDir, name, port);
  return vendors;
}

async function startApp(context: Context, env: Record<string, string>): Promise<void> {
  const { options, workerPort, installation, supervisor, logs, dataDir } = context;
  // Where the streaming phone line takes the sockets that the app forwards.
  const linePort = await findFreePort(installation.ports.line);
  parseEnv({ ...process.env, NODE_ENV: "production", ...env });
  const line = { ...env, VOICE_LINE_PORT: String(linePort) };
  const serve = (name: string, added: Record<string, string>) =>
    supervisor.start({
      name,
      script: "scripts/serve.ts",
      config: null,
      dataDir,
      env: { ...line, NODE_ENV: options.next || "production", ...added },
      log: options.appLog === "inherit" ? "inherit" : join(logs, `${name}.log`),
    });
  rememberPort(options.localDir, "line", linePort);
  const script = "scripts/voice-line.ts";
  const copies = [
    serve("app", { PORT: String(options.port) }),
    supervisor.start({ name: "line", script, config: null, dataDir, env: line, log: join(logs, "line.log") }),
  ];
  if (workerPort !== options.port) {
    rememberPort(options.localDir, "worker", workerPort);
    copies.push(serve("worker", { PORT: String(workerPort), HOST: "127.0.0.1", YIELDS: "1" }));
  }
  await Promise.all(copies);
}

export async function assertPortFree(port: number): Promise<void> {
  if (await isPortFree(port, process.env.HOST || "127.0.0.1")) return;
  throw new Error(
    `Port ${port} is taken. Stop what uses it, or choose another, with a folder of its own if a copy runs there: ` +
      `PORT=${port + 1} LOCAL_DIR=.local-${port + 1} npm start`,
  );
}

/** Logs of a day of work stay readable: a file over 20 MB starts anew and the former is kept once. */
function prepareLogs(localDir: string): string {
  const folder = join(localDir, "logs");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const name of ["app", "worker", "line", "supabase", "jobs", "vendors", "postgres"]) {
    const path = join(folder, `${name}.log`);
    const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
    if (size > 20_000_000) renameSync(path, `${path}.1`);
  }
  return folder;
}
