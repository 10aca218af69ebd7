-- The one way to hold, book, reschedule and cancel. Each function is one transaction and answers {"ok": true, …} or {"refusal": "…"}.

create function private.refuse(p_refusal text) returns jsonb
language sql immutable set search_path = '' as $$ select jsonb_build_object('ok', false, 'refusal', p_refusal) $$;

create function private.booking_json(p_business_id uuid, p_booking_id uuid) returns jsonb
language sql stable set search_path = '' as $$
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
  from public.bookings b
  join public.services s on s.business_id = b.business_id and s.id = b.service_id
  join public.staff st on st.business_id = b.business_id and st.id = b.staff_id
  join public.customers c on c.business_id = b.business_id and c.id = b.customer_id
  join public.businesses z on z.id = b.business_id
  where b.business_id = p_business_id and b.id = p_booking_id
$$;

-- Lapsed holds still stand in the exclusion constraint (its predicate cannot call now()), so they go first, in the same transaction.
create function private.take_claim(p_business_id uuid, p_resource_id uuid, p_during tstzrange, p_status text,
  p_booking_id uuid, p_hold_id uuid, p_expires_at timestamptz) returns boolean
language plpgsql set search_path = '' as $$
begin
  delete from public.holds h using public.claims c
  where c.business_id = p_business_id and c.resource_id = p_resource_id and c.during && p_during
    and c.status = 'held' and c.expires_at <= now()
    and h.business_id = c.business_id and h.id = c.hold_id;
  insert into public.claims (business_id, resource_id, during, status, booking_id, hold_id, expires_at)
  values (p_business_id, p_resource_id, p_during, p_status, p_booking_id, p_hold_id, p_expires_at)
  on conflict do nothing;
  return found;
end
$$;

create function private.bump_availability(p_business_id uuid, p_resource_ids uuid[]) returns void
language sql set search_path = '' as $$
  update public.resources set availability_version = availability_version + 1
  where business_id = p_business_id and id in (select r from unnest(p_resource_ids) as r order by r)
$$;

create function private.emit(p_business_id uuid, p_name text, p_data jsonb) returns void
language sql set search_path = '' as $$
  insert into public.outbox (business_id, name, data) values (p_business_id, p_name, p_data || jsonb_build_object('businessId', p_business_id))
$$;

create function private.audit(p_business_id uuid, p_actor jsonb, p_action text, p_booking_id uuid, p_detail jsonb) returns void
language sql set search_path = '' as $$
  insert into public.audit_log (business_id, actor, action, subject_type, subject_id, detail)
  values (p_business_id, p_actor, p_action, 'bookings', p_booking_id, coalesce(p_detail, '{}'))
$$;

create function private.schedule_reminders(p_business_id uuid, p_booking_id uuid) returns void
language sql set search_path = '' as $$
  insert into public.reminders (business_id, booking_id, booking_version, minutes_before, due_at)
  select b.business_id, b.id, b.version, m, b.starts_at - make_interval(mins => m)
  from public.bookings b join public.businesses z on z.id = b.business_id, unnest(z.reminder_minutes) as m
  where b.business_id = p_business_id and b.id = p_booking_id and b.status = 'confirmed'
    and b.starts_at - make_interval(mins => m) > now()
  on conflict do nothing
$$;

create function private.drop_reminders(p_business_id uuid, p_booking_id uuid) returns void
language sql set search_path = '' as $$
  update public.reminders set status = 'skipped'
  where business_id = p_business_id and booking_id = p_booking_id and status in ('scheduled', 'claimed')
$$;

create function private.find_or_add_customer(p_business_id uuid, p_customer jsonb) returns uuid
language plpgsql set search_path = '' as $$
declare
  v_name text := btrim(p_customer ->> 'name');
  v_phone text := nullif(p_customer ->> 'phone', '');
  v_email text := lower(nullif(p_customer ->> 'email', ''));
  v_id uuid;
begin
  if nullif(p_customer ->> 'id', '') is not null then
    select c.id into v_id from public.customers c where c.business_id = p_business_id and c.id = (p_customer ->> 'id')::uuid;
    return v_id;
  end if;
  select c.id into v_id from public.customers c
  where c.business_id = p_business_id and lower(btrim(c.name)) = lower(v_name)
    and ((v_phone is not null and c.phone = v_phone and (v_email is null or c.email is null or c.email = v_email))
      or (v_email is not null and c.email = v_email and (v_phone is null or c.phone is null)))
  order by c.created_at limit 1;
  if v_id is not null then
    return v_id;
  end if;
  insert into public.customers (business_id, name, phone, email, locale, time_zone)
  values (p_business_id, v_name, v_phone, v_email, coalesce(p_customer ->> 'locale', 'en'),
    case when private.is_time_zone(p_customer ->> 'timeZone') then p_customer ->> 'timeZone' end)
  on conflict (business_id, identity_key) do update set locale = excluded.locale
  returning id into v_id;
  return v_id;
end
$$;

-- null: go on. Otherwise the answer to give. The advisory lock makes a second request with the key, while the first runs, "in flight".
create function private.begin_idempotent(p_business_id uuid, p_idem jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
  v_row public.idempotency_keys;
begin
  if p_idem is null or jsonb_typeof(p_idem) = 'null' then
    return null;
  end if;
  if not pg_try_advisory_xact_lock(hashtextextended(p_business_id::text || (p_idem ->> 'actor') || (p_idem ->> 'key'), 7)) then
    return private.refuse('idempotency_in_flight');
  end if;
  select * into v_row from public.idempotency_keys k
  where k.business_id = p_business_id and k.actor = p_idem ->> 'actor' and k.key = p_idem ->> 'key';
  if not found then
    return null;
  end if;
  if v_row.expires_at <= now() then
    delete from public.idempotency_keys k
    where k.business_id = p_business_id and k.actor = p_idem ->> 'actor' and k.key = p_idem ->> 'key';
    return null;
  end if;
  if v_row.request_hash <> decode(p_idem ->> 'requestHash', 'hex') then
    return private.refuse('idempotency_mismatch');
  end if;
  return v_row.response || '{"replayed": true}';
end
$$;

create function private.end_idempotent(p_business_id uuid, p_idem jsonb, p_response jsonb) returns jsonb
language plpgsql set search_path = '' as $$
begin
  if p_idem is not null and jsonb_typeof(p_idem) <> 'null' then
    insert into public.idempotency_keys (business_id, actor, key, request_hash, response)
    values (p_business_id, p_idem ->> 'actor', p_idem ->> 'key', decode(p_idem ->> 'requestHash', 'hex'), p_response);
  end if;
  return p_response;
end
$$;

create function private.hold_slot(p jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
  v_business uuid := (p ->> 'businessId')::uuid;
  v_hold uuid := (p ->> 'holdId')::uuid;
  v_answer jsonb := private.begin_idempotent((p ->> 'businessId')::uuid, p -> 'idempotency');
  v_until timestamptz := now() + make_interval(secs => (p ->> 'holdSeconds')::int);
  v_service public.services;
  v_during tstzrange;
  v_starts timestamptz := (p ->> 'startsAt')::timestamptz;
  v_ends timestamptz;
  v_staff uuid;
  v_visitor bytea := decode(nullif(p ->> 'visitorHash', ''), 'hex');
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
  v_ends := v_starts + make_interval(mins => v_service.duration_minutes);
  v_during := tstzrange(v_starts - make_interval(mins => v_service.buffer_before_minutes), v_ends + make_interval(mins => v_service.buffer_after_minutes));
  if v_visitor is not null then
    delete from public.holds h where h.business_id = v_business and h.visitor_hash = v_visitor;
  end if;
  for v_staff in select x::uuid from jsonb_array_elements_text(p -> 'staffIds') with ordinality as t(x, n) order by n loop
    if private.take_claim(v_business, v_staff, v_during, 'held', null, v_hold, v_until) then
      insert into public.holds (business_id, id, service_id, staff_id, starts_at, ends_at, secret_hash, visitor_hash, held_until, renew_until)
      values (v_business, v_hold, v_service.id, v_staff, v_starts, v_ends, decode(p ->> 'secretHash', 'hex'), v_visitor, v_until, now() + interval '20 minutes');
      perform private.bump_availability(v_business, array[v_staff]);
      return private.end_idempotent(v_business, p -> 'idempotency', jsonb_build_object('ok', true, 'holdId', v_hold, 'staffId', v_staff,
        'serviceId', v_service.id, 'startsAt', v_starts, 'endsAt', v_ends, 'heldUntil', v_until));
    end if;
  end loop;
  return private.refuse('slot_taken');
end
$$;

create function private.insert_booking(p jsonb, p_service public.services, p_staff uuid, p_starts timestamptz, p_ends timestamptz, p_status text) returns uuid
language plpgsql set search_path = '' as $$
declare
  v_business uuid := p_service.business_id;
  v_id uuid := (p ->> 'bookingId')::uuid;
  v_customer uuid := private.find_or_add_customer(v_business, p -> 'customer');
begin
  insert into public.bookings (business_id, id, service_id, staff_id, customer_id, status, starts_at, ends_at, time_zone, local_start,
    buffer_before_minutes, buffer_after_minutes, price_cents, currency, customer_time_zone, locale, channel, customer_notes,
    manage_token_hash, hold_id, hold_secret_hash)
  select v_business, v_id, p_service.id, p_staff, v_customer, p_status, p_starts, p_ends, z.time_zone, p_starts at time zone z.time_zone,
    p_service.buffer_before_minutes, p_service.buffer_after_minutes, p_service.price_cents, z.currency,
    case when private.is_time_zone(p -> 'customer' ->> 'timeZone') then p -> 'customer' ->> 'timeZone' end,
    coalesce(p -> 'customer' ->> 'locale', z.locale), p ->> 'channel', coalesce(p ->> 'notes', ''),
    decode(p ->> 'manageTokenHash', 'hex'), nullif(p ->> 'holdId', '')::uuid, decode(nullif(p ->> 'holdSecretHash', ''), 'hex')
  from public.businesses z where z.id = v_business;
  return v_id;
end
$$;

create function private.book(p jsonb, p_actor jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
  v_business uuid := (p ->> 'businessId')::uuid;
  v_answer jsonb := private.begin_idempotent((p ->> 'businessId')::uuid, p -> 'idempotency');
  v_booking uuid := (p ->> 'bookingId')::uuid;
  v_hold public.holds;
  v_service public.services;
  v_status text;
  v_staff uuid;
  v_starts timestamptz;
  v_ends timestamptz;
  v_taken boolean := false;
begin
  if v_answer is not null then
    return v_answer;
  end if;
  if nullif(p ->> 'holdId', '') is not null then
    select * into v_hold from public.holds h
    where h.business_id = v_business and h.id = (p ->> 'holdId')::uuid and h.secret_hash = decode(p ->> 'holdSecretHash', 'hex') for update;
    if not found then
      select b.id into v_booking from public.bookings b
      where b.business_id = v_business and b.hold_id = (p ->> 'holdId')::uuid and b.hold_secret_hash = decode(p ->> 'holdSecretHash', 'hex');
      if found then
        return jsonb_build_object('ok', true, 'replayed', true, 'booking', private.booking_json(v_business, v_booking));
      end if;
      return private.refuse('hold_lapsed');
    end if;
    if v_hold.held_until <= now() then
      return private.refuse('hold_lapsed');
    end if;
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
  v_status := case when v_service.requires_confirmation and p_actor ->> 'type' <> 'member' then 'pending' else 'confirmed' end;
  if v_hold.id is not null then
    v_staff := v_hold.staff_id; v_starts := v_hold.starts_at; v_ends := v_hold.ends_at;
    update public.claims set status = v_status, booking_id = v_booking, hold_id = null, expires_at = null
    where business_id = v_business and hold_id = v_hold.id;
    v_taken := found;
    delete from public.holds where business_id = v_business and id = v_hold.id;
  else
    v_starts := (p ->> 'startsAt')::timestamptz;
    v_ends := v_starts + make_interval(mins => v_service.duration_minutes);
    for v_staff in select x::uuid from jsonb_array_elements_text(p -> 'staffIds') with ordinality as t(x, n) order by n loop
      v_taken := private.take_claim(v_business, v_staff,
        tstzrange(v_starts - make_interval(mins => v_service.buffer_before_minutes), v_ends + make_interval(mins => v_service.buffer_after_minutes)),
        v_status, v_booking, null, null);
      exit when v_taken;
    end loop;
  end if;
  if not v_taken then
    return private.refuse('slot_taken');
  end if;
  perform private.insert_booking(p, v_service, v_staff, v_starts, v_ends, v_status);
  perform private.schedule_reminders(v_business, v_booking);
  perform private.emit(v_business, case v_status when 'pending' then 'booking/requested' else 'booking/confirmed' end,
    jsonb_build_object('bookingId', v_booking, 'version', 1));
  perform private.audit(v_business, p_actor, 'booking.book', v_booking, jsonb_build_object('channel', p ->> 'channel', 'status', v_status));
  perform private.bump_availability(v_business, array[v_staff]);
  return private.end_idempotent(v_business, p -> 'idempotency',
    jsonb_build_object('ok', true, 'booking', private.booking_json(v_business, v_booking)));
end
$$;

create function private.lock_resources(p_business_id uuid, p_resource_ids uuid[]) returns void
language plpgsql set search_path = '' as $$
declare
  v_resource uuid;
begin
  for v_resource in select distinct r from unnest(p_resource_ids) as r order by r loop
    perform pg_advisory_xact_lock(hashtextextended(p_business_id::text || v_resource::text, 11));
  end loop;
end
$$;

-- p: businessId, bookingId, staffIds (in order of preference), startsAt, rulesVersion, enforcePolicy, expectedVersion?
create function private.reschedule_booking(p jsonb, p_actor jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
  v_business uuid := (p ->> 'businessId')::uuid;
  v_booking public.bookings;
  v_zone public.businesses;
  v_starts timestamptz := (p ->> 'startsAt')::timestamptz;
  v_ends timestamptz;
  v_wanted uuid[] := array(select x::uuid from jsonb_array_elements_text(p -> 'staffIds') with ordinality as t(x, n) order by n);
  v_staff uuid;
  v_taken boolean := false;
begin
  select * into v_booking from public.bookings b where b.business_id = v_business and b.id = (p ->> 'bookingId')::uuid for update;
  if not found then
    return private.refuse('not_found');
  end if;
  if v_booking.status not in ('pending', 'confirmed') then
    return private.refuse(case v_booking.status when 'cancelled' then 'already_cancelled' else 'already_over' end);
  end if;
  select * into v_zone from public.businesses z where z.id = v_business;
  if v_zone.rules_version <> (p ->> 'rulesVersion')::bigint then
    return private.refuse('rules_changed');
  end if;
  if coalesce((p ->> 'expectedVersion')::int, v_booking.version) <> v_booking.version then
    return private.refuse('changed_meanwhile');
  end if;
  if (p ->> 'enforcePolicy')::boolean and v_booking.starts_at - make_interval(mins => v_zone.reschedule_notice_minutes) <= now() then
    return private.refuse('too_late_to_reschedule');
  end if;
  if v_starts = v_booking.starts_at and v_booking.staff_id = any (v_wanted) then
    return jsonb_build_object('ok', true, 'booking', private.booking_json(v_business, v_booking.id));
  end if;
  v_ends := v_starts + (v_booking.ends_at - v_booking.starts_at);
  perform private.lock_resources(v_business, v_wanted || v_booking.staff_id);
  begin
    delete from public.claims where business_id = v_business and booking_id = v_booking.id;
    foreach v_staff in array v_wanted loop
      v_taken := private.take_claim(v_business, v_staff,
        tstzrange(v_starts - make_interval(mins => v_booking.buffer_before_minutes), v_ends + make_interval(mins => v_booking.buffer_after_minutes)),
        v_booking.status, v_booking.id, null, null);
      exit when v_taken;
    end loop;
    if not v_taken then
      raise exception 'slot taken' using errcode = 'CH409';
    end if;
  exception when sqlstate 'CH409' then
    return private.refuse('slot_taken');
  end;
  update public.bookings set starts_at = v_starts, ends_at = v_ends, staff_id = v_staff, time_zone = v_zone.time_zone,
    local_start = v_starts at time zone v_zone.time_zone, version = version + 1
  where business_id = v_business and id = v_booking.id;
  perform private.drop_reminders(v_business, v_booking.id);
  perform private.schedule_reminders(v_business, v_booking.id);
  perform private.emit(v_business, 'booking/rescheduled', jsonb_build_object('bookingId', v_booking.id, 'version', v_booking.version + 1));
  perform private.audit(v_business, p_actor, 'booking.reschedule', v_booking.id, jsonb_build_object(
    'fromStartsAt', v_booking.starts_at, 'toStartsAt', v_starts, 'fromStaffId', v_booking.staff_id, 'toStaffId', v_staff));
  perform private.bump_availability(v_business, array[v_booking.staff_id, v_staff]);
  return jsonb_build_object('ok', true, 'booking', private.booking_json(v_business, v_booking.id));
end
$$;

-- p: businessId, bookingId, reason?, enforcePolicy. Cancelling twice answers the same.
create function private.cancel_booking(p jsonb, p_actor jsonb) returns jsonb
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
  delete from public.claims where business_id = v_business and booking_id = v_booking.id;
  update public.bookings set status = 'cancelled', cancelled_at = now(), cancel_reason = nullif(left(p ->> 'reason', 500), ''), version = version + 1
  where business_id = v_business and id = v_booking.id;
  perform private.drop_reminders(v_business, v_booking.id);
  perform private.emit(v_business, 'booking/cancelled', jsonb_build_object('bookingId', v_booking.id, 'version', v_booking.version + 1));
  perform private.audit(v_business, p_actor, 'booking.cancel', v_booking.id, '{}');
  perform private.bump_availability(v_business, array[v_booking.staff_id]);
  return jsonb_build_object('ok', true, 'booking', private.booking_json(v_business, v_booking.id));
end
$$;

-- Confirm, complete, no-show: a compare-and-set on the status. p: businessId, bookingId, to
create function private.set_booking_status(p jsonb, p_actor jsonb) returns jsonb
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
  update public.bookings set status = v_to, version = version + 1 where business_id = v_business and id = v_booking.id;
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
