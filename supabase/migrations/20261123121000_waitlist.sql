-- Those who wait for a freed time, and the time that is kept for them. Whoever touches an offer locks its hold first, then the offer,
-- then the entry: the order in which a booking takes them.

create unique index waitlist_entries_one_idx on public.waitlist_entries (business_id, service_id, customer_id) where status = 'waiting';

create function private.audit_waitlist(p_business_id uuid, p_actor jsonb, p_action text, p_entry_id uuid, p_detail jsonb) returns void
language plpgsql set search_path = '' as $$
begin
  insert into public.audit_log (business_id, actor, action, subject_type, subject_id, detail)
  values (p_business_id, p_actor, p_action, 'waitlist_entries', p_entry_id, coalesce(p_detail, '{}'));
end
$$;

create function private.waitlist_entry_json(p_business_id uuid, p_entry_id uuid) returns jsonb
language plpgsql stable set search_path = '' as $$
declare
  v_answer jsonb;
begin
  select jsonb_build_object('id', e.id, 'businessId', e.business_id, 'status', e.status, 'durationMinutes', coalesce(e.duration_minutes, s.duration_minutes),
    'seats', e.seats, 'fromDate', e.from_date, 'toDate', e.to_date, 'weekdays', to_jsonb(e.weekdays), 'startMinute', e.start_minute,
    'endMinute', e.end_minute, 'locale', e.locale, 'customerTimeZone', e.customer_time_zone, 'createdAt', e.created_at, 'updatedAt', e.updated_at,
    'position', case when e.status = 'waiting' then (select count(*) from public.waitlist_entries o where o.business_id = e.business_id
      and o.service_id = e.service_id and o.status = 'waiting' and (o.created_at, o.id) <= (e.created_at, e.id)) end,
    'offerMinutes', z.waitlist_offer_minutes,
    'offer', (select jsonb_build_object('id', o.id, 'startsAt', o.starts_at, 'endsAt', o.ends_at, 'expiresAt', o.expires_at)
      from public.waitlist_offers o join public.holds h on h.business_id = o.business_id and h.id = o.hold_id and h.held_until > now()
      where o.business_id = e.business_id and o.entry_id = e.id and o.status = 'open'),
    'service', jsonb_build_object('id', s.id, 'slug', s.slug, 'name', s.name,
      'priceCents', coalesce(private.price_of(s, coalesce(e.duration_minutes, s.duration_minutes)), s.price_cents) * e.seats),
    'staff', case when st.id is not null then jsonb_build_object('id', st.id, 'name', st.name) end,
    'customer', jsonb_build_object('id', c.id, 'name', c.name, 'phone', c.phone, 'email', c.email),
    'business', jsonb_build_object('id', z.id, 'slug', z.slug, 'name', z.name, 'timeZone', z.time_zone, 'currency', z.currency,
      'phone', z.phone, 'email', z.email, 'address', z.address, 'country', z.country, 'brandHue', z.brand_hue, 'status', z.status))
  into v_answer
  from public.waitlist_entries e
  join public.businesses z on z.id = e.business_id
  join public.services s on s.business_id = e.business_id and s.id = e.service_id
  join public.customers c on c.business_id = e.business_id and c.id = e.customer_id
  left join public.staff st on st.business_id = e.business_id and st.id = e.staff_id
  where e.business_id = p_business_id and e.id = p_entry_id;
  return v_answer;
end
$$;

-- An open offer whose hold is over is told as lapsed, whether or not a sweep has been by.
create function private.waitlist_offer_json(p_business_id uuid, p_offer_id uuid) returns jsonb
language plpgsql stable set search_path = '' as $$
declare
  v_answer jsonb;
begin
  select jsonb_build_object('id', o.id, 'startsAt', o.starts_at, 'endsAt', o.ends_at, 'expiresAt', coalesce(h.held_until, o.expires_at),
    'status', case when o.status = 'open' and h.id is null then 'lapsed' else o.status end, 'holdId', h.id, 'bookingId', o.booking_id,
    'staff', jsonb_build_object('id', st.id, 'name', st.name), 'entry', private.waitlist_entry_json(o.business_id, o.entry_id))
  into v_answer
  from public.waitlist_offers o
  join public.staff st on st.business_id = o.business_id and st.id = o.staff_id
  left join public.holds h on h.business_id = o.business_id and h.id = o.hold_id and h.held_until > now()
  where o.business_id = p_business_id and o.id = p_offer_id;
  return v_answer;
end
$$;

-- p: businessId, entryId, tokenHash, service (id or slug), staffId?, durationMinutes?, seats?, fromDate, toDate, weekdays?, startMinute?,
--    endMinute?, customer, idempotency?. Who waits for the service already keeps entry and place, with these wishes.
create function private.join_waitlist(p jsonb, p_actor jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
  v_business uuid := (p ->> 'businessId')::uuid;
  v_answer jsonb := private.begin_idempotent((p ->> 'businessId')::uuid, p -> 'idempotency');
  v_zone public.businesses;
  v_service public.services;
  v_staff uuid := (p ->> 'staffId')::uuid;
  v_seats integer := coalesce((p ->> 'seats')::int, 1);
  v_customer uuid;
  v_entry uuid;
  v_is_new boolean;
begin
  if v_answer is not null then
    return v_answer;
  end if;
  select * into v_zone from public.businesses z where z.id = v_business;
  select * into v_service from public.services s
  where s.business_id = v_business and s.active and (s.slug = p ->> 'service' or s.id::text = p ->> 'service');
  if not found then
    return private.refuse('not_found');
  end if;
  if not v_service.waitlist_enabled then
    return private.refuse('waitlist_closed');
  end if;
  if (p ->> 'toDate')::date < (now() at time zone v_zone.time_zone)::date then
    return private.refuse('past');
  end if;
  if v_staff is not null and not exists (select from public.service_staff ss join public.staff st on st.business_id = ss.business_id and st.id = ss.staff_id
      where ss.business_id = v_business and ss.service_id = v_service.id and ss.staff_id = v_staff and st.active) then
    return private.refuse('no_staff');
  end if;
  if private.price_of(v_service, coalesce((p ->> 'durationMinutes')::int, v_service.duration_minutes)) is null
    or v_seats not between 1 and (case when v_service.capacity is null then 1 else v_service.most_seats_per_booking end) then
    return private.refuse('invalid_input');
  end if;
  v_customer := private.find_or_add_customer(v_business, p -> 'customer');
  insert into public.waitlist_entries as e (business_id, id, service_id, staff_id, customer_id, duration_minutes, seats, from_date, to_date, weekdays,
    start_minute, end_minute, token_hash, locale, customer_time_zone)
  values (v_business, (p ->> 'entryId')::uuid, v_service.id, case when v_service.staff_mode <> 'collective' then v_staff end, v_customer,
    (p ->> 'durationMinutes')::int, v_seats, (p ->> 'fromDate')::date, (p ->> 'toDate')::date,
    coalesce((select array_agg(distinct x::int) from jsonb_array_elements_text(p -> 'weekdays') as t(x)), '{0,1,2,3,4,5,6}'),
    coalesce((p ->> 'startMinute')::int, 0), coalesce((p ->> 'endMinute')::int, 1440), decode(p ->> 'tokenHash', 'hex'),
    coalesce(p -> 'customer' ->> 'locale', v_zone.locale),
    case when private.is_time_zone(p -> 'customer' ->> 'timeZone') then p -> 'customer' ->> 'timeZone' end)
  on conflict (business_id, service_id, customer_id) where status = 'waiting' do update set staff_id = excluded.staff_id,
    duration_minutes = excluded.duration_minutes, seats = excluded.seats, from_date = excluded.from_date, to_date = excluded.to_date,
    weekdays = excluded.weekdays, start_minute = excluded.start_minute, end_minute = excluded.end_minute, locale = excluded.locale,
    customer_time_zone = excluded.customer_time_zone
  returning e.id, e.id = (p ->> 'entryId')::uuid into v_entry, v_is_new;
  perform private.emit(v_business, 'waitlist/joined', jsonb_build_object('entryId', v_entry));
  perform private.audit_waitlist(v_business, p_actor, case when v_is_new then 'waitlist.join' else 'waitlist.change' end, v_entry, '{}');
  return private.end_idempotent(v_business, p -> 'idempotency', jsonb_build_object('ok', true, 'isNew', v_is_new,
    'entry', private.waitlist_entry_json(v_business, v_entry)));
end
$$;

-- Hold, then offer; answers the offer as it stands under both locks.
create function private.lock_offer(p_business_id uuid, p_offer_id uuid) returns public.waitlist_offers
language plpgsql set search_path = '' as $$
declare
  v_offer public.waitlist_offers;
begin
  select * into v_offer from public.waitlist_offers o where o.business_id = p_business_id and o.id = p_offer_id;
  perform from public.holds h where h.business_id = p_business_id and h.id = v_offer.hold_id for update;
  select * into v_offer from public.waitlist_offers o where o.business_id = p_business_id and o.id = p_offer_id for update;
  return v_offer;
end
$$;

-- Ends an open offer that the caller has locked: its time is free again, for the next in line.
create function private.close_offer(p_offer public.waitlist_offers, p_status text, p_actor jsonb) returns void
language plpgsql set search_path = '' as $$
begin
  update public.waitlist_offers set status = p_status, hold_id = null where business_id = p_offer.business_id and id = p_offer.id and status = 'open';
  if not found then
    return;
  end if;
  if p_offer.hold_id is not null then
    perform private.bump_availability(p_offer.business_id, private.drop_holds(p_offer.business_id, array[p_offer.hold_id]));
  end if;
  perform private.emit(p_offer.business_id, 'waitlist/slot_freed', jsonb_build_object('offerId', p_offer.id));
  perform private.audit_waitlist(p_offer.business_id, p_actor, 'waitlist.offer_' || p_status, p_offer.entry_id,
    jsonb_build_object('offerId', p_offer.id, 'startsAt', p_offer.starts_at));
end
$$;

-- Takes a waiting entry out of the line, its open offer with it. false: it was not waiting.
create function private.end_waiting(p_business_id uuid, p_entry_id uuid, p_actor jsonb) returns boolean
language plpgsql set search_path = '' as $$
declare
  v_offer public.waitlist_offers;
begin
  select * into v_offer from public.waitlist_offers o where o.business_id = p_business_id and o.entry_id = p_entry_id and o.status = 'open';
  if found then
    v_offer := private.lock_offer(p_business_id, v_offer.id);
  end if;
  update public.waitlist_entries set status = 'left' where business_id = p_business_id and id = p_entry_id and status = 'waiting';
  if not found then
    return false;
  end if;
  -- Another offer may have been made before the entry was locked.
  for v_offer in select * from public.waitlist_offers o where o.business_id = p_business_id and o.entry_id = p_entry_id and o.status = 'open' loop
    perform private.close_offer(v_offer, 'declined', p_actor);
  end loop;
  perform private.audit_waitlist(p_business_id, p_actor, 'waitlist.leave', p_entry_id, '{}');
  return true;
end
$$;

create function app.join_waitlist(p jsonb, p_actor jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$ begin return private.join_waitlist(p, p_actor); end $$;

-- null: no entry has this token. Leaving what was left is fine.
create function app.leave_waitlist(p_token_hash text, p_actor jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_entry public.waitlist_entries;
begin
  select * into v_entry from public.waitlist_entries e where e.token_hash = decode(p_token_hash, 'hex');
  if not found then
    return null;
  end if;
  perform private.end_waiting(v_entry.business_id, v_entry.id, p_actor);
  return private.waitlist_entry_json(v_entry.business_id, v_entry.id);
end
$$;

create function app.get_waitlist_entry(p_token_hash text) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_entry public.waitlist_entries;
begin
  select * into v_entry from public.waitlist_entries e where e.token_hash = decode(p_token_hash, 'hex');
  return private.waitlist_entry_json(v_entry.business_id, v_entry.id);
end
$$;

create function app.get_waitlist_entry_by_id(p_business_id uuid, p_entry_id uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$ begin return private.waitlist_entry_json(p_business_id, p_entry_id); end $$;

create function app.get_offer(p_token_hash text) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_offer public.waitlist_offers;
begin
  select * into v_offer from public.waitlist_offers o where o.token_hash = decode(p_token_hash, 'hex');
  return private.waitlist_offer_json(v_offer.business_id, v_offer.id);
end
$$;

create function app.get_offer_by_id(p_business_id uuid, p_offer_id uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$ begin return private.waitlist_offer_json(p_business_id, p_offer_id); end $$;

-- Who can be offered something now, first come first: still waiting, with no open offer and not five of them since yesterday, reachable, for a service and a person that can be
-- booked. offeredStarts: never again to them; busy: their own bookings.
create function app.list_waiting(p_business_id uuid, p_service_id uuid, p_limit integer) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_answer jsonb;
begin
  select jsonb_agg(jsonb_build_object('id', e.id, 'serviceId', e.service_id, 'staffId', e.staff_id, 'durationMinutes', e.duration_minutes,
      'seats', e.seats, 'fromDate', e.from_date, 'toDate', e.to_date, 'weekdays', to_jsonb(e.weekdays), 'startMinute', e.start_minute,
      'endMinute', e.end_minute, 'earliestStartsAt', now() + make_interval(mins => e.notice + 5),
      'offeredStarts', coalesce((select jsonb_agg(o.starts_at) from public.waitlist_offers o where o.business_id = e.business_id and o.entry_id = e.id), '[]'),
      'busy', coalesce((select jsonb_agg(jsonb_build_array(b.starts_at, b.ends_at)) from public.bookings b where b.business_id = e.business_id
        and b.customer_id = e.customer_id and b.status in ('pending', 'confirmed') and b.ends_at > now()), '[]'))
    order by e.created_at, e.id)
  into v_answer
  from (
    select w.*, coalesce(s.minimum_notice_minutes, z.minimum_notice_minutes) as notice
    from public.waitlist_entries w
    join public.businesses z on z.id = w.business_id and z.status = 'active'
    join public.services s on s.business_id = w.business_id and s.id = w.service_id and s.active and s.waitlist_enabled
    join public.customers c on c.business_id = w.business_id and c.id = w.customer_id
    where w.business_id = p_business_id and (p_service_id is null or w.service_id = p_service_id) and w.status = 'waiting'
      and w.to_date >= (now() at time zone z.time_zone)::date
      and private.price_of(s, coalesce(w.duration_minutes, s.duration_minutes)) is not null
      and w.seats <= case when s.capacity is null then 1 else s.most_seats_per_booking end
      and ((c.phone is not null and c.text_opt_out_at is null) or (c.email is not null and c.email_opt_out_at is null))
      and case s.contact_rule when 'phone' then c.phone is not null when 'email' then c.email is not null
        when 'phone_and_email' then c.phone is not null and c.email is not null else true end
      and (w.staff_id is null or exists (select from public.service_staff ss join public.staff st on st.business_id = ss.business_id and st.id = ss.staff_id
        where ss.business_id = w.business_id and ss.service_id = w.service_id and ss.staff_id = w.staff_id and st.active))
      and not exists (select from public.waitlist_offers o where o.business_id = w.business_id and o.entry_id = w.id and o.status = 'open')
      and (select count(*) from public.waitlist_offers o where o.business_id = w.business_id and o.entry_id = w.id
        and o.created_at > now() - interval '24 hours') < 5
    order by w.created_at, w.id limit p_limit) as e;
  return coalesce(v_answer, '[]');
end
$$;

-- Businesses where somebody waits; another choice of them each time when there are more than the limit.
create function app.list_waitlists(p_limit integer) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
begin
  return coalesce((select jsonb_agg(x.business_id) from (
    select e.business_id from public.waitlist_entries e where e.status = 'waiting' group by e.business_id order by random() limit p_limit) as x), '[]');
end
$$;

-- Holds a free start for one who waits and offers it, in one go. p: as hold_slot without service, length and seats (the entry's own) and
-- without times (the business's own), and: entryId, offerId, offerTokenHash. changed_meanwhile: the entry is not to be offered anything now;
-- slot_taken and its like: another start may do.
create function app.offer_slot(p jsonb, p_actor jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_business uuid := (p ->> 'businessId')::uuid;
  v_starts timestamptz := (p ->> 'startsAt')::timestamptz;
  v_entry public.waitlist_entries;
  v_seconds integer;
  v_held jsonb;
begin
  select * into v_entry from public.waitlist_entries e where e.business_id = v_business and e.id = (p ->> 'entryId')::uuid for update;
  if not found or v_entry.status <> 'waiting' or exists (select from public.waitlist_offers o
      where o.business_id = v_business and o.entry_id = v_entry.id and o.status = 'open') then
    return private.refuse('changed_meanwhile');
  end if;
  if exists (select from public.waitlist_offers o where o.business_id = v_business and o.entry_id = v_entry.id and o.starts_at = v_starts) then
    return private.refuse('slot_taken');
  end if;
  -- Kept until the business's time to answer is over, and never past the notice that a booking of this start needs.
  select least(z.waitlist_offer_minutes * 60, extract(epoch from v_starts - now())::int - coalesce(s.minimum_notice_minutes, z.minimum_notice_minutes) * 60)
  into v_seconds from public.businesses z join public.services s on s.business_id = z.id
  where z.id = v_business and s.id = v_entry.service_id and s.waitlist_enabled;
  if v_seconds is null then
    return private.refuse('changed_meanwhile');
  end if;
  if v_seconds < 240 then
    return private.refuse('slot_taken');
  end if;
  v_held := private.hold_slot((p - array['idempotency', 'visitorHash', 'keepStaffId']) || jsonb_build_object('serviceId', v_entry.service_id, 'seats', v_entry.seats,
    'durationMinutes', v_entry.duration_minutes, 'keepStaffId', v_entry.staff_id, 'holdSeconds', v_seconds, 'renewSeconds', v_seconds));
  if not (v_held ->> 'ok')::boolean then
    return v_held;
  end if;
  insert into public.waitlist_offers (business_id, id, entry_id, hold_id, staff_id, starts_at, ends_at, token_hash, expires_at)
  values (v_business, (p ->> 'offerId')::uuid, v_entry.id, (v_held ->> 'holdId')::uuid, (v_held ->> 'staffId')::uuid, (v_held ->> 'startsAt')::timestamptz,
    (v_held ->> 'endsAt')::timestamptz, decode(p ->> 'offerTokenHash', 'hex'), (v_held ->> 'heldUntil')::timestamptz);
  perform private.emit(v_business, 'waitlist/offered', jsonb_build_object('offerId', p ->> 'offerId'));
  perform private.audit_waitlist(v_business, p_actor, 'waitlist.offer', v_entry.id, jsonb_build_object('offerId', p ->> 'offerId', 'startsAt', v_starts));
  return jsonb_build_object('ok', true, 'offerId', p ->> 'offerId', 'startsAt', v_starts, 'staffId', v_held ->> 'staffId', 'expiresAt', v_held ->> 'heldUntil');
end
$$;

-- null: no offer has this token. What lapsed or was declined stays so; one that was booked refuses changed_meanwhile.
create function app.decline_offer(p_token_hash text, p_actor jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_offer public.waitlist_offers;
begin
  select * into v_offer from public.waitlist_offers o where o.token_hash = decode(p_token_hash, 'hex');
  if not found then
    return null;
  end if;
  v_offer := private.lock_offer(v_offer.business_id, v_offer.id);
  if v_offer.status = 'taken' then
    return private.refuse('changed_meanwhile');
  end if;
  if v_offer.status = 'open' then
    perform private.close_offer(v_offer, 'declined', p_actor);
  end if;
  return jsonb_build_object('ok', true, 'offer', private.waitlist_offer_json(v_offer.business_id, v_offer.id));
end
$$;

-- Offers that nobody answered in time, and entries whose days are over. A hold that is being booked at this moment is left to its booking.
create function app.sweep_waitlist(p_limit integer) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_actor constant jsonb := '{"type": "job", "name": "sweep-waitlist"}';
  r record;
  v_offer public.waitlist_offers;
  v_entry public.waitlist_entries;
  v_lapsed integer := 0;
  v_expired integer := 0;
begin
  for r in select o.business_id, o.id, h.id as hold_id from public.waitlist_offers o
    left join public.holds h on h.business_id = o.business_id and h.id = o.hold_id
    where o.status = 'open' and (h.id is null or h.held_until <= now()) order by o.expires_at limit p_limit loop
    if r.hold_id is not null then
      perform from public.holds h where h.business_id = r.business_id and h.id = r.hold_id for update skip locked;
      continue when not found;
    end if;
    v_offer := private.lock_offer(r.business_id, r.id);
    if v_offer.status = 'open' then
      perform private.close_offer(v_offer, 'lapsed', v_actor);
      v_lapsed := v_lapsed + 1;
    end if;
  end loop;
  for v_entry in select e.* from public.waitlist_entries e join public.businesses z on z.id = e.business_id
    where e.status = 'waiting' and e.to_date < (now() at time zone z.time_zone)::date
      and not exists (select from public.waitlist_offers o where o.business_id = e.business_id and o.entry_id = e.id and o.status = 'open')
    order by e.to_date limit p_limit for update of e skip locked loop
    update public.waitlist_entries set status = 'expired' where business_id = v_entry.business_id and id = v_entry.id;
    perform private.audit_waitlist(v_entry.business_id, v_actor, 'waitlist.expire', v_entry.id, '{}');
    v_expired := v_expired + 1;
  end loop;
  return jsonb_build_object('lapsed', v_lapsed, 'expired', v_expired);
end
$$;

-- p: businessId, id
create function private.remove_waitlist_entry(p jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_business uuid := (p ->> 'businessId')::uuid;
  v_id uuid := (p ->> 'id')::uuid;
  v_refusal jsonb := private.member_refusal(v_business, '{owner,admin}', '{}');
begin
  if v_refusal is not null then
    return v_refusal;
  end if;
  if not exists (select from public.waitlist_entries e where e.business_id = v_business and e.id = v_id) then
    return private.refuse('not_found');
  end if;
  perform private.end_waiting(v_business, v_id, private.current_actor());
  return jsonb_build_object('ok', true, 'id', v_id);
end
$$;
create function public.remove_waitlist_entry(p jsonb) returns jsonb language sql set search_path = '' as 'select private.remove_waitlist_entry(p)';
revoke all on function public.remove_waitlist_entry(jsonb), private.remove_waitlist_entry(jsonb) from public, anon;
grant execute on function public.remove_waitlist_entry(jsonb), private.remove_waitlist_entry(jsonb) to authenticated;

do $$
declare
  f text;
begin
  foreach f in array array['app.join_waitlist(jsonb, jsonb)', 'app.leave_waitlist(text, jsonb)', 'app.get_waitlist_entry(text)',
    'app.get_waitlist_entry_by_id(uuid, uuid)', 'app.get_offer(text)', 'app.get_offer_by_id(uuid, uuid)', 'app.list_waiting(uuid, uuid, integer)',
    'app.list_waitlists(integer)', 'app.offer_slot(jsonb, jsonb)', 'app.decline_offer(text, jsonb)', 'app.sweep_waitlist(integer)'] loop
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to app_server', f);
  end loop;
  foreach f in array array['private.audit_waitlist(uuid, jsonb, text, uuid, jsonb)', 'private.waitlist_entry_json(uuid, uuid)',
    'private.waitlist_offer_json(uuid, uuid)', 'private.join_waitlist(jsonb, jsonb)', 'private.lock_offer(uuid, uuid)',
    'private.close_offer(public.waitlist_offers, text, jsonb)', 'private.end_waiting(uuid, uuid, jsonb)'] loop
    execute format('revoke all on function %s from public', f);
  end loop;
end
$$;
