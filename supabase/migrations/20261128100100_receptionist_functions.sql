-- What the receptionist's doors and jobs may do: conversations, turns, codes, tasks, opt-outs. Instants cross as ISO 8601.

-- p: one of slug, businessId, phoneNumber. null: nobody's.
create function app.find_receptionist(p jsonb) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_slug text := p ->> 'slug';
  v_business uuid;
  v_settings jsonb;
begin
  if v_slug is null then
    select z.slug into v_slug from public.businesses z
    where z.id = coalesce((p ->> 'businessId')::uuid, (select s.business_id from public.receptionist_settings s where s.phone_number = p ->> 'phoneNumber'));
  end if;
  select z.id into v_business from public.businesses z where z.slug = v_slug;
  if v_business is null then
    return null;
  end if;
  select jsonb_build_object('phoneEnabled', s.phone_enabled, 'textEnabled', s.text_enabled, 'chatEnabled', s.chat_enabled, 'phoneNumber', s.phone_number,
    'greeting', s.greeting, 'voice', s.voice, 'locale', s.locale, 'tone', s.tone, 'mayBook', s.may_book, 'mayReschedule', s.may_reschedule,
    'mayCancel', s.may_cancel, 'mayJoinWaitlist', s.may_join_waitlist, 'mayTakeMessages', s.may_take_messages,
    'transferNumber', s.transfer_number, 'transferWhen', s.transfer_when, 'recordCalls', s.record_calls, 'streaming', s.streaming,
    'retentionDays', s.retention_days, 'outboundConfirmation', s.outbound_confirmation, 'outboundWaitlist', s.outbound_waitlist,
    'outboundFromMinute', s.outbound_from_minute, 'outboundToMinute', s.outbound_to_minute)
  into v_settings from public.receptionist_settings s where s.business_id = v_business;
  return jsonb_build_object('profile', app.get_business(v_slug), 'settings', v_settings,
    'facts', coalesce((select jsonb_agg(jsonb_build_object('question', f.question, 'answer', f.answer) order by f.position, f.created_at)
      from public.receptionist_facts f where f.business_id = v_business), '[]'),
    'spokenNames', coalesce((select jsonb_agg(jsonb_build_array(n.service_id, n.name) order by n.name)
      from public.service_spoken_names n where n.business_id = v_business), '[]'),
    'hours', coalesce((select jsonb_agg(jsonb_build_array(h.weekday, h.start_minute, h.end_minute) order by h.weekday, h.start_minute)
      from public.working_hours h where h.business_id = v_business and h.staff_id is null and h.service_id is null and h.location_id is null), '[]'));
end
$$;

create function private.conversation_json(p_row public.conversations) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object('businessId', p_row.business_id, 'id', p_row.id, 'channel', p_row.channel, 'direction', p_row.direction,
    'locale', p_row.locale, 'customerPhone', p_row.customer_phone, 'externalId', p_row.external_id, 'isPractice', p_row.is_practice,
    'state', p_row.state, 'version', p_row.version, 'turns', p_row.turns, 'status', p_row.status, 'startedAt', p_row.started_at,
    'lastTurnAt', p_row.last_turn_at)
$$;

-- p: businessId, conversationId, channel, direction?, locale, customerPhone?, tokenHash, externalId?, isPractice?, state, firstTurn {said, expects, reply}
-- The same externalId on the same channel answers the conversation that it began.
create function app.start_conversation(p jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_business uuid := (p ->> 'businessId')::uuid;
  v_row public.conversations;
  v_first jsonb := p -> 'firstTurn';
begin
  insert into public.conversations (business_id, id, channel, direction, locale, customer_phone, token_hash, external_id, is_practice, state)
  values (v_business, (p ->> 'conversationId')::uuid, p ->> 'channel', coalesce(p ->> 'direction', 'inbound'), p ->> 'locale', p ->> 'customerPhone',
    decode(p ->> 'tokenHash', 'hex'), p ->> 'externalId', coalesce((p ->> 'isPractice')::boolean, false), coalesce(p -> 'state', '{}'))
  on conflict (business_id, channel, external_id) where external_id is not null do nothing
  returning * into v_row;
  if v_row.id is null then
    select * into v_row from public.conversations c
    where c.business_id = v_business and c.channel = p ->> 'channel' and c.external_id = p ->> 'externalId';
    return jsonb_build_object('isNew', false, 'conversation', private.conversation_json(v_row), 'reply', (
      select t.reply from public.conversation_turns t where t.business_id = v_business and t.conversation_id = v_row.id and t.status = 'done'
      order by t.position desc limit 1));
  end if;
  insert into public.conversation_turns (business_id, conversation_id, position, request_key, said, expects, reply, status, done_at)
  values (v_business, v_row.id, 0, 'start', v_first ->> 'said', v_first ->> 'expects', v_first -> 'reply', 'done', clock_timestamp());
  return jsonb_build_object('isNew', true, 'conversation', private.conversation_json(v_row), 'reply', v_first -> 'reply');
end
$$;

-- p: tokenHash, or businessId with one of conversationId, externalId (and channel), customerPhone (and channel: the open one, newest first)
create function app.find_conversation(p jsonb) returns jsonb
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
    where c.business_id = v_business and c.channel = p ->> 'channel' and c.external_id = p ->> 'externalId';
  else
    select * into v_row from public.conversations c where c.business_id = v_business and c.channel = p ->> 'channel'
      and c.customer_phone = p ->> 'customerPhone' and c.status = 'open' order by c.started_at desc limit 1;
  end if;
  return case when v_row.id is not null then private.conversation_json(v_row) end;
end
$$;

-- One turn at a time. p: businessId, conversationId, requestKey, heard, confidence?, leaseSeconds
-- state: new (work on it), replay (done before: its reply), busy (another is being worked on), ended. A turn whose worker died is new again.
create function app.begin_turn(p jsonb) returns jsonb
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
    insert into public.conversation_turns (business_id, conversation_id, position, request_key, heard, confidence)
    values (v_business, v_id, (select coalesce(max(t.position), -1) + 1 from public.conversation_turns t where t.business_id = v_business and t.conversation_id = v_id),
      p ->> 'requestKey', left(p ->> 'heard', 4000), (p ->> 'confidence')::real)
    returning * into v_turn;
  end if;
  update public.conversations c set busy_until = clock_timestamp() + make_interval(secs => (p ->> 'leaseSeconds')::int)
  where c.business_id = v_business and c.id = v_id;
  select jsonb_agg(jsonb_build_object('heard', h.heard, 'said', coalesce(h.said_until, h.said)) order by h.position) into v_past
  from (select * from public.conversation_turns t where t.business_id = v_business and t.conversation_id = v_id and t.status = 'done'
    order by t.position desc limit 3) as h;
  return jsonb_build_object('state', 'new', 'conversation', private.conversation_json(v_row), 'turnId', v_turn.id, 'position', v_turn.position,
    'past', coalesce(v_past, '[]'));
end
$$;

create function private.end_conversation(p_business_id uuid, p_id uuid) returns void
language plpgsql set search_path = '' as $$
begin
  update public.conversations c set status = 'ended', ended_at = now(), busy_until = null
  where c.business_id = p_business_id and c.id = p_id and c.status = 'open';
  if found then
    perform private.emit(p_business_id, 'conversation/ended', jsonb_build_object('conversationId', p_id));
  end if;
end
$$;

-- p: businessId, conversationId, turnId, state, said, expects, understood, toolCalls, claims, reply, latency, ended, locale?, customerPhone?,
--    outcome?, transferReason?, bookingId?, events?: [{name, data}]. The reply, what it changed and what must follow are one transaction.
create function app.finish_turn(p jsonb) returns boolean
language plpgsql security definer set search_path = '' as $$
declare
  v_business uuid := (p ->> 'businessId')::uuid;
  v_id uuid := (p ->> 'conversationId')::uuid;
  v_event jsonb;
begin
  update public.conversation_turns t set said = p ->> 'said', expects = p ->> 'expects', understood = coalesce(p -> 'understood', '{}'),
    tool_calls = coalesce(p -> 'toolCalls', '[]'), claims = coalesce(p -> 'claims', '[]'), reply = p -> 'reply',
    latency = coalesce(p -> 'latency', '{}'), status = 'done', done_at = clock_timestamp()
  where t.business_id = v_business and t.conversation_id = v_id and t.id = (p ->> 'turnId')::uuid and t.status = 'working';
  if not found then
    return false;
  end if;
  update public.conversations c set state = p -> 'state', version = c.version + 1, turns = c.turns + 1, busy_until = null, last_turn_at = clock_timestamp(),
    locale = coalesce(p ->> 'locale', c.locale), outcome = coalesce(p ->> 'outcome', c.outcome),
    transfer_reason = coalesce(p ->> 'transferReason', c.transfer_reason), booking_id = coalesce((p ->> 'bookingId')::uuid, c.booking_id)
  where c.business_id = v_business and c.id = v_id;
  for v_event in select * from jsonb_array_elements(coalesce(p -> 'events', '[]')) loop
    perform private.emit(v_business, v_event ->> 'name', (v_event -> 'data') || jsonb_build_object('conversationId', v_id));
  end loop;
  if (p ->> 'ended')::boolean then
    perform private.end_conversation(v_business, v_id);
  end if;
  return true;
end
$$;

-- The caller hung up, or the door closed. p: businessId, conversationId, outcome?
create function app.end_conversation(p jsonb) returns boolean
language plpgsql security definer set search_path = '' as $$
begin
  update public.conversations c set outcome = coalesce(c.outcome, p ->> 'outcome')
  where c.business_id = (p ->> 'businessId')::uuid and c.id = (p ->> 'conversationId')::uuid and c.status = 'open';
  if not found then
    return false;
  end if;
  perform private.end_conversation((p ->> 'businessId')::uuid, (p ->> 'conversationId')::uuid);
  return true;
end
$$;

-- p: businessId, conversationId, heardUntil: how much of the last reply was spoken before the caller interrupted.
create function app.mark_interrupted(p jsonb) returns boolean
language plpgsql security definer set search_path = '' as $$
begin
  update public.conversation_turns t set said_until = left(p ->> 'heardUntil', length(t.said))
  where t.business_id = (p ->> 'businessId')::uuid and t.id = (select l.id from public.conversation_turns l
    where l.business_id = (p ->> 'businessId')::uuid and l.conversation_id = (p ->> 'conversationId')::uuid and l.status = 'done'
    order by l.position desc limit 1);
  return found;
end
$$;

-- p: businessId, conversationId, url, seconds
create function app.attach_recording(p jsonb) returns boolean
language plpgsql security definer set search_path = '' as $$
begin
  update public.conversations c set recording_url = p ->> 'url', recording_seconds = (p ->> 'seconds')::int
  where c.business_id = (p ->> 'businessId')::uuid and c.id = (p ->> 'conversationId')::uuid;
  return found;
end
$$;

-- p: businessId, conversationId, codeId, phone, codeHash. At most three an hour to one number, and three a conversation; false: that many were sent.
create function app.create_code(p jsonb) returns boolean
language plpgsql security definer set search_path = '' as $$
declare
  v_business uuid := (p ->> 'businessId')::uuid;
begin
  perform pg_advisory_xact_lock(hashtextextended(v_business::text || (p ->> 'phone'), 9));
  if (select count(*) from public.verification_codes v where v.business_id = v_business and v.phone = p ->> 'phone'
      and v.created_at > now() - interval '1 hour') >= 3 then
    return false;
  end if;
  insert into public.verification_codes (business_id, id, conversation_id, phone, code_hash, expires_at)
  values (v_business, (p ->> 'codeId')::uuid, (p ->> 'conversationId')::uuid, p ->> 'phone', decode(p ->> 'codeHash', 'hex'), now() + interval '10 minutes');
  perform private.emit(v_business, 'conversation/code_wanted',
    jsonb_build_object('conversationId', p ->> 'conversationId', 'codeId', p ->> 'codeId'));
  return true;
end
$$;

-- p: businessId, conversationId, phone, codeHashes: what the words could mean for each open code (its hash is bound to its id). Five tries a code.
create function app.use_code(p jsonb) returns boolean
language plpgsql security definer set search_path = '' as $$
declare
  v_code public.verification_codes;
begin
  select * into v_code from public.verification_codes v
  where v.business_id = (p ->> 'businessId')::uuid and v.conversation_id = (p ->> 'conversationId')::uuid and v.phone = p ->> 'phone'
    and v.used_at is null and v.expires_at > now() and v.tries < 5
  order by v.created_at desc limit 1 for update;
  if not found then
    return false;
  end if;
  if encode(v_code.code_hash, 'hex') = p -> 'codeHashes' ->> v_code.id::text then
    update public.verification_codes v set used_at = now() where v.business_id = v_code.business_id and v.id = v_code.id;
    return true;
  end if;
  update public.verification_codes v set tries = v.tries + 1 where v.business_id = v_code.business_id and v.id = v_code.id;
  return false;
end
$$;

-- p: businessId, conversationId
create function app.list_open_codes(p jsonb) returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(v.id), '[]') from public.verification_codes v where v.business_id = (p ->> 'businessId')::uuid
    and v.conversation_id = (p ->> 'conversationId')::uuid and v.used_at is null and v.expires_at > now() and v.tries < 5
$$;

-- For the job that texts it: null once it is used or over. p: businessId, codeId
create function app.get_code(p jsonb) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('codeId', v.id, 'phone', v.phone, 'conversationId', v.conversation_id, 'locale', c.locale, 'businessName', z.name)
  from public.verification_codes v
  join public.conversations c on c.business_id = v.business_id and c.id = v.conversation_id
  join public.businesses z on z.id = v.business_id
  where v.business_id = (p ->> 'businessId')::uuid and v.id = (p ->> 'codeId')::uuid and v.used_at is null and v.expires_at > now()
$$;

-- p: businessId, conversationId?, kind, fromName?, fromPhone?, body, recordingUrl?, dedupeKey. The same key again adds to what was said.
create function app.add_receptionist_task(p jsonb) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  v_id uuid;
begin
  insert into public.receptionist_tasks as t (business_id, conversation_id, kind, from_name, from_phone, body, recording_url, dedupe_key)
  values ((p ->> 'businessId')::uuid, (p ->> 'conversationId')::uuid, p ->> 'kind', left(coalesce(p ->> 'fromName', ''), 120), p ->> 'fromPhone',
    left(coalesce(p ->> 'body', ''), 4000), p ->> 'recordingUrl', p ->> 'dedupeKey')
  on conflict (business_id, dedupe_key) do update set body = case when excluded.body <> '' then excluded.body else t.body end,
    from_name = case when excluded.from_name <> '' then excluded.from_name else t.from_name end,
    recording_url = coalesce(excluded.recording_url, t.recording_url)
  returning t.id into v_id;
  perform private.emit((p ->> 'businessId')::uuid, 'receptionist/task_added', jsonb_build_object('taskId', v_id));
  return v_id;
end
$$;

-- p: businessId, phone, optedOut, source, evidence. Known customers with the number follow.
create function app.record_opt_out(p jsonb) returns void
language plpgsql security definer set search_path = '' as $$
begin
  insert into public.contact_opt_outs (business_id, phone, opted_out, source, evidence)
  values ((p ->> 'businessId')::uuid, p ->> 'phone', (p ->> 'optedOut')::boolean, p ->> 'source', left(coalesce(p ->> 'evidence', ''), 500));
  update public.customers c set text_opt_out_at = case when (p ->> 'optedOut')::boolean then coalesce(c.text_opt_out_at, now()) end
  where c.business_id = (p ->> 'businessId')::uuid and c.phone = p ->> 'phone';
end
$$;

create function app.is_opted_out(p_business_id uuid, p_phone text) returns boolean
language sql stable security definer set search_path = '' as $$
  select coalesce((select o.opted_out from public.contact_opt_outs o where o.business_id = p_business_id and o.phone = p_phone order by o.at desc limit 1),
    exists (select from public.customers c where c.business_id = p_business_id and c.phone = p_phone and c.text_opt_out_at is not null))
$$;

-- All that was said and done, for the job that compares the two. p: businessId, conversationId
create function app.get_conversation_review(p jsonb) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_business uuid := (p ->> 'businessId')::uuid;
  v_id uuid := (p ->> 'conversationId')::uuid;
  v_row public.conversations;
  v_answer jsonb;
begin
  select * into v_row from public.conversations c where c.business_id = v_business and c.id = v_id;
  if not found then
    return null;
  end if;
  select jsonb_build_object('conversation', private.conversation_json(v_row), 'outcome', v_row.outcome, 'endedAt', v_row.ended_at,
    'reviewedAt', v_row.reviewed_at, 'bookingId', v_row.booking_id, 'transferReason', v_row.transfer_reason,
    'turns', coalesce((select jsonb_agg(jsonb_build_object('id', t.id, 'position', t.position, 'heard', t.heard, 'said', t.said, 'saidUntil', t.said_until,
        'toolCalls', t.tool_calls, 'claims', t.claims, 'latency', t.latency, 'createdAt', t.created_at, 'status', t.status) order by t.position)
      from public.conversation_turns t where t.business_id = v_business and t.conversation_id = v_id), '[]'),
    -- What this conversation did to bookings, as the audit has it.
    'deeds', coalesce((select jsonb_agg(jsonb_build_object('at', a.at, 'action', a.action, 'bookingId', a.subject_id) order by a.at)
      from public.audit_log a where a.business_id = v_business and a.subject_type = 'bookings' and a.at >= v_row.started_at
        and a.actor ->> 'callId' = v_id::text), '[]'),
    'tasks', coalesce((select jsonb_agg(jsonb_build_object('id', k.id, 'kind', k.kind)) from public.receptionist_tasks k
      where k.business_id = v_business and k.conversation_id = v_id), '[]'))
  into v_answer;
  return v_answer || jsonb_build_object('bookings', coalesce((select jsonb_agg(private.booking_json(v_business, d.id))
    from (select distinct (e ->> 'bookingId')::uuid as id from jsonb_array_elements(v_answer -> 'deeds') as e
      union select (c ->> 'bookingId')::uuid from public.conversation_turns t, jsonb_array_elements(t.claims) as c
      where t.business_id = v_business and t.conversation_id = v_id and c ->> 'bookingId' is not null) as d), '[]'));
end
$$;

-- p: businessId, conversationId, outcome, summary, bookingId?, turns: [{id, heard, said}] (redacted), incidents: [{kind, detail}]
create function app.finish_review(p jsonb) returns boolean
language plpgsql security definer set search_path = '' as $$
declare
  v_business uuid := (p ->> 'businessId')::uuid;
  v_id uuid := (p ->> 'conversationId')::uuid;
begin
  update public.conversations c set outcome = p ->> 'outcome', summary = left(p ->> 'summary', 2000), reviewed_at = now(),
    booking_id = coalesce((p ->> 'bookingId')::uuid, c.booking_id), state = '{}'
  where c.business_id = v_business and c.id = v_id and c.status = 'ended';
  if not found then
    return false;
  end if;
  update public.conversation_turns t set heard = r ->> 'heard', said = r ->> 'said', understood = '{}', reply = null
  from jsonb_array_elements(coalesce(p -> 'turns', '[]')) as r
  where t.business_id = v_business and t.conversation_id = v_id and t.id = (r ->> 'id')::uuid;
  insert into public.conversation_incidents (business_id, conversation_id, kind, detail)
  select v_business, v_id, i ->> 'kind', coalesce(i -> 'detail', '{}') from jsonb_array_elements(coalesce(p -> 'incidents', '[]')) as i
  on conflict (business_id, conversation_id, kind) do nothing;
  return true;
end
$$;

-- Ends what nobody goes on with: calls after 15 minutes, chats after an hour, texts after three days; tells again of what was never reviewed.
create function app.sweep_conversations(p_limit integer) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  r record;
  v_ended integer := 0;
  v_again integer := 0;
begin
  for r in select c.business_id, c.id from public.conversations c where c.status = 'open' and c.last_turn_at < now() - case c.channel
      when 'phone' then interval '15 minutes' when 'text' then interval '3 days' else interval '1 hour' end
    order by c.last_turn_at limit p_limit for update skip locked loop
    perform private.end_conversation(r.business_id, r.id);
    v_ended := v_ended + 1;
  end loop;
  for r in select c.business_id, c.id from public.conversations c where c.status = 'ended' and c.reviewed_at is null
      and c.ended_at between now() - interval '1 day' and now() - interval '10 minutes' order by c.ended_at limit p_limit loop
    perform private.emit(r.business_id, 'conversation/ended', jsonb_build_object('conversationId', r.id));
    v_again := v_again + 1;
  end loop;
  return jsonb_build_object('ended', v_ended, 'again', v_again);
end
$$;

-- Transcripts older than the business keeps them lose their words; figures and outcome stay.
create function app.prune_transcripts(p_limit integer) returns integer
language plpgsql security definer set search_path = '' as $$
declare
  v_ids uuid[];
begin
  with old as (
    select c.business_id, c.id from public.conversations c left join public.receptionist_settings s on s.business_id = c.business_id
    where c.status = 'ended' and c.redacted_at is null and c.ended_at < now() - make_interval(days => coalesce(s.retention_days, 90))
    order by c.ended_at limit p_limit for update of c skip locked
  ), emptied as (
    update public.conversation_turns t set heard = '', said = '', said_until = null, understood = '{}', tool_calls = '[]', reply = null
    from old o where t.business_id = o.business_id and t.conversation_id = o.id
  ), closed as (
    update public.conversations c set redacted_at = now(), summary = '', customer_phone = null, recording_url = null, state = '{}'
    from old o where c.business_id = o.business_id and c.id = o.id returning c.id
  )
  select array_agg(id) into v_ids from closed;
  return coalesce(cardinality(v_ids), 0);
end
$$;

-- Gives a number of the platform's to a business, or takes it back (null). false: another business has it.
create function app.set_receptionist_number(p_business_id uuid, p_number text) returns boolean
language plpgsql security definer set search_path = '' as $$
begin
  insert into public.receptionist_settings (business_id, phone_number) values (p_business_id, p_number)
  on conflict (business_id) do update set phone_number = excluded.phone_number;
  return true;
exception when unique_violation then
  return false;
end
$$;

do $$
declare
  f text;
begin
  foreach f in array array['app.find_receptionist(jsonb)', 'app.start_conversation(jsonb)', 'app.find_conversation(jsonb)', 'app.begin_turn(jsonb)',
    'app.finish_turn(jsonb)', 'app.end_conversation(jsonb)', 'app.mark_interrupted(jsonb)', 'app.attach_recording(jsonb)', 'app.create_code(jsonb)',
    'app.use_code(jsonb)', 'app.list_open_codes(jsonb)', 'app.get_code(jsonb)', 'app.add_receptionist_task(jsonb)', 'app.record_opt_out(jsonb)',
    'app.is_opted_out(uuid, text)', 'app.get_conversation_review(jsonb)', 'app.finish_review(jsonb)', 'app.sweep_conversations(integer)',
    'app.prune_transcripts(integer)', 'app.set_receptionist_number(uuid, text)'] loop
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to app_server', f);
  end loop;
  foreach f in array array['private.conversation_json(public.conversations)', 'private.end_conversation(uuid, uuid)'] loop
    execute format('revoke all on function %s from public', f);
  end loop;
end
$$;
