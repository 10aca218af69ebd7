-- What the doors found wanting: who took a transferred call, whom a text to a shared number belongs to, and machines that answer machines.

-- When somebody at the other end of a transfer pressed a key for the call.
alter table public.conversations add column transfer_taken_at timestamptz;

-- p: businessId, externalId (the call's id at the vendor), isTaken?: true writes it down. Answers whether somebody took the call.
create function app.transfer_taken(p jsonb) returns boolean
language plpgsql security definer set search_path = '' as $$
begin
  if (p ->> 'isTaken')::boolean then
    update public.conversations c set transfer_taken_at = coalesce(c.transfer_taken_at, now())
    where c.business_id = (p ->> 'businessId')::uuid and c.channel = 'phone' and c.external_id = p ->> 'externalId';
  end if;
  return exists (select from public.conversations c where c.business_id = (p ->> 'businessId')::uuid and c.channel = 'phone'
    and c.external_id = p ->> 'externalId' and c.transfer_taken_at is not null);
end
$$;

-- A transfer that nobody took is none: what the conversation comes to is for what follows to say. p: businessId, conversationId
create function app.drop_transfer(p jsonb) returns boolean
language plpgsql security definer set search_path = '' as $$
begin
  update public.conversations c set outcome = null
  where c.business_id = (p ->> 'businessId')::uuid and c.id = (p ->> 'conversationId')::uuid and c.status = 'open' and c.outcome = 'transferred';
  return found;
end
$$;

-- The business that texted a number last, whatever number it wrote from. null: none did.
create function app.find_last_texting_business(p_phone text) returns uuid
language sql stable security definer set search_path = '' as $$
  select m.business_id from public.messages m where m.channel = 'text' and m.direction = 'outbound' and m.to_address = p_phone
  order by m.created_at desc limit 1
$$;

-- p: businessId, messageSid, from, to, body, keyword? (stop, start, help), isAnswered, isLeft? (people have it in their list instead of an
-- answer). The same MessageSid again does nothing. A keyword counts from here on, whatever becomes of its confirmation. Two machines must
-- never talk to each other for ever: the same long words three times in a row within a day are kept and no more; who writes thirty texts in
-- ten minutes or more than sixty in a day is left to people, once a day. Events name a thread by its first message, never by its number.
create or replace function app.receive_text(p jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_business uuid := (p ->> 'businessId')::uuid;
  v_from text := p ->> 'from';
  v_body text := left(coalesce(p ->> 'body', ''), 4000);
  v_id uuid;
  v_thread uuid;
  v_answered boolean := (p ->> 'isAnswered')::boolean;
  v_left boolean := coalesce((p ->> 'isLeft')::boolean, false);
  v_dedupe text := 'text:' || (p ->> 'messageSid');
begin
  perform pg_advisory_xact_lock(hashtextextended(v_business::text || v_from, 11));
  insert into public.messages (business_id, channel, direction, kind, from_address, to_address, body, status, provider_id, dedupe_key, handled_at)
  values (v_business, 'text', 'inbound', coalesce('keyword_' || (p ->> 'keyword'), 'received'), v_from, p ->> 'to', v_body,
    'received', p ->> 'messageSid', 'in:' || (p ->> 'messageSid'), case when not v_answered then now() end)
  on conflict (business_id, dedupe_key) do nothing returning id into v_id;
  if v_id is null then
    return jsonb_build_object('isNew', false);
  end if;
  if p ->> 'keyword' in ('stop', 'start') then
    perform app.record_opt_out(jsonb_build_object('businessId', v_business, 'phone', v_from, 'optedOut', p ->> 'keyword' = 'stop', 'source', 'keyword',
      'evidence', (p ->> 'messageSid') || ': ' || left(p ->> 'body', 100)));
  end if;
  if (v_answered or v_left) and p ->> 'keyword' is null then
    if length(v_body) >= 16 and (select count(*) = 2 and bool_and(l.body = v_body) from (select m.body from public.messages m
        where m.business_id = v_business and m.direction = 'inbound' and m.from_address = v_from and m.id <> v_id
          and m.created_at > now() - interval '1 day' order by m.created_at desc, m.id desc limit 2) as l) then
      v_answered := false;
      v_left := false;
    elsif (select count(*) > 60 or count(*) filter (where m.created_at > now() - interval '10 minutes') > 30 from public.messages m
        where m.business_id = v_business and m.direction = 'inbound' and m.kind = 'received' and m.from_address = v_from
          and m.created_at > now() - interval '1 day') then
      v_answered := false;
      v_left := true;
      v_dedupe := 'flood:' || v_from || ':' || current_date;
    end if;
    if not v_answered then
      update public.messages m set handled_at = now() where m.business_id = v_business and m.id = v_id and m.handled_at is null;
    end if;
  end if;
  if v_left then
    perform app.add_receptionist_task(jsonb_build_object('businessId', v_business, 'kind', 'message', 'fromPhone', v_from, 'body', p ->> 'body',
      'dedupeKey', v_dedupe));
  end if;
  if v_answered then
    select m.id into v_thread from public.messages m where m.business_id = v_business and m.direction = 'inbound' and m.from_address = v_from
    order by m.created_at, m.id limit 1;
    perform private.emit(v_business, 'text/received', jsonb_build_object('messageId', v_id, 'threadId', v_thread));
  end if;
  return jsonb_build_object('isNew', true);
end
$$;

do $$
declare
  f text;
begin
  foreach f in array array['app.transfer_taken(jsonb)', 'app.drop_transfer(jsonb)', 'app.find_last_texting_business(text)'] loop
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to app_server', f);
  end loop;
end
$$;
