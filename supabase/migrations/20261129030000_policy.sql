-- A code for a number that has no visits: counted like any other and never texted, so that asking for one tells nobody who is a customer.
create function app.create_silent_code(p jsonb) returns boolean
language plpgsql security definer set search_path = '' as $$
begin
  if not app.create_code(p) then
    return false;
  end if;
  delete from public.outbox o where o.business_id = (p ->> 'businessId')::uuid and o.name = 'conversation/code_wanted'
    and o.relayed_at is null and o.data ->> 'codeId' = p ->> 'codeId';
  return true;
end
$$;
revoke all on function app.create_silent_code(jsonb) from public;
grant execute on function app.create_silent_code(jsonb) to app_server;

-- Which numbers a conversation sent the link to: once to each, wherever the call came from. Personal data stays out of the event.
create table public.conversation_links (
  business_id uuid not null references public.businesses (id) on delete cascade,
  id uuid not null default gen_random_uuid(),
  conversation_id uuid not null,
  phone text not null check (phone ~ '^\+[1-9][0-9]{6,14}$'),
  created_at timestamptz not null default now(),
  primary key (business_id, id),
  unique (business_id, conversation_id, phone),
  foreign key (business_id, conversation_id) references public.conversations (business_id, id) on delete cascade
);
alter table public.conversation_links enable row level security;
create policy conversation_links_none on public.conversation_links for all to anon, authenticated using (false);
create trigger conversation_links_stay before update on public.conversation_links for each row execute function private.forbid_business_change();

-- p: businessId, conversationId, phone. false: it was sent there before.
create function app.want_link(p jsonb) returns boolean
language plpgsql security definer set search_path = '' as $$
declare
  v_id uuid;
begin
  insert into public.conversation_links (business_id, conversation_id, phone)
  values ((p ->> 'businessId')::uuid, (p ->> 'conversationId')::uuid, p ->> 'phone')
  on conflict (business_id, conversation_id, phone) do nothing returning id into v_id;
  if v_id is null then
    return false;
  end if;
  perform private.emit((p ->> 'businessId')::uuid, 'conversation/link_wanted',
    jsonb_build_object('conversationId', p ->> 'conversationId', 'linkId', v_id));
  return true;
end
$$;

-- Where a link goes. null: none such. p: businessId, linkId
create function app.get_link(p jsonb) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('phone', l.phone, 'isOptedOut', app.is_opted_out(l.business_id, l.phone)) from public.conversation_links l
  where l.business_id = (p ->> 'businessId')::uuid and l.id = (p ->> 'linkId')::uuid
$$;

-- The number that a conversation may be followed up on: the one that was said in it (its review forgets the state, its tasks keep it), else the
-- one it came from. null: none. p: businessId, conversationId
create function app.get_conversation_reach(p jsonb) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('phone', r.phone, 'isOptedOut', app.is_opted_out(c.business_id, r.phone))
  from public.conversations c, lateral (select coalesce(substring(c.state -> 'customer' ->> 'phone' from '^\+[1-9][0-9]{6,14}$'),
    (select k.from_phone from public.receptionist_tasks k where k.business_id = c.business_id and k.conversation_id = c.id and k.from_phone is not null
      order by k.updated_at desc limit 1), c.customer_phone) as phone) r
  where c.business_id = (p ->> 'businessId')::uuid and c.id = (p ->> 'conversationId')::uuid and r.phone is not null
$$;

-- Who writes in a chat may leave an address instead of a number.
alter table public.receptionist_tasks add column from_email text check (length(from_email) <= 320);

-- As add_receptionist_task, with fromEmail?
create function app.leave_task(p jsonb) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  v_id uuid := app.add_receptionist_task(p - 'fromEmail');
begin
  if p ->> 'fromEmail' is not null then
    update public.receptionist_tasks k set from_email = p ->> 'fromEmail' where k.business_id = (p ->> 'businessId')::uuid and k.id = v_id;
  end if;
  return v_id;
end
$$;

create or replace function app.get_receptionist_task(p_business_id uuid, p_task_id uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('taskId', k.id, 'kind', k.kind, 'fromName', k.from_name, 'fromPhone', k.from_phone, 'fromEmail', k.from_email, 'body', k.body,
    'recordingUrl', k.recording_url, 'conversationId', k.conversation_id, 'createdAt', k.created_at, 'businessName', z.name, 'slug', z.slug,
    'locale', z.locale, 'timeZone', z.time_zone, 'people', coalesce((select jsonb_agg(m.email order by m.email) from public.members m
      where m.business_id = z.id and m.role in ('owner', 'admin')), '[]'))
  from public.receptionist_tasks k join public.businesses z on z.id = k.business_id
  where k.business_id = p_business_id and k.id = p_task_id
$$;

do $$
declare
  f text;
begin
  foreach f in array array['app.want_link(jsonb)', 'app.get_link(jsonb)', 'app.get_conversation_reach(jsonb)', 'app.leave_task(jsonb)'] loop
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to app_server', f);
  end loop;
end
$$;
