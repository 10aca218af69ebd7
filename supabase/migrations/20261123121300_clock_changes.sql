-- Bookings follow their wall clock when the rules of their zone change, and their business is told.

-- Bookings still ahead in the order of their ids, after a cursor: what they were promised for.
create function app.list_local_starts(p_after uuid, p_limit integer) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_answer jsonb;
begin
  select jsonb_agg(jsonb_build_object('businessId', b.business_id, 'bookingId', b.id, 'timeZone', b.time_zone,
    'localStart', to_char(b.local_start, 'YYYY-MM-DD"T"HH24:MI:SS'), 'startsAt', b.starts_at) order by b.id) into v_answer
  from (select * from public.bookings x where x.starts_at > now() and x.status in ('pending', 'confirmed')
    and (p_after is null or x.id > p_after) order by x.id limit p_limit) b;
  return coalesce(v_answer, '[]');
end
$$;

-- p: businessId, shifts: [{bookingId, fromAt, toAt}]. All of them move together, so that neighbours do not stand in each other's way; those
-- whose new time is taken stay and are told as clashes. The local time that was promised stays as it was. Answers {moved, clashes}.
create function private.shift_bookings(p jsonb, p_actor jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
  v_business uuid := (p ->> 'businessId')::uuid;
  v_shifts jsonb;
  v_answer jsonb;
  v_clashes uuid[] := '{}';
begin
  perform from public.bookings b where b.business_id = v_business
    and b.id in (select (x ->> 'bookingId')::uuid from jsonb_array_elements(p -> 'shifts') as t(x)) order by b.id for update;
  -- What was moved, cancelled or shifted meanwhile is left alone.
  select jsonb_agg(jsonb_build_object('bookingId', b.id, 'startsAt', t.x ->> 'toAt', 'fromAt', b.starts_at, 'localStart', b.local_start, 'timeZone', b.time_zone,
      'keepStaffId', b.staff_id, 'ignoreLimits', true,
      'staffIds', to_jsonb(array_prepend(b.staff_id, array(select k.staff_id from public.booking_staff k where k.business_id = b.business_id and k.booking_id = b.id)))))
  into v_shifts
  from jsonb_array_elements(p -> 'shifts') as t(x)
  join public.bookings b on b.business_id = v_business and b.id = (t.x ->> 'bookingId')::uuid
    and b.starts_at = (t.x ->> 'fromAt')::timestamptz and b.status in ('pending', 'confirmed');
  while jsonb_array_length(coalesce(v_shifts, '[]')) > 0 loop
    v_answer := private.move_bookings(jsonb_build_object('businessId', v_business, 'event', 'booking/shifted', 'enforcePolicy', false, 'moves', v_shifts,
      'rulesVersion', (select z.rules_version from public.businesses z where z.id = v_business)), p_actor);
    exit when (v_answer ->> 'ok')::boolean;
    if v_answer ->> 'bookingId' is null then
      return v_answer;
    end if;
    v_clashes := v_clashes || (v_answer ->> 'bookingId')::uuid;
    insert into public.time_shifts (business_id, booking_id, time_zone, local_start, from_at, to_at, outcome)
    select v_business, (x ->> 'bookingId')::uuid, x ->> 'timeZone', (x ->> 'localStart')::timestamp, (x ->> 'fromAt')::timestamptz, (x ->> 'startsAt')::timestamptz, 'clash'
    from jsonb_array_elements(v_shifts) as t(x) where x ->> 'bookingId' = v_answer ->> 'bookingId'
    on conflict do nothing;
    select jsonb_agg(t.x) into v_shifts from jsonb_array_elements(v_shifts) as t(x) where t.x ->> 'bookingId' <> v_answer ->> 'bookingId';
  end loop;
  insert into public.time_shifts (business_id, booking_id, time_zone, local_start, from_at, to_at, outcome)
  select v_business, (x ->> 'bookingId')::uuid, x ->> 'timeZone', (x ->> 'localStart')::timestamp, (x ->> 'fromAt')::timestamptz, (x ->> 'startsAt')::timestamptz, 'moved'
  from jsonb_array_elements(coalesce(v_shifts, '[]')) as t(x)
  on conflict (business_id, booking_id, to_at) do update set outcome = 'moved', seen_at = null;
  update public.bookings b set local_start = (t.x ->> 'localStart')::timestamp, time_zone = t.x ->> 'timeZone'
  from jsonb_array_elements(coalesce(v_shifts, '[]')) as t(x) where b.business_id = v_business and b.id = (t.x ->> 'bookingId')::uuid;
  if v_shifts is not null or cardinality(v_clashes) > 0 then
    perform private.emit(v_business, 'business/clock_changed', '{}');
  end if;
  return jsonb_build_object('ok', true, 'moved', jsonb_array_length(coalesce(v_shifts, '[]')), 'clashes', to_jsonb(v_clashes));
end
$$;
create function app.shift_bookings(p jsonb, p_actor jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$ begin return private.shift_bookings(p, p_actor); end $$;

-- What an owner is mailed about: shifts that nobody has looked at. null: none.
create function app.get_time_shift_report(p_business_id uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_answer jsonb;
begin
  select jsonb_build_object('businessName', z.name, 'slug', z.slug, 'locale', z.locale, 'lastAt', max(t.created_at),
    'owners', (select jsonb_agg(m.email order by m.email) from public.members m where m.business_id = z.id and m.role = 'owner'),
    'moved', count(*) filter (where t.outcome = 'moved'), 'clashes', count(*) filter (where t.outcome = 'clash'),
    'timeZones', jsonb_agg(distinct t.time_zone))
  into v_answer
  from public.time_shifts t join public.businesses z on z.id = t.business_id
  where t.business_id = p_business_id and t.seen_at is null group by z.id;
  return v_answer;
end
$$;

revoke all on function app.list_local_starts(uuid, integer), app.shift_bookings(jsonb, jsonb), app.get_time_shift_report(uuid),
  private.shift_bookings(jsonb, jsonb) from public;
grant execute on function app.list_local_starts(uuid, integer), app.shift_bookings(jsonb, jsonb), app.get_time_shift_report(uuid) to app_server;
