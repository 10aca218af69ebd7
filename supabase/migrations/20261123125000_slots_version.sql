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

-- {businessId, timeZone, version, resources: {id: version}}; null: no such business. A resource's version is the count of its changes with
-- that of the live holds on it, its sessions' own included, for those lapse without a write.
create function app.get_slots_version(p_slug text, p_service text) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_answer jsonb;
begin
  with held as materialized (
    select live.resource_id, count(*) as n from (
      select c.resource_id from public.businesses z join public.claims c on c.business_id = z.id
      where z.slug = p_slug and c.hold_id is not null and c.status = 'held' and c.expires_at > now()
      union all
      select c.resource_id from public.businesses z join public.claims c on c.business_id = z.id
      where z.slug = p_slug and c.session_id is not null and c.status = 'held' and c.expires_at > now()) as live
    group by live.resource_id
  ), kept as materialized (
    select r.id, r.availability_version as version, coalesce(h.n, 0) as held
    from public.businesses z join public.resources r on r.business_id = z.id left join held h on h.resource_id = r.id
    where z.slug = p_slug and r.kind <> 'session'
  )
  select jsonb_build_object('businessId', z.id, 'timeZone', z.time_zone, 'rules', z.rules_version,
    'version', concat_ws('.', z.rules_version, (select sum(k.version) from kept k),
      (select count(*) from public.holds h where h.business_id = z.id and h.held_until > now())),
    'resources', coalesce((select jsonb_object_agg(k.id, k.version || '.' || k.held) from kept k), '{}'))
  into v_answer from public.businesses z where z.slug = p_slug;
  return v_answer;
end
$$;

revoke all on function app.get_slots_version(text, text) from public;
grant execute on function app.get_slots_version(text, text) to app_server;
