-- Customers, bookings, holds, the claims that make double-booking impossible, and what follows from a booking.

create table public.customers (
  business_id uuid not null references public.businesses (id) on delete cascade,
  id uuid not null default gen_random_uuid(),
  name text not null check (length(btrim(name)) between 1 and 120),
  phone text check (phone ~ '^\+[1-9][0-9]{6,14}$'),
  email text check (length(email) between 3 and 254 and email = lower(email)),
  locale text not null default 'en' check (locale in ('en', 'es')),
  time_zone text check (time_zone is null or private.is_time_zone(time_zone)),
  notes text not null default '' check (length(notes) <= 4000),
  text_opt_out_at timestamptz,
  email_opt_out_at timestamptz,
  identity_key text not null generated always as
    (lower(btrim(name)) || '|' || coalesce(phone, '') || '|' || coalesce(email, '')) stored,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (business_id, id),
  unique (business_id, identity_key)
);
create index customers_phone_idx on public.customers (business_id, phone) where phone is not null;
create index customers_email_idx on public.customers (business_id, email) where email is not null;

create table public.bookings (
  business_id uuid not null references public.businesses (id) on delete cascade,
  id uuid not null default gen_random_uuid(),
  service_id uuid not null,
  staff_id uuid not null,
  customer_id uuid not null,
  status text not null check (status in ('pending', 'confirmed', 'cancelled', 'completed', 'no_show')),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  time_zone text not null,
  local_start timestamp not null,
  buffer_before_minutes integer not null default 0,
  buffer_after_minutes integer not null default 0,
  price_cents integer not null,
  currency text not null,
  customer_time_zone text,
  locale text not null default 'en',
  channel text not null check (channel in ('web', 'api', 'phone', 'text', 'chat', 'dashboard', 'import')),
  customer_notes text not null default '' check (length(customer_notes) <= 2000),
  internal_notes text not null default '' check (length(internal_notes) <= 4000),
  manage_token_hash bytea not null unique check (length(manage_token_hash) = 32),
  hold_id uuid,
  hold_secret_hash bytea,
  version integer not null default 1,
  cancelled_at timestamptz,
  cancel_reason text check (length(cancel_reason) <= 500),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (business_id, id),
  foreign key (business_id, service_id) references public.services (business_id, id),
  foreign key (business_id, staff_id) references public.staff (business_id, id),
  foreign key (business_id, customer_id) references public.customers (business_id, id),
  check (ends_at > starts_at)
);
create index bookings_starts_idx on public.bookings (business_id, starts_at, id);
create index bookings_staff_idx on public.bookings (business_id, staff_id, starts_at);
create index bookings_customer_idx on public.bookings (business_id, customer_id, starts_at);
create index bookings_service_idx on public.bookings (business_id, service_id);
create index bookings_updated_idx on public.bookings (business_id, updated_at);
create unique index bookings_hold_idx on public.bookings (business_id, hold_id) where hold_id is not null;

create table public.holds (
  business_id uuid not null references public.businesses (id) on delete cascade,
  id uuid not null default gen_random_uuid(),
  service_id uuid not null,
  staff_id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  secret_hash bytea not null check (length(secret_hash) = 32),
  visitor_hash bytea,
  held_until timestamptz not null,
  renew_until timestamptz not null,
  created_at timestamptz not null default now(),
  primary key (business_id, id),
  foreign key (business_id, service_id) references public.services (business_id, id) on delete cascade,
  foreign key (business_id, staff_id) references public.staff (business_id, id) on delete cascade,
  check (ends_at > starts_at)
);
create index holds_lapsed_idx on public.holds (held_until);
create index holds_visitor_idx on public.holds (business_id, visitor_hash) where visitor_hash is not null;
create index holds_service_idx on public.holds (business_id, service_id);
create index holds_staff_idx on public.holds (business_id, staff_id);

-- What a hold or a booking occupies of one resource, buffers included. The exclusion constraint is the lock of the house.
create table public.claims (
  business_id uuid not null references public.businesses (id) on delete cascade,
  id uuid not null default gen_random_uuid(),
  resource_id uuid not null,
  unit integer not null default 1 check (unit >= 1),
  during tstzrange not null
    check (not isempty(during) and lower_inc(during) and not upper_inc(during)
      and upper(during) > lower(during) and isfinite(lower(during)) and isfinite(upper(during))
      and upper(during) - lower(during) <= interval '31 days'),
  status text not null check (status in ('held', 'pending', 'confirmed', 'released')),
  booking_id uuid,
  hold_id uuid,
  expires_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (business_id, id),
  foreign key (business_id, resource_id) references public.resources (business_id, id),
  foreign key (business_id, booking_id) references public.bookings (business_id, id) on delete cascade deferrable initially deferred,
  foreign key (business_id, hold_id) references public.holds (business_id, id) on delete cascade deferrable initially deferred,
  check ((status = 'held') = (hold_id is not null)),
  check ((status = 'held') = (expires_at is not null)),
  check (num_nonnulls(booking_id, hold_id) = 1),
  constraint claims_no_overlap exclude using gist (business_id with =, resource_id with =, unit with =, during with &&)
    where (status in ('held', 'pending', 'confirmed'))
);
create index claims_booking_idx on public.claims (business_id, booking_id) where booking_id is not null;
create index claims_hold_idx on public.claims (business_id, hold_id) where hold_id is not null;

create table public.reminders (
  business_id uuid not null references public.businesses (id) on delete cascade,
  id uuid not null default gen_random_uuid(),
  booking_id uuid not null,
  booking_version integer not null,
  minutes_before integer not null,
  due_at timestamptz not null,
  status text not null default 'scheduled' check (status in ('scheduled', 'claimed', 'sent', 'skipped', 'failed')),
  claimed_at timestamptz,
  attempts integer not null default 0,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (business_id, id),
  unique (business_id, booking_id, booking_version, minutes_before),
  foreign key (business_id, booking_id) references public.bookings (business_id, id) on delete cascade
);
create index reminders_due_idx on public.reminders (due_at) where status in ('scheduled', 'claimed');

create table public.messages (
  business_id uuid not null references public.businesses (id) on delete cascade,
  id uuid not null default gen_random_uuid(),
  booking_id uuid,
  customer_id uuid,
  channel text not null check (channel in ('text', 'email')),
  direction text not null default 'outbound' check (direction in ('outbound', 'inbound')),
  kind text not null check (length(kind) between 1 and 40),
  to_address text not null,
  subject text not null default '',
  body text not null default '',
  status text not null default 'sending' check (status in ('sending', 'sent', 'delivered', 'undelivered', 'failed', 'received', 'skipped')),
  provider_id text,
  error text,
  attempts integer not null default 1,
  dedupe_key text not null,
  created_at timestamptz not null default now(),
  sent_at timestamptz,
  updated_at timestamptz not null default now(),
  primary key (business_id, id),
  unique (business_id, dedupe_key),
  foreign key (business_id, booking_id) references public.bookings (business_id, id),
  foreign key (business_id, customer_id) references public.customers (business_id, id)
);
create index messages_created_idx on public.messages (business_id, created_at desc);
create index messages_booking_idx on public.messages (business_id, booking_id);
create index messages_customer_idx on public.messages (business_id, customer_id);

create table public.outbox (
  business_id uuid not null references public.businesses (id) on delete cascade,
  id uuid not null default gen_random_uuid(),
  name text not null,
  data jsonb not null,
  created_at timestamptz not null default clock_timestamp(),
  claimed_at timestamptz,
  relayed_at timestamptz,
  attempts integer not null default 0,
  primary key (business_id, id)
);
create index outbox_waiting_idx on public.outbox (created_at) where relayed_at is null;

create table public.idempotency_keys (
  business_id uuid not null references public.businesses (id) on delete cascade,
  actor text not null,
  key text not null check (length(key) between 1 and 255),
  request_hash bytea not null,
  response jsonb not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null default now() + interval '24 hours',
  primary key (business_id, actor, key)
);
create index idempotency_keys_expires_idx on public.idempotency_keys (expires_at);

do $$
declare
  t text;
begin
  foreach t in array array['customers', 'bookings', 'holds', 'claims', 'reminders', 'messages', 'outbox', 'idempotency_keys'] loop
    execute format('alter table public.%I enable row level security', t);
    execute format('create trigger %I before update on public.%I for each row execute function private.forbid_business_change()', t || '_stay', t);
  end loop;
  foreach t in array array['customers', 'bookings', 'reminders', 'messages'] loop
    execute format('create trigger %I before update on public.%I for each row execute function private.touch_updated_at()', t || '_touch', t);
  end loop;
  foreach t in array array['holds', 'outbox', 'idempotency_keys'] loop
    execute format('create policy %I on public.%I for all to anon, authenticated using (false)', t || '_none', t);
  end loop;
end
$$;

create trigger customers_audit after insert or update on public.customers
  for each row execute function private.audit_row();

-- Owner and admin see the whole business; a staff login sees its own calendar and the customers in it.
create policy bookings_select on public.bookings for select to authenticated
  using (business_id = any ((select private.my_admin_business_ids())::uuid[])
    or (business_id = any ((select private.my_business_ids())::uuid[]) and staff_id = any ((select private.my_staff_ids())::uuid[])));
create policy bookings_update on public.bookings for update to authenticated
  using (business_id = any ((select private.my_admin_business_ids())::uuid[])
    or (business_id = any ((select private.my_business_ids())::uuid[]) and staff_id = any ((select private.my_staff_ids())::uuid[])))
  with check (business_id = any ((select private.my_business_ids())::uuid[]));
create policy claims_select on public.claims for select to authenticated
  using (business_id = any ((select private.my_admin_business_ids())::uuid[])
    or (business_id = any ((select private.my_business_ids())::uuid[]) and resource_id = any ((select private.my_staff_ids())::uuid[])));
create policy customers_select on public.customers for select to authenticated
  using (business_id = any ((select private.my_admin_business_ids())::uuid[])
    or (business_id = any ((select private.my_business_ids())::uuid[]) and exists (
      select from public.bookings b where b.business_id = customers.business_id and b.customer_id = customers.id)));
create policy customers_insert on public.customers for insert to authenticated
  with check (business_id = any ((select private.my_admin_business_ids())::uuid[]));
create policy customers_update on public.customers for update to authenticated
  using (business_id = any ((select private.my_admin_business_ids())::uuid[]))
  with check (business_id = any ((select private.my_admin_business_ids())::uuid[]));
create policy reminders_select on public.reminders for select to authenticated
  using (exists (select from public.bookings b where b.business_id = reminders.business_id and b.id = reminders.booking_id));
create policy messages_select on public.messages for select to authenticated
  using (business_id = any ((select private.my_admin_business_ids())::uuid[])
    or (business_id = any ((select private.my_business_ids())::uuid[]) and exists (
      select from public.bookings b where b.business_id = messages.business_id and b.id = messages.booking_id)));

grant select (business_id, id, service_id, staff_id, customer_id, status, starts_at, ends_at, time_zone, local_start,
  buffer_before_minutes, buffer_after_minutes, price_cents, currency, customer_time_zone, locale, channel, customer_notes,
  internal_notes, version, cancelled_at, cancel_reason, created_at, updated_at) on public.bookings to authenticated;
grant update (internal_notes) on public.bookings to authenticated;
grant select on public.claims, public.customers, public.reminders, public.messages to authenticated;
grant insert (business_id, id, name, phone, email, locale, time_zone, notes) on public.customers to authenticated;
grant update (name, phone, email, locale, time_zone, notes, text_opt_out_at, email_opt_out_at) on public.customers to authenticated;
