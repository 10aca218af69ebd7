import type { Transaction } from "./database";
import type { IncomingEvent } from "./protocol";
import { addJob } from "./queue";

async function firstIdOf(tx: Transaction, eventId: string, internalId: string): Promise<string> {
  const { rows } = await tx.query<{ internal_id: string }>(
    `insert into inngest.event_ids as known (event_id, internal_id) values ($1, $2)
     on conflict (event_id) do update set
       internal_id = case when known.seen_at < now() - interval '24 hours' then excluded.internal_id else known.internal_id end,
       seen_at = case when known.seen_at < now() - interval '24 hours' then now() else known.seen_at end
     returning internal_id`,
    [eventId, internalId],
  );
  return rows[0]?.internal_id ?? internalId;
}

/** Writes one event and the job that hands it out; an event whose id came within 24 hours is known already. */
export async function insertEvent(tx: Transaction, event: IncomingEvent, internalId: string): Promise<string> {
  if (event.id) {
    const firstId = await firstIdOf(tx, event.id, internalId);
    if (firstId !== internalId) return firstId;
  }
  const body = { ...event, id: event.id || internalId, data: event.data ?? {}, ts: event.ts || Date.now() };
  const { rowCount } = await tx.query(
    "insert into inngest.events (id, name, body) values ($1, $2, $3) on conflict (id) do nothing",
    [internalId, event.name, JSON.stringify(body)],
  );
  if (rowCount) await addJob(tx, { task: "event", payload: { eventId: internalId } });
  return internalId;
}
