import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { Stack, until } from "./fixtures/harness";

vi.setConfig({ testTimeout: 30_000 });

const stack = new Stack();
beforeAll(() => stack.up(), 40_000);
afterAll(() => stack.down(), 20_000);

async function sendOne(name: string, data: Record<string, unknown>): Promise<string | undefined> {
  return (await stack.send({ name: `test/${name}`, data }))[0];
}

describe.concurrent("with everything up", () => {
  test("each step runs once and its result reaches the next", async () => {
    const run = await stack.ended("chain", await sendOne("chain", { id: "c1" }));
    expect(run).toMatchObject({ status: "completed", output: { second: 2, odd: "\u0000é" } });
    expect(stack.traces("chain.first", "c1")).toHaveLength(1);
    expect(stack.traces("chain.second", "c1")).toHaveLength(1);
    await until(async () => stack.traces("told", "c1").length === 1);
  });

  test("a step that throws is tried again, later each time, and the step before it is not", async () => {
    const run = await stack.ended("flaky", await sendOne("flaky", { id: "f1" }));
    expect(run).toMatchObject({ status: "completed", output: 2 });
    expect(stack.traces("flaky.before", "f1")).toHaveLength(1);
    const [first = 0, second = 0, third = 0] = stack.traces("flaky.try", "f1");
    expect(second - first).toBeGreaterThan(750);
    expect(third - second).toBeGreaterThan(3_000);
    expect(run.steps.find(({ name }) => name === "third time")?.attempts).toBe(3);
  });

  test("a NonRetriableError fails the run at once and calls onFailure once", async () => {
    const run = await stack.ended("failing", await sendOne("failing", { id: "x1" }));
    expect(run).toMatchObject({ status: "failed", error: { message: "no use" } });
    await until(async () => stack.traces("failing.onFailure no use", "x1").length === 1);
    expect(stack.traces("failing.try", "x1")).toHaveLength(1);
  });

  test("a step that used up its retries throws into the function, which may go on", async () => {
    const run = await stack.ended("exhausted", await sendOne("exhausted", { id: "e1" }));
    expect(run).toMatchObject({ status: "completed", output: "recovered from again" });
  });

  test("RetryAfterError decides when the retry comes", async () => {
    const run = await stack.ended("later", await sendOne("later", { id: "l1" }));
    expect(run.output).toBe("through");
    const [first = 0, second = 0] = stack.traces("later.try", "l1");
    expect(second - first).toBeGreaterThanOrEqual(1_900);
    expect(second - first).toBeLessThan(3_500);
  });

  test("a wait ends with the event that matches, and with null at its timeout", async () => {
    const [answered, ignored] = await stack.send(
      { name: "test/waiter", data: { id: "w1" } },
      { name: "test/waiter", data: { id: "w2", timeout: "2s" } },
    );
    await until(async () => (await stack.runs("waiter")).filter(({ steps }) => steps.length === 1).length === 2);
    await stack.send({ name: "test/answer", data: { id: "w1", text: "yes" } });
    expect((await stack.ended("waiter", answered)).output).toBe("yes");
    expect((await stack.ended("waiter", ignored)).output).toBe("nobody answered");
  });

  test("a wait with `if` lets events pass that do not hold", async () => {
    const id = await sendOne("choosy", { id: "a1" });
    await until(async () => (await stack.runs("choosy", id))[0]?.steps.length === 1);
    await stack.send(
      { name: "test/amount", data: { id: "a1", amount: 9 } },
      { name: "test/amount", data: { id: "other", amount: 50 } },
      { name: "test/amount", data: { amount: 51 } },
      { name: "test/amount", data: { id: "a1", amount: 10 } },
    );
    expect((await stack.ended("choosy", id)).output).toBe(10);
  });

  test("cancelOn stops the run it matches and no other", async () => {
    const [cancelled, kept] = await stack.send(
      { name: "test/cancellable", data: { id: "k1" } },
      { name: "test/cancellable", data: { id: "k2" } },
    );
    await until(async () => (await stack.runs("cancellable")).filter(({ steps }) => steps.length === 1).length === 2);
    await stack.send({ name: "test/cancel", data: { id: "k1" } });
    expect((await stack.ended("cancellable", cancelled)).status).toBe("cancelled");
    expect((await stack.ended("cancellable", kept)).status).toBe("completed");
    expect(stack.traces("cancellable.after", "k1")).toHaveLength(0);
    expect(stack.traces("cancellable.after", "k2")).toHaveLength(1);
  });

  test("parallel steps run at the same time, once each, and are joined", async () => {
    const run = await stack.ended("parallel", await sendOne("parallel", { id: "p1" }));
    expect(run.output).toEqual(["a", "b", "c", "d"]);
    const starts = ["a", "b", "c"].flatMap((name) => stack.traces(`parallel.${name}`, "p1"));
    expect(starts).toHaveLength(3);
    expect(Math.max(...starts) - Math.min(...starts)).toBeLessThan(290);
    expect(stack.traces("parallel.last", "p1")).toHaveLength(1);
  });

  test("an invoked function gives its result or its error to the step that invoked it", async () => {
    const run = await stack.ended("invoker", await sendOne("invoker", { n: 21 }));
    expect(run.output).toEqual({ doubled: 42, refusal: "refused" });
  });

  test("the same event id starts functions once", async () => {
    for (let index = 0; index < 3; index += 1) {
      await stack.send({ name: "test/ping", id: "same", data: { id: "d1" } });
    }
    await until(async () => stack.traces("ping", "d1").length > 0);
    await sleep(500);
    expect(stack.traces("ping", "d1")).toHaveLength(1);
  });

  test("an idempotency key and a trigger's `if` keep runs from starting", async () => {
    await stack.send(
      { name: "test/once", data: { booking: "b1", go: true } },
      { name: "test/once", data: { booking: "b1", go: true } },
      { name: "test/once", data: { booking: "b2", go: false } },
      { name: "test/once", data: { booking: "b3", go: true } },
    );
    await until(async () => stack.traces("once", "b3").length === 1 && stack.traces("once", "b1").length === 1);
    await sleep(300);
    expect(await stack.runs("once-only")).toHaveLength(2);
  });

  test("a concurrency key lets one run per value work, and different values beside each other", async () => {
    const events = ["x", "x", "x", "y"].map((line, id) => ({ name: "test/line", data: { line, id } }));
    await Promise.all((await stack.send(...events)).map((id) => stack.ended("one-by-one", id)));
    const begins = stack.traces("line begins x");
    const ends = stack.traces("line ends x");
    expect(begins).toHaveLength(3);
    for (const [index, end] of ends.slice(0, 2).entries()) expect(begins[index + 1]).toBeGreaterThanOrEqual(end);
    expect(stack.traces("line begins y")[0]).toBeLessThan(ends[1] ?? 0);
  });

  test("unknown keys, foreign bearers and nonsense are refused", async () => {
    const post = (path: string, body: string) => fetch(stack.executorUrl + path, { method: "POST", body });
    expect((await post("/e/wrong", "[]")).status).toBe(401);
    expect((await post("/fn/register", "{}")).status).toBe(401);
    expect((await post("/e/local-event-key", "{")).status).toBe(400);
    expect((await post("/e/local-event-key", '{"name":""}')).status).toBe(400);
    const unsigned = await fetch(`${stack.appUrl}?fnId=fixture-ping&stepId=step`, { method: "POST", body: "{}" });
    expect(unsigned.status).toBe(401);
  });

  test("the status page and the listings answer", async () => {
    expect(await (await fetch(stack.executorUrl)).text()).toContain("fixture-chain");
    expect((await fetch(`${stack.executorUrl}/v1/events?limit=5`)).status).toBe(200);
  });
});

describe("across crashes", () => {
  test("a sleep outlasts a killed executor, and events wait for its return", async () => {
    const id = await sendOne("sleeper", { id: "s1", nap: "2s" });
    await until(async () => (await stack.runs("sleeper", id))[0]?.steps.length === 2);
    await stack.killExecutor();
    await stack.startExecutor();
    expect((await stack.ended("sleeper", id)).status).toBe("completed");
    expect(stack.traces("sleeper.before", "s1")).toHaveLength(1);
    expect(stack.traces("sleeper.after", "s1")).toHaveLength(1);
  });

  test("an executor killed inside a step runs that step again at once, and no finished step", async () => {
    const id = await sendOne("slow", { id: "m1" });
    await until(async () => stack.traces("slow.long begins", "m1").length === 1);
    await stack.killExecutor();
    await stack.startExecutor();
    const back = Date.now();
    expect((await stack.ended("slow", id)).status).toBe("completed");
    const begins = stack.traces("slow.long begins", "m1");
    expect(begins).toHaveLength(2);
    expect((begins[1] ?? 0) - back).toBeLessThan(2_000);
    expect(stack.traces("slow.quick", "m1")).toHaveLength(1);
    expect(stack.traces("slow.last", "m1")).toHaveLength(1);
  });

  test("an app that is away costs no attempt", async () => {
    const id = await sendOne("sleeper", { id: "s2", nap: "1s" });
    await until(async () => (await stack.runs("sleeper", id))[0]?.steps.length === 2);
    await stack.killApp();
    await sleep(2_000);
    await stack.startApp();
    expect((await stack.ended("sleeper", id)).requests).toBe(4);
  });

  test("a burst killed half way ends with every run done and every ended step run once", async () => {
    const ids = await stack.send(
      ...Array.from({ length: 60 }, (_, n) => ({ name: "test/chain", data: { id: `b${n}` } })),
    );
    await until(async () => stack.traces("chain.second").length > 15);
    await stack.killExecutor();
    await stack.startExecutor();
    await Promise.all(ids.map((id) => stack.ended("chain", id, 20_000)));
    const repeats = ids.map(
      (_, n) => stack.traces("chain.first", `b${n}`).length + stack.traces("chain.second", `b${n}`).length,
    );
    expect(Math.min(...repeats)).toBe(2);
    expect(repeats.filter((count) => count > 2).length).toBeLessThanOrEqual(10);
    await until(async () => ids.every((_, n) => stack.traces("told", `b${n}`).length >= 1));
  });

  test("a cron tick that fell into a stop runs once after it, and not again after the next restart", async () => {
    await stack.killExecutor();
    const client = new pg.Client({ connectionString: stack.databaseUrl });
    await client.connect();
    await client.query("update inngest.cron_cursors set last_tick = last_tick - interval '3 minutes'");
    const before = stack.traceIds("tick").length;
    const newTicks = () => stack.traceIds("tick").slice(before);
    await stack.startExecutor();
    await until(async () => newTicks().length > 0);
    // A step killed before its answer is kept runs again, and rightly: the tick has to have ended.
    const open =
      "select 1 from inngest.runs where event ->> 'name' = 'inngest/scheduled.timer' and status in ('queued', 'running')";
    await until(async () => (await client.query(open)).rows.length === 0);
    await client.end();
    await stack.killExecutor();
    await stack.startExecutor();
    await until(async () => (await stack.health()).registered);
    await sleep(500);
    expect(new Set(newTicks()).size).toBe(newTicks().length);
    const [minute] = newTicks();
    expect(Number(minute) % 60_000).toBe(0);
    expect(Date.now() - Number(minute)).toBeLessThan(130_000);
  });
});
