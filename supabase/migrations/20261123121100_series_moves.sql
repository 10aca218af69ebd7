-- A series that moves says so once, and a series takes the place of the hold that its customer chose the first start with.

alter function private.move_bookings(jsonb, jsonb) rename to move_each;

-- p as before. With seriesId every booking must be of that series, and one event stands for all: series/rescheduled.
create function private.move_bookings(p jsonb, p_actor jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
  v_business uuid := (p ->> 'businessId')::uuid;
  v_series uuid := (p ->> 'seriesId')::uuid;
  v_ids uuid[] := array(select (x ->> 'bookingId')::uuid from jsonb_array_elements(p -> 'moves') as t(x));
  v_answer jsonb;
begin
  if v_series is not null and exists (select from public.bookings b
      where b.business_id = v_business and b.id = any (v_ids) and b.series_id is distinct from v_series) then
    return private.refuse('not_found');
  end if;
  v_answer := private.move_each(p, p_actor);
  if v_series is not null and (v_answer ->> 'ok')::boolean then
    perform private.emit(v_business, 'series/rescheduled', jsonb_build_object('seriesId', v_series, 'bookingIds', to_jsonb(v_ids)));
  end if;
  return v_answer;
end
$$;

alter function private.book_series(jsonb, jsonb) rename to book_each;

-- p as before, and: holdId?, holdSecretHash?. The hold goes in the same transaction; a refusal leaves it as it was.
create function private.book_series(p jsonb, p_actor jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
  v_business uuid := (p ->> 'businessId')::uuid;
  v_hold uuid;
  v_touched uuid[];
  v_answer jsonb;
begin
  if nullif(p ->> 'holdId', '') is null then
    return private.book_each(p, p_actor);
  end if;
  begin
    select h.id into v_hold from public.holds h
    where h.business_id = v_business and h.id = (p ->> 'holdId')::uuid and h.secret_hash = decode(p ->> 'holdSecretHash', 'hex') for update;
    if found then
      v_touched := private.drop_holds(v_business, array[v_hold]);
    end if;
    v_answer := private.book_each(p - array['holdId', 'holdSecretHash'], p_actor);
    if not (v_answer ->> 'ok')::boolean then
      raise exception 'refused' using errcode = 'CH410';
    end if;
    perform private.bump_availability(v_business, v_touched);
  exception when sqlstate 'CH410' then
    return v_answer;
  end;
  return v_answer;
end
$$;

revoke all on function private.move_bookings(jsonb, jsonb), private.book_series(jsonb, jsonb) from public;
