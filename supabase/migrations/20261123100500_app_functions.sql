-- The closed list for visitors, callers, API keys and jobs: executable by app_server alone, which touches no table.

create function app.get_business(p_slug text) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('id', z.id, 'slug', z.slug, 'name', z.name, 'kind', z.kind, 'timeZone', z.time_zone, 'currency', z.currency,
    'country', z.country, 'locale', z.locale, 'description', z.description, 'phone', z.phone, 'email', z.email, 'address', z.address,
    'brandHue', z.brand_hue, 'status', z.status, 'embedOrigins', to_jsonb(z.embed_origins), 'rulesVersion', z.rules_version,
    'cancelNoticeMinutes', z.cancel_notice_minutes, 'rescheduleNoticeMinutes', z.reschedule_notice_minutes,
    'bookingWindowDays', z.booking_window_days, 'reminderMinutes', to_jsonb(z.reminder_minutes),
    'staff', coalesce((select jsonb_agg(jsonb_build_object('id', st.id, 'name', st.name, 'title', st.title, 'colorHue', st.color_hue)
        order by st.position, st.name) from public.staff st where st.business_id = z.id and st.active), '[]'),
    'services', coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'slug', s.slug, 'name', s.name, 'description', s.description,
        'category', s.category, 'durationMinutes', s.duration_minutes, 'priceCents', s.price_cents,
        'requiresConfirmation', s.requires_confirmation, 'contactRule', s.contact_rule,
        'bookingWindowDays', coalesce(s.booking_window_days, z.booking_window_days),
        'staffIds', coalesce((select jsonb_agg(ss.staff_id order by st.position, st.name) from public.service_staff ss
          join public.staff st on st.business_id = ss.business_id and st.id = ss.staff_id and st.active
          where ss.business_id = s.business_id and ss.service_id = s.id), '[]')) order by s.position, s.name)
      from public.services s where s.business_id = z.id and s.active), '[]'))
  from public.businesses z where z.slug = p_slug
$$;

create function app.get_business_slug(p_business_id uuid) returns text
language sql stable security definer set search_path = '' as $$ select z.slug from public.businesses z where z.id = p_business_id $$;

-- Everything the engine needs for one service between two instants, in one statement and one snapshot.
-- p: businessId | slug, service (id or slug), staffId?, from, to, exceptHoldId?, exceptHoldSecretHash?, exceptBookingId?
create function app.find_slot_inputs(p jsonb) returns jsonb
language sql stable security definer set search_path = '' as $$
  with z as (
    select * from public.businesses b
    where case when p ? 'businessId' then b.id = (p ->> 'businessId')::uuid else b.slug = p ->> 'slug' end
  ), s as (
    select s.* from public.services s join z on z.id = s.business_id
    where s.active and (s.slug = p ->> 'service' or s.id::text = p ->> 'service')
  ), st as (
    select st.* from public.staff st
    join public.service_staff ss on ss.business_id = st.business_id and ss.staff_id = st.id
    join s on s.business_id = ss.business_id and s.id = ss.service_id
    where st.active and (p ->> 'staffId' is null or st.id::text = p ->> 'staffId')
  ), hours as (
    select h.staff_id, jsonb_agg(jsonb_build_array(h.weekday, h.start_minute, h.end_minute) order by h.weekday, h.start_minute) as rows
    from public.working_hours h join z on z.id = h.business_id
    where h.staff_id is null or h.staff_id in (select st.id from st) group by h.staff_id
  ), overrides as (
    select o.staff_id, jsonb_agg(jsonb_build_array(o.on_date, o.start_minute, o.end_minute) order by o.on_date, o.start_minute) as rows
    from public.date_overrides o join z on z.id = o.business_id
    where (o.staff_id is null or o.staff_id in (select st.id from st))
      and o.on_date between (p ->> 'from')::timestamptz::date - 2 and (p ->> 'to')::timestamptz::date + 2
    group by o.staff_id
  ), busy as (
    select c.resource_id, jsonb_agg(jsonb_build_array(
      (extract(epoch from lower(c.during)) * 1000)::bigint, (extract(epoch from upper(c.during)) * 1000)::bigint,
      case c.status when 'held' then 1 else 0 end)) as rows
    from public.claims c join z on z.id = c.business_id
    where c.resource_id in (select st.id from st)
      and c.during && tstzrange((p ->> 'from')::timestamptz - interval '1 day', (p ->> 'to')::timestamptz + interval '2 days')
      and c.status in ('held', 'pending', 'confirmed') and (c.status <> 'held' or c.expires_at > now())
      and (p ->> 'exceptBookingId' is null or c.booking_id is distinct from (p ->> 'exceptBookingId')::uuid)
      and (p ->> 'exceptHoldId' is null or c.hold_id is distinct from (p ->> 'exceptHoldId')::uuid or not exists (
        select from public.holds h where h.business_id = c.business_id and h.id = c.hold_id
          and h.secret_hash = decode(p ->> 'exceptHoldSecretHash', 'hex')))
    group by c.resource_id
  )
  select jsonb_build_object(
    'business', jsonb_build_object('id', z.id, 'slug', z.slug, 'timeZone', z.time_zone, 'status', z.status, 'rulesVersion', z.rules_version),
    'service', (select jsonb_build_object('id', s.id, 'slug', s.slug, 'durationMinutes', s.duration_minutes,
      'bufferBeforeMinutes', s.buffer_before_minutes, 'bufferAfterMinutes', s.buffer_after_minutes, 'contactRule', s.contact_rule,
      'slotStepMinutes', coalesce(s.slot_step_minutes, z.slot_step_minutes),
      'minimumNoticeMinutes', coalesce(s.minimum_notice_minutes, z.minimum_notice_minutes),
      'bookingWindowDays', coalesce(s.booking_window_days, z.booking_window_days)) from s),
    'businessHours', coalesce((select h.rows from hours h where h.staff_id is null), '[]'),
    'businessOverrides', coalesce((select o.rows from overrides o where o.staff_id is null), '[]'),
    'staff', coalesce((select jsonb_agg(jsonb_build_object('id', st.id, 'timeZone', coalesce(st.time_zone, z.time_zone),
        'usesBusinessHours', st.uses_business_hours,
        'hours', coalesce(h.rows, '[]'), 'overrides', coalesce(o.rows, '[]'), 'busy', coalesce(b.rows, '[]')) order by st.position, st.name, st.id)
      from st left join hours h on h.staff_id = st.id left join overrides o on o.staff_id = st.id left join busy b on b.resource_id = st.id), '[]'))
  from z
$$;

-- null: no answer stored under this key.
create function app.get_idempotent(p_business_id uuid, p_idempotency jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
begin return private.begin_idempotent(p_business_id, p_idempotency); end
$$;

create function app.hold_slot(p jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$ begin return private.hold_slot(p); end $$;

create function app.renew_hold(p_business_id uuid, p_hold_id uuid, p_secret_hash text, p_hold_seconds integer) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_hold public.holds;
begin
  update public.holds h set held_until = least(greatest(h.held_until, now() + make_interval(secs => p_hold_seconds)), h.renew_until)
  where h.business_id = p_business_id and h.id = p_hold_id and h.secret_hash = decode(p_secret_hash, 'hex') and h.held_until > now()
  returning * into v_hold;
  if not found then
    return private.refuse('hold_lapsed');
  end if;
  update public.claims set expires_at = v_hold.held_until where business_id = p_business_id and hold_id = p_hold_id;
  return jsonb_build_object('ok', true, 'holdId', v_hold.id, 'heldUntil', v_hold.held_until, 'staffId', v_hold.staff_id,
    'serviceId', v_hold.service_id, 'startsAt', v_hold.starts_at, 'endsAt', v_hold.ends_at);
end
$$;

create function app.get_hold(p_business_id uuid, p_hold_id uuid, p_secret_hash text) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_hold public.holds;
begin
  select * into v_hold from public.holds h
  where h.business_id = p_business_id and h.id = p_hold_id and h.secret_hash = decode(p_secret_hash, 'hex') and h.held_until > now();
  if not found then
    return private.refuse('hold_lapsed');
  end if;
  return jsonb_build_object('ok', true, 'holdId', v_hold.id, 'heldUntil', v_hold.held_until, 'staffId', v_hold.staff_id,
    'serviceId', v_hold.service_id, 'startsAt', v_hold.starts_at, 'endsAt', v_hold.ends_at);
end
$$;

-- Releasing what is already gone is fine.
create function app.release_hold(p_business_id uuid, p_hold_id uuid, p_secret_hash text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_staff uuid;
begin
  delete from public.holds h where h.business_id = p_business_id and h.id = p_hold_id and h.secret_hash = decode(p_secret_hash, 'hex')
  returning h.staff_id into v_staff;
  if found then
    perform private.bump_availability(p_business_id, array[v_staff]);
  end if;
  return jsonb_build_object('ok', true);
end
$$;

create function app.book(p jsonb, p_actor jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$ begin return private.book(p, p_actor); end $$;

create function app.reschedule_booking(p jsonb, p_actor jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$ begin return private.reschedule_booking(p, p_actor); end $$;

create function app.cancel_booking(p jsonb, p_actor jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$ begin return private.cancel_booking(p, p_actor); end $$;

-- null: no booking has this manage token.
create function app.get_booking_by_token(p_token_hash text) returns jsonb
language sql stable security definer set search_path = '' as $$
  select private.booking_json(b.business_id, b.id) from public.bookings b where b.manage_token_hash = decode(p_token_hash, 'hex')
$$;

create function app.get_booking(p_business_id uuid, p_booking_id uuid) returns jsonb
language sql stable security definer set search_path = '' as $$ select private.booking_json(p_business_id, p_booking_id) $$;

create function app.use_api_key(p_key_hash text) returns jsonb
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
  return jsonb_build_object('id', v_key.id, 'businessId', v_key.business_id, 'scopes', to_jsonb(v_key.scopes));
end
$$;

-- p: businessId, phone?, from?, to?, afterStartsAt?, afterId?, limit
create function app.list_bookings(p jsonb) returns jsonb
language sql stable security definer set search_path = '' as $$
  with page as (
    select b.business_id, b.id, b.starts_at from public.bookings b
    left join public.customers c on c.business_id = b.business_id and c.id = b.customer_id
    where b.business_id = (p ->> 'businessId')::uuid
      and (p ->> 'phone' is null or c.phone = p ->> 'phone')
      and (p ->> 'from' is null or b.starts_at >= (p ->> 'from')::timestamptz)
      and (p ->> 'to' is null or b.starts_at < (p ->> 'to')::timestamptz)
      and (p ->> 'afterId' is null or (b.starts_at, b.id) > ((p ->> 'afterStartsAt')::timestamptz, (p ->> 'afterId')::uuid))
    order by b.starts_at, b.id limit (p ->> 'limit')::int + 1
  )
  select coalesce(jsonb_agg(private.booking_json(page.business_id, page.id) order by page.starts_at, page.id), '[]') from page
$$;

do $$
declare
  f regprocedure;
begin
  for f in select p.oid::regprocedure from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'app' loop
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to app_server', f);
  end loop;
end
$$;
