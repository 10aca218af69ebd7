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
  const npm = process.env.npm_execpath?.endsWith(".js") ? [process.execPath, process.env.npm_execpath] : ["npm"];
  const npmArgs = [...npm.slice(1), "ci", "--no-audit", "--no-fund", "--loglevel=error"];
  const beat = setInterval(() => console.log(`  still installing, ${seconds(startedAt)} s`), 15_000);
  const child = spawn(npm[0], npmArgs, { cwd: root, stdio: "inherit", shell: process.platform === "win32" });
  const code = await new Promise((done) => {
    child.on("exit", done);
    child.on("error", () => done(1));
  });
  clearInterval(beat);
  if (code !== 0) fail("npm ci failed; see above.");
  console.log(`Packages installed in ${seconds(startedAt)} s`);
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

  // When npm is killed it cannot pass the signal on; being given a new parent is the only sign of it.
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event) {
    setInterval(() => process.ppid !== parent && child.kill("SIGTERM"), 1_000).unref();
  }
}
