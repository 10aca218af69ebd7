import type { Transaction } from "./database";
import type { Engine } from "./engine";
import { insertEvent } from "./event-store";
import type { FunctionDefinition, RunError, StoredEvent } from "./protocol";
import { addJob } from "./queue";
import { ulid } from "./ulid";

export interface RunRow {
  id: string;
  function_id: string;
  status: string;
  event: StoredEvent;
  stack: string[];
  parallel: boolean;
  request_version: number;
  attempt: number;
  not_before: Date | null;
  parent_run_id: string | null;
  parent_step_id: string | null;
}

export const runColumns =
  "id, function_id, status, event, stack, parallel, request_version, attempt, not_before, parent_run_id, parent_step_id";

export type StepResult = { data: unknown } | { error: RunError };

interface Origin {
  /** The internal id of the event that started the run, by which it is found again. */
  readonly eventId: string;
  readonly parent?: { readonly runId: string; readonly stepId: string };
}

export function isActive(status: string): boolean {
  return status === "queued" || status === "running";
}

async function isRepeated(tx: Transaction, definition: FunctionDefinition, event: StoredEvent): Promise<boolean> {
  const key: unknown = definition.idempotency?.({ event });
  if (key === undefined || key === null) return false;
  const { rowCount } = await tx.query(
    `insert into inngest.idempotency as known (function_id, key) values ($1, $2)
     on conflict (function_id, key) do update set seen_at = now() where known.seen_at < now() - interval '24 hours'`,
    [definition.id, JSON.stringify(key)],
  );
  return rowCount === 0;
}

/** Starts a run, unless the function's idempotency key was seen within 24 hours. */
export async function createRun(
  tx: Transaction,
  definition: FunctionDefinition,
  event: StoredEvent,
  origin: Origin,
): Promise<void> {
  if (await isRepeated(tx, definition, event)) return;
  const runId = ulid();
  await tx.query(
    `insert into inngest.runs (id, function_id, event_id, event, parent_run_id, parent_step_id)
     values ($1, $2, $3, $4, $5, $6)`,
    [
      runId,
      definition.id,
      origin.eventId,
      JSON.stringify(event),
      origin.parent?.runId ?? null,
      origin.parent?.stepId ?? null,
    ],
  );
  await addJob(tx, { task: "drive", payload: { runId } });
}

/** Locks a run and returns it while it may still go on. */
export async function lockActiveRun(tx: Transaction, runId: string): Promise<RunRow | undefined> {
  const { rows } = await tx.query<RunRow>(`select ${runColumns} from inngest.runs where id = $1 for update`, [runId]);
  const run = rows[0];
  return run && isActive(run.status) ? run : undefined;
}

/** Memoises a step that was begun before; says whether it was still open, in an active run. */
export async function completeStep(
  tx: Transaction,
  runId: string,
  stepId: string,
  result: StepResult,
): Promise<boolean> {
  if (!(await lockActiveRun(tx, runId))) return false;
  const failed = "error" in result;
  const { rowCount } = await tx.query(
    `update inngest.steps set status = $3, output = $4, error = $5, ended_at = now()
     where run_id = $1 and id = $2 and status not in ('done', 'failed')`,
    [
      runId,
      stepId,
      failed ? "failed" : "done",
      failed ? null : JSON.stringify(result.data ?? null),
      failed ? JSON.stringify(result.error) : null,
    ],
  );
  if (!rowCount) return false;
  await tx.query("delete from inngest.waits where run_id = $1 and step_id = $2", [runId, stepId]);
  await tx.query(
    "update inngest.runs set stack = array_append(stack, $2), attempt = 0, not_before = null where id = $1",
    [runId, stepId],
  );
  return true;
}

type Ending =
  | { status: "completed"; output: unknown }
  | { status: "failed"; error: RunError }
  | { status: "cancelled" };

async function announceEnding(engine: Engine, tx: Transaction, run: RunRow, ending: Ending): Promise<void> {
  const about = { function_id: run.function_id, run_id: run.id, event: run.event };
  const emit = (name: string, data: Record<string, unknown>) => insertEvent(tx, { name, data }, ulid());
  if (ending.status === "cancelled") return void (await emit("inngest/function.cancelled", about));
  const error = ending.status === "failed" ? { error: ending.error } : {};
  const result = ending.status === "completed" ? { result: ending.output ?? null } : error;
  if (ending.status === "failed") await emit("inngest/function.failed", { ...about, ...error });
  const heard = engine.registry
    .list()
    .some(({ events }) => events.some(({ event }) => event === "inngest/function.finished"));
  if (heard) await emit("inngest/function.finished", { ...about, ...result });
}

/** Ends a run that the caller has locked, tells the run that invoked it, and emits the system events. */
export async function finishRun(engine: Engine, tx: Transaction, run: RunRow, ending: Ending): Promise<void> {
  await tx.query("update inngest.runs set status = $2, output = $3, error = $4, ended_at = now() where id = $1", [
    run.id,
    ending.status,
    ending.status === "completed" ? JSON.stringify(ending.output ?? null) : null,
    ending.status === "failed" ? JSON.stringify(ending.error) : null,
  ]);
  await tx.query("delete from inngest.waits where run_id = $1", [run.id]);
  await announceEnding(engine, tx, run, ending);
  if (!run.parent_run_id || !run.parent_step_id) return;
  const cancelled: RunError = { name: "Error", message: "the invoked function was cancelled", stack: "" };
  const result: StepResult =
    ending.status === "completed"
      ? { data: ending.output }
      : { error: ending.status === "failed" ? ending.error : cancelled };
  if (await completeStep(tx, run.parent_run_id, run.parent_step_id, result)) {
    await addJob(tx, { task: "drive", payload: { runId: run.parent_run_id } });
  }
}

/** Cancels a run that is still active. */
export async function cancelRun(engine: Engine, tx: Transaction, runId: string): Promise<void> {
  const run = await lockActiveRun(tx, runId);
  if (run) await finishRun(engine, tx, run, { status: "cancelled" });
}
