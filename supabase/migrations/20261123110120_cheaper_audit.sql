-- A new row's audit entry says that it was added; which columns changed is worth working out for changes alone.

create or replace function private.current_actor() returns jsonb
language plpgsql stable set search_path = '' as $$
declare
  v_user uuid := auth.uid();
begin
  return case when v_user is null then jsonb_build_object('type', 'operator') else jsonb_build_object('type', 'member', 'userId', v_user) end;
end
$$;

create or replace function private.audit_row() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  v_row jsonb := case when tg_op = 'DELETE' then to_jsonb(old) else to_jsonb(new) end;
  v_old jsonb;
  v_business uuid := coalesce(v_row ->> 'business_id', v_row ->> 'id')::uuid;
  v_changed text[];
begin
  if tg_op = 'DELETE' and not exists (select from public.businesses b where b.id = v_business) then
    return null;
  end if;
  if tg_op = 'UPDATE' then
    v_old := to_jsonb(old);
    select array_agg(k.key order by k.key) into v_changed from jsonb_object_keys(v_row) as k(key)
    where v_row -> k.key is distinct from v_old -> k.key and k.key not in ('updated_at', 'rules_version');
    if v_changed is null then
      return null;
    end if;
  end if;
  insert into public.audit_log (business_id, actor, action, subject_type, subject_id, detail)
  values (v_business, private.current_actor(), tg_table_name || '.' || lower(tg_op), tg_table_name, (v_row ->> 'id')::uuid,
    case when v_changed is null then '{}' else jsonb_build_object('changed', v_changed) end);
  return null;
end
$$;
