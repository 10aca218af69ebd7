-- What can be booked and when: resources, staff, services, hours.

create table public.resources (
  business_id uuid not null references public.businesses (id) on delete cascade,
  id uuid not null default gen_random_uuid(),
  kind text not null check (kind in ('staff', 'room', 'machine', 'session')),
  name text not null check (length(btrim(name)) between 1 and 120),
  capacity integer not null default 1 check (capacity between 1 and 1000),
  active boolean not null default true,
  availability_version bigint not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (business_id, id)
);

-- A staff member is a resource with the same id: one constraint on claims guards people, rooms and seats alike.
create table public.staff (
  business_id uuid not null references public.businesses (id) on delete cascade,
  id uuid not null default gen_random_uuid(),
  name text not null check (length(btrim(name)) between 1 and 120),
  title text not null default '' check (length(title) <= 120),
  email text check (length(email) <= 254),
  phone text check (phone ~ '^\+[1-9][0-9]{6,14}$'),
  time_zone text check (time_zone is null or private.is_time_zone(time_zone)),
  color_hue integer not null default 200 check (color_hue between 0 and 359),
  position integer not null default 0,
  active boolean not null default true,
  uses_business_hours boolean not null default true,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (business_id, id),
  foreign key (business_id, id) references public.resources (business_id, id)
);

alter table public.members add foreign key (business_id, staff_id) references public.staff (business_id, id);
alter table public.invitations add foreign key (business_id, staff_id) references public.staff (business_id, id);
create index members_staff_idx on public.members (business_id, staff_id);
create index invitations_staff_idx on public.invitations (business_id, staff_id);

create table public.services (
  business_id uuid not null references public.businesses (id) on delete cascade,
  id uuid not null default gen_random_uuid(),
  slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  name text not null check (length(btrim(name)) between 1 and 120),
  description text not null default '' check (length(description) <= 2000),
  category text not null default '' check (length(category) <= 80),
  duration_minutes integer not null check (duration_minutes between 5 and 1440),
  buffer_before_minutes integer not null default 0 check (buffer_before_minutes between 0 and 480),
  buffer_after_minutes integer not null default 0 check (buffer_after_minutes between 0 and 480),
  price_cents integer not null default 0 check (price_cents between 0 and 100000000),
  requires_confirmation boolean not null default false,
  contact_rule text not null default 'phone_or_email' check (contact_rule in ('phone_or_email', 'phone', 'email', 'phone_and_email')),
  slot_step_minutes integer check (slot_step_minutes between 5 and 240),
  minimum_notice_minutes integer check (minimum_notice_minutes between 0 and 525600),
  booking_window_days integer check (booking_window_days between 1 and 730),
  position integer not null default 0,
  active boolean not null default true,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (business_id, id),
  unique (business_id, slug)
);

create table public.service_staff (
  business_id uuid not null references public.businesses (id) on delete cascade,
  service_id uuid not null,
  staff_id uuid not null,
  created_at timestamptz not null default now(),
  primary key (business_id, service_id, staff_id),
  foreign key (business_id, service_id) references public.services (business_id, id) on delete cascade,
  foreign key (business_id, staff_id) references public.staff (business_id, id) on delete cascade
);
create index service_staff_staff_idx on public.service_staff (business_id, staff_id);

-- staff_id null: the business's own hours. Minutes of local time; an end past 1440 runs into the next day.
create table public.working_hours (
  business_id uuid not null references public.businesses (id) on delete cascade,
  id uuid not null default gen_random_uuid(),
  staff_id uuid,
  weekday integer not null check (weekday between 0 and 6),
  start_minute integer not null check (start_minute between 0 and 1439),
  end_minute integer not null check (end_minute <= 2880),
  created_at timestamptz not null default now(),
  primary key (business_id, id),
  foreign key (business_id, staff_id) references public.staff (business_id, id) on delete cascade,
  check (end_minute > start_minute and end_minute - start_minute <= 1440)
);
create index working_hours_staff_idx on public.working_hours (business_id, staff_id, weekday);

-- Both minutes null: closed on that date. Several rows of one date are several intervals.
create table public.date_overrides (
  business_id uuid not null references public.businesses (id) on delete cascade,
  id uuid not null default gen_random_uuid(),
  staff_id uuid,
  on_date date not null,
  start_minute integer check (start_minute between 0 and 1439),
  end_minute integer check (end_minute <= 2880),
  note text not null default '' check (length(note) <= 200),
  created_at timestamptz not null default now(),
  primary key (business_id, id),
  foreign key (business_id, staff_id) references public.staff (business_id, id) on delete cascade,
  check ((start_minute is null) = (end_minute is null)),
  check (end_minute is null or end_minute > start_minute)
);
create index date_overrides_date_idx on public.date_overrides (business_id, staff_id, on_date);

create function private.make_staff_resource() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into public.resources (business_id, id, kind, name) values (new.business_id, new.id, 'staff', new.name);
  return new;
end
$$;

create function private.follow_staff_resource() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'DELETE' then
    delete from public.resources where business_id = old.business_id and id = old.id;
  else
    update public.resources set name = new.name, active = new.active where business_id = new.business_id and id = new.id;
  end if;
  return null;
end
$$;

create trigger staff_resource before insert on public.staff for each row execute function private.make_staff_resource();
create trigger staff_resource_follow after update of name, active or delete on public.staff
  for each row execute function private.follow_staff_resource();

do $$
declare
  t text;
begin
  foreach t in array array['resources', 'staff', 'services', 'service_staff', 'working_hours', 'date_overrides'] loop
    execute format('alter table public.%I enable row level security', t);
    execute format('create trigger %I before update on public.%I for each row execute function private.forbid_business_change()', t || '_stay', t);
    execute format('create policy %I on public.%I for select to authenticated using (business_id = any ((select private.my_business_ids())::uuid[]))', t || '_select', t);
    execute format('create policy %I on public.%I for insert to authenticated with check (business_id = any ((select private.my_admin_business_ids())::uuid[]))', t || '_insert', t);
    execute format('create policy %I on public.%I for update to authenticated using (business_id = any ((select private.my_admin_business_ids())::uuid[])) with check (business_id = any ((select private.my_admin_business_ids())::uuid[]))', t || '_update', t);
    execute format('create policy %I on public.%I for delete to authenticated using (business_id = any ((select private.my_admin_business_ids())::uuid[]))', t || '_delete', t);
    if t not in ('resources', 'working_hours', 'date_overrides', 'service_staff') then
      execute format('create trigger %I before update on public.%I for each row execute function private.touch_updated_at()', t || '_touch', t);
      execute format('create trigger %I after insert or update or delete on public.%I for each row execute function private.audit_row()', t || '_audit', t);
    end if;
    if t <> 'resources' then
      execute format('create trigger %I after insert or update or delete on public.%I for each row execute function private.bump_rules_version()', t || '_rules', t);
    end if;
  end loop;
end
$$;

grant select on public.resources to authenticated;
grant select, insert, update, delete on public.staff, public.services, public.working_hours, public.date_overrides to authenticated;
grant select, insert, delete on public.service_staff to authenticated;
