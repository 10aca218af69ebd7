-- Somebody who lets everything go, or does not answer, hears of five times a day at most.

-- Who can be offered something now, first come first: still waiting, with no open offer and not five of them since yesterday, reachable, for a service and a person that can be
-- booked. offeredStarts: never again to them; busy: their own bookings.
create or replace function app.list_waiting(p_business_id uuid, p_service_id uuid, p_limit integer) returns jsonb
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
