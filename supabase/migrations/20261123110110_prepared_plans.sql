-- SQL-language functions are planned at every call; plpgsql keeps its plans for as long as the connection lives. What a booking
-- or a slot question runs is therefore plpgsql, and app_server's plans do not depend on one call's values.

alter role app_server set plan_cache_mode = force_generic_plan;

create or replace function private.booking_json(p_business_id uuid, p_booking_id uuid) returns jsonb
language plpgsql stable set search_path = '' as $$
declare
  v_answer jsonb;
begin
  select jsonb_build_object(
    'id', b.id, 'businessId', b.business_id, 'status', b.status, 'version', b.version,
    'startsAt', b.starts_at, 'endsAt', b.ends_at, 'timeZone', b.time_zone, 'locale', b.locale, 'channel', b.channel,
    'customerTimeZone', b.customer_time_zone, 'priceCents', b.price_cents, 'currency', b.currency,
    'customerNotes', b.customer_notes, 'cancelledAt', b.cancelled_at, 'cancelReason', b.cancel_reason, 'createdAt', b.created_at,
    'service', jsonb_build_object('id', s.id, 'slug', s.slug, 'name', s.name, 'durationMinutes', s.duration_minutes),
    'staff', jsonb_build_object('id', st.id, 'name', st.name),
    'customer', jsonb_build_object('id', c.id, 'name', c.name, 'phone', c.phone, 'email', c.email),
    'business', jsonb_build_object('id', z.id, 'slug', z.slug, 'name', z.name, 'kind', z.kind, 'timeZone', z.time_zone,
      'phone', z.phone, 'email', z.email, 'address', z.address, 'brandHue', z.brand_hue, 'locale', z.locale, 'status', z.status,
      'cancelNoticeMinutes', z.cancel_notice_minutes, 'rescheduleNoticeMinutes', z.reschedule_notice_minutes))
  into v_answer
  from public.bookings b
  join public.services s on s.business_id = b.business_id and s.id = b.service_id
  join public.staff st on st.business_id = b.business_id and st.id = b.staff_id
  join public.customers c on c.business_id = b.business_id and c.id = b.customer_id
  join public.businesses z on z.id = b.business_id
  where b.business_id = p_business_id and b.id = p_booking_id;
  return v_answer;
end
$$;

-- Rows are locked in order of their ids, so that two bookings of the same people cannot wait for each other.
create or replace function private.bump_availability(p_business_id uuid, p_resource_ids uuid[]) returns void
language plpgsql set search_path = '' as $$
declare
  v_resource uuid;
begin
  for v_resource in select distinct r from unnest(p_resource_ids) as r order by r loop
    update public.resources set availability_version = availability_version + 1 where business_id = p_business_id and id = v_resource;
  end loop;
end
$$;

create or replace function private.emit(p_business_id uuid, p_name text, p_data jsonb) returns void
language plpgsql set search_path = '' as $$
begin
  insert into public.outbox (business_id, name, data) values (p_business_id, p_name, p_data || jsonb_build_object('businessId', p_business_id));
end
$$;

create or replace function private.audit(p_business_id uuid, p_actor jsonb, p_action text, p_booking_id uuid, p_detail jsonb) returns void
language plpgsql set search_path = '' as $$
begin
  insert into public.audit_log (business_id, actor, action, subject_type, subject_id, detail)
  values (p_business_id, p_actor, p_action, 'bookings', p_booking_id, coalesce(p_detail, '{}'));
end
$$;

create or replace function private.schedule_reminders(p_business_id uuid, p_booking_id uuid) returns void
language plpgsql set search_path = '' as $$
begin
  insert into public.reminders (business_id, booking_id, booking_version, minutes_before, due_at)
  select b.business_id, b.id, b.version, m, b.starts_at - make_interval(mins => m)
  from public.bookings b join public.businesses z on z.id = b.business_id, unnest(z.reminder_minutes) as m
  where b.business_id = p_business_id and b.id = p_booking_id and b.status = 'confirmed'
    and b.starts_at - make_interval(mins => m) > now()
  on conflict do nothing;
end
$$;

create or replace function private.drop_reminders(p_business_id uuid, p_booking_id uuid) returns void
language plpgsql set search_path = '' as $$
begin
  update public.reminders set status = 'skipped'
  where business_id = p_business_id and booking_id = p_booking_id and status in ('scheduled', 'claimed');
end
$$;

create or replace function private.availability_of(p_business_id uuid) returns bigint
language plpgsql stable set search_path = '' as $$
declare
  v_sum bigint;
begin
  select coalesce(sum(r.availability_version), 0) into v_sum from public.resources r where r.business_id = p_business_id;
  return v_sum;
end
$$;

create or replace function private.busy_rows(p jsonb, p_business_id uuid, p_staff_ids uuid[]) returns table (resource_id uuid, "rows" jsonb)
language plpgsql stable rows 20 set search_path = '' as $$
declare
  v_window tstzrange := tstzrange((p ->> 'from')::timestamptz - interval '1 day', (p ->> 'to')::timestamptz + interval '2 days');
  v_booking uuid := (p ->> 'exceptBookingId')::uuid;
  v_holds uuid[] := '{}';
begin
  if p ? 'exceptHoldId' or p ? 'exceptVisitorHash' then
    select coalesce(array_agg(h.id), '{}') into v_holds from public.holds h
    where h.business_id = p_business_id
      and ((h.id = (p ->> 'exceptHoldId')::uuid and h.secret_hash = decode(p ->> 'exceptHoldSecretHash', 'hex'))
        or h.visitor_hash = decode(p ->> 'exceptVisitorHash', 'hex'));
  end if;
  return query
  select c.resource_id, jsonb_agg(jsonb_build_array(
      (extract(epoch from lower(c.during)) * 1000)::bigint, (extract(epoch from upper(c.during)) * 1000)::bigint,
      case c.status when 'held' then 1 else 0 end))
  from public.claims c
  where c.business_id = p_business_id and c.resource_id = any (p_staff_ids) and c.during && v_window
    and c.status in ('held', 'pending', 'confirmed') and (c.status <> 'held' or c.expires_at > now())
    and (v_booking is null or c.booking_id is distinct from v_booking)
    and (c.hold_id is null or c.hold_id <> all (v_holds))
  group by c.resource_id;
end
$$;

create or replace function app.get_booking(p_business_id uuid, p_booking_id uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$ begin return private.booking_json(p_business_id, p_booking_id); end $$;

create or replace function app.get_booking_by_token(p_token_hash text) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_business uuid;
  v_booking uuid;
begin
  select b.business_id, b.id into v_business, v_booking from public.bookings b where b.manage_token_hash = decode(p_token_hash, 'hex');
  return private.booking_json(v_business, v_booking);
end
$$;

-- p: businessId, phone?, from?, to?, afterStartsAt?, afterId?, limit. By phone the customers come first, else the calendar.
create or replace function app.list_bookings(p jsonb) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_business uuid := (p ->> 'businessId')::uuid;
  v_from timestamptz := coalesce((p ->> 'from')::timestamptz, '-infinity');
  v_to timestamptz := coalesce((p ->> 'to')::timestamptz, 'infinity');
  v_after timestamptz := coalesce((p ->> 'afterStartsAt')::timestamptz, '-infinity');
  v_after_id uuid := coalesce((p ->> 'afterId')::uuid, '00000000-0000-0000-0000-000000000000');
  v_limit integer := (p ->> 'limit')::int + 1;
  v_customers uuid[];
  v_answer jsonb;
begin
  if p ->> 'phone' is not null then
    select coalesce(array_agg(c.id), '{}') into v_customers from public.customers c where c.business_id = v_business and c.phone = p ->> 'phone';
    select jsonb_agg(private.booking_json(v_business, page.id) order by page.starts_at, page.id) into v_answer from (
      select b.id, b.starts_at from public.bookings b
      where b.business_id = v_business and b.customer_id = any (v_customers) and b.starts_at >= v_from and b.starts_at < v_to
        and (b.starts_at, b.id) > (v_after, v_after_id)
      order by b.starts_at, b.id limit v_limit) as page;
  else
    select jsonb_agg(private.booking_json(v_business, page.id) order by page.starts_at, page.id) into v_answer from (
      select b.id, b.starts_at from public.bookings b
      where b.business_id = v_business and b.starts_at >= v_from and b.starts_at < v_to and (b.starts_at, b.id) > (v_after, v_after_id)
      order by b.starts_at, b.id limit v_limit) as page;
  end if;
  return coalesce(v_answer, '[]');
end
$$;
