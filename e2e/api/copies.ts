import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { demo } from "./product";

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  return typeof address === "object" && address ? address.port : 0;
}

async function end(child: ChildProcess): Promise<void> {
  child.kill("SIGKILL");
  if (child.exitCode === null && child.signalCode === null) {
    await once(child, "exit");
  }
}

const running: ChildProcess[] = [];

/** Ends all that was started here. */
export async function endAll(): Promise<void> {
  await Promise.all(running.splice(0).map(end));
}

export type Redis = { readonly port: number; kill(): Promise<void> };

async function tryRedis(port: number): Promise<Redis | null> {
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/local/redis/server.ts", `${port}`], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  running.push(child);
  for await (const line of createInterface(child.stdout)) {
    return { port: JSON.parse(line).port, kill: () => end(child) };
  }
  return null;
}

// Below the ports that the system gives to outgoing connections: one of those could be standing on it when Redis comes back.
const anyPort = (): number => 20_000 + Math.floor(Math.random() * 10_000);

/** A process that speaks Redis's protocol, on a port of its own or, started again, on the one it had. */
export async function startRedis(port?: number): Promise<Redis> {
  for (let tries = 0; tries < 10; tries += 1) {
    const redis = await tryRedis(port ?? anyPort());
    if (redis) return redis;
  }
  throw new Error("Redis did not start");
}

/** What the running copy was started with; the installation lies beside demo.json. */
function environment(): Record<string, string> {
  const folder = dirname(process.env.DEMO_JSON ?? ".local/demo.json");
  const secrets = JSON.parse(readFileSync(join(folder, "installation.json"), "utf8"));
  const database = new URL(demo.database.url);
  database.username = "app_server";
  database.password = secrets.appServerPassword;
  return {
    NODE_ENV: "production",
    HOST: "127.0.0.1",
    SUPABASE_URL: demo.supabase.url,
    SUPABASE_PUBLISHABLE_KEY: demo.supabase.publishableKey,
    DATABASE_URL: database.href,
    TOKEN_SECRET: secrets.tokenSecret,
    INNGEST_BASE_URL: demo.inngest.url,
    INNGEST_EVENT_KEY: secrets.inngestEventKey,
    INNGEST_SIGNING_KEY: secrets.inngestSigningKey,
    TWILIO_ACCOUNT_SID: secrets.twilioAccountSid,
    TWILIO_AUTH_TOKEN: secrets.twilioAuthToken,
    TWILIO_PHONE_NUMBER: "+12125550100",
    RESEND_API_KEY: secrets.resendApiKey,
    MAIL_FROM: "nobody@example.com",
    LOG_LEVEL: "error",
    RATE_LIMIT_ADDRESS_PER_MINUTE: "600000",
    RATE_LIMIT_BUSINESS_PER_MINUTE: "600000",
  };
}

/** One more process of the built app on the same database; answers where it is. */
export async function startCopy(redis: Redis): Promise<string> {
  const port = await freePort();
  const baseUrl = `http://127.0.0.1:${port}`;
  const own = { PORT: `${port}`, BASE_URL: baseUrl, REDIS_URL: `redis://127.0.0.1:${redis.port}` };
  const env = { ...process.env, ...environment(), ...own };
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/serve.ts"], {
    env,
    stdio: ["ignore", "inherit", "inherit"],
  });
  running.push(child);
  for (let waited = 0; waited < 60_000 && child.exitCode === null; waited += 100) {
    const response = await fetch(`${baseUrl}/api/health/live`).catch(() => null);
    if (response?.ok) {
      return baseUrl;
    }
    await sleep(100);
  }
  throw new Error("the copy did not start");
}
