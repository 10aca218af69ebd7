-- Guesses at somebody's visit are counted before they are judged; texts that no booking asked for are counted by number; a task that waits
-- takes what is said later.

alter table public.wrong_details add column is_signed boolean not null default false;

-- p: businessId, phone, isSigned (the number is the network's). Takes one of the day's guesses, five from signed doors and three from others,
-- so that guesses made at once cannot outrun the count. null: none is left, only a texted code proves anything.
create function app.take_guess(p jsonb) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  v_business uuid := (p ->> 'businessId')::uuid;
  v_signed boolean := (p ->> 'isSigned')::boolean;
  v_id uuid;
begin
  perform pg_advisory_xact_lock(hashtextextended(v_business::text || (p ->> 'phone'), 12));
  delete from public.wrong_details w where w.business_id = v_business and w.at < now() - interval '1 day';
  if (select count(*) from public.wrong_details w where w.business_id = v_business and w.phone = p ->> 'phone' and w.is_signed = v_signed)
      >= (case when v_signed then 5 else 3 end) then
    return null;
  end if;
  insert into public.wrong_details (business_id, phone, is_signed) values (v_business, p ->> 'phone', v_signed) returning id into v_id;
  return v_id;
end
$$;

-- It was right: it does not count.
create function app.give_guess_back(p_business_id uuid, p_guess_id uuid) returns boolean
language plpgsql security definer set search_path = '' as $$
begin
  delete from public.wrong_details w where w.business_id = p_business_id and w.id = p_guess_id;
  return found;
end
$$;
drop function app.judge_details(jsonb);

-- Texts that no booking asked for: links, codes, what follows a call, what confirms an opt-out.
create table public.unasked_texts (
  business_id uuid not null references public.businesses (id) on delete cascade,
  id uuid not null default gen_random_uuid(),
  phone text not null check (phone ~ '^\+[1-9][0-9]{6,14}$'),
  dedupe_key text not null check (length(dedupe_key) between 1 and 200),
  at timestamptz not null default now(),
  primary key (business_id, id),
  unique (business_id, dedupe_key)
);
create index unasked_texts_phone_idx on public.unasked_texts (business_id, phone, at);
alter table public.unasked_texts enable row level security;
create policy unasked_texts_none on public.unasked_texts for all to anon, authenticated using (false);
create trigger unasked_texts_stay before update on public.unasked_texts for each row execute function private.forbid_business_change();

-- p: businessId, phone, dedupeKey. Takes one of the five texts a day that a business may send to a number without a booking; the same key
-- again is the same text. false: they are used up.
create function app.take_text(p jsonb) returns boolean
language plpgsql security definer set search_path = '' as $$
declare
  v_business uuid := (p ->> 'businessId')::uuid;
begin
  perform pg_advisory_xact_lock(hashtextextended(v_business::text || (p ->> 'phone'), 13));
  if exists (select from public.unasked_texts u where u.business_id = v_business and u.dedupe_key = p ->> 'dedupeKey') then
    return true;
  end if;
  if (select count(*) from public.unasked_texts u where u.business_id = v_business and u.phone = p ->> 'phone' and u.at > now() - interval '1 day') >= 5 then
    return false;
  end if;
  delete from public.unasked_texts u where u.business_id = v_business and u.phone = p ->> 'phone' and u.at < now() - interval '7 days';
  insert into public.unasked_texts (business_id, phone, dedupe_key) values (v_business, p ->> 'phone', p ->> 'dedupeKey');
  return true;
end
$$;

-- p: businessId, conversationId, codeId, phone, codeHash. At most three an hour to one number, three a conversation, and what a day allows; false: no more.
create or replace function app.create_code(p jsonb) returns boolean
language plpgsql security definer set search_path = '' as $$
declare
  v_business uuid := (p ->> 'businessId')::uuid;
  v_conversation uuid := (p ->> 'conversationId')::uuid;
begin
  perform pg_advisory_xact_lock(hashtextextended(v_business::text || (p ->> 'phone'), 9));
  perform from public.conversations c where c.business_id = v_business and c.id = v_conversation for update;
  if (select count(*) from public.verification_codes v where v.business_id = v_business and v.phone = p ->> 'phone'
      and v.created_at > now() - interval '1 hour') >= 3
    or (select count(*) from public.verification_codes v where v.business_id = v_business and v.conversation_id = v_conversation) >= 3
    or not app.take_text(jsonb_build_object('businessId', v_business, 'phone', p ->> 'phone', 'dedupeKey', 'code:' || (p ->> 'codeId'))) then
    return false;
  end if;
  insert into public.verification_codes (business_id, id, conversation_id, phone, code_hash, expires_at)
  values (v_business, (p ->> 'codeId')::uuid, v_conversation, p ->> 'phone', decode(p ->> 'codeHash', 'hex'), now() + interval '10 minutes');
  perform private.emit(v_business, 'conversation/code_wanted',
    jsonb_build_object('conversationId', p ->> 'conversationId', 'codeId', p ->> 'codeId'));
  return true;
end
$$;

-- p: businessId, conversationId?, kind, fromName?, fromPhone?, body, recordingUrl?, dedupeKey. The same key again adds to the task: words as a
-- line of their own unless they stand there, the number that was said later, the newer kind; an emergency stays one.
create or replace function app.add_receptionist_task(p jsonb) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  v_id uuid;
begin
  insert into public.receptionist_tasks as t (business_id, conversation_id, kind, from_name, from_phone, body, recording_url, dedupe_key)
  values ((p ->> 'businessId')::uuid, (p ->> 'conversationId')::uuid, p ->> 'kind', left(coalesce(p ->> 'fromName', ''), 120), p ->> 'fromPhone',
    left(coalesce(p ->> 'body', ''), 4000), p ->> 'recordingUrl', p ->> 'dedupeKey')
  on conflict (business_id, dedupe_key) do update set
    body = case when excluded.body = '' or t.body = excluded.body or right(t.body, length(excluded.body) + 1) = e'\n' || excluded.body then t.body
      when t.body = '' then excluded.body else left(t.body || e'\n' || excluded.body, 4000) end,
    kind = case when t.kind = 'emergency' then t.kind else excluded.kind end,
    from_name = case when excluded.from_name <> '' then excluded.from_name else t.from_name end,
    from_phone = coalesce(excluded.from_phone, t.from_phone), recording_url = coalesce(excluded.recording_url, t.recording_url)
  returning t.id into v_id;
  perform private.emit((p ->> 'businessId')::uuid, 'receptionist/task_added', jsonb_build_object('taskId', v_id));
  return v_id;
end
$$;

-- Whom a conversation was with and what a text about it may say. null: none such. p: businessId, conversationId
create or replace function app.get_conversation_contact(p jsonb) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('channel', c.channel, 'origin', c.origin, 'locale', c.locale, 'phone', c.customer_phone, 'isPractice', c.is_practice,
    'outcome', c.outcome, 'turns', c.turns, 'businessName', z.name, 'slug', z.slug, 'businessPhone', z.phone, 'country', z.country,
    'textFrom', s.phone_number,
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

do $$
declare
  f text;
begin
  foreach f in array array['app.take_guess(jsonb)', 'app.give_guess_back(uuid, uuid)', 'app.take_text(jsonb)'] loop
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to app_server', f);
  end loop;
end
$$;
