import type pg from "pg";

export interface RunFilter {
  readonly functionId?: string | undefined;
  readonly status?: string | undefined;
  readonly eventId?: string | undefined;
  readonly eventName?: string | undefined;
  readonly runId?: string | undefined;
  readonly limit: number;
}

/** Runs with their steps, newest first, as JSON for tests and the status page. */
export async function listRuns(pool: pg.Pool, filter: RunFilter): Promise<unknown[]> {
  const { rows } = await pool.query(
    `select runs.id, function_id as "functionId", status, runs.attempt + 1 as attempt, requests, event_id as "eventId",
       event, output, error, created_at as "createdAt", started_at as "startedAt", ended_at as "endedAt",
       not_before as "retryAt", parent_run_id as "parentRunId",
       coalesce((select json_agg(json_build_object('id', id, 'name', name, 'op', op, 'status', status,
         'attempts', attempt + 1, 'output', output, 'error', error, 'createdAt', created_at, 'endedAt', ended_at)
         order by created_at, ended_at) from inngest.steps where run_id = runs.id), '[]') as steps
     from inngest.runs
     where ($1::text is null or function_id = $1 or function_id like '%-' || $1) and ($2::text is null or status = $2)
       and ($3::text is null or event_id = $3 or event ->> 'id' = $3) and ($4::text is null or event ->> 'name' = $4)
       and ($5::text is null or runs.id = $5)
     order by created_at desc, runs.id desc limit $6`,
    [
      filter.functionId ?? null,
      filter.status ?? null,
      filter.eventId ?? null,
      filter.eventName ?? null,
      filter.runId ?? null,
      filter.limit,
    ],
  );
  return rows;
}

/** Accepted events, newest first. */
export async function listEvents(pool: pg.Pool, name: string | undefined, limit: number): Promise<unknown[]> {
  const { rows } = await pool.query(
    `select id as "internalId", name, body as event, received_at as "receivedAt", fanned_out_at as "handedOutAt"
     from inngest.events where $1::text is null or name = $1 order by received_at desc, id desc limit $2`,
    [name ?? null, limit],
  );
  return rows;
}

export interface Counts {
  readonly queued: number;
  readonly running: number;
  readonly completed: number;
  readonly failed: number;
  readonly cancelled: number;
  readonly jobs: number;
  readonly dueJobs: number;
}

/** How many runs are in each state, and how many jobs wait. */
export async function countWork(pool: pg.Pool): Promise<Counts | undefined> {
  const { rows } = await pool.query<Counts>(
    `select count(*) filter (where status = 'queued')::int as queued, count(*) filter (where status = 'running')::int as running,
       count(*) filter (where status = 'completed')::int as completed, count(*) filter (where status = 'failed')::int as failed,
       count(*) filter (where status = 'cancelled')::int as cancelled,
       (select count(*)::int from graphile_worker.jobs) as jobs,
       (select count(*)::int from graphile_worker.jobs where run_at <= now() and locked_at is null) as "dueJobs"
     from inngest.runs`,
  );
  return rows[0];
}
