-- Hold, book and move with every rule. Requests as before, and: durationMinutes?, seats?, keepStaffId? (whom the customer asked for).

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
    'seats', b.seats, 'sessionId', b.session_id, 'expiresAt', b.expires_at,
    'series', case when b.series_id is not null then (select jsonb_build_object('id', r.id, 'position', b.series_position, 'occurrences', r.occurrences,
      'everyUnit', r.every_unit, 'everyInterval', r.every_interval) from public.series r where r.business_id = b.business_id and r.id = b.series_id) end,
    'team', coalesce((select jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name) order by t.position, t.name) from public.booking_staff x
      join public.staff t on t.business_id = x.business_id and t.id = x.staff_id where x.business_id = b.business_id and x.booking_id = b.id), '[]'),
    'resources', coalesce((select jsonb_agg(r.name order by r.kind, r.name) from public.claims k
      join public.resources r on r.business_id = k.business_id and r.id = k.resource_id and r.kind in ('room', 'machine')
      where k.business_id = b.business_id and (k.booking_id = b.id or k.session_id = b.session_id)), '[]'),
    'service', jsonb_build_object('id', s.id, 'slug', s.slug, 'name', s.name,
      'durationMinutes', (extract(epoch from b.ends_at - b.starts_at) / 60)::int),
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

-- Price of one seat for a length that the service offers; null: it does not.
create function private.price_of(p_service public.services, p_minutes integer) returns integer
language plpgsql stable set search_path = '' as $$
declare
  v_price integer;
begin
  if p_minutes = p_service.duration_minutes then
    return p_service.price_cents;
  end if;
  select d.price_cents into v_price from public.service_durations d
  where d.business_id = p_service.business_id and d.service_id = p_service.id and d.duration_minutes = p_minutes;
  return v_price;
end
$$;

-- Drops holds and what followed from them; answers the resources that became free.
create function private.drop_holds(p_business_id uuid, p_hold_ids uuid[]) returns uuid[]
language plpgsql set search_path = '' as $$
declare
  v_touched uuid[] := '{}';
  v_session uuid;
  v_hold uuid;
  v_sessions uuid[];
begin
  foreach v_hold in array p_hold_ids loop
    v_touched := v_touched || private.touched_resources(p_business_id, null, v_hold);
  end loop;
  select array_agg(distinct h.session_id) into v_sessions from public.holds h where h.business_id = p_business_id and h.id = any (p_hold_ids) and h.session_id is not null;
  delete from public.holds h where h.business_id = p_business_id and h.id = any (p_hold_ids);
  foreach v_session in array coalesce(v_sessions, '{}') loop
    perform private.follow_session(p_business_id, v_session);
  end loop;
  return v_touched;
end
$$;

-- p: businessId, holdId, serviceId, staffIds, keepStaffId?, startsAt, durationMinutes?, seats?, rulesVersion, secretHash, visitorHash?,
--    holdSeconds, renewSeconds?
create or replace function private.hold_slot(p jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
  v_business uuid := (p ->> 'businessId')::uuid;
  v_hold uuid := (p ->> 'holdId')::uuid;
  v_answer jsonb := private.begin_idempotent((p ->> 'businessId')::uuid, p -> 'idempotency');
  v_until timestamptz := now() + make_interval(secs => (p ->> 'holdSeconds')::int);
  v_seats integer := coalesce((p ->> 'seats')::int, 1);
  v_service public.services;
  v_starts timestamptz := (p ->> 'startsAt')::timestamptz;
  v_ends timestamptz;
  v_visitor bytea := decode(nullif(p ->> 'visitorHash', ''), 'hex');
  v_touched uuid[] := '{}';
  v_taken jsonb;
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
  v_ends := v_starts + make_interval(mins => coalesce((p ->> 'durationMinutes')::int, v_service.duration_minutes));
  if private.price_of(v_service, (extract(epoch from v_ends - v_starts) / 60)::int) is null
    or v_seats not between 1 and (case when v_service.capacity is null then 1 else v_service.most_seats_per_booking end) then
    return private.refuse('invalid_input');
  end if;
  if v_visitor is not null then
    v_touched := private.drop_holds(v_business, array(select h.id from public.holds h where h.business_id = v_business and h.visitor_hash = v_visitor order by h.id));
  end if;
  v_taken := private.occupy(p, v_service, v_starts, v_ends, v_service.buffer_before_minutes, v_service.buffer_after_minutes, 'held', null, v_hold, v_until);
  if not (v_taken ->> 'ok')::boolean then
    perform private.bump_availability(v_business, v_touched);
    return v_taken;
  end if;
  insert into public.holds (business_id, id, service_id, staff_id, starts_at, ends_at, secret_hash, visitor_hash, held_until, renew_until, seats, session_id, team)
  values (v_business, v_hold, v_service.id, (v_taken ->> 'staffId')::uuid, v_starts, v_ends, decode(p ->> 'secretHash', 'hex'), v_visitor, v_until,
    now() + make_interval(secs => coalesce((p ->> 'renewSeconds')::int, 1200)), v_seats, (v_taken ->> 'sessionId')::uuid,
    array(select x::uuid from jsonb_array_elements_text(coalesce(v_taken -> 'team', '[]')) as t(x)));
  perform private.note_assignment(v_service, v_taken -> 'choice', null, v_hold);
  perform private.bump_availability(v_business, v_touched || private.touched_resources(v_business, null, v_hold));
  return private.end_idempotent(v_business, p -> 'idempotency', jsonb_build_object('ok', true, 'holdId', v_hold, 'staffId', v_taken ->> 'staffId',
    'serviceId', v_service.id, 'startsAt', v_starts, 'endsAt', v_ends, 'heldUntil', v_until, 'seats', v_seats));
end
$$;

-- A customer who has been here before, found as find_or_add_customer would.
create function private.is_known_customer(p_business_id uuid, p_customer jsonb) returns boolean
language plpgsql stable set search_path = '' as $$
declare
  v_name text := lower(btrim(p_customer ->> 'name'));
  v_phone text := nullif(p_customer ->> 'phone', '');
  v_email text := lower(nullif(p_customer ->> 'email', ''));
begin
  return exists (
    select from public.customers c join public.bookings b on b.business_id = c.business_id and b.customer_id = c.id and b.status in ('confirmed', 'completed')
    where c.business_id = p_business_id and (c.id::text = p_customer ->> 'id' or (lower(btrim(c.name)) = v_name
      and ((v_phone is not null and c.phone = v_phone) or (v_email is not null and c.email = v_email)))));
end
$$;

create function private.status_of_new(p jsonb, p_service public.services, p_actor jsonb) returns text
language plpgsql stable set search_path = '' as $$
begin
  if not p_service.requires_confirmation or p_actor ->> 'type' = 'member'
    or (p_service.confirm_known_customers and private.is_known_customer(p_service.business_id, p -> 'customer')) then
    return 'confirmed';
  end if;
  return 'pending';
end
$$;

drop function private.insert_booking(jsonb, public.services, uuid, timestamptz, timestamptz, text);
-- p: bookingId, manageTokenHash, customer, channel, notes?, seats?, seriesId?, seriesPosition?; p_taken: what occupy answered.
create function private.insert_booking(p jsonb, p_service public.services, p_taken jsonb, p_starts timestamptz, p_ends timestamptz, p_status text,
  p_customer_id uuid) returns uuid
language plpgsql set search_path = '' as $$
declare
  v_business uuid := p_service.business_id;
  v_id uuid := (p ->> 'bookingId')::uuid;
  v_seats integer := coalesce((p ->> 'seats')::int, 1);
begin
  insert into public.bookings (business_id, id, service_id, staff_id, customer_id, status, starts_at, ends_at, time_zone, local_start,
    buffer_before_minutes, buffer_after_minutes, price_cents, currency, customer_time_zone, locale, channel, customer_notes,
    manage_token_hash, hold_id, hold_secret_hash, seats, session_id, series_id, series_position, expires_at)
  select v_business, v_id, p_service.id, (p_taken ->> 'staffId')::uuid, p_customer_id, p_status, p_starts, p_ends, z.time_zone, p_starts at time zone z.time_zone,
    p_service.buffer_before_minutes, p_service.buffer_after_minutes,
    coalesce(private.price_of(p_service, (extract(epoch from p_ends - p_starts) / 60)::int), p_service.price_cents) * v_seats, z.currency,
    case when private.is_time_zone(p -> 'customer' ->> 'timeZone') then p -> 'customer' ->> 'timeZone' end,
    coalesce(p -> 'customer' ->> 'locale', z.locale), p ->> 'channel', coalesce(p ->> 'notes', ''),
    decode(p ->> 'manageTokenHash', 'hex'), nullif(p ->> 'holdId', '')::uuid, decode(nullif(p ->> 'holdSecretHash', ''), 'hex'),
    v_seats, (p_taken ->> 'sessionId')::uuid, (p ->> 'seriesId')::uuid, (p ->> 'seriesPosition')::int,
    case when p_status = 'pending' then least(now() + make_interval(mins => p_service.pending_expires_minutes), p_starts) end
  from public.businesses z where z.id = v_business;
  perform private.write_team(v_business, v_id, (p_taken ->> 'staffId')::uuid, p_taken -> 'team');
  return v_id;
end
$$;

create function private.write_team(p_business_id uuid, p_booking_id uuid, p_staff_id uuid, p_team jsonb) returns void
language plpgsql set search_path = '' as $$
begin
  delete from public.booking_staff x where x.business_id = p_business_id and x.booking_id = p_booking_id;
  if jsonb_typeof(p_team) = 'array' then
    insert into public.booking_staff (business_id, booking_id, staff_id)
    select p_business_id, p_booking_id, t.id::uuid from jsonb_array_elements_text(p_team) as t(id) where t.id::uuid <> p_staff_id;
  end if;
end
$$;

create function private.announce_booked(p_service public.services, p_booking_id uuid, p_status text, p_channel text, p_actor jsonb, p_extra jsonb) returns void
language plpgsql set search_path = '' as $$
begin
  perform private.schedule_reminders(p_service.business_id, p_booking_id);
  perform private.emit(p_service.business_id, case p_status when 'pending' then 'booking/requested' else 'booking/confirmed' end,
    jsonb_build_object('bookingId', p_booking_id, 'version', 1) || p_extra);
  perform private.audit(p_service.business_id, p_actor, 'booking.book', p_booking_id, jsonb_build_object('channel', p_channel, 'status', p_status));
end
$$;

-- The hold's row, locked, or the answer to give when it is gone: the booking that it became, or hold_lapsed.
create function private.read_hold(p jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
  v_business uuid := (p ->> 'businessId')::uuid;
  v_hold public.holds;
  v_booking uuid;
begin
  select * into v_hold from public.holds h
  where h.business_id = v_business and h.id = (p ->> 'holdId')::uuid and h.secret_hash = decode(p ->> 'holdSecretHash', 'hex') for update;
  if found then
    return case when v_hold.held_until <= now() then private.refuse('hold_lapsed') end;
  end if;
  select b.id into v_booking from public.bookings b
  where b.business_id = v_business and b.hold_id = (p ->> 'holdId')::uuid and b.hold_secret_hash = decode(p ->> 'holdSecretHash', 'hex');
  return case when found then jsonb_build_object('ok', true, 'replayed', true, 'booking', private.booking_json(v_business, v_booking))
    else private.refuse('hold_lapsed') end;
end
$$;

-- What was held becomes the booking's.
create function private.convert_hold(p_hold public.holds, p_booking_id uuid, p_status text) returns jsonb
language plpgsql set search_path = '' as $$
declare
  v_entry uuid;
begin
  update public.claims set status = p_status, booking_id = p_booking_id, hold_id = null, expires_at = null
  where business_id = p_hold.business_id and hold_id = p_hold.id;
  if not found then
    return private.refuse('slot_taken');
  end if;
  update public.assignments set booking_id = p_booking_id, hold_id = null where business_id = p_hold.business_id and hold_id = p_hold.id;
  update public.waitlist_offers set status = 'taken', hold_id = null where business_id = p_hold.business_id and hold_id = p_hold.id and status = 'open'
  returning entry_id into v_entry;
  if found then
    update public.waitlist_entries set status = 'booked' where business_id = p_hold.business_id and id = v_entry and status = 'waiting';
  end if;
  delete from public.holds where business_id = p_hold.business_id and id = p_hold.id;
  perform private.follow_session(p_hold.business_id, p_hold.session_id);
  return jsonb_build_object('ok', true, 'staffId', p_hold.staff_id, 'sessionId', p_hold.session_id, 'team', to_jsonb(p_hold.team), 'entryId', v_entry);
end
$$;

create or replace function private.book(p jsonb, p_actor jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
  v_business uuid := (p ->> 'businessId')::uuid;
  v_answer jsonb := private.begin_idempotent((p ->> 'businessId')::uuid, p -> 'idempotency');
  v_booking uuid := (p ->> 'bookingId')::uuid;
  v_hold public.holds;
  v_service public.services;
  v_status text;
  v_starts timestamptz := (p ->> 'startsAt')::timestamptz;
  v_ends timestamptz;
  v_taken jsonb;
begin
  if v_answer is not null then
    return v_answer;
  end if;
  if nullif(p ->> 'holdId', '') is not null then
    v_answer := private.read_hold(p);
    if v_answer is not null then
      return v_answer;
    end if;
    select * into v_hold from public.holds h where h.business_id = v_business and h.id = (p ->> 'holdId')::uuid;
    v_starts := v_hold.starts_at;
    v_ends := v_hold.ends_at;
    p := p || jsonb_build_object('seats', v_hold.seats);
  else
    perform from public.businesses z where z.id = v_business and z.rules_version = (p ->> 'rulesVersion')::bigint;
    if not found then
      return private.refuse('rules_changed');
    end if;
  end if;
  select * into v_service from public.services s
  where s.business_id = v_business and s.id = coalesce(v_hold.service_id, (p ->> 'serviceId')::uuid) and s.active;
  if not found then
    return private.refuse('not_found');
  end if;
  v_ends := coalesce(v_ends, v_starts + make_interval(mins => coalesce((p ->> 'durationMinutes')::int, v_service.duration_minutes)));
  v_status := private.status_of_new(p, v_service, p_actor);
  if v_hold.id is not null then
    v_taken := private.convert_hold(v_hold, v_booking, v_status);
  elsif private.price_of(v_service, (extract(epoch from v_ends - v_starts) / 60)::int) is null
    or coalesce((p ->> 'seats')::int, 1) not between 1 and (case when v_service.capacity is null then 1
      when p_actor ->> 'type' = 'member' then v_service.capacity else v_service.most_seats_per_booking end) then
    return private.refuse('invalid_input');
  else
    v_taken := private.occupy(p, v_service, v_starts, v_ends, v_service.buffer_before_minutes, v_service.buffer_after_minutes, v_status, v_booking, null, null);
  end if;
  if not (v_taken ->> 'ok')::boolean then
    return v_taken;
  end if;
  perform private.insert_booking(p, v_service, v_taken, v_starts, v_ends, v_status, private.find_or_add_customer(v_business, p -> 'customer'));
  if v_taken ->> 'entryId' is not null then
    update public.waitlist_offers set booking_id = v_booking where business_id = v_business and entry_id = (v_taken ->> 'entryId')::uuid and status = 'taken';
  end if;
  perform private.note_assignment(v_service, v_taken -> 'choice', v_booking, null);
  perform private.announce_booked(v_service, v_booking, v_status, p ->> 'channel', p_actor, '{}');
  perform private.bump_availability(v_business, private.touched_resources(v_business, v_booking, null));
  return private.end_idempotent(v_business, p -> 'idempotency',
    jsonb_build_object('ok', true, 'booking', private.booking_json(v_business, v_booking)));
end
$$;

-- p: businessId, rulesVersion, enforcePolicy, event?, moves: [{bookingId, startsAt, staffIds, keepStaffId?, ignoreLimits?, expectedVersion?}].
-- One atomic move of one or several bookings: all their claims go first, so that they may take each other's places. All or none.
create function private.move_bookings(p jsonb, p_actor jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
  v_business uuid := (p ->> 'businessId')::uuid;
  v_zone public.businesses;
  v_booking public.bookings;
  v_service public.services;
  m jsonb;
  v_starts timestamptz;
  v_ends timestamptz;
  v_ids uuid[] := array(select (x ->> 'bookingId')::uuid from jsonb_array_elements(p -> 'moves') as t(x));
  v_waiting uuid[];
  v_touched uuid[] := '{}';
  v_sessions uuid[];
  v_session uuid;
  v_taken jsonb;
  v_refusal text;
  v_failed text;
begin
  perform from public.bookings b where b.business_id = v_business and b.id = any (v_ids) order by b.id for update;
  select * into v_zone from public.businesses z where z.id = v_business;
  for m in select x from jsonb_array_elements(p -> 'moves') as t(x) loop
    select * into v_booking from public.bookings b where b.business_id = v_business and b.id = (m ->> 'bookingId')::uuid;
    if not found then
      return private.refuse('not_found');
    end if;
    v_refusal := case when v_booking.status not in ('pending', 'confirmed') then case v_booking.status when 'cancelled' then 'already_cancelled' else 'already_over' end
      when v_zone.rules_version <> (p ->> 'rulesVersion')::bigint then 'rules_changed'
      when coalesce((m ->> 'expectedVersion')::int, v_booking.version) <> v_booking.version then 'changed_meanwhile'
      when (p ->> 'enforcePolicy')::boolean and v_booking.starts_at - make_interval(mins => v_zone.reschedule_notice_minutes) <= now() then 'too_late_to_reschedule' end;
    if v_refusal is not null then
      return private.refuse(v_refusal) || jsonb_build_object('bookingId', v_booking.id);
    end if;
    v_touched := v_touched || private.touched_resources(v_business, v_booking.id, null)
      || array(select x::uuid from jsonb_array_elements_text(m -> 'staffIds') as t(x));
  end loop;
  perform private.lock_resources(v_business, v_touched);
  begin
    select array_agg(distinct b.session_id) into v_sessions from public.bookings b where b.business_id = v_business and b.id = any (v_ids) and b.session_id is not null;
    delete from public.claims where business_id = v_business and booking_id = any (v_ids);
    foreach v_session in array coalesce(v_sessions, '{}') loop
      perform private.follow_session(v_business, v_session);
    end loop;
    v_waiting := v_ids;
    for m in select x from jsonb_array_elements(p -> 'moves') as t(x) order by x ->> 'startsAt' loop
      select * into v_booking from public.bookings b where b.business_id = v_business and b.id = (m ->> 'bookingId')::uuid;
      select * into v_service from public.services s where s.business_id = v_business and s.id = v_booking.service_id;
      v_starts := (m ->> 'startsAt')::timestamptz;
      v_ends := v_starts + (v_booking.ends_at - v_booking.starts_at);
      v_taken := private.occupy(m || jsonb_build_object('seats', v_booking.seats, 'exceptIds', to_jsonb(v_waiting)), v_service, v_starts, v_ends,
        v_booking.buffer_before_minutes, v_booking.buffer_after_minutes, v_booking.status, v_booking.id, null, null);
      if not (v_taken ->> 'ok')::boolean then
        v_refusal := v_taken ->> 'refusal';
        v_failed := v_booking.id::text;
        raise exception 'no room' using errcode = 'CH409';
      end if;
      v_waiting := array_remove(v_waiting, v_booking.id);
      update public.bookings set starts_at = v_starts, ends_at = v_ends, staff_id = (v_taken ->> 'staffId')::uuid, session_id = (v_taken ->> 'sessionId')::uuid,
        time_zone = v_zone.time_zone, local_start = v_starts at time zone v_zone.time_zone, version = version + 1,
        expires_at = case when v_booking.expires_at is not null then least(v_booking.expires_at, v_starts) end
      where business_id = v_business and id = v_booking.id;
      perform private.write_team(v_business, v_booking.id, (v_taken ->> 'staffId')::uuid, v_taken -> 'team');
      if v_booking.staff_id::text <> v_taken ->> 'staffId' then
        update public.assignments set voided_at = now() where business_id = v_business and booking_id = v_booking.id and voided_at is null;
        perform private.note_assignment(v_service, v_taken -> 'choice', v_booking.id, null);
      end if;
      perform private.drop_reminders(v_business, v_booking.id);
      perform private.schedule_reminders(v_business, v_booking.id);
      perform private.emit(v_business, coalesce(p ->> 'event', 'booking/rescheduled'), jsonb_build_object('bookingId', v_booking.id, 'version', v_booking.version + 1)
        || case when p ->> 'seriesId' is not null then jsonb_build_object('seriesId', p ->> 'seriesId') else '{}' end);
      perform private.audit(v_business, p_actor, 'booking.reschedule', v_booking.id, jsonb_build_object(
        'fromStartsAt', v_booking.starts_at, 'toStartsAt', v_starts, 'fromStaffId', v_booking.staff_id, 'toStaffId', v_taken ->> 'staffId'));
      v_touched := v_touched || private.touched_resources(v_business, v_booking.id, null);
    end loop;
  exception when sqlstate 'CH409' then
    return private.refuse(v_refusal) || jsonb_build_object('bookingId', v_failed);
  end;
  perform private.bump_availability(v_business, v_touched);
  return jsonb_build_object('ok', true, 'bookings', (select jsonb_agg(private.booking_json(v_business, i) order by n) from unnest(v_ids) with ordinality as t(i, n)));
end
$$;

-- p: businessId, bookingId, staffIds, keepStaffId?, startsAt, rulesVersion, enforcePolicy, expectedVersion?, ignoreLimits?
create or replace function private.reschedule_booking(p jsonb, p_actor jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
  v_business uuid := (p ->> 'businessId')::uuid;
  v_booking public.bookings;
  v_answer jsonb;
begin
  select * into v_booking from public.bookings b where b.business_id = v_business and b.id = (p ->> 'bookingId')::uuid for update;
  if found and v_booking.status in ('pending', 'confirmed') and v_booking.starts_at = (p ->> 'startsAt')::timestamptz and p -> 'staffIds' ? v_booking.staff_id::text
    and coalesce((p ->> 'expectedVersion')::int, v_booking.version) = v_booking.version then
    return jsonb_build_object('ok', true, 'booking', private.booking_json(v_business, v_booking.id));
  end if;
  v_answer := private.move_bookings(p || jsonb_build_object('moves', jsonb_build_array(
    p - array['businessId', 'rulesVersion', 'enforcePolicy', 'moves'])), p_actor);
  return case when (v_answer ->> 'ok')::boolean then jsonb_build_object('ok', true, 'booking', v_answer -> 'bookings' -> 0) else v_answer - 'bookingId' end;
end
$$;
