import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { loadEnvFile } from "./local/environment";
import { findLocalDir } from "./local/paths";
import { stopSurvivor } from "./local/postgres";
import { endProcess } from "./local/processes";
import { findRunningCopy } from "./local/run-record";

loadEnvFile();
const localDir = findLocalDir();
const ours = ["installation.json", "run.json", "postgres", "inbox.jsonl", "lock", "logs"];

if (!existsSync(localDir)) {
  console.log(`Nothing to reset: ${localDir} does not exist.`);
} else if (readdirSync(localDir).length > 0 && !ours.some((name) => existsSync(join(localDir, name)))) {
  console.error(`${localDir} holds nothing of ours and is left as it is. Check LOCAL_DIR.`);
  process.exitCode = 1;
} else {
  const running = findRunningCopy(localDir);
  if (running) {
    console.log(`Stopping the copy at ${running.baseUrl}`);
    await endProcess(running.supervisor, "SIGTERM", 20_000);
  }
  await stopSurvivor(join(localDir, "postgres"));
  rmSync(localDir, { recursive: true, force: true });
  console.log(`Emptied ${localDir}`);
}
process.exit();
