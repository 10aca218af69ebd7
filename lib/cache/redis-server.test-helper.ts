import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

export type RedisServer = { readonly url: string; readonly port: number; kill(): Promise<void> };

/** What the tests take for Redis: a process that speaks its protocol, on `port` or any free one. */
export async function startRedisServer(port = 0): Promise<RedisServer> {
  const child: ChildProcess = spawn(process.execPath, ["--import", "tsx", "scripts/local/redis/server.ts", `${port}`], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const { stdout } = child;
  if (stdout === null) {
    throw new Error("the server has no output");
  }
  for await (const line of createInterface(stdout)) {
    const said: unknown = JSON.parse(line);
    const heard = typeof said === "object" && said && "port" in said ? Number(said.port) : 0;
    return {
      url: `redis://127.0.0.1:${heard}`,
      port: heard,
      async kill() {
        child.kill("SIGKILL");
        if (child.exitCode === null && child.signalCode === null) {
          await once(child, "exit");
        }
      },
    };
  }
  throw new Error("the server ended before it said where it is");
}
