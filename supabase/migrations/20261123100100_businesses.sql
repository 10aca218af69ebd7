-- The tenant, its members, invitations and API keys.

create table public.businesses (
  id uuid primary key default gen_random_uuid(),
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) between 3 and 48),
  name text not null check (length(btrim(name)) between 1 and 120),
  kind text not null check (kind in ('salon', 'dental', 'therapy', 'garage', 'fitness', 'other')),
  time_zone text not null check (private.is_time_zone(time_zone)),
  currency text not null default 'USD' check (currency ~ '^[A-Z]{3}$'),
  country text not null default 'US' check (country ~ '^[A-Z]{2}$'),
  locale text not null default 'en' check (locale in ('en', 'es')),
  description text not null default '' check (length(description) <= 2000),
  phone text check (phone ~ '^\+[1-9][0-9]{6,14}$'),
  email text check (length(email) <= 254),
  address text not null default '' check (length(address) <= 300),
  brand_hue integer not null default 255 check (brand_hue between 0 and 359),
  status text not null default 'active' check (status in ('active', 'paused')),
  slot_step_minutes integer not null default 15 check (slot_step_minutes between 5 and 240),
  minimum_notice_minutes integer not null default 60 check (minimum_notice_minutes between 0 and 525600),
  booking_window_days integer not null default 60 check (booking_window_days between 1 and 730),
  cancel_notice_minutes integer not null default 120 check (cancel_notice_minutes between 0 and 525600),
  reschedule_notice_minutes integer not null default 120 check (reschedule_notice_minutes between 0 and 525600),
  reminder_minutes integer[] not null default '{1440,120}'
    check (cardinality(reminder_minutes) <= 5 and 5 <= all (reminder_minutes) and 43200 >= all (reminder_minutes)),
  embed_origins text[] not null default '{}' check (cardinality(embed_origins) <= 20),
  rules_version bigint not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create table public.members (
  business_id uuid not null references public.businesses (id) on delete cascade,
  id uuid not null default gen_random_uuid(),
  user_id uuid not null references auth.users (id) on delete cascade,
  role text not null check (role in ('owner', 'admin', 'staff')),
  staff_id uuid,
  name text not null default '' check (length(name) <= 120),
  email text not null check (length(email) <= 254),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (business_id, id),
  unique (business_id, user_id)
);
create index members_user_id_idx on public.members (user_id);

create table public.invitations (
  business_id uuid not null references public.businesses (id) on delete cascade,
  id uuid not null default gen_random_uuid(),
  email text not null check (length(email) between 3 and 254),
  role text not null check (role in ('admin', 'staff')),
  staff_id uuid,
  token_hash bytea not null unique check (length(token_hash) = 32),
  invited_by uuid not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  revoked_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (business_id, id)
);

create table public.api_keys (
  business_id uuid not null references public.businesses (id) on delete cascade,
  id uuid not null default gen_random_uuid(),
  name text not null check (length(btrim(name)) between 1 and 80),
  prefix text not null check (length(prefix) between 8 and 24),
  key_hash bytea not null unique check (length(key_hash) = 32),
  scopes text[] not null default '{bookings:read}',
  created_by uuid,
  last_used_at timestamptz,
  revoked_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (business_id, id)
);

create table public.audit_log (
  business_id uuid not null references public.businesses (id) on delete cascade,
  id uuid not null default gen_random_uuid(),
  at timestamptz not null default clock_timestamp(),
  actor jsonb not null,
  action text not null,
  subject_type text not null,
  subject_id uuid,
  detail jsonb not null default '{}',
  primary key (business_id, id)
);
create index audit_log_at_idx on public.audit_log (business_id, at desc);
create index audit_log_subject_idx on public.audit_log (business_id, subject_id, at);
create trigger audit_log_append_only before update on public.audit_log
  for each row execute function private.forbid_change();

-- Who I am, argument-free so that a policy runs each of these once per query.
create function private.my_business_ids() returns uuid[]
language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(m.business_id), '{}') from public.members m where m.user_id = (select auth.uid())
$$;

create function private.my_admin_business_ids() returns uuid[]
language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(m.business_id), '{}') from public.members m
  where m.user_id = (select auth.uid()) and m.role in ('owner', 'admin')
$$;

create function private.my_staff_ids() returns uuid[]
language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(m.staff_id), '{}') from public.members m
  where m.user_id = (select auth.uid()) and m.staff_id is not null
$$;

-- The caller's role in one business, or null. Used by member functions, never by policies.
create function private.my_role(p_business_id uuid) returns text
language sql stable security definer set search_path = '' as $$
  select m.role from public.members m where m.business_id = p_business_id and m.user_id = (select auth.uid())
$$;

create function private.current_actor() returns jsonb
language sql stable set search_path = '' as $$
  select case when auth.uid() is null then jsonb_build_object('type', 'operator')
         else jsonb_build_object('type', 'member', 'userId', auth.uid()) end
$$;

create function private.audit_row() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  v_new jsonb := case when tg_op = 'DELETE' then '{}' else to_jsonb(new) end;
  v_old jsonb := case when tg_op = 'INSERT' then '{}' else to_jsonb(old) end;
  v_row jsonb := case when tg_op = 'DELETE' then v_old else v_new end;
  v_business uuid := coalesce(v_row ->> 'business_id', v_row ->> 'id')::uuid;
  v_changed text[];
begin
  if tg_op = 'DELETE' and not exists (select from public.businesses b where b.id = v_business) then
    return null;
  end if;
  select array_agg(k.key order by k.key) into v_changed from jsonb_object_keys(v_row) as k(key)
  where v_new -> k.key is distinct from v_old -> k.key and k.key not in ('updated_at', 'rules_version');
  if v_changed is null then
    return null;
  end if;
  insert into public.audit_log (business_id, actor, action, subject_type, subject_id, detail)
  values (v_business, private.current_actor(), tg_table_name || '.' || lower(tg_op), tg_table_name,
          (v_row ->> 'id')::uuid, jsonb_build_object('changed', v_changed));
  return null;
end
$$;

create function private.touch_business() returns trigger
language plpgsql set search_path = '' as $$
begin
  new.updated_at := now();
  if (new.time_zone, new.status, new.slot_step_minutes, new.minimum_notice_minutes, new.booking_window_days)
     is distinct from
     (old.time_zone, old.status, old.slot_step_minutes, old.minimum_notice_minutes, old.booking_window_days) then
    new.rules_version := old.rules_version + 1;
  end if;
  return new;
end
$$;

-- Bumped by every table that decides what can be booked: a booking judged under older rules is judged again.
create function private.bump_rules_version() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update public.businesses set rules_version = rules_version + 1
  where id = coalesce((to_jsonb(new) ->> 'business_id'), (to_jsonb(old) ->> 'business_id'))::uuid;
  return null;
end
$$;

create trigger businesses_touch before update on public.businesses
  for each row execute function private.touch_business();
create trigger businesses_audit after insert or update on public.businesses
  for each row execute function private.audit_row();
create trigger members_touch before update on public.members
  for each row execute function private.touch_updated_at();
create trigger members_stay before update on public.members
  for each row execute function private.forbid_business_change();
create trigger members_audit after insert or update or delete on public.members
  for each row execute function private.audit_row();
create trigger invitations_stay before update on public.invitations
  for each row execute function private.forbid_business_change();
create trigger invitations_audit after insert or update on public.invitations
  for each row execute function private.audit_row();
create trigger api_keys_stay before update on public.api_keys
  for each row execute function private.forbid_business_change();
create trigger api_keys_audit after insert or delete on public.api_keys
  for each row execute function private.audit_row();

alter table public.businesses enable row level security;
alter table public.members enable row level security;
alter table public.invitations enable row level security;
alter table public.api_keys enable row level security;
alter table public.audit_log enable row level security;

create policy businesses_select on public.businesses for select to authenticated
  using (id = any ((select private.my_business_ids())::uuid[]));
create policy businesses_update on public.businesses for update to authenticated
  using (id = any ((select private.my_admin_business_ids())::uuid[]))
  with check (id = any ((select private.my_admin_business_ids())::uuid[]));
create policy members_select on public.members for select to authenticated
  using (business_id = any ((select private.my_business_ids())::uuid[]));
create policy invitations_select on public.invitations for select to authenticated
  using (business_id = any ((select private.my_admin_business_ids())::uuid[]));
create policy api_keys_select on public.api_keys for select to authenticated
  using (business_id = any ((select private.my_admin_business_ids())::uuid[]));
create policy audit_log_select on public.audit_log for select to authenticated
  using (business_id = any ((select private.my_admin_business_ids())::uuid[]));

grant select on public.businesses, public.members, public.audit_log to authenticated;
grant update (name, kind, time_zone, currency, country, locale, description, phone, email, address, brand_hue, status,
  slot_step_minutes, minimum_notice_minutes, booking_window_days, cancel_notice_minutes, reschedule_notice_minutes,
  reminder_minutes, embed_origins, slug) on public.businesses to authenticated;
grant select (business_id, id, email, role, staff_id, invited_by, expires_at, accepted_at, revoked_at, created_at)
  on public.invitations to authenticated;
grant select (business_id, id, name, prefix, scopes, created_by, last_used_at, revoked_at, created_at)
  on public.api_keys to authenticated;
grant execute on function private.my_business_ids(), private.my_admin_business_ids(), private.my_staff_ids() to authenticated;
