-- What one service's free times are computed from, as a version that two different states never share.

-- A session comes and goes as a resource with its last seat, so a sum that counted it could fall and meet a former one again.
-- Each of its seats bumps its staff member, which stays.
create or replace function private.availability_of(p_business_id uuid) returns bigint
language plpgsql stable set search_path = '' as $$
declare
  v_sum bigint;
begin
  select coalesce(sum(r.availability_version), 0) into v_sum from public.resources r
  where r.business_id = p_business_id and r.kind <> 'session';
  return v_sum;
end
$$;

-- {businessId, timeZone, version}; null: no such business. The version joins the rules, the sum over the resources that are booked, and the
-- number of live holds: one that lapses changes it without a write. The sum is the whole business's: limits and members' own
-- bookings reach across services, and an answer too many computed is better than a slot too many shown.
create function app.get_slots_version(p_slug text, p_service text) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_answer jsonb;
begin
  select jsonb_build_object('businessId', z.id, 'timeZone', z.time_zone, 'version', concat_ws('.', z.rules_version, private.availability_of(z.id),
    (select count(*) from public.holds h where h.business_id = z.id and h.held_until > now())))
  into v_answer from public.businesses z where z.slug = p_slug;
  return v_answer;
end
$$;

revoke all on function app.get_slots_version(text, text) from public;
grant execute on function app.get_slots_version(text, text) to app_server;
