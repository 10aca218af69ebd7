-- Why her, and why not: what a choice stood on, the rotation as it stands, and what occupies people and rooms.

-- p: businessId, serviceId. Where everyone in the rotation stands now, and who would be given a booking if all present were free.
create function private.get_rotation(p jsonb) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_business uuid := (p ->> 'businessId')::uuid;
  v_refusal jsonb := private.member_refusal(v_business, '{owner,admin}', '{}');
  v_service public.services;
  v_zone text;
  v_first integer;
  v_from timestamptz;
  v_to timestamptz;
  v_members jsonb;
  v_present uuid[];
begin
  if v_refusal is not null then
    return v_refusal;
  end if;
  select * into v_service from public.services s where s.business_id = v_business and s.id = (p ->> 'serviceId')::uuid;
  if not found then
    return private.refuse('not_found');
  end if;
  select z.time_zone, z.first_weekday into v_zone, v_first from public.businesses z where z.id = v_business;
  v_from := private.rotation_start(v_service.rotation_period, v_zone, v_first, now());
  v_to := ((v_from at time zone v_zone) + ('1 ' || v_service.rotation_period)::interval) at time zone v_zone;
  select coalesce(jsonb_agg(jsonb_build_object('staffId', r.staff_id, 'weight', r.weight, 'priority', r.priority, 'assigned', r.assigned,
      'credit', r.credit, 'level', r.level, 'isAhead', r.is_ahead, 'lastBookedAt', r.last_booked_at, 'isAbsent', r.is_absent,
      'joinedAt', case when ss.created_at > v_from then ss.created_at end) order by st.position, st.name, st.id), '[]'),
    coalesce(array_agg(r.staff_id) filter (where not r.is_absent), '{}')
  into v_members, v_present
  from private.rotation_standings(v_service, now()) r
  join public.service_staff ss on ss.business_id = v_business and ss.service_id = v_service.id and ss.staff_id = r.staff_id
  join public.staff st on st.business_id = v_business and st.id = r.staff_id;
  return jsonb_build_object('ok', true, 'period', v_service.rotation_period, 'maxLead', v_service.rotation_max_lead, 'fromAt', v_from, 'toAt', v_to,
    'hasRotation', v_service.staff_mode <> 'collective' and jsonb_array_length(v_members) > 1, 'members', v_members,
    'next', private.choose_staff(v_service, v_present, null, now()));
end
$$;

-- p: businessId, resourceIds, from, to. What occupies these people and rooms, oldest first; a staff login learns of itself alone.
create function private.list_claims(p jsonb) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_business uuid := (p ->> 'businessId')::uuid;
  v_refusal jsonb := private.member_refusal(v_business, '{owner,admin,staff}', '{}');
  v_wanted uuid[] := array(select x::uuid from jsonb_array_elements_text(p -> 'resourceIds') as t(x) limit 300);
  v_own uuid[];
  v_items jsonb;
begin
  if v_refusal is not null then
    return v_refusal;
  end if;
  if private.my_role(v_business) = 'staff' then
    select coalesce(array_agg(m.staff_id), '{}') into v_own from public.members m
    where m.business_id = v_business and m.user_id = (select auth.uid()) and m.staff_id = any (v_wanted);
    v_wanted := v_own;
  end if;
  select jsonb_agg(x.item order by x.starts, x.id) into v_items from (
    select lower(c.during) as starts, c.id, jsonb_build_object('resourceId', c.resource_id, 'from', lower(c.during), 'to', upper(c.during),
      'bookingId', b.id, 'sessionId', c.session_id, 'serviceId', coalesce(b.service_id, n.service_id, h.service_id), 'customer', k.name,
      'startsAt', coalesce(b.starts_at, n.starts_at, h.starts_at), 'endsAt', coalesce(b.ends_at, n.ends_at, h.ends_at),
      'heldUntil', case when c.status = 'held' then c.expires_at end) as item
    from public.claims c
    left join public.bookings b on b.business_id = c.business_id and b.id = c.booking_id
    left join public.customers k on k.business_id = b.business_id and k.id = b.customer_id
    left join public.sessions n on n.business_id = c.business_id and n.id = c.session_id
    left join public.holds h on h.business_id = c.business_id and h.id = c.hold_id
    where c.business_id = v_business and c.resource_id = any (v_wanted) and c.status in ('held', 'pending', 'confirmed')
      and (c.status <> 'held' or c.expires_at > now()) and c.during && tstzrange((p ->> 'from')::timestamptz, (p ->> 'to')::timestamptz)
    order by lower(c.during), c.id limit 500) as x;
  return jsonb_build_object('ok', true, 'items', coalesce(v_items, '[]'));
end
$$;

create function public.get_rotation(p jsonb) returns jsonb language sql stable set search_path = '' as 'select private.get_rotation(p)';
create function public.list_claims(p jsonb) returns jsonb language sql stable set search_path = '' as 'select private.list_claims(p)';
revoke all on function public.get_rotation(jsonb), private.get_rotation(jsonb), public.list_claims(jsonb), private.list_claims(jsonb) from public, anon;
grant execute on function public.get_rotation(jsonb), private.get_rotation(jsonb), public.list_claims(jsonb), private.list_claims(jsonb) to authenticated;
