import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";

/** The account Postgres runs under, which must not be root. */
export interface ServerUser {
  account: { uid: number; gid: number } | undefined;
  spawn(command: string, args: string[], options: SpawnOptions): ChildProcess;
}

/**
 * Ourselves, unless we are root: then the owner of the data folder, or `postgres`, or `nobody`. A folder that only root
 * may enter (/root, mktemp -d) is opened to the server by one capability instead of by loosening the folder.
 */
export function chooseServerUser(dataDir: string, localDir: string, probe: string): ServerUser {
  if (process.getuid?.() !== 0) return { account: undefined, spawn };
  const owner = existsSync(dataDir) ? statSync(dataDir) : undefined;
  const account = owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : findAccount();
  const reaches =
    spawnSync(probe, ["--version"], account).status === 0 && spawnSync("test", ["-x", localDir], account).status === 0;
  if (reaches) return { account, spawn: (command, args, options) => spawn(command, args, { ...options, ...account }) };

  const drop = [`--reuid=${account.uid}`, `--regid=${account.gid}`, "--clear-groups"];
  // Without the securebit, access(2), by which Postgres looks for itself, would not count the capability.
  const keep = ["--securebits=+no_setuid_fixup", "--inh-caps=+dac_read_search", "--ambient-caps=+dac_read_search"];
  if (spawnSync("setpriv", [...drop, ...keep, "test", "-x", probe]).status === 0) {
    return {
      account,
      spawn: (command, args, options) => spawn("setpriv", [...drop, ...keep, command, ...args], options),
    };
  }
  throw new Error(
    `Postgres does not run as root, and no other user may enter ${localDir}. ` +
      "Start as an ordinary user, or set LOCAL_DIR and clone to a folder that others may enter.",
  );
}

function findAccount(): { uid: number; gid: number } {
  const accounts = readFileSync("/etc/passwd", "utf8").split("\n");
  for (const name of ["postgres", "nobody"]) {
    const [, , uid, gid] = accounts.find((line) => line.startsWith(`${name}:`))?.split(":") ?? [];
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Error("Postgres does not run as root: start as an ordinary user, or add a user named postgres.");
}
