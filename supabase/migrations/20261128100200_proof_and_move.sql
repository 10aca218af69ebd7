-- Moving a booking to a time that its customer holds: the hold gives way and the booking moves in one transaction, or neither does.

-- p: as app.reschedule_booking, with holdId and holdSecretHash
create function app.move_to_hold(p jsonb, p_actor jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_business uuid := (p ->> 'businessId')::uuid;
  v_answer jsonb;
  v_hold uuid;
begin
  begin
    select h.id into v_hold from public.holds h where h.business_id = v_business and h.id = (p ->> 'holdId')::uuid
      and h.secret_hash = decode(p ->> 'holdSecretHash', 'hex') for update;
    if found then
      perform private.bump_availability(v_business, private.drop_holds(v_business, array[v_hold]));
    end if;
    v_answer := private.reschedule_booking(p, p_actor);
    if not (v_answer ->> 'ok')::boolean then
      raise exception 'refused' using errcode = 'TCA01';
    end if;
  exception when sqlstate 'TCA01' then
    null;
  end;
  return v_answer;
end
$$;
revoke all on function app.move_to_hold(jsonb, jsonb) from public;
grant execute on function app.move_to_hold(jsonb, jsonb) to app_server;

-- A turn that could not be worked out is given back at once: the next one need not wait for its lease. p: businessId, conversationId, turnId
create function app.release_turn(p jsonb) returns boolean
language plpgsql security definer set search_path = '' as $$
begin
  delete from public.conversation_turns t where t.business_id = (p ->> 'businessId')::uuid and t.conversation_id = (p ->> 'conversationId')::uuid
    and t.id = (p ->> 'turnId')::uuid and t.status = 'working';
  update public.conversations c set busy_until = null
  where c.business_id = (p ->> 'businessId')::uuid and c.id = (p ->> 'conversationId')::uuid;
  return found;
end
$$;
revoke all on function app.release_turn(jsonb) from public;
grant execute on function app.release_turn(jsonb) to app_server;

-- Wrong guesses at somebody's visit, by number: after five in a day only a texted code proves anything.
create table public.wrong_details (
  business_id uuid not null references public.businesses (id) on delete cascade,
  id uuid not null default gen_random_uuid(),
  phone text not null,
  at timestamptz not null default now(),
  primary key (business_id, id)
);
create index wrong_details_phone_idx on public.wrong_details (business_id, phone, at);
alter table public.wrong_details enable row level security;
create policy wrong_details_none on public.wrong_details for all to anon, authenticated using (false);
create trigger wrong_details_stay before update on public.wrong_details for each row execute function private.forbid_business_change();

-- p: businessId, phone, add. true: details may still prove something.
create function app.judge_details(p jsonb) returns boolean
language plpgsql security definer set search_path = '' as $$
begin
  if (p ->> 'add')::boolean then
    insert into public.wrong_details (business_id, phone) values ((p ->> 'businessId')::uuid, p ->> 'phone');
    delete from public.wrong_details w where w.business_id = (p ->> 'businessId')::uuid and w.at < now() - interval '1 day';
  end if;
  return (select count(*) from public.wrong_details w where w.business_id = (p ->> 'businessId')::uuid and w.phone = p ->> 'phone'
    and w.at > now() - interval '1 day') < 5;
end
$$;
revoke all on function app.judge_details(jsonb) from public;
grant execute on function app.judge_details(jsonb) to app_server;
