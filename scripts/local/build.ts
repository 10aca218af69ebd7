import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { findJson } from "./files";
import { binary, projectRoot } from "./paths";
import { isAlive, markProcess, processMark } from "./processes";
import { say } from "./progress";

const folders = ["app", "components", "inngest", "lib", "public"];
const isInput = (name: string) => !/\.(test|spec)\.[a-z]+$/.test(name);
const rootFile =
  /^(next\.config|postcss\.config|proxy|instrumentation.*|tsconfig)\.(ts|mjs|json)$|^package-lock\.json$/;
const stampFile = join(projectRoot, ".next", "inputs.json");
const lockFile = join(projectRoot, ".next-build.lock");

/** Builds for production unless `.next` was built from these very files. Copies of the stack take turns. */
export async function buildIfStale(): Promise<void> {
  if (!isBuildStale()) return;
  const release = await takeLock();
  try {
    if (isBuildStale()) await build();
  } finally {
    release();
  }
}

export function isBuildStale(): boolean {
  const stamp = findJson(stampFile);
  return !(typeof stamp === "object" && stamp && "inputs" in stamp && stamp.inputs === hashInputs());
}

async function build(): Promise<void> {
  const inputs = hashInputs();
  rmSync(stampFile, { force: true });
  const child = spawn(binary("node"), [binary("next"), "build"], {
    cwd: projectRoot,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  });
  // The lock now names the builder itself: killed without it, we would let the next start build beside it.
  writeFileSync(lockFile, JSON.stringify(child.pid ? markProcess("build", child.pid) : null));
  const end = () => child.kill();
  process.once("exit", end);
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      output += chunk.toString();
      for (const line of chunk.toString().split("\n")) if (/^\s+(✓|▲)|Creating/.test(line)) say(`    ${line.trim()}`);
    });
  }
  const code = await new Promise((done) => child.once("close", done).once("error", done));
  process.off("exit", end);
  if (code !== 0) throw new Error(`next build failed:\n${output}`);
  writeFileSync(stampFile, JSON.stringify({ inputs }));
}

function hashInputs(): string {
  const hash = createHash("sha256");
  const files = readdirSync(projectRoot)
    .filter((name) => rootFile.test(name))
    .map((name) => join(projectRoot, name));
  for (const folder of folders) files.push(...listFiles(join(projectRoot, folder)));
  for (const path of files.sort()) hash.update(relative(projectRoot, path)).update("\0").update(readFileSync(path));
  return hash.digest("hex");
}

function listFiles(folder: string): string[] {
  if (!statSync(folder, { throwIfNoEntry: false })) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && isInput(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** A lock that a killed builder cannot hold on to: it names its holder, and a dead holder's lock is taken over. */
async function takeLock(): Promise<() => void> {
  const mine = JSON.stringify(markProcess("build", process.pid));
  for (let told = false; ; told = true) {
    try {
      writeFileSync(lockFile, mine, { flag: "wx" });
      return () => rmSync(lockFile, { force: true });
    } catch {
      const holder = processMark.safeParse(findJson(lockFile));
      const age = Date.now() - (statSync(lockFile, { throwIfNoEntry: false })?.mtimeMs ?? 0);
      if (holder.success ? !isAlive(holder.data) : age > 2_000) rmSync(lockFile, { force: true });
      else if (!told) say("  Another copy is building; waiting for it");
      await sleep(200);
    }
  }
}
