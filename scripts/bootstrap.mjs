// Runs on any Node from 20 with nothing installed: installs the packages when they are missing or the lockfile
// has moved, then hands over to the pinned Node 24 in node_modules. Usage: node scripts/bootstrap.mjs <command> [args]
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [command, ...args] = process.argv.slice(2);

if (!/^[a-z-]+$/.test(command ?? "") || !existsSync(join(root, "scripts", `${command}.ts`))) {
  fail(`Unknown command "${command ?? ""}". Try start, dev, reset, test, bench or db-types.`);
}
const [major] = process.versions.node.split(".").map(Number);
if (major < 20) fail(`Node 20 or newer is needed; this is ${process.versions.node}.`);

if (packagesAreStale()) await install();
run();

function fail(message) {
  console.error(message);
  process.exit(1);
}

/** npm writes node_modules/.package-lock.json last, so an interrupted install counts as stale too. */
function packagesAreStale() {
  const wanted = readPackages(join(root, "package-lock.json"));
  const installed = readPackages(join(root, "node_modules", ".package-lock.json"));
  if (!installed || !existsSync(join(root, "node_modules", ".bin", "node"))) return true;
  return Object.entries(wanted ?? {}).some(([path, entry]) => {
    if (path === "") return false;
    const found = installed[path];
    return found ? found.version !== entry.version : !entry.optional && !entry.peer;
  });
}

function readPackages(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8")).packages;
  } catch {
    return undefined;
  }
}

async function install() {
  const startedAt = Date.now();
  console.log("Installing packages (about a minute the first time) …");
  const beat = setInterval(() => console.log(`  still installing, ${seconds(startedAt)} s`), 15_000);
  // A registry that lacks another platform's binaries makes npm ci doubt the lockfile; install keeps to it as well.
  const isInstalled = (await npm("ci")) || (await npm("install", "--no-save"));
  clearInterval(beat);
  if (!isInstalled) fail("The packages could not be installed; see above.");
  console.log(`Packages installed in ${seconds(startedAt)} s`);
}

function npm(...args) {
  const path = process.env.npm_execpath;
  const [program, ...first] = path?.endsWith(".js") ? [process.execPath, path] : ["npm"];
  const quiet = ["--no-audit", "--no-fund", "--loglevel=error"];
  const options = { cwd: root, stdio: "inherit", shell: process.platform === "win32" };
  const child = spawn(program, [...first, ...args, ...quiet], options);
  return new Promise((done) => {
    child.on("exit", (code) => done(code === 0));
    child.on("error", () => done(false));
  });
}

function seconds(startedAt) {
  return Math.round((Date.now() - startedAt) / 1000);
}

function run() {
  const script = join("scripts", `${command}.ts`);
  const child = spawn(join(root, "node_modules", ".bin", "node"), ["--import", "tsx", script, ...args], {
    cwd: root,
    // The channel closes when this process dies, however it dies: the stack then stops itself.
    stdio: ["inherit", "inherit", "inherit", "ipc"],
    env: { ...process.env, DO_NOT_TRACK: "1", NEXT_TELEMETRY_DISABLED: "1", SUPABASE_TELEMETRY_DISABLED: "1" },
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("error", (error) => fail(`Could not start Node 24 from node_modules: ${error.message}`));
  child.on("exit", (code, signal) => process.exit(signal ? 1 : (code ?? 1)));

  // A killed npm cannot pass anything on; that its child has been given a new parent is the only sign of it.
  if (process.env.npm_lifecycle_event) {
    const npmAlive = findLineToNpm();
    setInterval(() => findLineToNpm() !== npmAlive && child.kill("SIGTERM"), 1_000).unref();
  }
}

/** The parents from here up to npm, which may have put a shell between. */
function findLineToNpm() {
  const parent = process.ppid;
  try {
    if (readFileSync(`/proc/${parent}/cmdline`, "utf8").startsWith("npm")) return `${parent}`;
    const stat = readFileSync(`/proc/${parent}/stat`, "utf8");
    return `${parent} ${stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]}`;
  } catch {
    return `${parent}`;
  }
}
