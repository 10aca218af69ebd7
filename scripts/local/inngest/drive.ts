import { type AppAnswer, AppUnreachable } from "./app-client";
import { backoffMs, retryAfterInstant } from "./backoff";
import { slotsOf } from "./concurrency";
import type { Transaction } from "./database";
import type { Engine } from "./engine";
import {
  composeCall,
  type FunctionDefinition,
  type Op,
  opsSchema,
  type RunError,
  runError,
  type StepState,
} from "./protocol";
import { addJob, type Job } from "./queue";
import { completeStep, finishRun, isActive, lockActiveRun, type RunRow, runColumns } from "./runs";
import { applyOps, canDiscover } from "./steps";

const unreachableDelayMs = 500;

interface StepRow {
  id: string;
  status: string;
  output: unknown;
  error: unknown;
  attempt: number;
  not_before: Date | null;
}

interface Call {
  readonly run: RunRow;
  readonly definition: FunctionDefinition;
  readonly steps: readonly StepRow[];
  /** The planned step to run, or undefined to call the function from its start. */
  readonly stepId: string | undefined;
  readonly attempt: number;
  readonly job: Job;
}

type Verdict =
  | { kind: "ops"; ops: Op[] }
  | { kind: "result"; data: unknown }
  | { kind: "retry"; error: RunError; at: Date | undefined; stepOp?: Op }
  | { kind: "fail"; error: RunError }
  | { kind: "postpone" };

function header(answer: AppAnswer, name: string): string | undefined {
  const value = answer.headers[name];
  return Array.isArray(value) ? value[0] : value;
}

function judgeOps(answer: AppAnswer): Verdict {
  const parsed = opsSchema.safeParse(answer.body);
  if (!parsed.success)
    return { kind: "retry", error: runError(undefined, "the app sent ops that cannot be read"), at: undefined };
  const only = parsed.data.length === 1 ? parsed.data[0] : undefined;
  if (only?.op === "StepError" && header(answer, "x-inngest-no-retry") !== "true") {
    const at = retryAfterInstant(header(answer, "retry-after"), new Date());
    return { kind: "retry", error: runError(only.error, "the step failed"), at, stepOp: only };
  }
  return { kind: "ops", ops: parsed.data };
}

function judge(answer: AppAnswer): Verdict {
  const fromSdk = answer.headers["x-inngest-sdk"] !== undefined;
  if (fromSdk && answer.status === 206) return judgeOps(answer);
  if (fromSdk && answer.status === 200) return { kind: "result", data: answer.body };
  const error = runError(answer.body, `the app answered ${answer.status}`);
  if (header(answer, "x-inngest-no-retry") === "true") return { kind: "fail", error };
  return { kind: "retry", error, at: retryAfterInstant(header(answer, "retry-after"), new Date()) };
}

async function perform(engine: Engine, call: Call): Promise<{ verdict: Verdict; version: number }> {
  const { run, definition, steps, stepId, attempt } = call;
  const states: Record<string, StepState> = {};
  for (const step of steps) {
    if (step.status === "done") states[step.id] = { type: "data", data: step.output };
    if (step.status === "failed") states[step.id] = { type: "error", error: step.error };
  }
  const body = composeCall({
    runId: run.id,
    event: run.event,
    steps: states,
    stack: run.stack,
    attempt,
    maxAttempts: definition.maxAttempts,
    parallel: run.parallel,
  });
  try {
    const answer = await engine.app.call(run.function_id, stepId, body);
    if (answer.status === 401)
      engine.log("the app refused our signature: INNGEST_SIGNING_KEY differs between it and us");
    return { verdict: judge(answer), version: header(answer, "x-inngest-req-version") === "1" ? 1 : 2 };
  } catch (error) {
    if (error instanceof AppUnreachable || engine.isClosing()) return { verdict: { kind: "postpone" }, version: 2 };
    const message = `the call to the app broke off: ${error instanceof Error ? error.message : error}`;
    return { verdict: { kind: "retry", error: runError(message, message), at: undefined }, version: 2 };
  }
}

async function scheduleRetry(
  tx: Transaction,
  call: Call,
  at: Date,
  verdict: Verdict & { kind: "retry" },
): Promise<void> {
  const { run, stepId, attempt } = call;
  if (stepId) {
    await tx.query("update inngest.steps set attempt = $3, not_before = $4, error = $5 where run_id = $1 and id = $2", [
      run.id,
      stepId,
      attempt + 1,
      at,
      JSON.stringify(verdict.error),
    ]);
  } else {
    await tx.query("update inngest.runs set attempt = $2, not_before = $3 where id = $1", [run.id, attempt + 1, at]);
    if (verdict.stepOp) {
      const { id, displayName, name, op } = verdict.stepOp;
      await tx.query(
        `insert into inngest.steps (run_id, id, name, op, status, error, attempt) values ($1, $2, $3, $4, 'retrying', $5, $6)
         on conflict (run_id, id) do update set error = excluded.error, attempt = excluded.attempt`,
        [run.id, id, displayName || name || id, op, JSON.stringify(verdict.error), attempt + 1],
      );
    }
  }
  await addJob(tx, call.job, at);
}

/** Writes what a verdict means; true when the function may have more to do. */
async function settle(engine: Engine, tx: Transaction, call: Call, verdict: Verdict): Promise<boolean> {
  const { run, attempt, stepId } = call;
  if (verdict.kind === "postpone") {
    await addJob(tx, call.job, new Date(Date.now() + unreachableDelayMs * (0.8 + Math.random() * 0.4)));
    return false;
  }
  if (verdict.kind === "ops") {
    await applyOps(engine, tx, run, verdict.ops, attempt);
    return true;
  }
  if (verdict.kind === "result") {
    await finishRun(engine, tx, run, { status: "completed", output: verdict.data });
    return false;
  }
  if (verdict.kind === "retry" && attempt + 1 < call.definition.maxAttempts) {
    await scheduleRetry(tx, call, verdict.at ?? new Date(Date.now() + backoffMs(attempt)), verdict);
    return false;
  }
  const stepOp = verdict.kind === "retry" ? verdict.stepOp : undefined;
  if (stepOp) await applyOps(engine, tx, run, [{ ...stepOp, op: "StepFailed" }], attempt);
  else if (stepId) await completeStep(tx, run.id, stepId, { error: verdict.error });
  else await finishRun(engine, tx, run, { status: "failed", error: verdict.error });
  return true;
}

/** Saves what came of a call; true when the function should be called again at once. */
function save(engine: Engine, call: Call, verdict: Verdict, version: number): Promise<boolean> {
  return engine.database.transaction(async (tx) => {
    if (!(await lockActiveRun(tx, call.run.id))) return false;
    if (verdict.kind !== "postpone") {
      await tx.query(
        `update inngest.runs set status = 'running', started_at = coalesce(started_at, now()), requests = requests + 1,
         request_version = $2 where id = $1`,
        [call.run.id, version],
      );
    }
    if (!(await settle(engine, tx, call, verdict))) return false;
    if (!(await canDiscover(tx, call.run.id))) return false;
    if (!engine.isClosing()) return true;
    await addJob(tx, { task: "drive", payload: { runId: call.run.id } });
    return false;
  });
}

async function prepare(engine: Engine, runId: string, stepId: string | undefined): Promise<Call | undefined> {
  const { pool } = engine.database;
  const { rows: runs } = await pool.query<RunRow>(`select ${runColumns} from inngest.runs where id = $1`, [runId]);
  const run = runs[0];
  if (!run || !isActive(run.status)) return undefined;
  const definition = engine.registry.find(run.function_id);
  if (!definition) {
    const error = runError(undefined, `function "${run.function_id}" is no longer part of the app`);
    await engine.database.transaction(async (tx) => {
      const locked = await lockActiveRun(tx, runId);
      if (locked) await finishRun(engine, tx, locked, { status: "failed", error });
    });
    return undefined;
  }
  const { rows: steps } = await pool.query<StepRow>(
    "select id, status, output, error, attempt, not_before from inngest.steps where run_id = $1",
    [runId],
  );
  const job: Job = stepId ? { task: "step", payload: { runId, stepId } } : { task: "drive", payload: { runId } };
  const step = stepId ? steps.find(({ id }) => id === stepId) : undefined;
  if (stepId && step?.status !== "planned") return undefined;
  const notBefore = step ? step.not_before : run.not_before;
  if (notBefore && notBefore.getTime() > Date.now() + 5) {
    await addJob(pool, job, notBefore);
    return undefined;
  }
  return { run, definition, steps, stepId, attempt: step ? step.attempt : run.attempt, job };
}

/** One call to the app; true when the function should be called again at once. */
async function advance(engine: Engine, runId: string, stepId: string | undefined): Promise<boolean> {
  if (!stepId && !(await canDiscover(engine.database.pool, runId))) return false;
  const call = await prepare(engine, runId, stepId);
  if (!call) return false;
  const slots = slotsOf(call.definition, call.run.event);
  if (!(await engine.gate.enter(slots, call.job))) return false;
  try {
    const { verdict, version } = await perform(engine, call);
    if (verdict.kind === "postpone") void engine.resync();
    return await save(engine, call, verdict, version);
  } finally {
    await engine.gate.leave(slots);
  }
}

/** Runs the calls of all runs; never two at once for the same run's start or the same planned step. */
export class Driver {
  private readonly driving = new Map<string, { again: boolean }>();
  private readonly stepping = new Set<string>();

  constructor(private readonly engine: Engine) {}

  /** The handler of a `drive` job: calls the function until it waits for something. */
  async drive(runId: string): Promise<void> {
    const busy = this.driving.get(runId);
    if (busy) {
      busy.again = true;
      return;
    }
    const state = { again: true };
    this.driving.set(runId, state);
    try {
      while (state.again) {
        state.again = false;
        while (await advance(this.engine, runId, undefined));
      }
    } finally {
      this.driving.delete(runId);
    }
  }

  /** The handler of a `step` job: runs one planned step, then the function if that was the last open one. */
  async step(runId: string, stepId: string): Promise<void> {
    const key = `${runId}/${stepId}`;
    if (this.stepping.has(key)) return;
    this.stepping.add(key);
    try {
      await advance(this.engine, runId, stepId);
    } finally {
      this.stepping.delete(key);
    }
    await this.drive(runId);
  }

  /** The handler of a `wake` job: a sleep is over, or a wait or an invocation took too long. */
  async wake(runId: string, stepId: string): Promise<void> {
    await this.engine.database.transaction(async (tx) => {
      const { rows } = await tx.query<{ status: string }>(
        "select status from inngest.steps where run_id = $1 and id = $2",
        [runId, stepId],
      );
      const late: RunError = { name: "Error", message: "the invoked function took longer than its timeout", stack: "" };
      await completeStep(tx, runId, stepId, rows[0]?.status === "invoking" ? { error: late } : { data: null });
    });
    await this.drive(runId);
  }
}
