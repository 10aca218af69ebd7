-- Saving what an owner says about services, people, places, rooms and absence: each call is one transaction.

create function private.uuids(p jsonb) returns uuid[]
language sql immutable set search_path = '' as $$ select array(select x::uuid from jsonb_array_elements_text(coalesce(p, '[]')) as t(x)) $$;

-- p_owner: {"service_id": …} or {"staff_id": …}. limits: [{period, count?, minutes?, perStaff?}]
create function private.replace_limits(p_business_id uuid, p_service_id uuid, p_staff_id uuid, p_limits jsonb) returns void
language plpgsql set search_path = '' as $$
begin
  delete from public.booking_limits l where l.business_id = p_business_id
    and l.service_id is not distinct from p_service_id and l.staff_id is not distinct from p_staff_id;
  insert into public.booking_limits (business_id, service_id, staff_id, per_staff, period, most_bookings, most_minutes)
  select p_business_id, p_service_id, p_staff_id, coalesce((x ->> 'perStaff')::boolean, false) and p_service_id is not null, x ->> 'period', (x ->> 'count')::int, (x ->> 'minutes')::int
  from jsonb_array_elements(coalesce(p_limits, '[]')) as t(x);
end
$$;

create function private.replace_hours(p_business_id uuid, p_staff_id uuid, p_service_id uuid, p_location_id uuid, p_hours jsonb) returns void
language plpgsql set search_path = '' as $$
begin
  delete from public.working_hours h where h.business_id = p_business_id and h.staff_id is not distinct from p_staff_id
    and h.service_id is not distinct from p_service_id and h.location_id is not distinct from p_location_id;
  insert into public.working_hours (business_id, staff_id, service_id, location_id, weekday, start_minute, end_minute)
  select p_business_id, p_staff_id, p_service_id, p_location_id, (h ->> 'weekday')::int, (h ->> 'startMinute')::int, (h ->> 'endMinute')::int
  from jsonb_array_elements(coalesce(p_hours, '[]')) as h;
end
$$;

-- Beyond issue's first fields, each present key replaces: startOffsetMinutes, windowKind, windowFrom, windowTo, staffMode, rotationPeriod,
-- rotationMaxLead, capacity, mostSeatsPerBooking, recurringMost, pendingExpiresMinutes, confirmKnownCustomers, waitlistEnabled,
-- durations: [{minutes, priceCents}], limits, resourceIds, rotation: [{staffId, weight, priority}], hours: [{weekday, startMinute, endMinute}]
create or replace function private.save_service(p jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_business uuid := (p ->> 'businessId')::uuid;
  v_id uuid := coalesce((p ->> 'id')::uuid, gen_random_uuid());
  v_refusal jsonb := private.member_refusal(v_business, '{owner,admin}', '{}');
begin
  if v_refusal is not null then
    return v_refusal;
  end if;
  if exists (select from public.services s where s.business_id = v_business and s.slug = p ->> 'slug' and s.id <> v_id) then
    return private.refuse('slug_taken');
  end if;
  if p ->> 'id' is not null and not exists (select from public.services s where s.business_id = v_business and s.id = v_id) then
    return private.refuse('not_found');
  end if;
  insert into public.services (business_id, id, slug, name, description, category, duration_minutes, buffer_before_minutes, buffer_after_minutes,
    price_cents, requires_confirmation, contact_rule, slot_step_minutes, minimum_notice_minutes, booking_window_days, active, position)
  values (v_business, v_id, p ->> 'slug', btrim(p ->> 'name'), coalesce(p ->> 'description', ''), coalesce(p ->> 'category', ''),
    (p ->> 'durationMinutes')::int, coalesce((p ->> 'bufferBeforeMinutes')::int, 0), coalesce((p ->> 'bufferAfterMinutes')::int, 0),
    coalesce((p ->> 'priceCents')::int, 0), coalesce((p ->> 'requiresConfirmation')::boolean, false), coalesce(p ->> 'contactRule', 'phone_or_email'),
    (p ->> 'slotStepMinutes')::int, (p ->> 'minimumNoticeMinutes')::int, (p ->> 'bookingWindowDays')::int,
    coalesce((p ->> 'active')::boolean, true), coalesce((p ->> 'position')::int, (select count(*) from public.services s where s.business_id = v_business)))
  on conflict (business_id, id) do update set slug = excluded.slug, name = excluded.name, description = excluded.description,
    category = excluded.category, duration_minutes = excluded.duration_minutes, buffer_before_minutes = excluded.buffer_before_minutes,
    buffer_after_minutes = excluded.buffer_after_minutes, price_cents = excluded.price_cents, requires_confirmation = excluded.requires_confirmation,
    contact_rule = excluded.contact_rule, slot_step_minutes = excluded.slot_step_minutes, minimum_notice_minutes = excluded.minimum_notice_minutes,
    booking_window_days = excluded.booking_window_days, active = excluded.active,
    position = case when p ? 'position' then excluded.position else services.position end;
  update public.services s set
    start_offset_minutes = case when p ? 'startOffsetMinutes' then coalesce((p ->> 'startOffsetMinutes')::int, 0) else s.start_offset_minutes end,
    window_kind = coalesce(p ->> 'windowKind', s.window_kind),
    window_from = case when p ? 'windowFrom' then (p ->> 'windowFrom')::date else s.window_from end,
    window_to = case when p ? 'windowTo' then (p ->> 'windowTo')::date else s.window_to end,
    staff_mode = coalesce(p ->> 'staffMode', s.staff_mode),
    rotation_period = coalesce(p ->> 'rotationPeriod', s.rotation_period),
    rotation_max_lead = case when p ? 'rotationMaxLead' then (p ->> 'rotationMaxLead')::int else s.rotation_max_lead end,
    capacity = case when p ? 'capacity' then (p ->> 'capacity')::int else s.capacity end,
    most_seats_per_booking = coalesce((p ->> 'mostSeatsPerBooking')::int, s.most_seats_per_booking),
    recurring_most = coalesce((p ->> 'recurringMost')::int, s.recurring_most),
    pending_expires_minutes = case when p ? 'pendingExpiresMinutes' then (p ->> 'pendingExpiresMinutes')::int else s.pending_expires_minutes end,
    confirm_known_customers = coalesce((p ->> 'confirmKnownCustomers')::boolean, s.confirm_known_customers),
    waitlist_enabled = coalesce((p ->> 'waitlistEnabled')::boolean, s.waitlist_enabled)
  where s.business_id = v_business and s.id = v_id and p ?| array['startOffsetMinutes', 'windowKind', 'windowFrom', 'windowTo', 'staffMode', 'rotationPeriod',
    'rotationMaxLead', 'capacity', 'mostSeatsPerBooking', 'recurringMost', 'pendingExpiresMinutes', 'confirmKnownCustomers', 'waitlistEnabled'];
  delete from public.service_staff x where x.business_id = v_business and x.service_id = v_id and not x.staff_id = any (private.wanted_staff(p));
  insert into public.service_staff (business_id, service_id, staff_id)
  select v_business, v_id, st.id from public.staff st where st.business_id = v_business and st.id = any (private.wanted_staff(p))
  on conflict do nothing;
  if p ? 'rotation' then
    update public.service_staff x set weight = coalesce((t.x ->> 'weight')::int, x.weight), priority = coalesce((t.x ->> 'priority')::int, x.priority)
    from jsonb_array_elements(p -> 'rotation') as t(x)
    where x.business_id = v_business and x.service_id = v_id and x.staff_id = (t.x ->> 'staffId')::uuid;
  end if;
  if p ? 'durations' then
    delete from public.service_durations d where d.business_id = v_business and d.service_id = v_id;
    insert into public.service_durations (business_id, service_id, duration_minutes, price_cents)
    select v_business, v_id, (x ->> 'minutes')::int, coalesce((x ->> 'priceCents')::int, 0) from jsonb_array_elements(p -> 'durations') as t(x)
    where (x ->> 'minutes')::int <> (p ->> 'durationMinutes')::int
    on conflict (business_id, service_id, duration_minutes) do update set price_cents = excluded.price_cents;
  end if;
  if p ? 'limits' then
    perform private.replace_limits(v_business, v_id, null, p -> 'limits');
  end if;
  if p ? 'hours' then
    perform private.replace_hours(v_business, null, v_id, null, p -> 'hours');
  end if;
  if p ? 'resourceIds' then
    delete from public.service_resources x where x.business_id = v_business and x.service_id = v_id and not x.resource_id = any (private.uuids(p -> 'resourceIds'));
    insert into public.service_resources (business_id, service_id, resource_id)
    select v_business, v_id, r.id from public.resources r
    where r.business_id = v_business and r.kind in ('room', 'machine') and r.id = any (private.uuids(p -> 'resourceIds'))
    on conflict do nothing;
  end if;
  return jsonb_build_object('ok', true, 'id', v_id);
end
$$;

-- p: businessId, staffId | serviceId | locationId (none: the business), usesBusinessHours?, hours. Replaces the week.
create or replace function private.save_working_hours(p jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_business uuid := (p ->> 'businessId')::uuid;
  v_staff uuid := (p ->> 'staffId')::uuid;
  v_refusal jsonb := private.member_refusal(v_business, '{owner,admin}', '{}');
begin
  if v_refusal is not null then
    return v_refusal;
  end if;
  if v_staff is not null then
    update public.staff set uses_business_hours = coalesce((p ->> 'usesBusinessHours')::boolean, false) where business_id = v_business and id = v_staff;
    if not found then
      return private.refuse('not_found');
    end if;
  end if;
  if (p ->> 'serviceId' is not null and not exists (select from public.services s where s.business_id = v_business and s.id = (p ->> 'serviceId')::uuid))
    or (p ->> 'locationId' is not null and not exists (select from public.locations o where o.business_id = v_business and o.id = (p ->> 'locationId')::uuid)) then
    return private.refuse('not_found');
  end if;
  perform private.replace_hours(v_business, v_staff, (p ->> 'serviceId')::uuid, (p ->> 'locationId')::uuid, p -> 'hours');
  return jsonb_build_object('ok', true);
end
$$;

-- p: businessId, staffId | serviceId | locationId (none: the business), date, intervals (empty: closed) or remove: true, note?
create or replace function private.save_date_override(p jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_business uuid := (p ->> 'businessId')::uuid;
  v_staff uuid := (p ->> 'staffId')::uuid;
  v_service uuid := (p ->> 'serviceId')::uuid;
  v_location uuid := (p ->> 'locationId')::uuid;
  v_refusal jsonb := private.member_refusal(v_business, '{owner,admin}', '{}');
begin
  if v_refusal is not null then
    return v_refusal;
  end if;
  delete from public.date_overrides o
  where o.business_id = v_business and o.staff_id is not distinct from v_staff and o.service_id is not distinct from v_service
    and o.location_id is not distinct from v_location and o.on_date = (p ->> 'date')::date;
  if not coalesce((p ->> 'remove')::boolean, false) then
    insert into public.date_overrides (business_id, staff_id, service_id, location_id, on_date, start_minute, end_minute, note)
    select v_business, v_staff, v_service, v_location, (p ->> 'date')::date, (i ->> 'startMinute')::int, (i ->> 'endMinute')::int, coalesce(p ->> 'note', '')
    from jsonb_array_elements(case when jsonb_array_length(coalesce(p -> 'intervals', '[]')) = 0 then '[{}]' else p -> 'intervals' end) as i;
  end if;
  return jsonb_build_object('ok', true);
end
$$;

-- p: businessId, id?, name, address?, timeZone?, active?, hours?
create function private.save_location(p jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_business uuid := (p ->> 'businessId')::uuid;
  v_id uuid := coalesce((p ->> 'id')::uuid, gen_random_uuid());
  v_refusal jsonb := private.member_refusal(v_business, '{owner,admin}', '{}');
begin
  if v_refusal is not null then
    return v_refusal;
  end if;
  if p ->> 'id' is null then
    insert into public.locations (business_id, id, name, address, time_zone, position)
    values (v_business, v_id, btrim(p ->> 'name'), coalesce(p ->> 'address', ''), nullif(p ->> 'timeZone', ''),
      (select count(*) from public.locations o where o.business_id = v_business));
  else
    update public.locations set name = btrim(p ->> 'name'), address = coalesce(p ->> 'address', ''), time_zone = nullif(p ->> 'timeZone', ''),
      active = coalesce((p ->> 'active')::boolean, active)
    where business_id = v_business and id = v_id;
    if not found then
      return private.refuse('not_found');
    end if;
  end if;
  if p ? 'hours' then
    perform private.replace_hours(v_business, null, null, v_id, p -> 'hours');
  end if;
  return jsonb_build_object('ok', true, 'id', v_id);
end
$$;

-- p: businessId, id?, kind (room | machine), name, capacity?, active?, locationId?
create function private.save_resource(p jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_business uuid := (p ->> 'businessId')::uuid;
  v_id uuid := coalesce((p ->> 'id')::uuid, gen_random_uuid());
  v_refusal jsonb := private.member_refusal(v_business, '{owner,admin}', '{}');
begin
  if v_refusal is not null then
    return v_refusal;
  end if;
  if p ->> 'id' is null then
    if p ->> 'kind' not in ('room', 'machine') then
      return private.refuse('invalid_input');
    end if;
    insert into public.resources (business_id, id, kind, name, capacity, location_id, position)
    values (v_business, v_id, p ->> 'kind', btrim(p ->> 'name'), coalesce((p ->> 'capacity')::int, 1), (p ->> 'locationId')::uuid,
      (select count(*) from public.resources r where r.business_id = v_business and r.kind in ('room', 'machine')));
  else
    update public.resources set name = btrim(p ->> 'name'), capacity = coalesce((p ->> 'capacity')::int, capacity),
      active = coalesce((p ->> 'active')::boolean, active), location_id = case when p ? 'locationId' then (p ->> 'locationId')::uuid else location_id end
    where business_id = v_business and id = v_id and kind in ('room', 'machine');
    if not found then
      return private.refuse('not_found');
    end if;
  end if;
  return jsonb_build_object('ok', true, 'id', v_id);
end
$$;

-- p: businessId, staffId, and of these the keys that change: locationId, timeZone, travel: [{fromDate, toDate, timeZone}], limits: [{period, count?, minutes?}]
create function private.save_staff_rules(p jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_business uuid := (p ->> 'businessId')::uuid;
  v_staff uuid := (p ->> 'staffId')::uuid;
  v_refusal jsonb := private.member_refusal(v_business, '{owner,admin}', '{}');
begin
  if v_refusal is not null then
    return v_refusal;
  end if;
  update public.staff set location_id = case when p ? 'locationId' then (p ->> 'locationId')::uuid else location_id end,
    time_zone = case when p ? 'timeZone' then nullif(p ->> 'timeZone', '') else time_zone end
  where business_id = v_business and id = v_staff;
  if not found then
    return private.refuse('not_found');
  end if;
  if p ? 'travel' then
    delete from public.staff_travel t where t.business_id = v_business and t.staff_id = v_staff;
    insert into public.staff_travel (business_id, staff_id, from_date, to_date, time_zone)
    select v_business, v_staff, (x ->> 'fromDate')::date, (x ->> 'toDate')::date, x ->> 'timeZone' from jsonb_array_elements(p -> 'travel') as t(x);
  end if;
  if p ? 'limits' then
    perform private.replace_limits(v_business, null, v_staff, p -> 'limits');
  end if;
  return jsonb_build_object('ok', true);
end
$$;

-- The bookings that an absence would leave without their staff member: [{id, startsAt}].
create function private.bookings_in_time_off(p_time_off public.time_off) returns jsonb
language plpgsql stable set search_path = '' as $$
declare
  v_zone text;
  v_answer jsonb;
begin
  select coalesce(case when st.uses_business_hours then z.time_zone else st.time_zone end, z.time_zone) into v_zone
  from public.staff st join public.businesses z on z.id = st.business_id where st.business_id = p_time_off.business_id and st.id = p_time_off.staff_id;
  select jsonb_agg(jsonb_build_object('id', b.id, 'startsAt', b.starts_at) order by b.starts_at) into v_answer
  from public.bookings b
  where b.business_id = p_time_off.business_id and b.status in ('pending', 'confirmed') and b.ends_at > now()
    and (b.staff_id = p_time_off.staff_id or exists (select from public.booking_staff x
      where x.business_id = b.business_id and x.booking_id = b.id and x.staff_id = p_time_off.staff_id))
    and exists (select from generate_series(p_time_off.from_date, p_time_off.to_date, interval '1 day') as d
      where tstzrange((d + make_interval(mins => coalesce(p_time_off.start_minute, 0)))::timestamp at time zone v_zone,
        (d + make_interval(mins => coalesce(p_time_off.end_minute, 1440)))::timestamp at time zone v_zone) && tstzrange(b.starts_at, b.ends_at));
  return coalesce(v_answer, '[]');
end
$$;

-- p: businessId, staffId, fromDate, toDate, startMinute?, endMinute?, note?. An admin's is approved at once, a staff login asks for its own.
create function private.request_time_off(p jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_business uuid := (p ->> 'businessId')::uuid;
  v_refusal jsonb := private.member_refusal(v_business, '{owner,admin,own_calendar}', array[(p ->> 'staffId')::uuid]);
  v_row public.time_off;
  v_approved boolean := private.my_role(v_business) in ('owner', 'admin');
begin
  if v_refusal is not null then
    return v_refusal;
  end if;
  if not exists (select from public.staff st where st.business_id = v_business and st.id = (p ->> 'staffId')::uuid) then
    return private.refuse('not_found');
  end if;
  insert into public.time_off (business_id, staff_id, from_date, to_date, start_minute, end_minute, note, status, requested_by, decided_by, decided_at)
  values (v_business, (p ->> 'staffId')::uuid, (p ->> 'fromDate')::date, (p ->> 'toDate')::date, (p ->> 'startMinute')::int, (p ->> 'endMinute')::int,
    coalesce(p ->> 'note', ''), case when v_approved then 'approved' else 'requested' end, (select auth.uid()),
    case when v_approved then (select auth.uid()) end, case when v_approved then now() end)
  returning * into v_row;
  if v_approved then
    perform private.bump_availability(v_business, array[v_row.staff_id]);
  end if;
  return jsonb_build_object('ok', true, 'id', v_row.id, 'status', v_row.status, 'bookings', private.bookings_in_time_off(v_row));
end
$$;

-- Compare-and-set. p: businessId, id, to: approved | declined (an admin decides a request), withdrawn (an admin, or the person)
create function private.decide_time_off(p jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_business uuid := (p ->> 'businessId')::uuid;
  v_to text := p ->> 'to';
  v_row public.time_off;
  v_refusal jsonb;
begin
  select * into v_row from public.time_off t where t.business_id = v_business and t.id = (p ->> 'id')::uuid for update;
  v_refusal := private.member_refusal(v_business, case v_to when 'withdrawn' then '{owner,admin,own_calendar}'::text[] else '{owner,admin}' end,
    case when v_row.id is null then '{}'::uuid[] else array[v_row.staff_id] end);
  if v_refusal is not null then
    return v_refusal;
  end if;
  if v_row.id is null then
    return private.refuse('not_found');
  end if;
  if v_to is null or v_to not in ('approved', 'declined', 'withdrawn') then
    return private.refuse('invalid_input');
  end if;
  if v_row.status <> v_to then
    if v_row.status <> 'requested' and not (v_row.status = 'approved' and v_to = 'withdrawn') then
      return private.refuse('changed_meanwhile');
    end if;
    update public.time_off set status = v_to, decided_by = (select auth.uid()), decided_at = now() where business_id = v_business and id = v_row.id returning * into v_row;
    perform private.bump_availability(v_business, array[v_row.staff_id]);
    perform private.emit(v_business, 'time_off/decided', jsonb_build_object('timeOffId', v_row.id, 'status', v_to));
  end if;
  return jsonb_build_object('ok', true, 'id', v_row.id, 'status', v_row.status, 'bookings', private.bookings_in_time_off(v_row));
end
$$;

do $$
declare
  f text;
begin
  foreach f in array array['save_location', 'save_resource', 'save_staff_rules', 'request_time_off', 'decide_time_off'] loop
    execute format('create function public.%I(p jsonb) returns jsonb language sql set search_path = '''' as ''select private.%I(p)''', f, f);
    execute format('revoke all on function public.%I(jsonb), private.%I(jsonb) from public, anon', f, f);
    execute format('grant execute on function public.%I(jsonb), private.%I(jsonb) to authenticated', f, f);
  end loop;
end
$$;
revoke all on function private.uuids(jsonb), private.replace_limits(uuid, uuid, uuid, jsonb), private.replace_hours(uuid, uuid, uuid, uuid, jsonb),
  private.bookings_in_time_off(public.time_off) from public;

-- What the public page shows of each service beside the first release's fields.
create or replace function app.get_business(p_slug text) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_answer jsonb;
begin
  select jsonb_build_object('id', z.id, 'slug', z.slug, 'name', z.name, 'kind', z.kind, 'timeZone', z.time_zone, 'currency', z.currency,
    'country', z.country, 'locale', z.locale, 'description', z.description, 'phone', z.phone, 'email', z.email, 'address', z.address,
    'brandHue', z.brand_hue, 'status', z.status, 'embedOrigins', to_jsonb(z.embed_origins), 'rulesVersion', z.rules_version,
    'cancelNoticeMinutes', z.cancel_notice_minutes, 'rescheduleNoticeMinutes', z.reschedule_notice_minutes,
    'bookingWindowDays', z.booking_window_days, 'reminderMinutes', to_jsonb(z.reminder_minutes), 'firstWeekday', z.first_weekday,
    'staff', coalesce((select jsonb_agg(jsonb_build_object('id', st.id, 'name', st.name, 'title', st.title, 'colorHue', st.color_hue)
        order by st.position, st.name) from public.staff st where st.business_id = z.id and st.active), '[]'),
    'services', coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'slug', s.slug, 'name', s.name, 'description', s.description,
        'category', s.category, 'durationMinutes', s.duration_minutes, 'priceCents', s.price_cents,
        'requiresConfirmation', s.requires_confirmation, 'contactRule', s.contact_rule,
        'bookingWindowDays', coalesce(s.booking_window_days, z.booking_window_days), 'windowKind', s.window_kind, 'windowTo', s.window_to,
        'staffMode', s.staff_mode, 'capacity', s.capacity, 'mostSeatsPerBooking', s.most_seats_per_booking, 'recurringMost', s.recurring_most,
        'waitlistEnabled', s.waitlist_enabled,
        'durations', coalesce((select jsonb_agg(jsonb_build_object('minutes', d.duration_minutes, 'priceCents', d.price_cents) order by d.duration_minutes)
          from public.service_durations d where d.business_id = s.business_id and d.service_id = s.id), '[]'),
        'staffIds', coalesce((select jsonb_agg(ss.staff_id order by st.position, st.name) from public.service_staff ss
          join public.staff st on st.business_id = ss.business_id and st.id = ss.staff_id and st.active
          where ss.business_id = s.business_id and ss.service_id = s.id), '[]')) order by s.position, s.name)
      from public.services s where s.business_id = z.id and s.active), '[]'))
  into v_answer from public.businesses z where z.slug = p_slug;
  return v_answer;
end
$$;
