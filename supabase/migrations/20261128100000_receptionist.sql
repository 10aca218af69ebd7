-- The AI receptionist: how a business has set it, the conversations it held turn by turn, and what it left for people to do.

create table public.receptionist_settings (
  business_id uuid primary key references public.businesses (id) on delete cascade,
  phone_enabled boolean not null default false,
  text_enabled boolean not null default false,
  chat_enabled boolean not null default false,
  -- The number that customers call and text.
  phone_number text unique check (phone_number ~ '^\+[1-9][0-9]{6,14}$'),
  greeting text not null default '' check (length(greeting) <= 300),
  voice text not null default '' check (length(voice) <= 80),
  locale text check (locale in ('en', 'es')),
  tone text not null default 'warm' check (tone in ('warm', 'brief', 'formal')),
  may_book boolean not null default true,
  may_reschedule boolean not null default true,
  may_cancel boolean not null default true,
  may_join_waitlist boolean not null default true,
  may_take_messages boolean not null default true,
  transfer_number text check (transfer_number ~ '^\+[1-9][0-9]{6,14}$'),
  transfer_when text not null default 'open_hours' check (transfer_when in ('never', 'open_hours', 'always')),
  record_calls boolean not null default false,
  streaming boolean not null default false,
  retention_days integer not null default 90 check (retention_days between 1 and 730),
  outbound_confirmation boolean not null default false,
  outbound_waitlist boolean not null default false,
  outbound_from_minute integer not null default 540 check (outbound_from_minute between 480 and 1259),
  outbound_to_minute integer not null default 1200 check (outbound_to_minute between 481 and 1260),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (outbound_to_minute > outbound_from_minute)
);

create table public.receptionist_facts (
  business_id uuid not null references public.businesses (id) on delete cascade,
  id uuid not null default gen_random_uuid(),
  question text not null check (length(btrim(question)) between 1 and 200),
  answer text not null check (length(btrim(answer)) between 1 and 1000),
  position integer not null default 0,
  created_at timestamptz not null default now(),
  primary key (business_id, id)
);

-- What customers call a service when they speak of it.
create table public.service_spoken_names (
  business_id uuid not null references public.businesses (id) on delete cascade,
  id uuid not null default gen_random_uuid(),
  service_id uuid not null,
  name text not null check (length(btrim(name)) between 1 and 80),
  created_at timestamptz not null default now(),
  primary key (business_id, id),
  unique (business_id, service_id, name),
  foreign key (business_id, service_id) references public.services (business_id, id) on delete cascade
);

create table public.conversations (
  business_id uuid not null references public.businesses (id) on delete cascade,
  id uuid not null default gen_random_uuid(),
  channel text not null check (channel in ('phone', 'text', 'chat', 'api')),
  direction text not null default 'inbound' check (direction in ('inbound', 'outbound')),
  locale text not null check (locale in ('en', 'es')),
  customer_phone text check (customer_phone ~ '^\+[1-9][0-9]{6,14}$'),
  token_hash bytea not null unique check (length(token_hash) = 32),
  -- The call's id at the phone vendor.
  external_id text check (length(external_id) between 1 and 100),
  is_practice boolean not null default false,
  state jsonb not null default '{}',
  version integer not null default 0,
  turns integer not null default 0,
  busy_until timestamptz,
  status text not null default 'open' check (status in ('open', 'ended')),
  outcome text check (outcome in ('booked', 'rescheduled', 'cancelled', 'waitlisted', 'message', 'transferred', 'answered', 'abandoned',
    'opted_out', 'emergency')),
  transfer_reason text check (length(transfer_reason) <= 60),
  summary text not null default '' check (length(summary) <= 2000),
  booking_id uuid,
  recording_url text check (length(recording_url) <= 500),
  recording_seconds integer,
  started_at timestamptz not null default now(),
  last_turn_at timestamptz not null default now(),
  ended_at timestamptz,
  reviewed_at timestamptz,
  redacted_at timestamptz,
  primary key (business_id, id),
  foreign key (business_id, booking_id) references public.bookings (business_id, id)
);
create unique index conversations_external_idx on public.conversations (business_id, channel, external_id) where external_id is not null;
create index conversations_started_idx on public.conversations (business_id, started_at desc, id);
create index conversations_phone_idx on public.conversations (business_id, channel, customer_phone, started_at desc) where customer_phone is not null;
create index conversations_open_idx on public.conversations (last_turn_at) where status = 'open';
create index conversations_booking_idx on public.conversations (business_id, booking_id) where booking_id is not null;
create index conversations_unreviewed_idx on public.conversations (ended_at) where status = 'ended' and reviewed_at is null;

create table public.conversation_turns (
  business_id uuid not null references public.businesses (id) on delete cascade,
  id uuid not null default gen_random_uuid(),
  conversation_id uuid not null,
  position integer not null,
  -- The same key twice is the same turn.
  request_key text not null check (length(request_key) between 1 and 200),
  heard text not null default '' check (length(heard) <= 4000),
  confidence real,
  said text not null default '',
  -- How much of `said` was spoken before the caller interrupted; null: all.
  said_until text,
  expects text,
  understood jsonb not null default '{}',
  tool_calls jsonb not null default '[]',
  -- What the reply says has been done, each with its booking.
  claims jsonb not null default '[]',
  reply jsonb,
  latency jsonb not null default '{}',
  status text not null default 'working' check (status in ('working', 'done')),
  created_at timestamptz not null default clock_timestamp(),
  done_at timestamptz,
  primary key (business_id, id),
  unique (business_id, conversation_id, request_key),
  unique (business_id, conversation_id, position),
  foreign key (business_id, conversation_id) references public.conversations (business_id, id) on delete cascade
);

create table public.receptionist_tasks (
  business_id uuid not null references public.businesses (id) on delete cascade,
  id uuid not null default gen_random_uuid(),
  conversation_id uuid,
  kind text not null check (kind in ('message', 'call_back', 'voicemail', 'emergency')),
  from_name text not null default '' check (length(from_name) <= 120),
  from_phone text check (from_phone ~ '^\+[1-9][0-9]{6,14}$'),
  body text not null default '' check (length(body) <= 4000),
  recording_url text check (length(recording_url) <= 500),
  dedupe_key text not null check (length(dedupe_key) between 1 and 200),
  status text not null default 'open' check (status in ('open', 'done')),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (business_id, id),
  unique (business_id, dedupe_key),
  foreign key (business_id, conversation_id) references public.conversations (business_id, id) on delete cascade
);
create index receptionist_tasks_open_idx on public.receptionist_tasks (business_id, created_at desc);
create index receptionist_tasks_conversation_idx on public.receptionist_tasks (business_id, conversation_id);

-- What was said and what the database holds did not agree.
create table public.conversation_incidents (
  business_id uuid not null references public.businesses (id) on delete cascade,
  id uuid not null default gen_random_uuid(),
  conversation_id uuid not null,
  kind text not null check (length(kind) between 1 and 60),
  detail jsonb not null default '{}',
  status text not null default 'open' check (status in ('open', 'resolved')),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (business_id, id),
  unique (business_id, conversation_id, kind),
  foreign key (business_id, conversation_id) references public.conversations (business_id, id) on delete cascade
);

-- Who does not want to be written to or called, by number: a ledger, of which the last line counts.
create table public.contact_opt_outs (
  business_id uuid not null references public.businesses (id) on delete cascade,
  id uuid not null default gen_random_uuid(),
  phone text not null check (phone ~ '^\+[1-9][0-9]{6,14}$'),
  opted_out boolean not null,
  source text not null check (source in ('keyword', 'words', 'call', 'member')),
  evidence text not null default '' check (length(evidence) <= 500),
  at timestamptz not null default clock_timestamp(),
  primary key (business_id, id)
);
create index contact_opt_outs_phone_idx on public.contact_opt_outs (business_id, phone, at desc);

create table public.verification_codes (
  business_id uuid not null references public.businesses (id) on delete cascade,
  id uuid not null default gen_random_uuid(),
  conversation_id uuid not null,
  phone text not null check (phone ~ '^\+[1-9][0-9]{6,14}$'),
  code_hash bytea not null check (length(code_hash) = 32),
  tries integer not null default 0,
  used_at timestamptz,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  primary key (business_id, id),
  foreign key (business_id, conversation_id) references public.conversations (business_id, id) on delete cascade
);
create index verification_codes_conversation_idx on public.verification_codes (business_id, conversation_id, created_at desc);
create index verification_codes_phone_idx on public.verification_codes (business_id, phone, created_at desc);

do $$
declare
  t text;
begin
  foreach t in array array['receptionist_settings', 'receptionist_facts', 'service_spoken_names', 'conversations', 'conversation_turns',
    'receptionist_tasks', 'conversation_incidents', 'contact_opt_outs', 'verification_codes'] loop
    execute format('alter table public.%I enable row level security', t);
    execute format('create trigger %I before update on public.%I for each row execute function private.forbid_business_change()', t || '_stay', t);
  end loop;
  foreach t in array array['receptionist_settings', 'receptionist_tasks', 'conversation_incidents'] loop
    execute format('create trigger %I before update on public.%I for each row execute function private.touch_updated_at()', t || '_touch', t);
  end loop;
  -- Owners and admins set it; whoever works there may see how it is set.
  foreach t in array array['receptionist_settings', 'receptionist_facts', 'service_spoken_names'] loop
    execute format('create policy %I on public.%I for select to authenticated using (business_id = any ((select private.my_business_ids())::uuid[]))', t || '_select', t);
    execute format('create policy %I on public.%I for insert to authenticated with check (business_id = any ((select private.my_admin_business_ids())::uuid[]))', t || '_insert', t);
    execute format('create policy %I on public.%I for update to authenticated using (business_id = any ((select private.my_admin_business_ids())::uuid[]))
      with check (business_id = any ((select private.my_admin_business_ids())::uuid[]))', t || '_update', t);
    execute format('create policy %I on public.%I for delete to authenticated using (business_id = any ((select private.my_admin_business_ids())::uuid[]))', t || '_delete', t);
  end loop;
  foreach t in array array['conversations', 'conversation_turns', 'receptionist_tasks', 'conversation_incidents', 'contact_opt_outs'] loop
    execute format('create policy %I on public.%I for select to authenticated using (business_id = any ((select private.my_admin_business_ids())::uuid[]))', t || '_select', t);
  end loop;
  foreach t in array array['receptionist_tasks', 'conversation_incidents'] loop
    execute format('create policy %I on public.%I for update to authenticated using (business_id = any ((select private.my_admin_business_ids())::uuid[]))
      with check (business_id = any ((select private.my_admin_business_ids())::uuid[]))', t || '_update', t);
  end loop;
end
$$;
create policy verification_codes_none on public.verification_codes for all to anon, authenticated using (false);

create trigger contact_opt_outs_append_only before update on public.contact_opt_outs
  for each row execute function private.forbid_change();

-- audit_row() names a subject by its id; the one row of settings has none of its own.
create trigger receptionist_facts_audit after insert or update or delete on public.receptionist_facts
  for each row execute function private.audit_row();
create trigger receptionist_settings_audit after insert or update on public.receptionist_settings
  for each row execute function private.audit_row();

grant select, delete on public.receptionist_facts, public.service_spoken_names to authenticated;
grant select on public.receptionist_settings to authenticated;
grant insert (business_id, id, question, answer, position) on public.receptionist_facts to authenticated;
grant update (question, answer, position) on public.receptionist_facts to authenticated;
grant insert (business_id, id, service_id, name) on public.service_spoken_names to authenticated;
grant update (name) on public.service_spoken_names to authenticated;
-- phone_number decides whose calls arrive here: app.set_receptionist_number gives it out.
grant insert (business_id, phone_enabled, text_enabled, chat_enabled, greeting, voice, locale, tone, may_book, may_reschedule, may_cancel,
  may_join_waitlist, may_take_messages, transfer_number, transfer_when, record_calls, streaming, retention_days, outbound_confirmation,
  outbound_waitlist, outbound_from_minute, outbound_to_minute) on public.receptionist_settings to authenticated;
grant update (phone_enabled, text_enabled, chat_enabled, greeting, voice, locale, tone, may_book, may_reschedule, may_cancel,
  may_join_waitlist, may_take_messages, transfer_number, transfer_when, record_calls, streaming, retention_days, outbound_confirmation,
  outbound_waitlist, outbound_from_minute, outbound_to_minute) on public.receptionist_settings to authenticated;
grant select (business_id, id, channel, direction, locale, customer_phone, is_practice, turns, status, outcome, transfer_reason, summary,
  booking_id, recording_url, recording_seconds, started_at, last_turn_at, ended_at, reviewed_at, redacted_at) on public.conversations to authenticated;
grant select (business_id, id, conversation_id, position, heard, confidence, said, said_until, expects, understood, tool_calls, claims,
  latency, status, created_at, done_at) on public.conversation_turns to authenticated;
grant select on public.receptionist_tasks, public.conversation_incidents, public.contact_opt_outs to authenticated;
grant update (status) on public.receptionist_tasks, public.conversation_incidents to authenticated;
