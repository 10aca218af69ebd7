-- How a booking or a hold ends: cancelled, some of its seats given up, confirmed, kept, missed, expired, released; and the doors to these.

-- Ends a booking that is pending or confirmed; the caller has locked its row. p_extra goes into the event.
create function private.cancel_one(p_booking public.bookings, p_reason text, p_actor jsonb, p_extra jsonb) returns void
language plpgsql set search_path = '' as $$
declare
  v_touched uuid[] := private.touched_resources(p_booking.business_id, p_booking.id, null);
begin
  delete from public.claims where business_id = p_booking.business_id and booking_id = p_booking.id;
  perform private.follow_session(p_booking.business_id, p_booking.session_id);
  update public.bookings set status = 'cancelled', cancelled_at = now(), cancel_reason = nullif(left(p_reason, 500), ''), version = version + 1, expires_at = null
  where business_id = p_booking.business_id and id = p_booking.id;
  update public.assignments set voided_at = now() where business_id = p_booking.business_id and booking_id = p_booking.id and voided_at is null;
  perform private.drop_reminders(p_booking.business_id, p_booking.id);
  perform private.emit(p_booking.business_id, 'booking/cancelled', jsonb_build_object('bookingId', p_booking.id, 'version', p_booking.version + 1) || p_extra);
  perform private.audit(p_booking.business_id, p_actor, 'booking.cancel', p_booking.id, p_extra);
  perform private.bump_availability(p_booking.business_id, v_touched);
end
$$;

create or replace function private.cancel_booking(p jsonb, p_actor jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
  v_business uuid := (p ->> 'businessId')::uuid;
  v_booking public.bookings;
  v_notice integer;
begin
  select * into v_booking from public.bookings b where b.business_id = v_business and b.id = (p ->> 'bookingId')::uuid for update;
  if not found then
    return private.refuse('not_found');
  end if;
  if v_booking.status = 'cancelled' then
    return jsonb_build_object('ok', true, 'replayed', true, 'booking', private.booking_json(v_business, v_booking.id));
  end if;
  if v_booking.status not in ('pending', 'confirmed') then
    return private.refuse('already_over');
  end if;
  select z.cancel_notice_minutes into v_notice from public.businesses z where z.id = v_business;
  if (p ->> 'enforcePolicy')::boolean and v_booking.starts_at - make_interval(mins => v_notice) <= now() then
    return private.refuse('too_late_to_cancel');
  end if;
  perform private.cancel_one(v_booking, p ->> 'reason', p_actor, '{}');
  return jsonb_build_object('ok', true, 'booking', private.booking_json(v_business, v_booking.id));
end
$$;

-- Gives up some seats of a booking; all of them is a cancellation. p: businessId, bookingId, seats (to give up), enforcePolicy
create function private.cancel_seats(p jsonb, p_actor jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
  v_business uuid := (p ->> 'businessId')::uuid;
  v_seats integer := (p ->> 'seats')::int;
  v_booking public.bookings;
  v_notice integer;
begin
  select * into v_booking from public.bookings b where b.business_id = v_business and b.id = (p ->> 'bookingId')::uuid for update;
  if not found then
    return private.refuse('not_found');
  end if;
  if v_booking.status not in ('pending', 'confirmed') then
    return private.refuse(case v_booking.status when 'cancelled' then 'already_cancelled' else 'already_over' end);
  end if;
  if v_seats is null or v_seats < 1 then
    return private.refuse('invalid_input');
  end if;
  if coalesce((p ->> 'expectedVersion')::int, v_booking.version) <> v_booking.version then
    return private.refuse('changed_meanwhile');
  end if;
  if v_seats >= v_booking.seats then
    return private.cancel_booking(p, p_actor);
  end if;
  select z.cancel_notice_minutes into v_notice from public.businesses z where z.id = v_business;
  if (p ->> 'enforcePolicy')::boolean and v_booking.starts_at - make_interval(mins => v_notice) <= now() then
    return private.refuse('too_late_to_cancel');
  end if;
  delete from public.claims c where c.business_id = v_business and c.id in (
    select k.id from public.claims k where k.business_id = v_business and k.booking_id = v_booking.id and k.resource_id = v_booking.session_id
    order by k.unit desc limit v_seats);
  update public.bookings set seats = seats - v_seats, price_cents = price_cents / seats * (seats - v_seats), version = version + 1
  where business_id = v_business and id = v_booking.id;
  perform private.emit(v_business, 'booking/changed', jsonb_build_object('bookingId', v_booking.id, 'version', v_booking.version + 1));
  perform private.audit(v_business, p_actor, 'booking.cancel_seats', v_booking.id, jsonb_build_object('seats', v_seats));
  perform private.bump_availability(v_business, private.touched_resources(v_business, v_booking.id, null));
  return jsonb_build_object('ok', true, 'booking', private.booking_json(v_business, v_booking.id));
end
$$;

create or replace function private.set_booking_status(p jsonb, p_actor jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
  v_business uuid := (p ->> 'businessId')::uuid;
  v_to text := p ->> 'to';
  v_from text[] := case v_to when 'confirmed' then array['pending', 'completed', 'no_show'] when 'completed' then array['confirmed', 'no_show']
    when 'no_show' then array['confirmed', 'completed'] end;
  v_booking public.bookings;
begin
  if v_from is null then
    return private.refuse('invalid_input');
  end if;
  select * into v_booking from public.bookings b where b.business_id = v_business and b.id = (p ->> 'bookingId')::uuid for update;
  if not found then
    return private.refuse('not_found');
  end if;
  if v_booking.status = v_to then
    return jsonb_build_object('ok', true, 'replayed', true, 'booking', private.booking_json(v_business, v_booking.id));
  end if;
  if not v_booking.status = any (v_from) then
    return private.refuse(case v_booking.status when 'cancelled' then 'already_cancelled' else 'changed_meanwhile' end);
  end if;
  if v_to in ('completed', 'no_show') and v_booking.starts_at > now() then
    return private.refuse('not_started');
  end if;
  update public.bookings set status = v_to, version = version + 1, expires_at = null where business_id = v_business and id = v_booking.id;
  update public.claims set status = 'confirmed' where business_id = v_business and booking_id = v_booking.id and status = 'pending';
  if v_booking.status = 'pending' then
    perform private.schedule_reminders(v_business, v_booking.id);
  end if;
  perform private.emit(v_business, case when v_booking.status = 'pending' then 'booking/confirmed' else 'booking/' || v_to end,
    jsonb_build_object('bookingId', v_booking.id, 'version', v_booking.version + 1));
  perform private.audit(v_business, p_actor, 'booking.' || v_to, v_booking.id, jsonb_build_object('from', v_booking.status));
  return jsonb_build_object('ok', true, 'booking', private.booking_json(v_business, v_booking.id));
end
$$;

-- Requests that nobody answered in time; a confirmation that came first wins.
create function app.expire_pending(p_limit integer) returns integer
language plpgsql security definer set search_path = '' as $$
declare
  v_booking public.bookings;
  v_count integer := 0;
begin
  for v_booking in select * from public.bookings b where b.status = 'pending' and b.expires_at <= now() order by b.expires_at limit p_limit for update skip locked loop
    perform private.cancel_one(v_booking, 'expired', '{"type": "job", "name": "expire-pending"}', '{"cause": "expired"}');
    v_count := v_count + 1;
  end loop;
  return v_count;
end
$$;

create or replace function app.renew_hold(p_business_id uuid, p_hold_id uuid, p_secret_hash text, p_hold_seconds integer) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_hold public.holds;
begin
  update public.holds h set held_until = least(greatest(h.held_until, now() + make_interval(secs => p_hold_seconds)), greatest(h.renew_until, h.held_until))
  where h.business_id = p_business_id and h.id = p_hold_id and h.secret_hash = decode(p_secret_hash, 'hex') and h.held_until > now()
  returning * into v_hold;
  if not found then
    return private.refuse('hold_lapsed');
  end if;
  update public.claims set expires_at = v_hold.held_until where business_id = p_business_id and hold_id = p_hold_id;
  perform private.follow_session(p_business_id, v_hold.session_id);
  return jsonb_build_object('ok', true, 'holdId', v_hold.id, 'heldUntil', v_hold.held_until, 'staffId', v_hold.staff_id,
    'serviceId', v_hold.service_id, 'startsAt', v_hold.starts_at, 'endsAt', v_hold.ends_at, 'seats', v_hold.seats);
end
$$;

create or replace function app.release_hold(p_business_id uuid, p_hold_id uuid, p_secret_hash text) returns jsonb
language plpgsql security definer set search_path = '' as $$
begin
  perform private.bump_availability(p_business_id, private.drop_holds(p_business_id, array(
    select h.id from public.holds h where h.business_id = p_business_id and h.id = p_hold_id and h.secret_hash = decode(p_secret_hash, 'hex'))));
  return jsonb_build_object('ok', true);
end
$$;

create or replace function app.leave_hold(p_business_id uuid, p_hold_id uuid, p_secret_hash text, p_grace_seconds integer) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_hold public.holds;
begin
  -- An offer to somebody who waits is theirs until it lapses, whatever their page does.
  update public.holds h set held_until = least(h.held_until, now() + make_interval(secs => p_grace_seconds))
  where h.business_id = p_business_id and h.id = p_hold_id and h.secret_hash = decode(p_secret_hash, 'hex')
    and not exists (select from public.waitlist_offers o where o.business_id = h.business_id and o.hold_id = h.id and o.status = 'open')
  returning * into v_hold;
  if found then
    update public.claims set expires_at = v_hold.held_until where business_id = p_business_id and hold_id = p_hold_id;
    perform private.follow_session(p_business_id, v_hold.session_id);
    perform private.bump_availability(p_business_id, private.touched_resources(p_business_id, null, p_hold_id));
  end if;
  return jsonb_build_object('ok', true);
end
$$;

create or replace function app.sweep_lapsed_holds(p_limit integer) returns integer
language plpgsql security definer set search_path = '' as $$
declare
  h record;
  v_count integer := 0;
begin
  for h in select x.business_id, array_agg(x.id order by x.id) as ids from (
      select k.business_id, k.id from public.holds k where k.held_until <= now() order by k.held_until limit p_limit for update skip locked) as x
    group by x.business_id order by x.business_id loop
    perform private.bump_availability(h.business_id, private.drop_holds(h.business_id, h.ids));
    v_count := v_count + cardinality(h.ids);
  end loop;
  return v_count;
end
$$;

create or replace function app.get_hold(p_business_id uuid, p_hold_id uuid, p_secret_hash text) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_answer jsonb;
begin
  select jsonb_build_object('ok', true, 'holdId', h.id, 'heldUntil', h.held_until, 'staffId', h.staff_id, 'serviceId', h.service_id,
    'startsAt', h.starts_at, 'endsAt', h.ends_at, 'seats', h.seats, 'contactRule', s.contact_rule, 'country', z.country)
  into v_answer
  from public.holds h
  join public.services s on s.business_id = h.business_id and s.id = h.service_id
  join public.businesses z on z.id = h.business_id
  where h.business_id = p_business_id and h.id = p_hold_id and h.secret_hash = decode(p_secret_hash, 'hex') and h.held_until > now();
  return coalesce(v_answer, private.refuse('hold_lapsed'));
end
$$;

-- A collective's booking is on the calendar of each of its staff: any of them may act on it.
create or replace function private.booking_staff(p_business_id uuid, p_booking_id uuid) returns uuid[]
language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(b.staff_id), '{}') from public.bookings b where b.business_id = p_business_id and b.id = p_booking_id
$$;

create function private.member_cancel_seats(p jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_business uuid := (p ->> 'businessId')::uuid;
  v_refusal jsonb := private.member_refusal(v_business, '{owner,admin,own_calendar}', private.booking_staff(v_business, (p ->> 'bookingId')::uuid));
begin
  return coalesce(v_refusal, private.cancel_seats(p || '{"enforcePolicy": false}', private.current_actor()));
end
$$;
-- Swap of bookings, and any other move of several at once. p as move_bookings.
create function private.member_move_bookings(p jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_business uuid := (p ->> 'businessId')::uuid;
  m jsonb;
  v_staff uuid[] := '{}';
  v_refusal jsonb;
begin
  if jsonb_array_length(coalesce(p -> 'moves', '[]')) not between 1 and 104 then
    return private.refuse('invalid_input');
  end if;
  for m in select x from jsonb_array_elements(p -> 'moves') as t(x) loop
    v_staff := v_staff || private.wanted_staff(m) || private.booking_staff(v_business, (m ->> 'bookingId')::uuid);
  end loop;
  v_refusal := private.member_refusal(v_business, '{owner,admin,own_calendar}', v_staff);
  return coalesce(v_refusal, private.move_bookings(p - 'event' || '{"enforcePolicy": false}', private.current_actor()));
end
$$;

create function app.cancel_seats(p jsonb, p_actor jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$ begin return private.cancel_seats(p, p_actor); end $$;
create function app.move_bookings(p jsonb, p_actor jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$ begin return private.move_bookings(p, p_actor); end $$;

do $$
declare
  f text;
begin
  foreach f in array array['member_cancel_seats', 'member_move_bookings'] loop
    execute format('create function public.%I(p jsonb) returns jsonb language sql set search_path = '''' as ''select private.%I(p)''', f, f);
    execute format('revoke all on function public.%I(jsonb), private.%I(jsonb) from public, anon', f, f);
    execute format('grant execute on function public.%I(jsonb), private.%I(jsonb) to authenticated', f, f);
  end loop;
end
$$;
revoke all on function app.expire_pending(integer), app.cancel_seats(jsonb, jsonb), app.move_bookings(jsonb, jsonb) from public;
grant execute on function app.expire_pending(integer), app.cancel_seats(jsonb, jsonb), app.move_bookings(jsonb, jsonb) to app_server;
revoke all on function private.price_of(public.services, integer), private.drop_holds(uuid, uuid[]), private.is_known_customer(uuid, jsonb),
  private.status_of_new(jsonb, public.services, jsonb), private.insert_booking(jsonb, public.services, jsonb, timestamptz, timestamptz, text, uuid),
  private.write_team(uuid, uuid, uuid, jsonb), private.announce_booked(public.services, uuid, text, text, jsonb, jsonb), private.read_hold(jsonb),
  private.convert_hold(public.holds, uuid, text), private.move_bookings(jsonb, jsonb), private.cancel_one(public.bookings, text, jsonb, jsonb),
  private.cancel_seats(jsonb, jsonb) from public;
