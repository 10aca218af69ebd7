-- A page that goes away cannot say whether it is being closed or refreshed: its hold keeps a few seconds in which a refreshed
-- page may renew it, and is free after them.
create function app.leave_hold(p_business_id uuid, p_hold_id uuid, p_secret_hash text, p_grace_seconds integer) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_until timestamptz;
  v_staff uuid;
begin
  update public.holds h set held_until = least(h.held_until, now() + make_interval(secs => p_grace_seconds))
  where h.business_id = p_business_id and h.id = p_hold_id and h.secret_hash = decode(p_secret_hash, 'hex')
  returning h.held_until, h.staff_id into v_until, v_staff;
  if found then
    update public.claims set expires_at = v_until where business_id = p_business_id and hold_id = p_hold_id;
    perform private.bump_availability(p_business_id, array[v_staff]);
  end if;
  return jsonb_build_object('ok', true);
end
$$;
revoke all on function app.leave_hold(uuid, uuid, text, integer) from public;
grant execute on function app.leave_hold(uuid, uuid, text, integer) to app_server;
