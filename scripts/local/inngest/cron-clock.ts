import { latestTick, minuteOf } from "./cron";
import type { Engine } from "./engine";
import type { FunctionDefinition } from "./protocol";
import { createRun } from "./runs";
import { ulid } from "./ulid";

interface Cursor {
  function_id: string;
  cron: string;
  last_tick: Date;
}

/** Gives new cron triggers a cursor at the running minute, so that their first tick is the next one. */
async function ensureCursors(engine: Engine, now: Date): Promise<void> {
  for (const { id, crons } of engine.registry.list()) {
    for (const { source } of crons) {
      await engine.database.pool.query(
        "insert into inngest.cron_cursors (function_id, cron, last_tick) values ($1, $2, $3) on conflict do nothing",
        [id, source, minuteOf(now)],
      );
    }
  }
}

/** Starts the run of one tick; the cursor moves in the same transaction, so no tick runs twice. */
function tick(engine: Engine, definition: FunctionDefinition, source: string, at: Date): Promise<void> {
  return engine.database.transaction(async (tx) => {
    const { rowCount } = await tx.query(
      "update inngest.cron_cursors set last_tick = $3 where function_id = $1 and cron = $2 and last_tick < $3",
      [definition.id, source, at],
    );
    if (!rowCount) return;
    const id = ulid();
    const event = { id, name: "inngest/scheduled.timer", data: { cron: source }, ts: at.getTime() };
    await createRun(tx, definition, event, { eventId: id });
  });
}

/** Starts every cron function that is due at `now`. */
export async function runDueCrons(engine: Engine, now: Date): Promise<void> {
  if (!engine.registry.list().some(({ crons }) => crons.length)) return;
  await ensureCursors(engine, now);
  const { rows } = await engine.database.pool.query<Cursor>(
    "select function_id, cron, last_tick from inngest.cron_cursors",
  );
  for (const cursor of rows) {
    const definition = engine.registry.find(cursor.function_id);
    const trigger = definition?.crons.find(({ source }) => source === cursor.cron);
    const due = trigger && latestTick(trigger.schedule, cursor.last_tick, now);
    if (definition && due) await tick(engine, definition, cursor.cron, due);
  }
}
