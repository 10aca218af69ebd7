-- What an owner can say about when, how long, who, how many and how often. The engine reads it; the booking transaction keeps it.

-- Where: a place with its own hours and zone.
create table public.locations (
  business_id uuid not null references public.businesses (id) on delete cascade,
  id uuid not null default gen_random_uuid(),
  name text not null check (length(btrim(name)) between 1 and 120),
  address text not null default '' check (length(address) <= 300),
  time_zone text check (time_zone is null or private.is_time_zone(time_zone)),
  position integer not null default 0,
  active boolean not null default true,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (business_id, id)
);

alter table public.businesses
  add column first_weekday integer not null default 1 check (first_weekday between 0 and 6),
  add column holiday_country text check (holiday_country ~ '^[A-Z]{2}$'),
  add column holiday_region text check (holiday_region ~ '^[A-Z0-9]{1,6}(-[A-Z0-9]{1,6})?$'),
  add column waitlist_offer_minutes integer not null default 30 check (waitlist_offer_minutes between 5 and 1440),
  add check (holiday_region is null or holiday_country is not null);

alter table public.staff
  add column location_id uuid,
  add foreign key (business_id, location_id) references public.locations (business_id, id) on delete set null (location_id);
create index staff_location_idx on public.staff (business_id, location_id);

-- Shape of an offer. booking_window_days: of both rolling kinds. A capacity makes each start a session with seats.
alter table public.services
  add column start_offset_minutes integer not null default 0 check (start_offset_minutes between 0 and 239),
  add column window_kind text not null default 'rolling' check (window_kind in ('rolling', 'bookable_days', 'range')),
  add column window_from date,
  add column window_to date,
  add column staff_mode text not null default 'any' check (staff_mode in ('any', 'chosen', 'collective')),
  add column rotation_period text not null default 'month' check (rotation_period in ('day', 'week', 'month')),
  add column rotation_max_lead integer check (rotation_max_lead between 1 and 1000),
  add column capacity integer check (capacity between 1 and 1000),
  add column most_seats_per_booking integer not null default 1 check (most_seats_per_booking between 1 and 100),
  add column recurring_most integer not null default 0 check (recurring_most = 0 or recurring_most between 2 and 104),
  add column pending_expires_minutes integer default 1440 check (pending_expires_minutes between 5 and 43200),
  add column confirm_known_customers boolean not null default false,
  add column waitlist_enabled boolean not null default true,
  add check (window_kind <> 'range' or (window_from is not null and window_to >= window_from)),
  add check (capacity is null or staff_mode <> 'collective');

-- Other lengths that the customer may choose, each with its price.
create table public.service_durations (
  business_id uuid not null references public.businesses (id) on delete cascade,
  service_id uuid not null,
  duration_minutes integer not null check (duration_minutes between 5 and 1440),
  price_cents integer not null default 0 check (price_cents between 0 and 100000000),
  primary key (business_id, service_id, duration_minutes),
  foreign key (business_id, service_id) references public.services (business_id, id) on delete cascade
);

-- A round-robin's weights and priorities; created_at is when they joined it.
alter table public.service_staff
  add column weight integer not null default 100 check (weight between 0 and 1000),
  add column priority integer not null default 0 check (priority between -100 and 100);

-- A row of a service: those bookings; with per_staff, of each of its staff. A row of a staff member: all their bookings.
create table public.booking_limits (
  business_id uuid not null references public.businesses (id) on delete cascade,
  id uuid not null default gen_random_uuid(),
  service_id uuid,
  staff_id uuid,
  per_staff boolean not null default false,
  period text not null check (period in ('day', 'week', 'month')),
  most_bookings integer check (most_bookings between 0 and 10000),
  most_minutes integer check (most_minutes between 0 and 1000000),
  created_at timestamptz not null default now(),
  primary key (business_id, id),
  foreign key (business_id, service_id) references public.services (business_id, id) on delete cascade,
  foreign key (business_id, staff_id) references public.staff (business_id, id) on delete cascade,
  check (num_nonnulls(service_id, staff_id) = 1),
  check (num_nonnulls(most_bookings, most_minutes) >= 1),
  check (not per_staff or service_id is not null)
);
create index booking_limits_service_idx on public.booking_limits (business_id, service_id);
create index booking_limits_staff_idx on public.booking_limits (business_id, staff_id);

-- The rooms and machines a service may use: a booking takes one free unit of each kind among them.
create table public.service_resources (
  business_id uuid not null references public.businesses (id) on delete cascade,
  service_id uuid not null,
  resource_id uuid not null,
  primary key (business_id, service_id, resource_id),
  foreign key (business_id, service_id) references public.services (business_id, id) on delete cascade,
  foreign key (business_id, resource_id) references public.resources (business_id, id) on delete cascade
);
create index service_resources_resource_idx on public.service_resources (business_id, resource_id);
alter table public.resources
  add column location_id uuid,
  add column position integer not null default 0,
  add foreign key (business_id, location_id) references public.locations (business_id, id) on delete set null (location_id);
create index resources_location_idx on public.resources (business_id, location_id);

-- Hours of a service or a place stand beside those of the business and its staff: one owner a row, none is the business.
alter table public.working_hours
  add column service_id uuid,
  add column location_id uuid,
  add foreign key (business_id, service_id) references public.services (business_id, id) on delete cascade,
  add foreign key (business_id, location_id) references public.locations (business_id, id) on delete cascade,
  add check (num_nonnulls(staff_id, service_id, location_id) <= 1);
alter table public.date_overrides
  add column service_id uuid,
  add column location_id uuid,
  add foreign key (business_id, service_id) references public.services (business_id, id) on delete cascade,
  add foreign key (business_id, location_id) references public.locations (business_id, id) on delete cascade,
  add check (num_nonnulls(staff_id, service_id, location_id) <= 1);
create index working_hours_service_idx on public.working_hours (business_id, service_id) where service_id is not null;
create index working_hours_location_idx on public.working_hours (business_id, location_id) where location_id is not null;
create index date_overrides_service_idx on public.date_overrides (business_id, service_id) where service_id is not null;
create index date_overrides_location_idx on public.date_overrides (business_id, location_id) where location_id is not null;

-- Local dates, both included; with minutes that part of each of them. Only approved absence closes time.
create table public.time_off (
  business_id uuid not null references public.businesses (id) on delete cascade,
  id uuid not null default gen_random_uuid(),
  staff_id uuid not null,
  from_date date not null,
  to_date date not null,
  start_minute integer check (start_minute between 0 and 1439),
  end_minute integer check (end_minute between 1 and 2880),
  note text not null default '' check (length(note) <= 200),
  status text not null default 'requested' check (status in ('requested', 'approved', 'declined', 'withdrawn')),
  requested_by uuid,
  decided_by uuid,
  decided_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (business_id, id),
  foreign key (business_id, staff_id) references public.staff (business_id, id) on delete cascade,
  check (to_date >= from_date and to_date - from_date <= 730),
  check ((start_minute is null) = (end_minute is null)),
  check (end_minute is null or end_minute > start_minute)
);
create index time_off_staff_idx on public.time_off (business_id, staff_id, to_date);

-- Hours that begin on these local dates are read in another zone.
create table public.staff_travel (
  business_id uuid not null references public.businesses (id) on delete cascade,
  id uuid not null default gen_random_uuid(),
  staff_id uuid not null,
  from_date date not null,
  to_date date not null,
  time_zone text not null check (private.is_time_zone(time_zone)),
  created_at timestamptz not null default now(),
  primary key (business_id, id),
  foreign key (business_id, staff_id) references public.staff (business_id, id) on delete cascade,
  check (to_date >= from_date)
);
create index staff_travel_staff_idx on public.staff_travel (business_id, staff_id, to_date);

-- A class or group at one time. It is a resource whose units are its seats; expires_at is set while only holds sit in it.
create table public.sessions (
  business_id uuid not null references public.businesses (id) on delete cascade,
  id uuid not null,
  service_id uuid not null,
  staff_id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  capacity integer not null check (capacity between 1 and 1000),
  expires_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (business_id, id),
  foreign key (business_id, id) references public.resources (business_id, id) on delete cascade,
  foreign key (business_id, service_id) references public.services (business_id, id) on delete cascade,
  foreign key (business_id, staff_id) references public.staff (business_id, id) on delete cascade,
  check (ends_at > starts_at)
);
create index sessions_service_idx on public.sessions (business_id, service_id, starts_at);
create index sessions_staff_idx on public.sessions (business_id, staff_id);

-- A customer's repeated visits; its bookings carry the series.
create table public.series (
  business_id uuid not null references public.businesses (id) on delete cascade,
  id uuid not null,
  service_id uuid not null,
  customer_id uuid not null,
  every_unit text not null check (every_unit in ('day', 'week', 'month-date', 'month-weekday')),
  every_interval integer not null check (every_interval between 1 and 99),
  starts_on date not null,
  start_minute integer not null check (start_minute between 0 and 1439),
  time_zone text not null,
  until_date date,
  occurrences integer not null check (occurrences between 1 and 104),
  created_at timestamptz not null default now(),
  primary key (business_id, id),
  foreign key (business_id, service_id) references public.services (business_id, id),
  foreign key (business_id, customer_id) references public.customers (business_id, id)
);
create index series_service_idx on public.series (business_id, service_id);
create index series_customer_idx on public.series (business_id, customer_id);

alter table public.bookings
  add column seats integer not null default 1 check (seats between 1 and 100),
  add column session_id uuid,
  add column series_id uuid,
  add column series_position integer,
  add column expires_at timestamptz,
  add foreign key (business_id, session_id) references public.sessions (business_id, id) on delete set null (session_id),
  add foreign key (business_id, series_id) references public.series (business_id, id);
create index bookings_session_idx on public.bookings (business_id, session_id) where session_id is not null;
create index bookings_series_idx on public.bookings (business_id, series_id, series_position) where series_id is not null;
create index bookings_expires_idx on public.bookings (expires_at) where expires_at is not null and status = 'pending';

-- A collective's other staff, beside bookings.staff_id.
create table public.booking_staff (
  business_id uuid not null references public.businesses (id) on delete cascade,
  booking_id uuid not null,
  staff_id uuid not null,
  primary key (business_id, booking_id, staff_id),
  foreign key (business_id, booking_id) references public.bookings (business_id, id) on delete cascade,
  foreign key (business_id, staff_id) references public.staff (business_id, id)
);
create index booking_staff_staff_idx on public.booking_staff (business_id, staff_id);

alter table public.holds
  add column seats integer not null default 1 check (seats between 1 and 100),
  add column session_id uuid,
  add column team uuid[] not null default '{}',
  add foreign key (business_id, session_id) references public.sessions (business_id, id) on delete cascade;
create index holds_session_idx on public.holds (business_id, session_id) where session_id is not null;

-- A session's own claim of its staff member and room belongs to neither a booking nor a hold.
alter table public.claims
  add column session_id uuid,
  add foreign key (business_id, session_id) references public.sessions (business_id, id) on delete cascade,
  drop constraint claims_check,
  drop constraint claims_check1,
  drop constraint claims_check2,
  add constraint claims_held_until check ((status = 'held') = (expires_at is not null)),
  add constraint claims_held_by check (case when status = 'held' then booking_id is null else hold_id is null end),
  add constraint claims_one_owner check (num_nonnulls(booking_id, hold_id, session_id) = 1);
create index claims_session_idx on public.claims (business_id, session_id) where session_id is not null;

-- The ledger of round robins: one row for each booking given out, with the weight present then and why it was them.
create table public.assignments (
  business_id uuid not null references public.businesses (id) on delete cascade,
  id uuid not null default gen_random_uuid(),
  service_id uuid not null,
  staff_id uuid not null,
  at timestamptz not null,
  present_weight integer not null,
  code text not null check (code in ('kept', 'only_free', 'max_lead', 'priority', 'share', 'weight', 'least_recent', 'in_order')),
  reason jsonb not null,
  booking_id uuid,
  hold_id uuid,
  voided_at timestamptz,
  primary key (business_id, id),
  foreign key (business_id, service_id) references public.services (business_id, id) on delete cascade,
  foreign key (business_id, staff_id) references public.staff (business_id, id) on delete cascade,
  foreign key (business_id, booking_id) references public.bookings (business_id, id) on delete cascade deferrable initially deferred,
  foreign key (business_id, hold_id) references public.holds (business_id, id) on delete cascade deferrable initially deferred,
  check (num_nonnulls(booking_id, hold_id) = 1)
);
create index assignments_service_idx on public.assignments (business_id, service_id, at);
create index assignments_staff_idx on public.assignments (business_id, staff_id, service_id, at);
create index assignments_booking_idx on public.assignments (business_id, booking_id) where booking_id is not null;
create index assignments_hold_idx on public.assignments (business_id, hold_id) where hold_id is not null;

-- Who waits for a freed time: a service, days, weekdays (0 is Sunday) and a part of the day in the business's local time.
create table public.waitlist_entries (
  business_id uuid not null references public.businesses (id) on delete cascade,
  id uuid not null default gen_random_uuid(),
  service_id uuid not null,
  staff_id uuid,
  customer_id uuid not null,
  duration_minutes integer,
  seats integer not null default 1 check (seats between 1 and 100),
  from_date date not null,
  to_date date not null,
  weekdays integer[] not null default '{0,1,2,3,4,5,6}' check (cardinality(weekdays) between 1 and 7),
  start_minute integer not null default 0 check (start_minute between 0 and 1439),
  end_minute integer not null default 1440 check (end_minute between 1 and 1440),
  status text not null default 'waiting' check (status in ('waiting', 'booked', 'left', 'expired')),
  token_hash bytea not null unique check (length(token_hash) = 32),
  locale text not null default 'en' check (locale in ('en', 'es')),
  customer_time_zone text,
  created_at timestamptz not null default clock_timestamp(),
  updated_at timestamptz not null default now(),
  primary key (business_id, id),
  foreign key (business_id, service_id) references public.services (business_id, id) on delete cascade,
  foreign key (business_id, staff_id) references public.staff (business_id, id) on delete cascade,
  foreign key (business_id, customer_id) references public.customers (business_id, id),
  check (to_date >= from_date and to_date - from_date <= 366),
  check (end_minute > start_minute)
);
create index waitlist_entries_line_idx on public.waitlist_entries (business_id, service_id, created_at) where status = 'waiting';
create index waitlist_entries_customer_idx on public.waitlist_entries (business_id, customer_id);
create index waitlist_entries_staff_idx on public.waitlist_entries (business_id, staff_id) where staff_id is not null;

-- A freed slot, held for one who waits. It lapses with its hold.
create table public.waitlist_offers (
  business_id uuid not null references public.businesses (id) on delete cascade,
  id uuid not null,
  entry_id uuid not null,
  hold_id uuid,
  booking_id uuid,
  staff_id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  token_hash bytea not null unique check (length(token_hash) = 32),
  status text not null default 'open' check (status in ('open', 'taken', 'declined', 'lapsed')),
  expires_at timestamptz not null,
  created_at timestamptz not null default clock_timestamp(),
  updated_at timestamptz not null default now(),
  primary key (business_id, id),
  foreign key (business_id, entry_id) references public.waitlist_entries (business_id, id) on delete cascade,
  foreign key (business_id, hold_id) references public.holds (business_id, id) on delete set null (hold_id),
  foreign key (business_id, booking_id) references public.bookings (business_id, id) on delete set null (booking_id),
  foreign key (business_id, staff_id) references public.staff (business_id, id) on delete cascade
);
create unique index waitlist_offers_open_idx on public.waitlist_offers (business_id, entry_id) where status = 'open';
create index waitlist_offers_hold_idx on public.waitlist_offers (business_id, hold_id) where hold_id is not null;
create index waitlist_offers_entry_idx on public.waitlist_offers (business_id, entry_id, starts_at);
create index waitlist_offers_staff_idx on public.waitlist_offers (business_id, staff_id);
create index waitlist_offers_booking_idx on public.waitlist_offers (business_id, booking_id) where booking_id is not null;
create index waitlist_offers_due_idx on public.waitlist_offers (expires_at) where status = 'open';

-- What new rules of a time zone did to a booking: moved with its local time, or left because the new time is taken.
create table public.time_shifts (
  business_id uuid not null references public.businesses (id) on delete cascade,
  id uuid not null default gen_random_uuid(),
  booking_id uuid not null,
  time_zone text not null,
  local_start timestamp not null,
  from_at timestamptz not null,
  to_at timestamptz not null,
  outcome text not null check (outcome in ('moved', 'clash')),
  seen_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (business_id, id),
  unique (business_id, booking_id, to_at),
  foreign key (business_id, booking_id) references public.bookings (business_id, id) on delete cascade
);

create or replace function private.touch_business() returns trigger
language plpgsql set search_path = '' as $$
begin
  new.updated_at := now();
  if (new.time_zone, new.status, new.slot_step_minutes, new.minimum_notice_minutes, new.booking_window_days, new.first_weekday,
      new.holiday_country, new.holiday_region)
     is distinct from
     (old.time_zone, old.status, old.slot_step_minutes, old.minimum_notice_minutes, old.booking_window_days, old.first_weekday,
      old.holiday_country, old.holiday_region) then
    new.rules_version := old.rules_version + 1;
  end if;
  return new;
end
$$;
grant update (first_weekday, holiday_country, holiday_region, waitlist_offer_minutes) on public.businesses to authenticated;
grant select (seats, session_id, series_id, series_position, expires_at) on public.bookings to authenticated;

do $$
declare
  t text;
begin
  foreach t in array array['locations', 'service_durations', 'booking_limits', 'service_resources', 'time_off', 'staff_travel', 'sessions',
    'series', 'booking_staff', 'assignments', 'waitlist_entries', 'waitlist_offers', 'time_shifts'] loop
    execute format('alter table public.%I enable row level security', t);
    execute format('create trigger %I before update on public.%I for each row execute function private.forbid_business_change()', t || '_stay', t);
  end loop;
  -- Written by admins through the Data API, seen by every member.
  foreach t in array array['locations', 'service_durations', 'booking_limits', 'service_resources', 'staff_travel'] loop
    execute format('create policy %I on public.%I for select to authenticated using (business_id = any ((select private.my_business_ids())::uuid[]))', t || '_select', t);
    execute format('create policy %I on public.%I for insert to authenticated with check (business_id = any ((select private.my_admin_business_ids())::uuid[]))', t || '_insert', t);
    execute format('create policy %I on public.%I for update to authenticated using (business_id = any ((select private.my_admin_business_ids())::uuid[])) with check (business_id = any ((select private.my_admin_business_ids())::uuid[]))', t || '_update', t);
    execute format('create policy %I on public.%I for delete to authenticated using (business_id = any ((select private.my_admin_business_ids())::uuid[]))', t || '_delete', t);
    execute format('grant select, insert, update, delete on public.%I to authenticated', t);
  end loop;
  foreach t in array array['locations', 'service_durations', 'booking_limits', 'service_resources', 'staff_travel', 'time_off'] loop
    execute format('create trigger %I after insert or update or delete on public.%I for each row execute function private.bump_rules_version()', t || '_rules', t);
  end loop;
  foreach t in array array['locations', 'time_off', 'waitlist_entries', 'waitlist_offers'] loop
    execute format('create trigger %I before update on public.%I for each row execute function private.touch_updated_at()', t || '_touch', t);
  end loop;
  foreach t in array array['locations', 'time_off', 'staff_travel', 'booking_limits'] loop
    execute format('create trigger %I after insert or update or delete on public.%I for each row execute function private.audit_row()', t || '_audit', t);
  end loop;
end
$$;

-- Rooms and machines are the owner's to keep; people and sessions follow other tables.
drop policy resources_insert on public.resources;
drop policy resources_update on public.resources;
drop policy resources_delete on public.resources;
create policy resources_insert on public.resources for insert to authenticated
  with check (business_id = any ((select private.my_admin_business_ids())::uuid[]) and kind in ('room', 'machine'));
create policy resources_update on public.resources for update to authenticated
  using (business_id = any ((select private.my_admin_business_ids())::uuid[]) and kind in ('room', 'machine'))
  with check (business_id = any ((select private.my_admin_business_ids())::uuid[]) and kind in ('room', 'machine'));
grant insert (business_id, id, kind, name, capacity, active, location_id, position) on public.resources to authenticated;
grant update (name, capacity, active, location_id, position) on public.resources to authenticated;
create function private.bump_rules_of_resource() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update public.businesses set rules_version = rules_version + 1 where id = new.business_id;
  return null;
end
$$;
create trigger resources_rules after update of capacity, active, location_id, position on public.resources
  for each row when (new.kind in ('room', 'machine')) execute function private.bump_rules_of_resource();
grant update (weight, priority) on public.service_staff to authenticated;

-- Absence: everybody in the business sees who is away; who asked for it and why is for admins and the person.
create policy time_off_select on public.time_off for select to authenticated
  using (business_id = any ((select private.my_admin_business_ids())::uuid[])
    or (business_id = any ((select private.my_business_ids())::uuid[]) and staff_id = any ((select private.my_staff_ids())::uuid[])));
grant select on public.time_off to authenticated;

create policy sessions_select on public.sessions for select to authenticated
  using (business_id = any ((select private.my_business_ids())::uuid[]));
create policy booking_staff_select on public.booking_staff for select to authenticated
  using (business_id = any ((select private.my_admin_business_ids())::uuid[])
    or (business_id = any ((select private.my_business_ids())::uuid[]) and staff_id = any ((select private.my_staff_ids())::uuid[])));
create policy series_select on public.series for select to authenticated
  using (business_id = any ((select private.my_admin_business_ids())::uuid[])
    or (business_id = any ((select private.my_business_ids())::uuid[]) and exists (
      select from public.bookings b where b.business_id = series.business_id and b.series_id = series.id)));
create policy assignments_select on public.assignments for select to authenticated
  using (business_id = any ((select private.my_admin_business_ids())::uuid[]));
create policy waitlist_entries_select on public.waitlist_entries for select to authenticated
  using (business_id = any ((select private.my_admin_business_ids())::uuid[]));
create policy waitlist_offers_select on public.waitlist_offers for select to authenticated
  using (business_id = any ((select private.my_admin_business_ids())::uuid[]));
create policy time_shifts_select on public.time_shifts for select to authenticated
  using (business_id = any ((select private.my_admin_business_ids())::uuid[]));
create policy time_shifts_update on public.time_shifts for update to authenticated
  using (business_id = any ((select private.my_admin_business_ids())::uuid[]))
  with check (business_id = any ((select private.my_admin_business_ids())::uuid[]));
grant select on public.sessions, public.booking_staff, public.series, public.assignments, public.time_shifts to authenticated;
grant update (seen_at) on public.time_shifts to authenticated;
grant select (business_id, id, service_id, staff_id, customer_id, duration_minutes, seats, from_date, to_date, weekdays, start_minute, end_minute,
  status, locale, customer_time_zone, created_at, updated_at) on public.waitlist_entries to authenticated;
grant select (business_id, id, entry_id, booking_id, staff_id, starts_at, ends_at, status, expires_at, created_at, updated_at)
  on public.waitlist_offers to authenticated;

-- A collective's booking is on the calendar of each of its staff.
drop policy bookings_select on public.bookings;
create policy bookings_select on public.bookings for select to authenticated
  using (business_id = any ((select private.my_admin_business_ids())::uuid[])
    or (business_id = any ((select private.my_business_ids())::uuid[]) and (staff_id = any ((select private.my_staff_ids())::uuid[])
      or exists (select from public.booking_staff x where x.business_id = bookings.business_id and x.booking_id = bookings.id))));
