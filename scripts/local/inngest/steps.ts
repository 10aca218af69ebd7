import type { Transaction } from "./database";
import { instantOf } from "./duration";
import type { Engine } from "./engine";
import { parseExpression } from "./expression";
import { invokeOptionsSchema, type Op, type RunError, runError, waitOptionsSchema } from "./protocol";
import { addJob } from "./queue";
import { createRun, finishRun, type RunRow, type StepResult } from "./runs";
import { ulid } from "./ulid";

interface Begin {
  readonly status: "planned" | "sleeping" | "waiting" | "invoking";
}

const openStatuses = "('planned', 'sleeping', 'waiting', 'invoking')";

function titleOf(op: Op): string {
  return op.displayName || op.name || op.id;
}

/** Writes a step that ended within this very call. */
async function saveEnded(tx: Transaction, run: RunRow, op: Op, attempt: number, result: StepResult): Promise<void> {
  const failed = "error" in result;
  const { rowCount } = await tx.query(
    `insert into inngest.steps as known (run_id, id, name, op, status, output, error, attempt, ended_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, now())
     on conflict (run_id, id) do update set status = excluded.status, output = excluded.output, error = excluded.error,
       attempt = excluded.attempt, ended_at = now() where known.status not in ('done', 'failed')`,
    [
      run.id,
      op.id,
      titleOf(op),
      op.op,
      failed ? "failed" : "done",
      failed ? null : JSON.stringify(result.data ?? null),
      failed ? JSON.stringify(result.error) : null,
      attempt,
    ],
  );
  if (!rowCount) return;
  await tx.query(
    "update inngest.runs set stack = array_append(stack, $2), attempt = 0, not_before = null where id = $1",
    [run.id, op.id],
  );
}

/** Writes a step that goes on after this call; false when it is known already, as in a repeated discovery. */
async function begin(tx: Transaction, run: RunRow, op: Op, { status }: Begin): Promise<boolean> {
  const { rowCount } = await tx.query(
    `insert into inngest.steps (run_id, id, name, op, status, race) values ($1, $2, $3, $4, $5, $6)
     on conflict (run_id, id) do nothing`,
    [run.id, op.id, titleOf(op), op.op, status, op.opts?.parallelMode === "race"],
  );
  return rowCount === 1;
}

function refusal(message: string): RunError {
  return { name: "NonRetriableError", message, stack: "" };
}

async function beginSleep(tx: Transaction, run: RunRow, op: Op, attempt: number): Promise<void> {
  const until = instantOf(op.name ?? "", new Date());
  if (!until) return saveEnded(tx, run, op, attempt, { error: refusal(`cannot sleep until "${op.name}"`) });
  if (await begin(tx, run, op, { status: "sleeping" })) {
    await addJob(tx, { task: "wake", payload: { runId: run.id, stepId: op.id } }, until);
  }
}

async function beginWait(tx: Transaction, run: RunRow, op: Op, attempt: number): Promise<void> {
  const options = waitOptionsSchema.safeParse(op.opts);
  const until = options.success ? instantOf(options.data.timeout, new Date()) : undefined;
  if (!options.success || !until || !op.name) {
    return saveEnded(tx, run, op, attempt, { error: refusal("waitForEvent without an event or a timeout") });
  }
  try {
    if (options.data.if) parseExpression(options.data.if);
  } catch (error) {
    return saveEnded(tx, run, op, attempt, { error: refusal(error instanceof Error ? error.message : String(error)) });
  }
  if (!(await begin(tx, run, op, { status: "waiting" }))) return;
  await tx.query("insert into inngest.waits (run_id, step_id, event_name, expression) values ($1, $2, $3, $4)", [
    run.id,
    op.id,
    op.name,
    options.data.if ?? null,
  ]);
  await addJob(tx, { task: "wake", payload: { runId: run.id, stepId: op.id } }, until);
}

async function beginInvoke(engine: Engine, tx: Transaction, run: RunRow, op: Op, attempt: number): Promise<void> {
  const options = invokeOptionsSchema.safeParse(op.opts);
  const target = options.success ? engine.registry.find(options.data.function_id) : undefined;
  if (!options.success || !target) {
    const name = options.success ? options.data.function_id : titleOf(op);
    return saveEnded(tx, run, op, attempt, { error: refusal(`could not find function "${name}" to invoke`) });
  }
  if (!(await begin(tx, run, op, { status: "invoking" }))) return;
  const id = ulid();
  const event = {
    ...options.data.payload,
    id,
    name: "inngest/function.invoked",
    data: options.data.payload?.data ?? {},
    ts: Date.now(),
  };
  await createRun(tx, target, event, { eventId: id, parent: { runId: run.id, stepId: op.id } });
  const until = options.data.timeout ? instantOf(options.data.timeout, new Date()) : undefined;
  if (until) await addJob(tx, { task: "wake", payload: { runId: run.id, stepId: op.id } }, until);
}

async function applyOp(engine: Engine, tx: Transaction, run: RunRow, op: Op, attempt: number): Promise<void> {
  switch (op.op) {
    case "StepRun":
    case "Step":
      return saveEnded(tx, run, op, attempt, { data: op.data });
    case "StepFailed":
    case "StepError":
      return saveEnded(tx, run, op, attempt, { error: runError(op.error, "the step failed") });
    case "StepPlanned":
      if (await begin(tx, run, op, { status: "planned" })) {
        await addJob(tx, { task: "step", payload: { runId: run.id, stepId: op.id } });
      }
      return;
    case "Sleep":
      return beginSleep(tx, run, op, attempt);
    case "WaitForEvent":
      return beginWait(tx, run, op, attempt);
    case "InvokeFunction":
      return beginInvoke(engine, tx, run, op, attempt);
    case "RunComplete":
      return finishRun(engine, tx, run, { status: "completed", output: op.data });
    default:
      return saveEnded(tx, run, op, attempt, { error: refusal(`${op.op} is not known to the local executor`) });
  }
}

/** Writes the ops of one answer into a run that the caller has locked. */
export async function applyOps(
  engine: Engine,
  tx: Transaction,
  run: RunRow,
  ops: readonly Op[],
  attempt: number,
): Promise<void> {
  if (ops.length > 1) await tx.query("update inngest.runs set parallel = true where id = $1", [run.id]);
  for (const op of ops) await applyOp(engine, tx, run, op, attempt);
}

/**
 * Whether calling the function again can find anything new. Version 2 of the protocol asks only when no step is open,
 * or when the open ones race; version 1 asks after every step.
 */
export async function canDiscover(tx: Pick<Transaction, "query">, runId: string): Promise<boolean> {
  const { rows } = await tx.query<{ may: boolean }>(
    `select runs.status in ('queued', 'running') and (runs.request_version = 1 or not exists (
         select from inngest.steps where run_id = runs.id and status in ${openStatuses}
       ) or exists (select from inngest.steps where run_id = runs.id and race)) as may
     from inngest.runs where runs.id = $1`,
    [runId],
  );
  return rows[0]?.may ?? false;
}
