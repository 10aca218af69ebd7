-- A code for a number that has no visits: counted like any other and never texted, so that asking for one tells nobody who is a customer.
create function app.create_silent_code(p jsonb) returns boolean
language plpgsql security definer set search_path = '' as $$
begin
  if not app.create_code(p) then
    return false;
  end if;
  delete from public.outbox o where o.business_id = (p ->> 'businessId')::uuid and o.name = 'conversation/code_wanted'
    and o.relayed_at is null and o.data ->> 'codeId' = p ->> 'codeId';
  return true;
end
$$;
revoke all on function app.create_silent_code(jsonb) from public;
grant execute on function app.create_silent_code(jsonb) to app_server;
