/** Idempotent SQL: payloads are `json`, not `jsonb`, because events may hold "\u0000", which jsonb refuses. */
export const schemaSql = `
create schema if not exists inngest;

create table if not exists inngest.events (
  id text primary key,
  name text not null,
  body json not null,
  received_at timestamptz not null default now(),
  fanned_out_at timestamptz
);
create index if not exists events_received on inngest.events (received_at);

create table if not exists inngest.event_ids (
  event_id text primary key,
  internal_id text not null,
  seen_at timestamptz not null default now()
);

create table if not exists inngest.runs (
  id text primary key,
  function_id text not null,
  status text not null default 'queued' check (status in ('queued', 'running', 'completed', 'failed', 'cancelled')),
  event_id text not null,
  event json not null,
  stack text[] not null default '{}',
  parallel boolean not null default false,
  request_version int not null default 2,
  attempt int not null default 0,
  requests int not null default 0,
  not_before timestamptz,
  output json,
  error json,
  parent_run_id text,
  parent_step_id text,
  created_at timestamptz not null default now(),
  started_at timestamptz,
  ended_at timestamptz
);
create index if not exists runs_active on inngest.runs (function_id) where status in ('queued', 'running');
create index if not exists runs_ended on inngest.runs (ended_at);
create index if not exists runs_event on inngest.runs (event_id);

create table if not exists inngest.steps (
  run_id text not null references inngest.runs (id) on delete cascade,
  id text not null,
  name text not null,
  op text not null,
  status text not null
    check (status in ('planned', 'sleeping', 'waiting', 'invoking', 'retrying', 'done', 'failed')),
  race boolean not null default false,
  output json,
  error json,
  attempt int not null default 0,
  not_before timestamptz,
  created_at timestamptz not null default now(),
  ended_at timestamptz,
  primary key (run_id, id)
);

create table if not exists inngest.waits (
  run_id text not null references inngest.runs (id) on delete cascade,
  step_id text not null,
  event_name text not null,
  expression text,
  primary key (run_id, step_id)
);
create index if not exists waits_event on inngest.waits (event_name);

create table if not exists inngest.parked (
  id bigint generated always as identity primary key,
  key text not null,
  task text not null,
  payload json not null
);
create index if not exists parked_key on inngest.parked (key, id);

create table if not exists inngest.idempotency (
  function_id text not null,
  key text not null,
  seen_at timestamptz not null default now(),
  primary key (function_id, key)
);

create table if not exists inngest.cron_cursors (
  function_id text not null,
  cron text not null,
  last_tick timestamptz not null,
  primary key (function_id, cron)
);
`;

/** Removes what ended more than seven days ago, and ids that no longer deduplicate. */
export const pruneSql = `
delete from inngest.runs where ended_at < now() - interval '7 days';
delete from inngest.events where received_at < now() - interval '7 days' and fanned_out_at is not null;
delete from inngest.event_ids where seen_at < now() - interval '24 hours';
delete from inngest.idempotency where seen_at < now() - interval '24 hours';
`;
