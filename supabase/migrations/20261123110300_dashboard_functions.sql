-- What the dashboard asks every few seconds, and saving a staff member with their services in one transaction.

-- Changes whenever something a member may see has changed. Runs as the caller: row-level security counts only their rows.
-- The sum of availability versions catches a commit that is older than the newest one already seen.
create function public.dashboard_version(p_business_id uuid) returns text
language sql stable set search_path = '' as $$
  select concat_ws('.',
    (select z.rules_version from public.businesses z where z.id = p_business_id),
    (select sum(r.availability_version) from public.resources r where r.business_id = p_business_id),
    (select extract(epoch from max(b.updated_at)) from public.bookings b where b.business_id = p_business_id),
    (select extract(epoch from max(m.updated_at)) from public.messages m where m.business_id = p_business_id))
$$;
revoke all on function public.dashboard_version(uuid) from public, anon;
grant execute on function public.dashboard_version(uuid) to authenticated;

create index messages_updated_idx on public.messages (business_id, updated_at);

-- p: businessId, id?, name, title, email?, phone?, colorHue, active, serviceIds
create function private.save_staff(p jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_business uuid := (p ->> 'businessId')::uuid;
  v_id uuid := coalesce((p ->> 'id')::uuid, gen_random_uuid());
  v_services uuid[] := array(select x::uuid from jsonb_array_elements_text(coalesce(p -> 'serviceIds', '[]')) as t(x));
  v_refusal jsonb := private.member_refusal(v_business, '{owner,admin}', '{}');
begin
  if v_refusal is not null then
    return v_refusal;
  end if;
  if p ->> 'id' is null then
    insert into public.staff (business_id, id, name, title, email, phone, color_hue, position)
    values (v_business, v_id, btrim(p ->> 'name'), coalesce(p ->> 'title', ''), nullif(p ->> 'email', ''), nullif(p ->> 'phone', ''),
      coalesce((p ->> 'colorHue')::int, 200), (select count(*) from public.staff st where st.business_id = v_business));
  else
    update public.staff set name = btrim(p ->> 'name'), title = coalesce(p ->> 'title', ''), email = nullif(p ->> 'email', ''),
      phone = nullif(p ->> 'phone', ''), color_hue = coalesce((p ->> 'colorHue')::int, color_hue), active = coalesce((p ->> 'active')::boolean, active)
    where business_id = v_business and id = v_id;
    if not found then
      return private.refuse('not_found');
    end if;
  end if;
  delete from public.service_staff x where x.business_id = v_business and x.staff_id = v_id and not x.service_id = any (v_services);
  insert into public.service_staff (business_id, service_id, staff_id)
  select v_business, s.id, v_id from public.services s where s.business_id = v_business and s.id = any (v_services)
  on conflict do nothing;
  return jsonb_build_object('ok', true, 'id', v_id);
end
$$;
create function public.save_staff(p jsonb) returns jsonb language sql set search_path = '' as 'select private.save_staff(p)';
revoke all on function public.save_staff(jsonb), private.save_staff(jsonb) from public, anon;
grant execute on function public.save_staff(jsonb), private.save_staff(jsonb) to authenticated;
