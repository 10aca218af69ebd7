import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Child } from "./child";
import { keepRunning } from "./keep-running";
import { projectRoot } from "./paths";
import { isAlive } from "./processes";

const CHILD = `process.once("message", () => process.send({ ready: process.pid }));
process.on("disconnect", () => process.exit(0));
process.on("SIGTERM", () => process.exit(0));
`;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "keep-running-"));
  await writeFile(join(folder, "child.mjs"), CHILD);
});
afterAll(() => rm(folder, { recursive: true }));

const options = () => ({
  name: "line",
  script: relative(projectRoot, join(folder, "child.mjs")),
  config: null,
  log: join(folder, "log"),
});

/** Children as they start, each to be waited for. */
function makeStarts() {
  const started: Child[] = [];
  const waiting: ((child: Child) => void)[] = [];
  const onStarted = (child: Child) => {
    const next = waiting.shift();
    if (next) next(child);
    else started.push(child);
  };
  const next = () =>
    new Promise<Child>((done) => {
      const child = started.shift();
      if (child) done(child);
      else waiting.push(done);
    });
  return { onStarted, next };
}

test("a child that ends is started again, as often as it ends, and is gone once stopped", async () => {
  const { onStarted, next } = makeStarts();
  const kept = await keepRunning(options(), { firstWaitMs: 1, onStarted });
  const pids: number[] = [];
  for (let times = 0; times < 7; times += 1) {
    const { mark } = await next();
    pids.push(mark.pid);
    process.kill(mark.pid, "SIGKILL");
  }
  expect(new Set(pids).size).toBe(7);
  const last = await next();
  expect(isAlive(last.mark)).toBe(true);
  await kept.stop();
  expect(isAlive(last.mark)).toBe(false);
});

test("the first start must succeed; a later one that fails is tried again", async () => {
  await expect(keepRunning({ ...options(), script: "nowhere.mjs" })).rejects.toThrow("line ended while starting");
  const { onStarted, next } = makeStarts();
  const kept = await keepRunning(options(), { firstWaitMs: 1, onStarted });
  const first = await next();
  await rm(join(folder, "child.mjs"));
  process.kill(first.mark.pid, "SIGKILL");
  await first.exited;
  await writeFile(join(folder, "child.mjs"), CHILD);
  const second = await next();
  expect(second.mark.pid).not.toBe(first.mark.pid);
  await kept.stop();
});
