-- What a booking occupies (people, rooms, seats), the limits it must keep and who is given it: decided inside its transaction.

-- A staff member stood in a rotation at p_at: joined before, and not on approved leave (local dates of the staff member's zone).
create function private.is_absent(p_business_id uuid, p_staff_id uuid, p_joined timestamptz, p_zone text, p_at timestamptz) returns boolean
language plpgsql stable set search_path = '' as $$
begin
  return p_at < p_joined or exists (
    select from public.time_off t
    where t.business_id = p_business_id and t.staff_id = p_staff_id and t.status = 'approved'
      and (p_at at time zone p_zone)::date between t.from_date and t.to_date
      and (t.start_minute is null
        or extract(hour from p_at at time zone p_zone) * 60 + extract(minute from p_at at time zone p_zone) >= t.start_minute
          and extract(hour from p_at at time zone p_zone) * 60 + extract(minute from p_at at time zone p_zone) < t.end_minute));
end
$$;

-- Where the rotation's interval begins: the business's local day, week or month.
create function private.rotation_start(p_period text, p_zone text, p_first_weekday integer, p_at timestamptz) returns timestamptz
language sql stable set search_path = '' as $$
  select case p_period
    when 'week' then (date_trunc('day', p_at at time zone p_zone)
      - make_interval(days => ((extract(dow from p_at at time zone p_zone)::int - p_first_weekday + 7) % 7))) at time zone p_zone
    else date_trunc(p_period, p_at at time zone p_zone) at time zone p_zone end
$$;

-- The whole rotation as it stands at p_at: level = 1000 * assigned + credit; the formula is that of lib/scheduling/choose-staff.ts.
create function private.rotation_standings(p_service public.services, p_at timestamptz)
returns table (staff_id uuid, weight integer, priority integer, assigned bigint, credit bigint, level bigint, is_ahead boolean,
  last_booked_at timestamptz, is_absent boolean)
language plpgsql stable set search_path = '' as $$
#variable_conflict use_column
declare
  v_zone text;
  v_first integer;
  v_start timestamptz;
begin
  select z.time_zone, z.first_weekday into v_zone, v_first from public.businesses z where z.id = p_service.business_id;
  v_start := private.rotation_start(p_service.rotation_period, v_zone, v_first, p_at);
  return query
  with given as materialized (
    select a.staff_id, a.at, a.present_weight from public.assignments a
    where a.business_id = p_service.business_id and a.service_id = p_service.id and a.at >= v_start and a.voided_at is null
      and (a.hold_id is null or exists (select from public.holds h where h.business_id = a.business_id and h.id = a.hold_id and h.held_until > now()))
  ), people as materialized (
    select ss.staff_id, ss.weight, ss.priority, ss.created_at as joined, coalesce(st.time_zone, v_zone) as zone,
      ss.created_at > (select min(g.at) from given g) as is_new,
      exists (select from public.time_off t where t.business_id = ss.business_id and t.staff_id = ss.staff_id
        and t.status = 'approved' and t.to_date >= (v_start at time zone v_zone)::date - 1) as has_time_off
    from public.service_staff ss join public.staff st on st.business_id = ss.business_id and st.id = ss.staff_id
    where ss.business_id = p_service.business_id and ss.service_id = p_service.id and st.active
  ), own as (
    select g.staff_id, count(*) as assigned from given g group by g.staff_id
  ), totals as materialized (
    select k.*, coalesce(o.assigned, 0) as assigned, c.credit, 1000 * coalesce(o.assigned, 0) + c.credit as level
    from people k left join own o on o.staff_id = k.staff_id
    -- Worked out only for those who were away for some of the interval: it reads every booking given out in it.
    cross join lateral (select case when not (coalesce(k.is_new, false) or k.has_time_off) then 0 else coalesce((
        select sum((1000 * k.weight) / g.present_weight) from given g
        where g.staff_id <> k.staff_id and g.present_weight > 0 and (g.at < k.joined
          or (k.has_time_off and private.is_absent(p_service.business_id, k.staff_id, k.joined, k.zone, g.at)))), 0)::bigint end as credit) c
  ), furthest_behind as materialized (
    select t.level, t.weight from totals t where t.weight > 0
      and not exists (select from totals o where o.weight > 0 and o.level * t.weight < t.level * o.weight) limit 1
  )
  select t.staff_id, t.weight, t.priority, t.assigned, t.credit, t.level,
    coalesce(t.level * b.weight - b.level * t.weight >= 1000 * p_service.rotation_max_lead * b.weight, false),
    (select a.at from public.assignments a where a.business_id = p_service.business_id and a.staff_id = t.staff_id
      and a.service_id = p_service.id and a.voided_at is null
      and (a.hold_id is null or exists (select from public.holds h where h.business_id = a.business_id and h.id = a.hold_id and h.held_until > now()))
      order by a.at desc limit 1),
    p_at < t.joined or (t.has_time_off and private.is_absent(p_service.business_id, t.staff_id, t.joined, t.zone, p_at))
  from totals t left join furthest_behind b on true;
end
$$;

-- Whole numbers compared by cross products; see chooseStaff. Answers {staffId, code, data, present} or null when nobody is free;
-- `total` and `period` in data say what the counts of the chosen one and the next are counts of.
-- p_keep: whom the customer asked for or has already.
create function private.choose_staff(p_service public.services, p_free uuid[], p_keep uuid, p_at timestamptz) returns jsonb
language plpgsql stable set search_path = '' as $$
#variable_conflict use_column
declare
  v_ranked jsonb[];
  v_present bigint;
  v_total bigint;
  v_first jsonb;
  v_next jsonb;
  v_code text;
begin
  with standings as materialized (
    select * from private.rotation_standings(p_service, p_at)
  ), free as (
    select s.*, (select count(*) from standings o where o.staff_id = any (p_free)
      and (2 * o.level + 1000) * s.weight < (2 * s.level + 1000) * o.weight) as behind
    from standings s where s.staff_id = any (p_free)
  )
  select array_agg(jsonb_build_object('staffId', f.staff_id, 'weight', f.weight, 'priority', f.priority, 'assigned', f.assigned, 'credit', f.credit,
      'level', f.level, 'isAhead', f.is_ahead, 'lastBookedAt', f.last_booked_at)
      order by f.staff_id is distinct from p_keep, f.is_ahead, f.priority desc, f.behind, f.weight desc, f.last_booked_at nulls first, f.staff_id::text collate "C"),
    (select coalesce(sum(s.weight) filter (where not s.is_absent), 0) from standings s),
    (select coalesce(sum(s.assigned), 0) from standings s)
  into v_ranked, v_present, v_total from free f;
  if v_ranked is null then
    return null;
  end if;
  v_first := v_ranked[1];
  v_next := v_ranked[2];
  v_code := case
    when v_first ->> 'staffId' = p_keep::text then 'kept'
    when v_next is null then 'only_free'
    when v_first -> 'isAhead' <> v_next -> 'isAhead' then 'max_lead'
    when v_first -> 'priority' <> v_next -> 'priority' then 'priority'
    when (2 * (v_first ->> 'level')::bigint + 1000) * (v_next ->> 'weight')::bigint <> (2 * (v_next ->> 'level')::bigint + 1000) * (v_first ->> 'weight')::bigint then 'share'
    when v_first -> 'weight' <> v_next -> 'weight' then 'weight'
    when v_first -> 'lastBookedAt' <> v_next -> 'lastBookedAt' then 'least_recent'
    else 'in_order' end;
  return jsonb_build_object('staffId', v_first ->> 'staffId', 'code', v_code, 'present', v_present,
    'data', jsonb_build_object('free', cardinality(v_ranked), 'total', v_total, 'period', p_service.rotation_period, 'chosen', v_first, 'next', v_next));
end
$$;

-- Nobody is chosen where one person was asked for: the ledger says so, with the weight present, and no lock is needed.
create function private.kept_choice(p_service public.services, p_staff_id uuid) returns jsonb
language plpgsql stable set search_path = '' as $$
declare
  v_zone text;
  v_members bigint;
  v_present bigint;
  v_chosen jsonb;
begin
  select z.time_zone into v_zone from public.businesses z where z.id = p_service.business_id;
  select count(*), sum(ss.weight) filter (where ss.created_at <= now() and not exists (select from public.time_off t
      where t.business_id = ss.business_id and t.staff_id = ss.staff_id and t.status = 'approved' and t.to_date >= now()::date - 1
        and private.is_absent(ss.business_id, ss.staff_id, ss.created_at, coalesce(st.time_zone, v_zone), now()))),
    jsonb_agg(jsonb_build_object('staffId', ss.staff_id, 'weight', ss.weight, 'priority', ss.priority)) filter (where ss.staff_id = p_staff_id) -> 0
  into v_members, v_present, v_chosen
  from public.service_staff ss join public.staff st on st.business_id = ss.business_id and st.id = ss.staff_id and st.active
  where ss.business_id = p_service.business_id and ss.service_id = p_service.id;
  if v_members < 2 or v_chosen is null then
    return null;
  end if;
  return jsonb_build_object('staffId', p_staff_id, 'code', 'kept', 'present', coalesce(v_present, 0),
    'data', jsonb_build_object('free', 1, 'period', p_service.rotation_period, 'chosen', v_chosen, 'next', null));
end
$$;

-- A rotation of one has no ledger. The lock makes the choices of one service one after the other.
create function private.has_rotation(p_service public.services) returns boolean
language plpgsql set search_path = '' as $$
begin
  if p_service.staff_mode = 'collective' or (select count(*) from public.service_staff ss
      where ss.business_id = p_service.business_id and ss.service_id = p_service.id) < 2 then
    return false;
  end if;
  perform pg_advisory_xact_lock(hashtextextended(p_service.business_id::text || p_service.id::text, 17));
  return true;
end
$$;

create function private.note_assignment(p_service public.services, p_choice jsonb, p_booking_id uuid, p_hold_id uuid) returns void
language plpgsql set search_path = '' as $$
begin
  if p_choice ->> 'code' is not null then
    insert into public.assignments (business_id, service_id, staff_id, at, present_weight, code, reason, booking_id, hold_id)
    values (p_service.business_id, p_service.id, (p_choice ->> 'staffId')::uuid, clock_timestamp(), (p_choice ->> 'present')::int,
      p_choice ->> 'code', p_choice -> 'data', p_booking_id, p_hold_id);
  end if;
end
$$;

-- null: within every limit of the service and of this staff member. Counts the business's local day, week and month of p_starts, live
-- holds included, a session once. One booking at a time: the lock is taken where there is a limit at all.
create function private.limit_refusal(p_service public.services, p_staff_id uuid, p_starts timestamptz, p_minutes integer, p_except uuid[]) returns text
language plpgsql set search_path = '' as $$
declare
  l record;
  v_zone text;
  v_first integer;
  v_from timestamptz;
  v_to timestamptz;
  v_count bigint;
  v_minutes bigint;
begin
  perform from public.booking_limits b
  where b.business_id = p_service.business_id and (b.service_id = p_service.id or b.staff_id = p_staff_id);
  if not found then
    return null;
  end if;
  perform pg_advisory_xact_lock(hashtextextended(p_service.business_id::text, 19));
  select z.time_zone, z.first_weekday into v_zone, v_first from public.businesses z where z.id = p_service.business_id;
  for l in select * from public.booking_limits b
    where b.business_id = p_service.business_id and (b.service_id = p_service.id or b.staff_id = p_staff_id) order by b.period loop
    v_from := private.rotation_start(l.period, v_zone, v_first, p_starts);
    v_to := ((v_from at time zone v_zone) + ('1 ' || l.period)::interval) at time zone v_zone;
    with counted as (
      select coalesce(b.session_id, b.id) as id, extract(epoch from b.ends_at - b.starts_at) / 60 as minutes from public.bookings b
      where b.business_id = p_service.business_id and b.starts_at >= v_from and b.starts_at < v_to and b.status <> 'cancelled' and b.id <> all (p_except)
        and (l.service_id is null or b.service_id = l.service_id)
        and ((l.staff_id is null and not l.per_staff) or b.staff_id = p_staff_id or exists (select from public.booking_staff x
          where x.business_id = b.business_id and x.booking_id = b.id and x.staff_id = p_staff_id))
      union
      select coalesce(h.session_id, h.id), extract(epoch from h.ends_at - h.starts_at) / 60 from public.holds h
      where h.business_id = p_service.business_id and h.starts_at >= v_from and h.starts_at < v_to and h.held_until > now() and h.id <> all (p_except)
        and (l.service_id is null or h.service_id = l.service_id)
        and ((l.staff_id is null and not l.per_staff) or h.staff_id = p_staff_id or p_staff_id = any (h.team))
    )
    select count(*), coalesce(sum(c.minutes), 0) into v_count, v_minutes from counted c;
    if v_count + 1 > coalesce(l.most_bookings, 1000000) or v_minutes + p_minutes > coalesce(l.most_minutes, 100000000) then
      return l.period || '_limit';
    end if;
  end loop;
  return null;
end
$$;

-- Lapsed holds, and sessions in which only lapsed holds sat, still stand in the exclusion constraint: they go first.
create function private.clear_lapsed(p_business_id uuid, p_resource_id uuid, p_during tstzrange) returns void
language plpgsql set search_path = '' as $$
declare
  v_session uuid;
begin
  delete from public.holds h using public.claims c
  where c.business_id = p_business_id and c.resource_id = p_resource_id and c.during && p_during
    and c.status = 'held' and c.expires_at <= now() and c.hold_id is not null
    and h.business_id = c.business_id and h.id = c.hold_id;
  for v_session in select c.session_id from public.claims c
    where c.business_id = p_business_id and c.resource_id = p_resource_id and c.during && p_during
      and c.status = 'held' and c.expires_at <= now() and c.session_id is not null loop
    perform private.follow_session(p_business_id, v_session);
  end loop;
end
$$;

-- Takes p_units free units of one resource through p_during; all or none.
create function private.take_units(p_business_id uuid, p_resource_id uuid, p_capacity integer, p_units integer, p_during tstzrange, p_status text,
  p_booking_id uuid, p_hold_id uuid, p_session_id uuid, p_expires_at timestamptz) returns boolean
language plpgsql set search_path = '' as $$
declare
  v_ids uuid[] := '{}';
  v_id uuid;
  v_unit integer;
begin
  perform private.clear_lapsed(p_business_id, p_resource_id, p_during);
  for v_unit in select u from generate_series(1, p_capacity) as u where p_capacity = 1 or not exists (
      select from public.claims c where c.business_id = p_business_id and c.resource_id = p_resource_id and c.unit = u and c.during && p_during
        and c.status in ('held', 'pending', 'confirmed')) order by u loop
    insert into public.claims (business_id, resource_id, unit, during, status, booking_id, hold_id, session_id, expires_at)
    values (p_business_id, p_resource_id, v_unit, p_during, p_status, p_booking_id, p_hold_id, p_session_id, p_expires_at)
    on conflict do nothing returning id into v_id;
    if found then
      v_ids := v_ids || v_id;
      if cardinality(v_ids) = p_units then
        return true;
      end if;
    end if;
  end loop;
  delete from public.claims c where c.business_id = p_business_id and c.id = any (v_ids);
  return false;
end
$$;

create or replace function private.take_claim(p_business_id uuid, p_resource_id uuid, p_during tstzrange, p_status text,
  p_booking_id uuid, p_hold_id uuid, p_expires_at timestamptz) returns boolean
language plpgsql set search_path = '' as $$
begin
  return private.take_units(p_business_id, p_resource_id, 1, 1, p_during, p_status, p_booking_id, p_hold_id, null, p_expires_at);
end
$$;

-- One free unit of each kind among the service's rooms and machines. p_owner: {bookingId | holdId | sessionId, expiresAt}.
create function private.take_resources(p_service public.services, p_during tstzrange, p_status text, p_owner jsonb) returns boolean
language plpgsql set search_path = '' as $$
declare
  v_kind text;
  r record;
  v_taken boolean;
begin
  for v_kind in select distinct x.kind from public.service_resources sr join public.resources x on x.business_id = sr.business_id and x.id = sr.resource_id
    where sr.business_id = p_service.business_id and sr.service_id = p_service.id order by x.kind loop
    v_taken := false;
    for r in select x.id, x.capacity from public.service_resources sr join public.resources x on x.business_id = sr.business_id and x.id = sr.resource_id
      where sr.business_id = p_service.business_id and sr.service_id = p_service.id and x.kind = v_kind and x.active
      order by x.position, x.name, x.id loop
      v_taken := private.take_units(p_service.business_id, r.id, r.capacity, 1, p_during, p_status, (p_owner ->> 'bookingId')::uuid,
        (p_owner ->> 'holdId')::uuid, (p_owner ->> 'sessionId')::uuid, (p_owner ->> 'expiresAt')::timestamptz);
      exit when v_taken;
    end loop;
    if not v_taken then
      return false;
    end if;
  end loop;
  return true;
end
$$;

-- A session lives as long as somebody sits in it: kept by bookings, or until the last hold lapses.
create function private.follow_session(p_business_id uuid, p_session_id uuid) returns void
language plpgsql set search_path = '' as $$
declare
  v_booked bigint;
  v_until timestamptz;
begin
  -- The row is the session's lock: who waited for it sees the seats that were taken meanwhile.
  perform from public.sessions n where n.business_id = p_business_id and n.id = p_session_id for update;
  if not found then
    return;
  end if;
  select count(*) filter (where c.status <> 'held'), max(c.expires_at) filter (where c.status = 'held' and c.expires_at > now()) into v_booked, v_until
  from public.claims c where c.business_id = p_business_id and c.resource_id = p_session_id and c.status <> 'released';
  if v_booked > 0 then
    update public.sessions set expires_at = null where business_id = p_business_id and id = p_session_id and expires_at is not null;
    update public.claims set status = 'confirmed', expires_at = null where business_id = p_business_id and session_id = p_session_id and status = 'held';
  elsif v_until is not null then
    update public.sessions set expires_at = v_until where business_id = p_business_id and id = p_session_id;
    update public.claims set status = 'held', expires_at = v_until where business_id = p_business_id and session_id = p_session_id;
  else
    delete from public.holds h where h.business_id = p_business_id and h.session_id = p_session_id;
    delete from public.claims c where c.business_id = p_business_id and c.resource_id = p_session_id;
    delete from public.sessions n where n.business_id = p_business_id and n.id = p_session_id;
    delete from public.resources r where r.business_id = p_business_id and r.id = p_session_id and r.kind = 'session';
  end if;
end
$$;

create function private.lock_sessions(p_service public.services, p_starts timestamptz) returns void
language plpgsql set search_path = '' as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(p_service.business_id::text || p_service.id::text || p_starts::text, 13));
end
$$;

-- Seats in the session of one staff member at one time; the first seat makes the session. Call under lock_sessions.
-- Answers the session, or null when there is no room: no seats, the staff member or every room is busy.
create function private.take_seats(p_service public.services, p_staff_id uuid, p_starts timestamptz, p_ends timestamptz, p_before integer, p_after integer,
  p_seats integer, p_status text, p_booking_id uuid, p_hold_id uuid, p_expires_at timestamptz) returns uuid
language plpgsql set search_path = '' as $$
declare
  v_during tstzrange := tstzrange(p_starts - make_interval(mins => p_before), p_ends + make_interval(mins => p_after));
  v_own_status text := case p_status when 'held' then 'held' else 'confirmed' end;
  v_session public.sessions;
begin
  select * into v_session from public.sessions n where n.business_id = p_service.business_id and n.service_id = p_service.id
    and n.staff_id = p_staff_id and n.starts_at = p_starts and n.ends_at = p_ends for update;
  if found and v_session.expires_at <= now() then
    perform private.follow_session(v_session.business_id, v_session.id);
    v_session := null;
  end if;
  if v_session.id is null then
    v_session.id := gen_random_uuid();
    v_session.capacity := p_service.capacity;
    insert into public.resources (business_id, id, kind, name, capacity) values (p_service.business_id, v_session.id, 'session', p_service.name, p_service.capacity);
    insert into public.sessions (business_id, id, service_id, staff_id, starts_at, ends_at, capacity, expires_at)
    values (p_service.business_id, v_session.id, p_service.id, p_staff_id, p_starts, p_ends, p_service.capacity, case p_status when 'held' then p_expires_at end);
    if not private.take_units(p_service.business_id, p_staff_id, 1, 1, v_during, v_own_status, null, null, v_session.id, case p_status when 'held' then p_expires_at end)
      or not private.take_resources(p_service, v_during, v_own_status, jsonb_build_object('sessionId', v_session.id, 'expiresAt', case p_status when 'held' then p_expires_at end))
      or not private.take_units(p_service.business_id, v_session.id, v_session.capacity, p_seats, v_during, p_status, p_booking_id, p_hold_id, null, p_expires_at) then
      perform private.follow_session(p_service.business_id, v_session.id);
      return null;
    end if;
    return v_session.id;
  end if;
  if not private.take_units(p_service.business_id, v_session.id, v_session.capacity, p_seats, v_during, p_status, p_booking_id, p_hold_id, null, p_expires_at) then
    return null;
  end if;
  perform private.follow_session(p_service.business_id, v_session.id);
  return v_session.id;
end
$$;

-- Whatever one start of a service needs: {ok, staffId, team, sessionId, choice} or {refusal}. Nothing is left behind by a refusal.
-- p: staffIds (free by the judge's account), keepStaffId?, seats?, ignoreLimits?, exceptIds? (bookings and holds that limits leave out)
create function private.occupy(p jsonb, p_service public.services, p_starts timestamptz, p_ends timestamptz, p_before integer, p_after integer,
  p_status text, p_booking_id uuid, p_hold_id uuid, p_expires_at timestamptz) returns jsonb
language plpgsql set search_path = '' as $$
declare
  v_business uuid := p_service.business_id;
  v_during tstzrange := tstzrange(p_starts - make_interval(mins => p_before), p_ends + make_interval(mins => p_after));
  v_free uuid[] := array(select x::uuid from jsonb_array_elements_text(coalesce(p -> 'staffIds', '[]')) with ordinality as t(x, n) order by n);
  v_keep uuid := (p ->> 'keepStaffId')::uuid;
  v_except uuid[] := array(select x::uuid from jsonb_array_elements_text(coalesce(p -> 'exceptIds', '[]')) as t(x));
  v_minutes integer := extract(epoch from p_ends - p_starts) / 60;
  v_seats integer := coalesce((p ->> 'seats')::int, 1);
  v_is_asked boolean;
  v_rotates boolean;
  v_choice jsonb;
  v_staff uuid;
  v_session uuid;
  v_refusal text := 'slot_taken';
  v_limit text;
  v_owner jsonb := jsonb_build_object('bookingId', p_booking_id, 'holdId', p_hold_id, 'expiresAt', p_expires_at);
begin
  if cardinality(v_free) = 0 then
    return private.refuse('slot_taken');
  end if;
  if p_service.staff_mode = 'collective' then
    foreach v_staff in array array(select s from unnest(v_free) as s order by s) loop
      v_limit := case when coalesce((p ->> 'ignoreLimits')::boolean, false) then null else private.limit_refusal(p_service, v_staff, p_starts, v_minutes, v_except) end;
      if v_limit is not null or not private.take_claim(v_business, v_staff, v_during, p_status, p_booking_id, p_hold_id, p_expires_at) then
        delete from public.claims c where c.business_id = v_business and (c.booking_id = p_booking_id or c.hold_id = p_hold_id);
        return private.refuse(coalesce(v_limit, 'slot_taken'));
      end if;
    end loop;
    if not private.take_resources(p_service, v_during, p_status, v_owner) then
      delete from public.claims c where c.business_id = v_business and (c.booking_id = p_booking_id or c.hold_id = p_hold_id);
      return private.refuse('resource_busy');
    end if;
    return jsonb_build_object('ok', true, 'staffId', v_free[1], 'team', to_jsonb(v_free));
  end if;
  v_is_asked := v_keep is not null and v_free = array[v_keep];
  v_rotates := not v_is_asked and private.has_rotation(p_service);
  if p_service.capacity is not null then
    perform private.lock_sessions(p_service, p_starts);
    -- A session that has room is joined, whatever the rotation or a limit says: nobody starts another beside it.
    select n.staff_id into v_staff from public.sessions n
    where n.business_id = v_business and n.service_id = p_service.id and n.starts_at = p_starts and n.ends_at = p_ends and n.staff_id = any (v_free)
      and (n.expires_at is null or n.expires_at > now())
      and n.capacity - v_seats >= (select count(*) from public.claims c where c.business_id = n.business_id and c.resource_id = n.id
        and (c.status <> 'held' or c.expires_at > now()))
    order by n.created_at limit 1;
    if found then
      v_session := private.take_seats(p_service, v_staff, p_starts, p_ends, p_before, p_after, v_seats, p_status, p_booking_id, p_hold_id, p_expires_at);
      if v_session is not null then
        return jsonb_build_object('ok', true, 'staffId', v_staff, 'sessionId', v_session);
      end if;
    end if;
  end if;
  while cardinality(v_free) > 0 loop
    v_choice := case when v_rotates then private.choose_staff(p_service, v_free, v_keep, now())
      when v_is_asked then private.kept_choice(p_service, v_keep) end;
    v_staff := coalesce((v_choice ->> 'staffId')::uuid, v_free[1]);
    v_limit := case when coalesce((p ->> 'ignoreLimits')::boolean, false) then null else private.limit_refusal(p_service, v_staff, p_starts, v_minutes, v_except) end;
    if v_limit is not null then
      v_refusal := v_limit;
    elsif p_service.capacity is not null then
      v_session := private.take_seats(p_service, v_staff, p_starts, p_ends, p_before, p_after, v_seats, p_status, p_booking_id, p_hold_id, p_expires_at);
      if v_session is not null then
        return jsonb_build_object('ok', true, 'staffId', v_staff, 'sessionId', v_session, 'choice', v_choice);
      end if;
      v_refusal := 'seats_full';
    elsif private.take_claim(v_business, v_staff, v_during, p_status, p_booking_id, p_hold_id, p_expires_at) then
      if private.take_resources(p_service, v_during, p_status, v_owner) then
        return jsonb_build_object('ok', true, 'staffId', v_staff, 'choice', v_choice);
      end if;
      delete from public.claims c where c.business_id = v_business and (c.booking_id = p_booking_id or c.hold_id = p_hold_id);
      return private.refuse('resource_busy');
    else
      v_refusal := 'slot_taken';
    end if;
    v_free := array_remove(v_free, v_staff);
  end loop;
  return private.refuse(v_refusal);
end
$$;

-- Every resource that a booking's or a hold's claims touch, for the bump of their versions; a session's staff with it.
create function private.touched_resources(p_business_id uuid, p_booking_id uuid, p_hold_id uuid) returns uuid[]
language plpgsql stable set search_path = '' as $$
begin
  return array(
    select c.resource_id from public.claims c where c.business_id = p_business_id and (c.booking_id = p_booking_id or c.hold_id = p_hold_id)
    union
    select n.staff_id from public.claims c join public.sessions n on n.business_id = c.business_id and n.id = c.resource_id
    where c.business_id = p_business_id and (c.booking_id = p_booking_id or c.hold_id = p_hold_id));
end
$$;

revoke all on function private.is_absent(uuid, uuid, timestamptz, text, timestamptz), private.rotation_start(text, text, integer, timestamptz),
  private.rotation_standings(public.services, timestamptz), private.choose_staff(public.services, uuid[], uuid, timestamptz),
  private.kept_choice(public.services, uuid), private.has_rotation(public.services), private.note_assignment(public.services, jsonb, uuid, uuid),
  private.limit_refusal(public.services, uuid, timestamptz, integer, uuid[]), private.clear_lapsed(uuid, uuid, tstzrange),
  private.take_units(uuid, uuid, integer, integer, tstzrange, text, uuid, uuid, uuid, timestamptz),
  private.take_resources(public.services, tstzrange, text, jsonb), private.follow_session(uuid, uuid), private.lock_sessions(public.services, timestamptz),
  private.take_seats(public.services, uuid, timestamptz, timestamptz, integer, integer, integer, text, uuid, uuid, timestamptz),
  private.occupy(jsonb, public.services, timestamptz, timestamptz, integer, integer, text, uuid, uuid, timestamptz),
  private.touched_resources(uuid, uuid, uuid) from public;
