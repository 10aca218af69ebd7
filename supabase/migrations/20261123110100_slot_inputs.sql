-- Slot inputs with what booking needs beside them (country, locale, versions), planned once per connection.

-- Two snapshots with the same number have the same claims, but for holds that lapse by the clock.
create function private.availability_of(p_business_id uuid) returns bigint
language sql stable set search_path = '' as $$
  select coalesce(sum(r.availability_version), 0)::bigint from public.resources r where r.business_id = p_business_id
$$;

-- null: no such business.
create function app.get_availability_version(p_slug text) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_answer jsonb;
begin
  select jsonb_build_object('businessId', z.id, 'timeZone', z.time_zone, 'rulesVersion', z.rules_version,
    'availabilityVersion', private.availability_of(z.id))
  into v_answer from public.businesses z where z.slug = p_slug;
  return v_answer;
end
$$;

-- What busy time the engine must know: claims near the window, the asker's own hold or booking left out.
create function private.busy_rows(p jsonb, p_business_id uuid, p_staff_ids uuid[]) returns table (resource_id uuid, "rows" jsonb)
language sql stable set search_path = '' as $$
  select c.resource_id, jsonb_agg(jsonb_build_array(
      (extract(epoch from lower(c.during)) * 1000)::bigint, (extract(epoch from upper(c.during)) * 1000)::bigint,
      case c.status when 'held' then 1 else 0 end))
  from public.claims c
  where c.business_id = p_business_id and c.resource_id = any (p_staff_ids)
    and c.during && tstzrange((p ->> 'from')::timestamptz - interval '1 day', (p ->> 'to')::timestamptz + interval '2 days')
    and c.status in ('held', 'pending', 'confirmed') and (c.status <> 'held' or c.expires_at > now())
    and (p ->> 'exceptBookingId' is null or c.booking_id is distinct from (p ->> 'exceptBookingId')::uuid)
    and (p ->> 'exceptHoldId' is null or c.hold_id is distinct from (p ->> 'exceptHoldId')::uuid or not exists (
      select from public.holds h where h.business_id = c.business_id and h.id = c.hold_id
        and h.secret_hash = decode(p ->> 'exceptHoldSecretHash', 'hex')))
    and (p ->> 'exceptVisitorHash' is null or c.hold_id is null or not exists (
      select from public.holds h where h.business_id = c.business_id and h.id = c.hold_id
        and h.visitor_hash = decode(p ->> 'exceptVisitorHash', 'hex')))
  group by c.resource_id
$$;

-- Everything the engine needs for one service between two instants, in one snapshot. null: no such business.
-- p: businessId | slug, service (id or slug), staffId?, from, to, exceptHoldId?, exceptHoldSecretHash?, exceptVisitorHash?, exceptBookingId?
create or replace function app.find_slot_inputs(p jsonb) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  z public.businesses;
  s public.services;
  v_staff uuid[];
  v_answer jsonb;
begin
  if p ? 'businessId' then
    select * into z from public.businesses b where b.id = (p ->> 'businessId')::uuid;
  else
    select * into z from public.businesses b where b.slug = p ->> 'slug';
  end if;
  if not found then
    return null;
  end if;
  select * into s from public.services x
  where x.business_id = z.id and (x.slug = p ->> 'service' or x.id::text = p ->> 'service')
    and (x.active or p ->> 'exceptBookingId' is not null)
  order by x.id::text = p ->> 'service' desc limit 1;
  select coalesce(array_agg(st.id), '{}') into v_staff
  from public.service_staff ss join public.staff st on st.business_id = ss.business_id and st.id = ss.staff_id
  where ss.business_id = z.id and ss.service_id = s.id and st.active and (p ->> 'staffId' is null or st.id::text = p ->> 'staffId');

  with hours as (
    select h.staff_id, jsonb_agg(jsonb_build_array(h.weekday, h.start_minute, h.end_minute) order by h.weekday, h.start_minute) as rows
    from public.working_hours h where h.business_id = z.id and (h.staff_id is null or h.staff_id = any (v_staff)) group by h.staff_id
  ), overrides as (
    select o.staff_id, jsonb_agg(jsonb_build_array(o.on_date, o.start_minute, o.end_minute) order by o.on_date, o.start_minute) as rows
    from public.date_overrides o
    where o.business_id = z.id and (o.staff_id is null or o.staff_id = any (v_staff))
      and o.on_date between (p ->> 'from')::timestamptz::date - 3 and (p ->> 'to')::timestamptz::date + 3
    group by o.staff_id
  ), busy as (
    select * from private.busy_rows(p, z.id, v_staff)
  )
  select jsonb_build_object(
    'business', jsonb_build_object('id', z.id, 'slug', z.slug, 'timeZone', z.time_zone, 'status', z.status, 'country', z.country,
      'locale', z.locale, 'rulesVersion', z.rules_version),
    'service', case when s.id is not null then jsonb_build_object('id', s.id, 'slug', s.slug, 'durationMinutes', s.duration_minutes,
      'bufferBeforeMinutes', s.buffer_before_minutes, 'bufferAfterMinutes', s.buffer_after_minutes, 'contactRule', s.contact_rule,
      'slotStepMinutes', coalesce(s.slot_step_minutes, z.slot_step_minutes),
      'minimumNoticeMinutes', coalesce(s.minimum_notice_minutes, z.minimum_notice_minutes),
      'bookingWindowDays', coalesce(s.booking_window_days, z.booking_window_days)) end,
    'businessHours', coalesce((select h.rows from hours h where h.staff_id is null), '[]'),
    'businessOverrides', coalesce((select o.rows from overrides o where o.staff_id is null), '[]'),
    'staff', coalesce((select jsonb_agg(jsonb_build_object('id', st.id, 'timeZone', coalesce(st.time_zone, z.time_zone),
        'usesBusinessHours', st.uses_business_hours,
        'hours', coalesce(h.rows, '[]'), 'overrides', coalesce(o.rows, '[]'), 'busy', coalesce(b.rows, '[]')) order by st.position, st.name, st.id)
      from public.staff st left join hours h on h.staff_id = st.id left join overrides o on o.staff_id = st.id
        left join busy b on b.resource_id = st.id
      where st.business_id = z.id and st.id = any (v_staff)), '[]'))
  into v_answer;
  return v_answer;
end
$$;

-- A live hold with what its service asks of the customer.
create or replace function app.get_hold(p_business_id uuid, p_hold_id uuid, p_secret_hash text) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_answer jsonb;
begin
  select jsonb_build_object('ok', true, 'holdId', h.id, 'heldUntil', h.held_until, 'staffId', h.staff_id, 'serviceId', h.service_id,
    'startsAt', h.starts_at, 'endsAt', h.ends_at, 'contactRule', s.contact_rule, 'country', z.country)
  into v_answer
  from public.holds h
  join public.services s on s.business_id = h.business_id and s.id = h.service_id
  join public.businesses z on z.id = h.business_id
  where h.business_id = p_business_id and h.id = p_hold_id and h.secret_hash = decode(p_secret_hash, 'hex') and h.held_until > now();
  return coalesce(v_answer, private.refuse('hold_lapsed'));
end
$$;

revoke all on function private.availability_of(uuid), private.busy_rows(jsonb, uuid, uuid[]), app.get_availability_version(text) from public;
grant execute on function app.get_availability_version(text) to app_server;

-- The key's business with it: numbers without a country code are read as that country's.
create or replace function app.use_api_key(p_key_hash text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_key public.api_keys;
begin
  select * into v_key from public.api_keys k where k.key_hash = decode(p_key_hash, 'hex') and k.revoked_at is null;
  if not found then
    return null;
  end if;
  if v_key.last_used_at is null or v_key.last_used_at < now() - interval '1 minute' then
    update public.api_keys set last_used_at = now() where business_id = v_key.business_id and id = v_key.id;
  end if;
  return (select jsonb_build_object('id', v_key.id, 'businessId', z.id, 'scopes', to_jsonb(v_key.scopes), 'timeZone', z.time_zone, 'country', z.country)
    from public.businesses z where z.id = v_key.business_id);
end
$$;
