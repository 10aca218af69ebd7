-- Repeated visits: booked all-or-listed in one transaction with one staff member, moved and cancelled one, following or all.

-- p: businessId, seriesId, serviceId, durationMinutes?, seats?, staffIds (free at all of them), keepStaffId?, rulesVersion, customer, notes?,
--    channel, idempotency?, rule: {everyUnit, everyInterval, startsOn, startMinute, timeZone, until?},
--    occurrences: [{bookingId, manageTokenHash, startsAt}] in order. Refuses with startsAt: the first that could not be had.
create function private.book_series(p jsonb, p_actor jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
  v_business uuid := (p ->> 'businessId')::uuid;
  v_answer jsonb := private.begin_idempotent((p ->> 'businessId')::uuid, p -> 'idempotency');
  v_series uuid := (p ->> 'seriesId')::uuid;
  v_count integer := jsonb_array_length(coalesce(p -> 'occurrences', '[]'));
  v_service public.services;
  v_status text;
  v_free uuid[] := array(select x::uuid from jsonb_array_elements_text(coalesce(p -> 'staffIds', '[]')) with ordinality as t(x, n) order by n);
  v_rotates boolean;
  v_choice jsonb;
  v_staff uuid;
  v_customer uuid;
  v_taken jsonb;
  v_failed jsonb := private.refuse('slot_taken');
  v_touched uuid[];
  v_starts timestamptz;
  v_ends timestamptz;
  o record;
begin
  if v_answer is not null then
    return v_answer;
  end if;
  perform from public.businesses z where z.id = v_business and z.status = 'active' and z.rules_version = (p ->> 'rulesVersion')::bigint;
  if not found then
    return private.refuse('rules_changed');
  end if;
  select * into v_service from public.services s where s.business_id = v_business and s.id = (p ->> 'serviceId')::uuid and s.active;
  if not found then
    return private.refuse('not_found');
  end if;
  if v_count not between 1 and 104 or (p_actor ->> 'type' <> 'member' and v_count > v_service.recurring_most)
    or private.price_of(v_service, coalesce((p ->> 'durationMinutes')::int, v_service.duration_minutes)) is null then
    return private.refuse('invalid_input');
  end if;
  v_status := private.status_of_new(p, v_service, p_actor);
  v_rotates := private.has_rotation(v_service);
  while cardinality(v_free) > 0 loop
    v_choice := case when v_rotates then private.choose_staff(v_service, v_free, (p ->> 'keepStaffId')::uuid, now()) end;
    v_staff := coalesce((v_choice ->> 'staffId')::uuid, v_free[1]);
    v_touched := '{}';
    begin
      v_customer := private.find_or_add_customer(v_business, p -> 'customer');
      insert into public.series (business_id, id, service_id, customer_id, every_unit, every_interval, starts_on, start_minute, time_zone, until_date, occurrences)
      values (v_business, v_series, v_service.id, v_customer, p -> 'rule' ->> 'everyUnit', (p -> 'rule' ->> 'everyInterval')::int,
        (p -> 'rule' ->> 'startsOn')::date, (p -> 'rule' ->> 'startMinute')::int, p -> 'rule' ->> 'timeZone', (p -> 'rule' ->> 'until')::date, v_count);
      for o in select x, n from jsonb_array_elements(p -> 'occurrences') with ordinality as t(x, n) order by n loop
        v_starts := (o.x ->> 'startsAt')::timestamptz;
        v_ends := v_starts + make_interval(mins => coalesce((p ->> 'durationMinutes')::int, v_service.duration_minutes));
        v_taken := private.occupy(jsonb_build_object('staffIds', case when v_service.staff_mode = 'collective' then p -> 'staffIds' else jsonb_build_array(v_staff) end,
            'keepStaffId', v_staff, 'seats', coalesce((p ->> 'seats')::int, 1)),
          v_service, v_starts, v_ends, v_service.buffer_before_minutes, v_service.buffer_after_minutes, v_status, (o.x ->> 'bookingId')::uuid, null, null);
        if not (v_taken ->> 'ok')::boolean then
          raise exception 'no room' using errcode = 'CH409';
        end if;
        perform private.insert_booking((p - 'holdId') || o.x || jsonb_build_object('seriesId', v_series, 'seriesPosition', o.n), v_service, v_taken, v_starts, v_ends,
          v_status, v_customer);
        perform private.note_assignment(v_service, case when o.n = 1 then coalesce(v_choice, v_taken -> 'choice') else v_taken -> 'choice' end, (o.x ->> 'bookingId')::uuid, null);
        perform private.announce_booked(v_service, (o.x ->> 'bookingId')::uuid, v_status, p ->> 'channel', p_actor, jsonb_build_object('seriesId', v_series));
        v_touched := v_touched || private.touched_resources(v_business, (o.x ->> 'bookingId')::uuid, null);
      end loop;
      perform private.emit(v_business, 'series/booked', jsonb_build_object('seriesId', v_series));
      perform private.bump_availability(v_business, v_touched);
      return private.end_idempotent(v_business, p -> 'idempotency', jsonb_build_object('ok', true, 'seriesId', v_series, 'bookings', (
        select jsonb_agg(private.booking_json(v_business, (t.x ->> 'bookingId')::uuid) order by t.n)
        from jsonb_array_elements(p -> 'occurrences') with ordinality as t(x, n))));
    exception when sqlstate 'CH409' then
      v_failed := v_taken || jsonb_build_object('startsAt', v_starts);
    end;
    exit when v_service.staff_mode = 'collective';
    v_free := array_remove(v_free, v_staff);
  end loop;
  return v_failed;
end
$$;

-- The bookings of a series that scope means, seen from one of them: one, following (it and later ones), all. Only those still ahead.
create function private.series_scope(p_business_id uuid, p_booking_id uuid, p_scope text) returns setof public.bookings
language plpgsql stable set search_path = '' as $$
declare
  v_booking public.bookings;
begin
  select * into v_booking from public.bookings b where b.business_id = p_business_id and b.id = p_booking_id;
  return query select b.* from public.bookings b
  where b.business_id = p_business_id and b.status in ('pending', 'confirmed')
    and (b.id = p_booking_id or (p_scope in ('following', 'all') and b.series_id = v_booking.series_id and b.starts_at > now()
      and (p_scope = 'all' or b.series_position >= v_booking.series_position)))
  order by b.series_position, b.id;
end
$$;

-- p: businessId, bookingId, scope, reason?, enforcePolicy. Those that it is too late to cancel stay and are named: {cancelled, kept}.
create function private.cancel_series(p jsonb, p_actor jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
  v_business uuid := (p ->> 'businessId')::uuid;
  v_ids uuid[];
  v_booking public.bookings;
  v_series uuid;
  v_notice integer;
  v_cancelled uuid[] := '{}';
  v_kept uuid[] := '{}';
begin
  select b.series_id into v_series from public.bookings b where b.business_id = v_business and b.id = (p ->> 'bookingId')::uuid;
  if not found or v_series is null then
    return private.refuse('not_found');
  end if;
  if p ->> 'scope' not in ('one', 'following', 'all') then
    return private.refuse('invalid_input');
  end if;
  v_ids := array(select s.id from private.series_scope(v_business, (p ->> 'bookingId')::uuid, p ->> 'scope') as s);
  select z.cancel_notice_minutes into v_notice from public.businesses z where z.id = v_business;
  for v_booking in select * from public.bookings b where b.business_id = v_business and b.id = any (v_ids) order by b.id for update loop
    if v_booking.status not in ('pending', 'confirmed')
      or ((p ->> 'enforcePolicy')::boolean and v_booking.starts_at - make_interval(mins => v_notice) <= now()) then
      v_kept := v_kept || v_booking.id;
    else
      perform private.cancel_one(v_booking, p ->> 'reason', p_actor, jsonb_build_object('seriesId', v_series));
      v_cancelled := v_cancelled || v_booking.id;
    end if;
  end loop;
  if cardinality(v_cancelled) = 0 then
    return private.refuse(case when cardinality(v_kept) > 0 then 'too_late_to_cancel' else 'already_cancelled' end);
  end if;
  perform private.emit(v_business, 'series/cancelled', jsonb_build_object('seriesId', v_series, 'bookingIds', to_jsonb(v_cancelled)));
  return jsonb_build_object('ok', true, 'cancelled', to_jsonb(v_cancelled), 'kept', to_jsonb(v_kept),
    'booking', private.booking_json(v_business, (p ->> 'bookingId')::uuid));
end
$$;

create function app.book_series(p jsonb, p_actor jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$ begin return private.book_series(p, p_actor); end $$;
create function app.cancel_series(p jsonb, p_actor jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$ begin return private.cancel_series(p, p_actor); end $$;

-- Every booking of a series, in order. null: no such series.
create function app.get_series(p_business_id uuid, p_series_id uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_answer jsonb;
begin
  select jsonb_build_object('id', r.id, 'everyUnit', r.every_unit, 'everyInterval', r.every_interval, 'startsOn', r.starts_on, 'startMinute', r.start_minute,
    'timeZone', r.time_zone, 'untilDate', r.until_date, 'occurrences', r.occurrences,
    'bookings', (select jsonb_agg(private.booking_json(b.business_id, b.id) order by b.series_position) from public.bookings b
      where b.business_id = r.business_id and b.series_id = r.id))
  into v_answer from public.series r where r.business_id = p_business_id and r.id = p_series_id;
  return v_answer;
end
$$;

create function private.member_book_series(p jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_refusal jsonb := private.member_refusal((p ->> 'businessId')::uuid, '{owner,admin,own_calendar}', private.wanted_staff(p));
begin
  return coalesce(v_refusal, private.book_series(p, private.current_actor()));
end
$$;
create function private.member_cancel_series(p jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_business uuid := (p ->> 'businessId')::uuid;
  v_refusal jsonb := private.member_refusal(v_business, '{owner,admin,own_calendar}', array(
    select s.staff_id from private.series_scope(v_business, (p ->> 'bookingId')::uuid, p ->> 'scope') as s));
begin
  return coalesce(v_refusal, private.cancel_series(p || '{"enforcePolicy": false}', private.current_actor()));
end
$$;
create function private.member_get_series(p jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_business uuid := (p ->> 'businessId')::uuid;
  v_series uuid := (p ->> 'seriesId')::uuid;
  v_refusal jsonb := private.member_refusal(v_business, '{owner,admin,own_calendar}', array(
    select b.staff_id from public.bookings b where b.business_id = v_business and b.series_id = v_series));
  v_answer jsonb;
begin
  if v_refusal is not null then
    return v_refusal;
  end if;
  v_answer := app.get_series(v_business, v_series);
  return case when v_answer is null then private.refuse('not_found') else jsonb_build_object('ok', true, 'series', v_answer) end;
end
$$;

do $$
declare
  f text;
begin
  foreach f in array array['member_book_series', 'member_cancel_series', 'member_get_series'] loop
    execute format('create function public.%I(p jsonb) returns jsonb language sql set search_path = '''' as ''select private.%I(p)''', f, f);
    execute format('revoke all on function public.%I(jsonb), private.%I(jsonb) from public, anon', f, f);
    execute format('grant execute on function public.%I(jsonb), private.%I(jsonb) to authenticated', f, f);
  end loop;
end
$$;
revoke all on function app.book_series(jsonb, jsonb), app.cancel_series(jsonb, jsonb), app.get_series(uuid, uuid),
  private.book_series(jsonb, jsonb), private.series_scope(uuid, uuid, text), private.cancel_series(jsonb, jsonb) from public;
grant execute on function app.book_series(jsonb, jsonb), app.cancel_series(jsonb, jsonb), app.get_series(uuid, uuid) to app_server;
