-- The units of one resource are alike: what counts is how many are in use at each moment, as the engine counts (lib/scheduling/resources.ts).

-- Frees p_units units all through p_during when the count admits it: later claims give way to another unit, earlier ones stay.
-- Each claim in order of start keeps its unit or takes the lowest free one; so many never overlap that none is left.
-- False: too many are in use. True: worth another try, also when somebody took a unit meanwhile.
create function private.rearrange_units(p_business_id uuid, p_resource_id uuid, p_capacity integer, p_units integer, p_during tstzrange) returns boolean
language plpgsql set search_path = '' as $$
declare
  v_until timestamptz[] := '{}';
  v_settled timestamptz := upper(p_during);
  v_ids uuid[] := '{}';
  v_units integer[] := '{}';
  v_unit integer;
  c record;
begin
  perform pg_advisory_xact_lock(hashtextextended(p_business_id::text || p_resource_id::text, 23));
  if exists (
    select from (select lower(p_during) as at union select lower(k.during) from public.claims k where k.business_id = p_business_id
        and k.resource_id = p_resource_id and k.status in ('held', 'pending', 'confirmed') and k.during && p_during and lower(k.during) > lower(p_during)) t
    where p_units + (select count(*) from public.claims k where k.business_id = p_business_id and k.resource_id = p_resource_id
      and k.status in ('held', 'pending', 'confirmed') and k.during @> t.at) > p_capacity) then
    return false;
  end if;
  for c in select k.unit, upper(k.during) as ends from public.claims k where k.business_id = p_business_id and k.resource_id = p_resource_id
      and k.status in ('held', 'pending', 'confirmed') and k.during @> lower(p_during) and lower(k.during) < lower(p_during) loop
    v_until[c.unit] := c.ends;
  end loop;
  for i in 1..p_units loop
    v_unit := private.first_unit(v_until, lower(p_during));
    v_until[v_unit] := upper(p_during);
  end loop;
  for c in select k.id, k.unit, lower(k.during) as starts, upper(k.during) as ends from public.claims k where k.business_id = p_business_id
      and k.resource_id = p_resource_id and k.status in ('held', 'pending', 'confirmed') and k.during && tstzrange(lower(p_during), null)
      and lower(k.during) >= lower(p_during) order by lower(k.during), k.unit loop
    exit when c.starts >= v_settled;
    v_unit := c.unit;
    if v_until[v_unit] > c.starts then
      v_unit := private.first_unit(v_until, c.starts);
      v_ids := v_ids || c.id;
      v_units := v_units || v_unit;
      v_settled := greatest(v_settled, c.ends);
    end if;
    v_until[v_unit] := c.ends;
  end loop;
  begin
    -- By way of units that do not exist: the constraint looks at each row as it changes.
    update public.claims k set unit = k.unit + 1000000 where k.business_id = p_business_id and k.id = any (v_ids);
    update public.claims k set unit = m.unit from unnest(v_ids, v_units) as m(id, unit) where k.business_id = p_business_id and k.id = m.id;
  exception when exclusion_violation then
    return true;
  end;
  return true;
end
$$;

-- The lowest unit that is not in use at p_at. p_until: by unit, until when it is.
create function private.first_unit(p_until timestamptz[], p_at timestamptz) returns integer
language plpgsql immutable set search_path = '' as $$
declare
  v_unit integer := 1;
begin
  while p_until[v_unit] > p_at loop
    v_unit := v_unit + 1;
  end loop;
  return v_unit;
end
$$;

revoke all on function private.rearrange_units(uuid, uuid, integer, integer, tstzrange), private.first_unit(timestamptz[], timestamptz) from public;

create or replace function private.take_units(p_business_id uuid, p_resource_id uuid, p_capacity integer, p_units integer, p_during tstzrange, p_status text,
  p_booking_id uuid, p_hold_id uuid, p_session_id uuid, p_expires_at timestamptz) returns boolean
language plpgsql set search_path = '' as $$
declare
  v_ids uuid[];
  v_id uuid;
  v_unit integer;
begin
  perform private.clear_lapsed(p_business_id, p_resource_id, p_during);
  for v_try in 1..4 loop
    v_ids := '{}';
    for v_unit in select u from generate_series(1, p_capacity) as u where p_capacity = 1 or not exists (
        select from public.claims c where c.business_id = p_business_id and c.resource_id = p_resource_id and c.unit = u and c.during && p_during
          and c.status in ('held', 'pending', 'confirmed')) order by u loop
      insert into public.claims (business_id, resource_id, unit, during, status, booking_id, hold_id, session_id, expires_at)
      values (p_business_id, p_resource_id, v_unit, p_during, p_status, p_booking_id, p_hold_id, p_session_id, p_expires_at)
      on conflict do nothing returning id into v_id;
      if found then
        v_ids := v_ids || v_id;
        if cardinality(v_ids) = p_units then
          return true;
        end if;
      end if;
    end loop;
    delete from public.claims c where c.business_id = p_business_id and c.id = any (v_ids);
    exit when p_capacity = 1 or not private.rearrange_units(p_business_id, p_resource_id, p_capacity, p_units, p_during);
  end loop;
  return false;
end
$$;
