-- Absence as the dashboard lists it, with the bookings it would leave alone.

-- p: businessId, staffId? (none: everybody, for admins), status?. Newest dates first; what is over has no bookings.
create function private.list_time_off(p jsonb) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_business uuid := (p ->> 'businessId')::uuid;
  v_staff uuid := (p ->> 'staffId')::uuid;
  v_refusal jsonb := private.member_refusal(v_business, '{owner,admin,own_calendar}', case when v_staff is null then '{}'::uuid[] else array[v_staff] end);
  v_items jsonb;
begin
  if v_refusal is not null then
    return v_refusal;
  end if;
  select jsonb_agg(x.item order by x.from_date desc, x.created_at desc) into v_items from (
    select t.from_date, t.created_at, jsonb_build_object('id', t.id, 'staffId', t.staff_id, 'fromDate', t.from_date, 'toDate', t.to_date,
      'startMinute', t.start_minute, 'endMinute', t.end_minute, 'note', t.note, 'status', t.status,
      'bookings', case when t.status in ('requested', 'approved') and t.to_date >= current_date - 1 then private.bookings_in_time_off(t) else '[]' end) as item
    from public.time_off t
    where t.business_id = v_business and (v_staff is null or t.staff_id = v_staff) and (p ->> 'status' is null or t.status = p ->> 'status')
    order by t.from_date desc, t.created_at desc limit 200) as x;
  return jsonb_build_object('ok', true, 'items', coalesce(v_items, '[]'));
end
$$;
create function public.list_time_off(p jsonb) returns jsonb language sql stable set search_path = '' as 'select private.list_time_off(p)';
revoke all on function public.list_time_off(jsonb), private.list_time_off(jsonb) from public, anon;
grant execute on function public.list_time_off(jsonb), private.list_time_off(jsonb) to authenticated;

-- Places as the library of holidays writes them: some islands and districts are whole names.
alter table public.businesses drop constraint businesses_holiday_region_check,
  add constraint businesses_holiday_region_check check (holiday_region ~ '^[A-Za-z0-9]{1,12}(-[A-Za-z0-9]{1,12})?$');
