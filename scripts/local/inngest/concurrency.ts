import type { Database } from "./database";
import type { FunctionDefinition } from "./protocol";
import { addJob, type Job } from "./queue";

export interface Slot {
  readonly key: string;
  readonly limit: number;
}

/** The slots that one call for this function and event takes. */
export function slotsOf(definition: FunctionDefinition, event: unknown): Slot[] {
  return definition.limits.map(({ limit, prefix, key }) => ({
    limit,
    key: key ? `${prefix}=${JSON.stringify(key({ event }) ?? null)}` : prefix,
  }));
}

/**
 * Counts the calls in flight. The count lives in memory, as a call dies with the executor; jobs that found no room wait
 * in `inngest.parked`, oldest first, and are queued again when a slot is left.
 */
export class Gate {
  private readonly inFlight = new Map<string, number>();
  private readonly waiting = new Map<string, { limit: number; count: number }>();
  private sweeping = false;

  constructor(private readonly database: Database) {}

  private hasRoom(key: string, limit: number): boolean {
    return (this.inFlight.get(key) ?? 0) < limit;
  }

  /** Takes all slots and says true, or takes none, parks the job and says false. */
  async enter(slots: readonly Slot[], job: Job): Promise<boolean> {
    const full = slots.find(({ key, limit }) => !this.hasRoom(key, limit));
    if (!full) {
      for (const { key } of slots) this.inFlight.set(key, (this.inFlight.get(key) ?? 0) + 1);
      return true;
    }
    await this.database.pool.query("insert into inngest.parked (key, task, payload) values ($1, $2, $3)", [
      full.key,
      job.task,
      JSON.stringify(job.payload),
    ]);
    const before = this.waiting.get(full.key)?.count ?? 0;
    this.waiting.set(full.key, { limit: full.limit, count: before + 1 });
    if (this.hasRoom(full.key, full.limit)) await this.release(full.key);
    return false;
  }

  /** Gives the slots back and queues the oldest parked job of each. */
  async leave(slots: readonly Slot[]): Promise<void> {
    for (const { key } of slots) {
      const left = (this.inFlight.get(key) ?? 1) - 1;
      if (left > 0) this.inFlight.set(key, left);
      else this.inFlight.delete(key);
    }
    for (const { key } of slots) await this.release(key);
  }

  private async release(key: string): Promise<void> {
    const line = this.waiting.get(key);
    if (!line) return;
    if (line.count > 1) line.count -= 1;
    else this.waiting.delete(key);
    await this.database.transaction(async (tx) => {
      const { rows } = await tx.query<Job>(
        `delete from inngest.parked where id = (
           select id from inngest.parked where key = $1 order by id limit 1 for update skip locked
         ) returning task, payload`,
        [key],
      );
      for (const job of rows) await addJob(tx, job);
    });
  }

  /** Queues jobs whose slot came free without a `leave`, as when the job released before them had nothing to do. */
  async sweep(): Promise<void> {
    if (this.sweeping) return;
    this.sweeping = true;
    try {
      for (const [key, { limit }] of this.waiting) if (this.hasRoom(key, limit)) await this.release(key);
    } finally {
      this.sweeping = false;
    }
  }
}

/** Queues every parked job again: at start nothing is in flight. */
export async function unparkAll(database: Database): Promise<void> {
  await database.transaction(async (tx) => {
    const { rows } = await tx.query<Job>(
      "with gone as (delete from inngest.parked returning id, task, payload) select task, payload from gone order by id",
    );
    for (const job of rows) await addJob(tx, job);
  });
}
