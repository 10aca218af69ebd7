-- Slot inputs with every rule, in one snapshot. Lists that few businesses use are empty arrays found by an index.

-- The bookings that the asker counts as free: p.exceptBookingId, p.exceptBookingIds.
create function private.except_bookings(p jsonb) returns uuid[]
language plpgsql immutable set search_path = '' as $$
declare
  v_ids uuid[] := '{}';
begin
  if p ->> 'exceptBookingId' is not null then
    v_ids := array[(p ->> 'exceptBookingId')::uuid];
  end if;
  if p ? 'exceptBookingIds' then
    v_ids := v_ids || array(select x::uuid from jsonb_array_elements_text(p -> 'exceptBookingIds') as t(x));
  end if;
  return v_ids;
end
$$;

create function private.except_holds(p jsonb, p_business_id uuid) returns uuid[]
language plpgsql stable set search_path = '' as $$
declare
  v_holds uuid[] := '{}';
begin
  if p ? 'exceptHoldId' or p ? 'exceptVisitorHash' then
    select coalesce(array_agg(h.id), '{}') into v_holds from public.holds h
    where h.business_id = p_business_id
      and ((h.id = (p ->> 'exceptHoldId')::uuid and h.secret_hash = decode(p ->> 'exceptHoldSecretHash', 'hex'))
        or h.visitor_hash = decode(p ->> 'exceptVisitorHash', 'hex'));
  end if;
  return v_holds;
end
$$;

drop function private.busy_rows(jsonb, uuid, uuid[]);
-- Claims near the window. p_service_id: the claims of its sessions are left out of people's busy time, they come as sessions.
-- A session in which the asker sits alone goes with them.
create function private.busy_rows(p jsonb, p_business_id uuid, p_resource_ids uuid[], p_service_id uuid) returns table (resource_id uuid, "rows" jsonb)
language plpgsql stable rows 20 set search_path = '' as $$
declare
  v_window tstzrange := tstzrange((p ->> 'from')::timestamptz - interval '1 day', (p ->> 'to')::timestamptz + interval '2 days');
  v_bookings uuid[] := private.except_bookings(p);
  v_holds uuid[] := private.except_holds(p, p_business_id);
begin
  return query
  select c.resource_id, to_jsonb(array_agg(array[
      (date_part('epoch', lower(c.during)) * 1000)::bigint, (date_part('epoch', upper(c.during)) * 1000)::bigint,
      case c.status when 'held' then 1 else 0 end]))
  from public.claims c
  where c.business_id = p_business_id and c.resource_id = any (p_resource_ids) and c.during && v_window
    and c.status in ('held', 'pending', 'confirmed') and (c.status <> 'held' or c.expires_at > now())
    and (c.booking_id is null or c.booking_id <> all (v_bookings))
    and (c.hold_id is null or c.hold_id <> all (v_holds))
    and (c.session_id is null or (
      not exists (select from public.sessions n where n.business_id = c.business_id and n.id = c.session_id and n.service_id = p_service_id)
      and exists (select from public.claims k where k.business_id = c.business_id and k.resource_id = c.session_id
        and (k.booking_id is null or k.booking_id <> all (v_bookings)) and (k.hold_id is null or k.hold_id <> all (v_holds)))))
  group by c.resource_id;
end
$$;

-- [[id, staffId, start ms, end ms, capacity, seats taken, kept from ms, kept until ms]]: the sessions of one service in which others sit.
create function private.session_rows(p jsonb, p_business_id uuid, p_service_id uuid, p_staff uuid[]) returns jsonb
language plpgsql stable set search_path = '' as $$
declare
  v_bookings uuid[] := private.except_bookings(p);
  v_holds uuid[] := private.except_holds(p, p_business_id);
  v_answer jsonb;
begin
  select jsonb_agg(jsonb_build_array(n.id, n.staff_id, (extract(epoch from n.starts_at) * 1000)::bigint, (extract(epoch from n.ends_at) * 1000)::bigint,
      n.capacity, t.taken, (extract(epoch from lower(o.during)) * 1000)::bigint, (extract(epoch from upper(o.during)) * 1000)::bigint))
  into v_answer
  from public.sessions n
  join public.claims o on o.business_id = n.business_id and o.session_id = n.id and o.resource_id = n.staff_id
  cross join lateral (select count(*) as taken from public.claims c where c.business_id = n.business_id and c.resource_id = n.id
    and c.status in ('held', 'pending', 'confirmed') and (c.status <> 'held' or c.expires_at > now())
    and (c.booking_id is null or c.booking_id <> all (v_bookings)) and (c.hold_id is null or c.hold_id <> all (v_holds))) t
  where n.business_id = p_business_id and n.service_id = p_service_id and n.staff_id = any (p_staff) and t.taken > 0
    and n.starts_at < (p ->> 'to')::timestamptz + interval '2 days' and n.starts_at > (p ->> 'from')::timestamptz - interval '2 days'
    and (n.expires_at is null or n.expires_at > now());
  return coalesce(v_answer, '[]');
end
$$;

-- [[staffId, serviceId, bookingId, start ms, minutes]]: what limits count, live holds of others included, a session once. A month to both sides.
create function private.booked_rows(p jsonb, p_business_id uuid, p_service_id uuid, p_staff uuid[]) returns jsonb
language plpgsql stable set search_path = '' as $$
declare
  v_from timestamptz := (p ->> 'from')::timestamptz - interval '32 days';
  v_to timestamptz := (p ->> 'to')::timestamptz + interval '32 days';
  v_bookings uuid[] := private.except_bookings(p);
  v_holds uuid[] := private.except_holds(p, p_business_id);
  v_answer jsonb;
begin
  with counted as (
    select b.staff_id, b.service_id, coalesce(b.session_id, b.id) as id, b.starts_at, b.ends_at from public.bookings b
    where b.business_id = p_business_id and b.starts_at >= v_from and b.starts_at < v_to and b.status <> 'cancelled'
      and (b.service_id = p_service_id or b.staff_id = any (p_staff)) and b.id <> all (v_bookings)
    union
    select x.staff_id, b.service_id, coalesce(b.session_id, b.id), b.starts_at, b.ends_at from public.booking_staff x
    join public.bookings b on b.business_id = x.business_id and b.id = x.booking_id
    where x.business_id = p_business_id and x.staff_id = any (p_staff) and b.starts_at >= v_from and b.starts_at < v_to
      and b.status <> 'cancelled' and b.id <> all (v_bookings)
    union
    select t.staff_id, h.service_id, coalesce(h.session_id, h.id), h.starts_at, h.ends_at from public.holds h
    cross join lateral unnest(array_prepend(h.staff_id, array_remove(h.team, h.staff_id))) as t(staff_id)
    where h.business_id = p_business_id and h.starts_at >= v_from and h.starts_at < v_to and h.held_until > now()
      and (h.service_id = p_service_id or h.staff_id = any (p_staff)) and h.id <> all (v_holds)
  )
  select jsonb_agg(jsonb_build_array(k.staff_id, k.service_id, k.id, (extract(epoch from k.starts_at) * 1000)::bigint,
    (extract(epoch from k.ends_at - k.starts_at) / 60)::int)) into v_answer from counted k;
  return coalesce(v_answer, '[]');
end
$$;

-- {weekly: [[weekday, start, end]], dates: [[date, start, end]]} of one service or place; null without any.
create function private.schedule_rows(p jsonb, p_business_id uuid, p_service_id uuid, p_location_id uuid) returns jsonb
language plpgsql stable set search_path = '' as $$
declare
  v_weekly jsonb;
  v_dates jsonb;
begin
  if p_service_id is not null then
    select jsonb_agg(jsonb_build_array(h.weekday, h.start_minute, h.end_minute) order by h.weekday, h.start_minute) into v_weekly
    from public.working_hours h where h.business_id = p_business_id and h.service_id = p_service_id;
    select jsonb_agg(jsonb_build_array(o.on_date, o.start_minute, o.end_minute) order by o.on_date, o.start_minute) into v_dates
    from public.date_overrides o where o.business_id = p_business_id and o.service_id = p_service_id
      and o.on_date between coalesce(p ->> 'rulesFrom', p ->> 'from')::timestamptz::date - 3 and (p ->> 'to')::timestamptz::date + 3;
  else
    select jsonb_agg(jsonb_build_array(h.weekday, h.start_minute, h.end_minute) order by h.weekday, h.start_minute) into v_weekly
    from public.working_hours h where h.business_id = p_business_id and h.location_id = p_location_id;
    select jsonb_agg(jsonb_build_array(o.on_date, o.start_minute, o.end_minute) order by o.on_date, o.start_minute) into v_dates
    from public.date_overrides o where o.business_id = p_business_id and o.location_id = p_location_id
      and o.on_date between coalesce(p ->> 'rulesFrom', p ->> 'from')::timestamptz::date - 3 and (p ->> 'to')::timestamptz::date + 3;
  end if;
  if v_weekly is null and v_dates is null then
    return null;
  end if;
  return jsonb_build_object('weekly', coalesce(v_weekly, '[]'), 'dates', coalesce(v_dates, '[]'));
end
$$;

-- The rules that only some services have, merged into the answer of find_slot_inputs.
create function private.slot_rules(p jsonb, p_service public.services, p_staff uuid[]) returns jsonb
language plpgsql stable set search_path = '' as $$
declare
  v_business uuid := p_service.business_id;
  v_from date := coalesce(p ->> 'rulesFrom', p ->> 'from')::timestamptz::date - 3;
  v_to date := (p ->> 'to')::timestamptz::date + 3;
  v_limits jsonb;
  v_rooms uuid[];
  v_rules jsonb := '{}';
  v_part jsonb;
begin
  select jsonb_agg(jsonb_build_object('staffId', l.staff_id, 'perStaff', l.per_staff, 'period', l.period, 'count', l.most_bookings, 'minutes', l.most_minutes))
  into v_limits from public.booking_limits l
  where l.business_id = v_business and (l.service_id = p_service.id or l.staff_id = any (p_staff));
  if v_limits is not null then
    v_rules := v_rules || jsonb_build_object('limits', v_limits, 'booked', private.booked_rows(p, v_business, p_service.id, p_staff));
  end if;
  select jsonb_agg(jsonb_build_array(t.staff_id, t.from_date, t.to_date, t.start_minute, t.end_minute)) into v_part
  from public.time_off t where t.business_id = v_business and t.staff_id = any (p_staff) and t.status = 'approved'
    and t.to_date >= v_from and t.from_date <= v_to;
  if v_part is not null then
    v_rules := v_rules || jsonb_build_object('timeOff', v_part);
  end if;
  select jsonb_agg(jsonb_build_array(t.staff_id, t.from_date, t.to_date, t.time_zone)) into v_part
  from public.staff_travel t where t.business_id = v_business and t.staff_id = any (p_staff) and t.to_date >= v_from and t.from_date <= v_to;
  if v_part is not null then
    v_rules := v_rules || jsonb_build_object('travel', v_part);
  end if;
  select jsonb_agg(jsonb_build_object('id', o.id, 'timeZone', o.time_zone, 'hours', private.schedule_rows(p, v_business, null, o.id))) into v_part
  from public.locations o where o.business_id = v_business and o.id in (
    select st.location_id from public.staff st where st.business_id = v_business and st.id = any (p_staff));
  if v_part is not null then
    v_rules := v_rules || jsonb_build_object('locations', v_part);
  end if;
  v_part := private.schedule_rows(p, v_business, p_service.id, null);
  if v_part is not null then
    v_rules := v_rules || jsonb_build_object('serviceHours', v_part);
  end if;
  select array_agg(x.resource_id) into v_rooms from public.service_resources x where x.business_id = v_business and x.service_id = p_service.id;
  if v_rooms is not null then
    select jsonb_agg(jsonb_build_object('id', r.id, 'kind', r.kind, 'capacity', r.capacity, 'busy', coalesce(b.rows, '[]')) order by r.kind, r.position, r.name, r.id)
    into v_part from public.resources r left join private.busy_rows(p, v_business, v_rooms, null) b on b.resource_id = r.id
    where r.business_id = v_business and r.id = any (v_rooms) and r.active;
    -- A kind whose every room is out of use is still needed: nothing of it is free.
    v_rules := v_rules || jsonb_build_object('resources', coalesce(v_part, '[]'), 'resourceKinds', (
      select jsonb_agg(distinct r.kind) from public.resources r where r.business_id = v_business and r.id = any (v_rooms)));
  end if;
  if p_service.capacity is not null then
    v_rules := v_rules || jsonb_build_object('sessions', private.session_rows(p, v_business, p_service.id, p_staff));
  end if;
  select jsonb_agg(jsonb_build_array(d.duration_minutes, d.price_cents) order by d.duration_minutes) into v_part
  from public.service_durations d where d.business_id = v_business and d.service_id = p_service.id;
  if v_part is not null then
    v_rules := v_rules || jsonb_build_object('durations', v_part);
  end if;
  return v_rules;
end
$$;

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
    and (x.active or p ->> 'exceptBookingId' is not null or p ? 'exceptBookingIds')
  order by x.id::text = p ->> 'service' desc limit 1;
  -- Which day is the n-th bookable one depends on the dates from today on.
  if s.window_kind = 'bookable_days' then
    p := p || jsonb_build_object('rulesFrom', least(now(), (p ->> 'from')::timestamptz));
  end if;
  select coalesce(array_agg(st.id), '{}') into v_staff
  from public.service_staff ss join public.staff st on st.business_id = ss.business_id and st.id = ss.staff_id
  where ss.business_id = z.id and ss.service_id = s.id and st.active
    and (p ->> 'staffId' is null or st.id::text = p ->> 'staffId' or s.staff_mode = 'collective');

  with hours as (
    select h.staff_id, jsonb_agg(jsonb_build_array(h.weekday, h.start_minute, h.end_minute) order by h.weekday, h.start_minute) as rows
    from public.working_hours h where h.business_id = z.id and (h.staff_id is null or h.staff_id = any (v_staff))
      and h.service_id is null and h.location_id is null group by h.staff_id
  ), overrides as (
    select o.staff_id, jsonb_agg(jsonb_build_array(o.on_date, o.start_minute, o.end_minute) order by o.on_date, o.start_minute) as rows
    from public.date_overrides o
    where o.business_id = z.id and (o.staff_id is null or o.staff_id = any (v_staff)) and o.service_id is null and o.location_id is null
      and o.on_date between coalesce(p ->> 'rulesFrom', p ->> 'from')::timestamptz::date - 3 and (p ->> 'to')::timestamptz::date + 3
    group by o.staff_id
  ), busy as (
    select * from private.busy_rows(p, z.id, v_staff, s.id)
  )
  select jsonb_build_object(
    'business', jsonb_build_object('id', z.id, 'slug', z.slug, 'timeZone', z.time_zone, 'status', z.status, 'country', z.country,
      'locale', z.locale, 'rulesVersion', z.rules_version, 'firstWeekday', z.first_weekday,
      'holidayCountry', z.holiday_country, 'holidayRegion', z.holiday_region),
    'service', case when s.id is not null then jsonb_build_object('id', s.id, 'slug', s.slug, 'durationMinutes', s.duration_minutes,
      'priceCents', s.price_cents, 'bufferBeforeMinutes', s.buffer_before_minutes, 'bufferAfterMinutes', s.buffer_after_minutes,
      'contactRule', s.contact_rule, 'slotStepMinutes', coalesce(s.slot_step_minutes, z.slot_step_minutes),
      'minimumNoticeMinutes', coalesce(s.minimum_notice_minutes, z.minimum_notice_minutes),
      'bookingWindowDays', coalesce(s.booking_window_days, z.booking_window_days),
      'startOffsetMinutes', s.start_offset_minutes, 'windowKind', s.window_kind, 'windowFrom', s.window_from, 'windowTo', s.window_to,
      'staffMode', s.staff_mode, 'capacity', s.capacity, 'mostSeatsPerBooking', s.most_seats_per_booking, 'recurringMost', s.recurring_most) end,
    'businessHours', coalesce((select h.rows from hours h where h.staff_id is null), '[]'),
    'businessOverrides', coalesce((select o.rows from overrides o where o.staff_id is null), '[]'),
    'staff', coalesce((select jsonb_agg(jsonb_build_object('id', st.id, 'timeZone', coalesce(st.time_zone, z.time_zone),
        'usesBusinessHours', st.uses_business_hours, 'locationId', st.location_id,
        'hours', coalesce(h.rows, '[]'), 'overrides', coalesce(o.rows, '[]'), 'busy', coalesce(b.rows, '[]')) order by st.position, st.name, st.id)
      from public.staff st left join hours h on h.staff_id = st.id left join overrides o on o.staff_id = st.id
        left join busy b on b.resource_id = st.id
      where st.business_id = z.id and st.id = any (v_staff)), '[]'))
  into v_answer;
  return case when s.id is null then v_answer else v_answer || private.slot_rules(p, s, v_staff) end;
end
$$;

revoke all on function private.except_bookings(jsonb), private.except_holds(jsonb, uuid), private.busy_rows(jsonb, uuid, uuid[], uuid),
  private.session_rows(jsonb, uuid, uuid, uuid[]), private.booked_rows(jsonb, uuid, uuid, uuid[]), private.schedule_rows(jsonb, uuid, uuid, uuid),
  private.slot_rules(jsonb, public.services, uuid[]) from public;
