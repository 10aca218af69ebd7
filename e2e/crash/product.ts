import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

export type Demo = {
  baseUrl: string;
  business: { id: string; slug: string; timeZone: string };
  apiKey: string;
  database: { url: string };
  vendors: { twilio: { url: string; accountSid: string; authToken: string }; resend: { url: string } };
  inbox: { url: string };
};

export type InboxMessage = { kind: "mail" | "text"; to: string | string[] };

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

function childrenOf(pid: number): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, "utf8");
        return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]) === pid;
      } catch {
        return false;
      }
    })
    .map(Number);
}

function treeOf(pid: number): number[] {
  return [pid, ...childrenOf(pid).flatMap(treeOf)];
}

/** The shell's environment: what the test runner adds to its own (NODE_ENV, BASE_URL …) would reach the product. */
function shellEnvironment(): Record<string, string | undefined> {
  const added = new Set(["BASE_URL", "NODE_ENV", "MODE", "DEV", "PROD", "SSR", "TEST"]);
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !added.has(name) && !name.startsWith("VITEST")),
  );
}

/** One copy of the product as `npm start` runs it, in a folder of its own, to be killed and started again. */
export class Product {
  readonly localDir = mkdtempSync(join(tmpdir(), "chatty-crash-"));
  #port = 0;
  #child: ChildProcess | null = null;
  #output = "";

  async start(): Promise<Demo> {
    this.#port ||= await freePort();
    this.#output = "";
    const child = spawn("npm", ["start"], {
      env: { NODE_ENV: "production", ...shellEnvironment(), LOCAL_DIR: this.localDir, PORT: String(this.#port) },
      stdio: ["ignore", "pipe", "pipe"],
    });
    this.#child = child;
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on("data", (chunk: Buffer) => {
        this.#output += chunk.toString();
      });
    }
    for (let waited = 0; waited < 160_000; waited += 200) {
      if (this.#output.includes("Ready in")) {
        return JSON.parse(readFileSync(join(this.localDir, "demo.json"), "utf8"));
      }
      if (child.exitCode !== null) {
        break;
      }
      await sleep(200);
    }
    throw new Error(`the product did not start:\n${this.#output}`);
  }

  /** What a power cut does: every process of the tree at once, Postgres too, with no word of goodbye. */
  async kill(): Promise<void> {
    const pid = this.#child?.pid;
    if (pid === undefined) {
      return;
    }
    const postgres = Number(readFileSync(join(this.localDir, "postgres/postmaster.pid"), "utf8").split("\n")[0]);
    const victims = [...new Set([...treeOf(pid), ...treeOf(postgres)])];
    for (const victim of victims) {
      try {
        process.kill(victim, "SIGKILL");
      } catch {
        // gone already
      }
    }
    await sleep(500);
    this.#child = null;
  }

  async stop(): Promise<void> {
    const child = this.#child;
    if (child?.exitCode === null) {
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGINT");
      await Promise.race([ended, sleep(15_000)]);
      await this.kill().catch(() => undefined);
    }
    rmSync(this.localDir, { recursive: true, force: true });
  }
}

/** Everything that reached one address, from the local inboxes. */
export async function received(demo: Demo, to: string): Promise<InboxMessage[]> {
  const response = await fetch(new URL(`/messages.json?to=${encodeURIComponent(to)}`, demo.inbox.url));
  const body: unknown = await response.json();
  return Array.isArray(body) ? body : [];
}

export async function eventually<T>(what: string, probe: () => Promise<T | null>, patienceMs: number): Promise<T> {
  for (const deadline = Date.now() + patienceMs; Date.now() < deadline; await sleep(250)) {
    const found = await probe();
    if (found !== null) {
      return found;
    }
  }
  throw new Error(`${what} did not happen within ${patienceMs / 1000} s`);
}
