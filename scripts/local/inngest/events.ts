import type { Transaction } from "./database";
import type { Engine } from "./engine";
import { insertEvent } from "./event-store";
import { type ExpressionScope, parseExpression } from "./expression";
import type { FunctionDefinition, IncomingEvent, StoredEvent } from "./protocol";
import { addJob } from "./queue";
import { isNamed } from "./registry";
import { cancelRun, completeStep, createRun } from "./runs";
import { ulid, ulidFromSeed } from "./ulid";

/** A sender would rather hear no at once: it sends again by itself. */
const acceptPatienceMs = 1_000;

interface EventRow {
  id: string;
  name: string;
  body: StoredEvent;
  received_at: Date;
}

/** Commits events, then answers their ids; `seed` makes a repeated send the same send. */
export function acceptEvents(
  engine: Engine,
  events: readonly IncomingEvent[],
  seed: string | undefined,
): Promise<string[]> {
  const internalIds = events.map((_, index) => (seed && ulidFromSeed(seed, index)) || ulid());
  return engine.database.transaction(async (tx) => {
    const ids: string[] = [];
    for (const [index, event] of events.entries()) {
      ids.push(await insertEvent(tx, event, internalIds[index] ?? ulid()));
    }
    return ids;
  }, acceptPatienceMs);
}

function holds(expression: ((scope: ExpressionScope) => unknown) | undefined, scope: ExpressionScope): boolean {
  return !expression || expression(scope) === true;
}

async function cancelMatching(engine: Engine, tx: Transaction, row: EventRow): Promise<void> {
  for (const definition of engine.registry.list()) {
    for (const rule of definition.cancelOn) {
      if (!isNamed(rule.event, row.name)) continue;
      const { rows } = await tx.query<{ id: string; event: unknown; created_at: Date }>(
        `select id, event, created_at from inngest.runs
         where function_id = $1 and status in ('queued', 'running') and created_at <= $2 order by id`,
        [definition.id, row.received_at],
      );
      for (const run of rows) {
        const late =
          rule.withinMs !== undefined && row.received_at.getTime() > run.created_at.getTime() + rule.withinMs;
        if (late || !holds(rule.condition, { event: run.event, async: row.body })) continue;
        await cancelRun(engine, tx, run.id);
      }
    }
  }
}

async function endWaits(tx: Transaction, row: EventRow): Promise<void> {
  const { rows } = await tx.query<{ run_id: string; step_id: string; expression: string | null; event: unknown }>(
    `select waits.run_id, waits.step_id, waits.expression, runs.event
     from inngest.waits join inngest.runs on runs.id = waits.run_id
     where waits.event_name = $1 order by waits.run_id, waits.step_id`,
    [row.name],
  );
  for (const wait of rows) {
    const condition = wait.expression ? parseExpression(wait.expression) : undefined;
    if (!holds(condition, { event: wait.event, async: row.body })) continue;
    if (await completeStep(tx, wait.run_id, wait.step_id, { data: row.body })) {
      await addJob(tx, { task: "drive", payload: { runId: wait.run_id } });
    }
  }
}

function triggered(engine: Engine, row: EventRow): FunctionDefinition[] {
  return engine.registry
    .list()
    .filter(({ events }) =>
      events.some(({ event, condition }) => isNamed(event, row.name) && holds(condition, { event: row.body })),
    );
}

/** The handler of an `event` job: cancels, wakes and starts what the event concerns, once and in one transaction. */
export async function fanOut(engine: Engine, eventId: string): Promise<void> {
  const { rows } = await engine.database.pool.query<EventRow>(
    "select id, name, body, received_at from inngest.events where id = $1 and fanned_out_at is null",
    [eventId],
  );
  const row = rows[0];
  if (!row) return;
  if (!triggered(engine, row).length && !row.name.startsWith("inngest/")) await engine.resync();
  await engine.database.transaction(async (tx) => {
    const { rowCount } = await tx.query(
      "update inngest.events set fanned_out_at = now() where id = $1 and fanned_out_at is null",
      [eventId],
    );
    if (!rowCount) return;
    await cancelMatching(engine, tx, row);
    await endWaits(tx, row);
    for (const definition of triggered(engine, row)) await createRun(tx, definition, row.body, { eventId: row.id });
  });
}
