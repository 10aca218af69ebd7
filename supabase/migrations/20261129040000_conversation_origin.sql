-- By which door a conversation began, who works on its turn, and how often it went wrong in a row.

-- origin: twilio = a request that Twilio signed, so that the number is the network's; api = the public API and the pages that stand
-- on it, where a number is a statement; practice = the owner trying it out. What is not told is trusted least.
alter table public.conversations
  add column origin text not null default 'api' check (origin in ('api', 'twilio', 'practice')),
  add column start_hash text,
  add column lease_id uuid,
  add column faults integer not null default 0;
update public.conversations c set origin = case when c.is_practice then 'practice' else 'twilio' end
where c.is_practice or (c.external_id is not null and c.external_id not like 'key:%');
-- What exactly was asked under the key.
alter table public.conversation_turns add column request_hash text;

create or replace function private.conversation_json(p_row public.conversations) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object('businessId', p_row.business_id, 'id', p_row.id, 'channel', p_row.channel, 'direction', p_row.direction,
    'locale', p_row.locale, 'customerPhone', p_row.customer_phone, 'externalId', p_row.external_id, 'isPractice', p_row.is_practice,
    'origin', p_row.origin, 'state', p_row.state, 'version', p_row.version, 'turns', p_row.turns, 'status', p_row.status,
    'startedAt', p_row.started_at, 'lastTurnAt', p_row.last_turn_at)
$$;

-- p: businessId, conversationId, channel, origin, direction?, locale, customerPhone?, tokenHash, externalId?, requestHash?, isPractice?, state,
-- firstTurn {said, expects, reply}. The same externalId on the same channel answers the conversation that it began;
-- isReused: by another door, or with another requestHash, so that it is none of the asker's.
create or replace function app.start_conversation(p jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_business uuid := (p ->> 'businessId')::uuid;
  v_row public.conversations;
  v_first jsonb := p -> 'firstTurn';
  v_practice boolean := coalesce((p ->> 'isPractice')::boolean, false);
  v_origin text := case when v_practice then 'practice' else coalesce(p ->> 'origin', 'api') end;
begin
  insert into public.conversations (business_id, id, channel, origin, direction, locale, customer_phone, token_hash, external_id, start_hash, is_practice, state)
  values (v_business, (p ->> 'conversationId')::uuid, p ->> 'channel', v_origin, coalesce(p ->> 'direction', 'inbound'), p ->> 'locale',
    p ->> 'customerPhone', decode(p ->> 'tokenHash', 'hex'), p ->> 'externalId', p ->> 'requestHash', v_practice, coalesce(p -> 'state', '{}'))
  on conflict (business_id, channel, external_id) where external_id is not null do nothing
  returning * into v_row;
  if v_row.id is null then
    select * into v_row from public.conversations c
    where c.business_id = v_business and c.channel = p ->> 'channel' and c.external_id = p ->> 'externalId';
    if (v_row.origin = 'api') <> (v_origin = 'api') or v_row.start_hash <> p ->> 'requestHash' then
      return '{"isReused": true}';
    end if;
    return jsonb_build_object('isReused', false, 'isNew', false, 'conversation', private.conversation_json(v_row), 'reply', (
      select t.reply from public.conversation_turns t where t.business_id = v_business and t.conversation_id = v_row.id and t.status = 'done'
      order by t.position desc limit 1));
  end if;
  insert into public.conversation_turns (business_id, conversation_id, position, request_key, said, expects, reply, status, done_at)
  values (v_business, v_row.id, 0, 'start', v_first ->> 'said', v_first ->> 'expects', v_first -> 'reply', 'done', clock_timestamp());
  return jsonb_build_object('isReused', false, 'isNew', true, 'conversation', private.conversation_json(v_row), 'reply', v_first -> 'reply');
end
$$;

-- p: tokenHash, or businessId with one of conversationId, externalId (and channel), customerPhone (and channel: the open one, newest first).
-- A vendor's id and a sender's number find only what a signed request began: the number that an API client states adopts nothing.
create or replace function app.find_conversation(p jsonb) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_row public.conversations;
  v_business uuid := (p ->> 'businessId')::uuid;
begin
  if p ->> 'tokenHash' is not null then
    select * into v_row from public.conversations c where c.token_hash = decode(p ->> 'tokenHash', 'hex');
  elsif p ->> 'conversationId' is not null then
    select * into v_row from public.conversations c where c.business_id = v_business and c.id = (p ->> 'conversationId')::uuid;
  elsif p ->> 'externalId' is not null then
    select * into v_row from public.conversations c
    where c.business_id = v_business and c.channel = p ->> 'channel' and c.external_id = p ->> 'externalId' and c.origin <> 'api';
  else
    select * into v_row from public.conversations c where c.business_id = v_business and c.channel = p ->> 'channel'
      and c.customer_phone = p ->> 'customerPhone' and c.status = 'open' and c.origin = 'twilio' order by c.started_at desc limit 1;
  end if;
  return case when v_row.id is not null then private.conversation_json(v_row) end;
end
$$;

-- One turn at a time. p: businessId, conversationId, requestKey, requestHash?, heard, confidence?, leaseSeconds
-- state: new (work on it), replay (done before: its reply), reused (the key stood for another request), busy (another is being worked on), ended.
-- A turn whose worker died is new again, under a lease of its own.
create or replace function app.begin_turn(p jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_business uuid := (p ->> 'businessId')::uuid;
  v_id uuid := (p ->> 'conversationId')::uuid;
  v_row public.conversations;
  v_turn public.conversation_turns;
  v_past jsonb;
begin
  select * into v_row from public.conversations c where c.business_id = v_business and c.id = v_id for update;
  if not found then
    return null;
  end if;
  select * into v_turn from public.conversation_turns t
  where t.business_id = v_business and t.conversation_id = v_id and t.request_key = p ->> 'requestKey';
  if v_turn.request_hash <> p ->> 'requestHash' then
    return jsonb_build_object('state', 'reused', 'conversation', private.conversation_json(v_row));
  end if;
  if v_turn.status = 'done' then
    return jsonb_build_object('state', 'replay', 'conversation', private.conversation_json(v_row), 'reply', v_turn.reply);
  end if;
  if v_row.busy_until > clock_timestamp() then
    return jsonb_build_object('state', 'busy', 'conversation', private.conversation_json(v_row));
  end if;
  if v_row.status = 'ended' then
    return jsonb_build_object('state', 'ended', 'conversation', private.conversation_json(v_row));
  end if;
  if v_turn.id is null then
    insert into public.conversation_turns (business_id, conversation_id, position, request_key, request_hash, heard, confidence)
    values (v_business, v_id, (select coalesce(max(t.position), -1) + 1 from public.conversation_turns t where t.business_id = v_business and t.conversation_id = v_id),
      p ->> 'requestKey', p ->> 'requestHash', left(p ->> 'heard', 4000), (p ->> 'confidence')::real)
    returning * into v_turn;
  end if;
  update public.conversations c set busy_until = clock_timestamp() + make_interval(secs => (p ->> 'leaseSeconds')::int), lease_id = gen_random_uuid()
  where c.business_id = v_business and c.id = v_id returning * into v_row;
  select jsonb_agg(jsonb_build_object('heard', h.heard, 'said', coalesce(h.said_until, h.said)) order by h.position) into v_past
  from (select * from public.conversation_turns t where t.business_id = v_business and t.conversation_id = v_id and t.status = 'done'
    order by t.position desc limit 3) as h;
  return jsonb_build_object('state', 'new', 'conversation', private.conversation_json(v_row), 'turnId', v_turn.id, 'position', v_turn.position,
    'leaseId', v_row.lease_id, 'past', coalesce(v_past, '[]'));
end
$$;

create or replace function private.end_conversation(p_business_id uuid, p_id uuid) returns void
language plpgsql set search_path = '' as $$
begin
  update public.conversations c set status = 'ended', ended_at = now(), busy_until = null, lease_id = null
  where c.business_id = p_business_id and c.id = p_id and c.status = 'open';
  if found then
    perform private.emit(p_business_id, 'conversation/ended', jsonb_build_object('conversationId', p_id));
  end if;
end
$$;

-- p: businessId, conversationId, turnId, leaseId, expectedVersion, state, said, expects, understood, toolCalls, claims, reply, latency, ended, locale?,
--    outcome?, transferReason?, bookingId?, events?: [{name, data}]. The reply, what it changed and what must follow are one transaction.
-- false: the turn is done, or the conversation went on since it was begun; nothing is written then. The lease of whoever took over is left alone.
-- latency gets writeMs, what this took inside the database, which totalMs then counts too.
create or replace function app.finish_turn(p jsonb) returns boolean
language plpgsql security definer set search_path = '' as $$
declare
  v_business uuid := (p ->> 'businessId')::uuid;
  v_id uuid := (p ->> 'conversationId')::uuid;
  v_event jsonb;
  v_ms numeric;
begin
  update public.conversations c set state = p -> 'state', version = c.version + 1, turns = c.turns + 1, faults = 0, last_turn_at = clock_timestamp(),
    busy_until = case when c.lease_id = (p ->> 'leaseId')::uuid then null else c.busy_until end,
    locale = coalesce(p ->> 'locale', c.locale), outcome = coalesce(p ->> 'outcome', c.outcome),
    transfer_reason = coalesce(p ->> 'transferReason', c.transfer_reason), booking_id = coalesce((p ->> 'bookingId')::uuid, c.booking_id)
  where c.business_id = v_business and c.id = v_id and c.version = (p ->> 'expectedVersion')::int
    and exists (select from public.conversation_turns t where t.business_id = v_business and t.conversation_id = v_id
      and t.id = (p ->> 'turnId')::uuid and t.status = 'working');
  if not found then
    return false;
  end if;
  for v_event in select * from jsonb_array_elements(coalesce(p -> 'events', '[]')) loop
    perform private.emit(v_business, v_event ->> 'name', (v_event -> 'data') || jsonb_build_object('conversationId', v_id));
  end loop;
  if (p ->> 'ended')::boolean then
    perform private.end_conversation(v_business, v_id);
  end if;
  v_ms := round((extract(epoch from clock_timestamp() - statement_timestamp()) * 1000)::numeric, 1);
  update public.conversation_turns t set said = p ->> 'said', expects = p ->> 'expects', understood = coalesce(p -> 'understood', '{}'),
    tool_calls = coalesce(p -> 'toolCalls', '[]'), claims = coalesce(p -> 'claims', '[]'), reply = p -> 'reply',
    latency = coalesce(p -> 'latency', '{}') || jsonb_build_object('writeMs', v_ms, 'totalMs', coalesce((p -> 'latency' ->> 'totalMs')::numeric, 0) + v_ms),
    status = 'done', done_at = clock_timestamp()
  where t.business_id = v_business and t.conversation_id = v_id and t.id = (p ->> 'turnId')::uuid;
  return true;
end
$$;

-- A turn that could not be worked out is given back at once by who holds its lease: the next one need not wait for it.
-- Answers how many turns of this conversation failed in a row. p: businessId, conversationId, turnId, leaseId
drop function app.release_turn(jsonb);
create function app.release_turn(p jsonb) returns integer
language plpgsql security definer set search_path = '' as $$
declare
  v_faults integer;
begin
  update public.conversations c set busy_until = null, lease_id = null, faults = c.faults + 1
  where c.business_id = (p ->> 'businessId')::uuid and c.id = (p ->> 'conversationId')::uuid and c.lease_id = (p ->> 'leaseId')::uuid
  returning c.faults into v_faults;
  if not found then
    return 0;
  end if;
  delete from public.conversation_turns t where t.business_id = (p ->> 'businessId')::uuid and t.conversation_id = (p ->> 'conversationId')::uuid
    and t.id = (p ->> 'turnId')::uuid and t.status = 'working';
  return v_faults;
end
$$;
revoke all on function app.release_turn(jsonb) from public;
grant execute on function app.release_turn(jsonb) to app_server;
