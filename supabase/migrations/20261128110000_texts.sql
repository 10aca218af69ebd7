-- The text door: what customers write is kept before it is answered, opt-outs by number reach every text, and what jobs need to know.

-- Who wrote an inbound message, and when its answer was settled.
alter table public.messages add column from_address text;
alter table public.messages add column handled_at timestamptz;
create index messages_from_idx on public.messages (business_id, from_address, created_at) where direction = 'inbound';
create index messages_unhandled_idx on public.messages (created_at) where direction = 'inbound' and handled_at is null;

-- p: businessId, messageSid, from, to, body, keyword? (stop, start, help), isAnswered. The same MessageSid again does nothing.
-- A keyword counts from here on, whatever becomes of its confirmation. Who writes thirty texts in ten minutes is no person, or needs one: it is
-- not answered, so that two machines never talk to each other for ever. Events name a thread by its first message, never by its number.
create function app.receive_text(p jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_business uuid := (p ->> 'businessId')::uuid;
  v_from text := p ->> 'from';
  v_id uuid;
  v_thread uuid;
  v_answered boolean := (p ->> 'isAnswered')::boolean;
begin
  perform pg_advisory_xact_lock(hashtextextended(v_business::text || v_from, 11));
  insert into public.messages (business_id, channel, direction, kind, from_address, to_address, body, status, provider_id, dedupe_key, handled_at)
  values (v_business, 'text', 'inbound', coalesce('keyword_' || (p ->> 'keyword'), 'received'), v_from, p ->> 'to', left(coalesce(p ->> 'body', ''), 4000),
    'received', p ->> 'messageSid', 'in:' || (p ->> 'messageSid'), case when not v_answered then now() end)
  on conflict (business_id, dedupe_key) do nothing returning id into v_id;
  if v_id is null then
    return jsonb_build_object('isNew', false);
  end if;
  if p ->> 'keyword' in ('stop', 'start') then
    perform app.record_opt_out(jsonb_build_object('businessId', v_business, 'phone', v_from, 'optedOut', p ->> 'keyword' = 'stop', 'source', 'keyword',
      'evidence', (p ->> 'messageSid') || ': ' || left(p ->> 'body', 100)));
  end if;
  if v_answered and p ->> 'keyword' is null and (select count(*) from public.messages m where m.business_id = v_business and m.direction = 'inbound'
      and m.from_address = v_from and m.created_at > now() - interval '10 minutes') > 30 then
    v_answered := false;
    update public.messages m set handled_at = now() where m.business_id = v_business and m.id = v_id;
    perform app.add_receptionist_task(jsonb_build_object('businessId', v_business, 'kind', 'message', 'fromPhone', v_from, 'body', p ->> 'body',
      'dedupeKey', 'flood:' || v_from || ':' || current_date));
  end if;
  if v_answered then
    select m.id into v_thread from public.messages m where m.business_id = v_business and m.direction = 'inbound' and m.from_address = v_from
    order by m.created_at, m.id limit 1;
    perform private.emit(v_business, 'text/received', jsonb_build_object('messageId', v_id, 'threadId', v_thread));
  end if;
  return jsonb_build_object('isNew', true);
end
$$;

-- The platform's own number serves every business: who stops there stops the texts of all that wrote to them from it.
create function app.list_texting_businesses(p_phone text) returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(distinct m.business_id), '[]') from public.messages m
  where m.channel = 'text' and m.direction = 'outbound' and m.to_address = p_phone
$$;
create index messages_text_to_idx on public.messages (to_address) where channel = 'text' and direction = 'outbound';

-- What of a thread waits for its answer, oldest first, up to and with this message. optedOutBefore: they had said stop when they wrote it.
create function app.list_unhandled_texts(p_business_id uuid, p_message_id uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('messageId', m.id, 'messageSid', m.provider_id, 'from', m.from_address, 'to', m.to_address, 'body', m.body,
    'receivedAt', m.created_at, 'keyword', nullif(replace(m.kind, 'keyword_', ''), 'received'),
    'optedOutBefore', coalesce((select o.opted_out from public.contact_opt_outs o where o.business_id = m.business_id and o.phone = m.from_address
      and o.at < m.created_at order by o.at desc limit 1), false)) order by m.created_at, m.id), '[]')
  from public.messages last join public.messages m on m.business_id = last.business_id and m.from_address = last.from_address and m.direction = 'inbound'
    and (m.created_at, m.id) <= (last.created_at, last.id)
  where last.business_id = p_business_id and last.id = p_message_id and m.handled_at is null
$$;

create function app.finish_text(p_business_id uuid, p_message_id uuid) returns boolean
language plpgsql security definer set search_path = '' as $$
begin
  update public.messages set handled_at = now() where business_id = p_business_id and id = p_message_id and handled_at is null;
  return found;
end
$$;

-- Whether they said stop by keyword and nothing since: words and calls are confirmed by the very reply that follows them.
create function app.is_stopped_by_keyword(p_business_id uuid, p_phone text) returns boolean
language sql stable security definer set search_path = '' as $$
  select coalesce((select o.opted_out and o.source = 'keyword' from public.contact_opt_outs o
    where o.business_id = p_business_id and o.phone = p_phone order by o.at desc limit 1), false)
$$;

-- Texts whose job was lost are told of again; after five times people have them in their list. Answers how many.
create function app.sweep_texts(p_limit integer) returns integer
language plpgsql security definer set search_path = '' as $$
declare
  r record;
  v_count integer := 0;
begin
  for r in select m.* from public.messages m where m.direction = 'inbound' and m.handled_at is null
      and m.updated_at < now() - interval '2 minutes' order by m.created_at limit p_limit for update skip locked loop
    if r.attempts < 5 then
      update public.messages m set attempts = m.attempts + 1 where m.business_id = r.business_id and m.id = r.id;
      perform private.emit(r.business_id, 'text/received', jsonb_build_object('messageId', r.id, 'threadId', (select f.id from public.messages f
        where f.business_id = r.business_id and f.direction = 'inbound' and f.from_address = r.from_address order by f.created_at, f.id limit 1)));
    else
      perform app.add_receptionist_task(jsonb_build_object('businessId', r.business_id, 'kind', 'message', 'fromPhone', r.from_address, 'body', r.body,
        'dedupeKey', 'text:' || r.provider_id));
      update public.messages m set handled_at = now() where m.business_id = r.business_id and m.id = r.id;
    end if;
    v_count := v_count + 1;
  end loop;
  return v_count;
end
$$;

-- The last reply of a conversation: what "1" picks from. null: none.
create function app.get_last_reply(p_business_id uuid, p_conversation_id uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select t.reply from public.conversation_turns t where t.business_id = p_business_id and t.conversation_id = p_conversation_id and t.status = 'done'
  order by t.position desc limit 1
$$;

-- Whom a conversation was with and what a text about it may say. null: none such. p: businessId, conversationId
create function app.get_conversation_contact(p jsonb) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('channel', c.channel, 'locale', c.locale, 'phone', c.customer_phone, 'isPractice', c.is_practice, 'outcome', c.outcome,
    'turns', c.turns, 'businessName', z.name, 'slug', z.slug, 'businessPhone', z.phone, 'country', z.country, 'textFrom', s.phone_number,
    'isOptedOut', c.customer_phone is not null and app.is_opted_out(c.business_id, c.customer_phone),
    'taskKinds', coalesce((select jsonb_agg(distinct k.kind) from public.receptionist_tasks k where k.business_id = c.business_id and k.conversation_id = c.id), '[]'),
    'hasDeeds', exists (select from public.audit_log a where a.business_id = c.business_id and a.at >= c.started_at
      and a.subject_type in ('bookings', 'waitlist_entries') and a.actor ->> 'callId' = c.id::text),
    'bookingId', (select b.id from public.bookings b where b.business_id = c.business_id and b.id = c.booking_id and b.status in ('pending', 'confirmed')),
    'hadLink', exists (select from public.messages m where m.business_id = c.business_id and m.dedupe_key like 'link:' || c.id || ':%'))
  from public.conversations c join public.businesses z on z.id = c.business_id
  left join public.receptionist_settings s on s.business_id = c.business_id
  where c.business_id = (p ->> 'businessId')::uuid and c.id = (p ->> 'conversationId')::uuid
$$;

-- A task with the people whom it is mailed to. null: none such.
create function app.get_receptionist_task(p_business_id uuid, p_task_id uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('taskId', k.id, 'kind', k.kind, 'fromName', k.from_name, 'fromPhone', k.from_phone, 'body', k.body,
    'recordingUrl', k.recording_url, 'conversationId', k.conversation_id, 'createdAt', k.created_at, 'businessName', z.name, 'slug', z.slug,
    'locale', z.locale, 'timeZone', z.time_zone, 'people', coalesce((select jsonb_agg(m.email order by m.email) from public.members m
      where m.business_id = z.id and m.role in ('owner', 'admin')), '[]'))
  from public.receptionist_tasks k join public.businesses z on z.id = k.business_id
  where k.business_id = p_business_id and k.id = p_task_id
$$;

-- Opt-outs are read at the moment of sending, those by number too: they reach customers who were made after them.
create or replace function app.get_recipient(p_business_id uuid, p_customer_id uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('id', c.id, 'name', c.name,
    'phone', case when c.text_opt_out_at is null and c.phone is not null and not app.is_opted_out(c.business_id, c.phone) then c.phone end,
    'email', case when c.email_opt_out_at is null then c.email end, 'locale', c.locale, 'timeZone', c.time_zone,
    'textFrom', (select s.phone_number from public.receptionist_settings s where s.business_id = c.business_id and s.text_enabled))
  from public.customers c where c.business_id = p_business_id and c.id = p_customer_id
$$;

-- What became of bookings, and what a conversation did to waiting lists, as the audit has it. p: businessId, conversationId, bookingIds
create function app.get_booking_history(p jsonb) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_business uuid := (p ->> 'businessId')::uuid;
begin
  return jsonb_build_object(
    'events', coalesce((select jsonb_agg(jsonb_build_object('at', a.at, 'action', a.action, 'bookingId', a.subject_id, 'callId', a.actor ->> 'callId',
        'status', a.detail ->> 'status', 'fromStartsAt', a.detail ->> 'fromStartsAt') order by a.at)
      from public.audit_log a where a.business_id = v_business and a.subject_type = 'bookings'
        and a.subject_id in (select b::uuid from jsonb_array_elements_text(p -> 'bookingIds') as b)), '[]'),
    'waits', coalesce((select jsonb_agg(a.at order by a.at) from public.audit_log a where a.business_id = v_business
      and a.subject_type = 'waitlist_entries' and a.action in ('waitlist.join', 'waitlist.change') and a.actor ->> 'callId' = p ->> 'conversationId'), '[]'));
end
$$;

-- p: businessId, conversationId, outcome, summary, bookingId?, turns: [{id, heard, said, saidUntil, toolCalls}] (redacted), incidents: [{kind, detail}].
-- false: it is not over, or was reviewed before.
create or replace function app.finish_review(p jsonb) returns boolean
language plpgsql security definer set search_path = '' as $$
declare
  v_business uuid := (p ->> 'businessId')::uuid;
  v_id uuid := (p ->> 'conversationId')::uuid;
begin
  update public.conversations c set outcome = p ->> 'outcome', summary = left(p ->> 'summary', 2000), reviewed_at = now(),
    booking_id = coalesce((p ->> 'bookingId')::uuid, c.booking_id), state = '{}'
  where c.business_id = v_business and c.id = v_id and c.status = 'ended' and c.reviewed_at is null;
  if not found then
    return false;
  end if;
  update public.conversation_turns t set heard = r ->> 'heard', said = r ->> 'said', said_until = coalesce(r ->> 'saidUntil', t.said_until),
    tool_calls = coalesce(r -> 'toolCalls', t.tool_calls), understood = '{}', reply = null
  from jsonb_array_elements(coalesce(p -> 'turns', '[]')) as r
  where t.business_id = v_business and t.conversation_id = v_id and t.id = (r ->> 'id')::uuid;
  insert into public.conversation_incidents (business_id, conversation_id, kind, detail)
  select v_business, v_id, i ->> 'kind', coalesce(i -> 'detail', '{}') from jsonb_array_elements(coalesce(p -> 'incidents', '[]')) as i
  on conflict (business_id, conversation_id, kind) do nothing;
  return true;
end
$$;

-- Texts of the receptionist lose their words with the transcripts. Answers how many did.
create function app.prune_texts(p_limit integer) returns integer
language plpgsql security definer set search_path = '' as $$
declare
  v_count integer;
begin
  update public.messages m set body = '', from_address = null,
    to_address = case when m.direction = 'outbound' then '' else m.to_address end
  where (m.business_id, m.id) in (select o.business_id, o.id from public.messages o left join public.receptionist_settings s on s.business_id = o.business_id
    where (o.direction = 'inbound' or o.kind = 'reply') and (o.body <> '' or o.from_address is not null)
      and o.created_at < now() - make_interval(days => coalesce(s.retention_days, 90)) limit p_limit);
  get diagnostics v_count = row_count;
  return v_count;
end
$$;

do $$
declare
  f text;
begin
  foreach f in array array['app.receive_text(jsonb)', 'app.list_texting_businesses(text)', 'app.list_unhandled_texts(uuid, uuid)',
    'app.finish_text(uuid, uuid)', 'app.is_stopped_by_keyword(uuid, text)', 'app.sweep_texts(integer)', 'app.get_last_reply(uuid, uuid)',
    'app.get_conversation_contact(jsonb)', 'app.get_receptionist_task(uuid, uuid)', 'app.get_booking_history(jsonb)', 'app.prune_texts(integer)'] loop
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to app_server', f);
  end loop;
end
$$;
