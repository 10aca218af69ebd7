-- Who a member is comes from auth.users, never from an argument; a login's e-mail is not published as the business's own.
create or replace function private.create_business(p jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_user uuid := (select auth.uid());
  v_email text := (select u.email from auth.users u where u.id = v_user);
  v_business uuid := gen_random_uuid();
  v_my_staff uuid;
  v_staff uuid;
  s jsonb;
begin
  if v_user is null or v_email is null then
    return private.refuse('forbidden');
  end if;
  if jsonb_array_length(coalesce(p -> 'staff', '[]')) > 50 or jsonb_array_length(coalesce(p -> 'services', '[]')) > 100
    or jsonb_array_length(coalesce(p -> 'hours', '[]')) > 70 then
    return private.refuse('invalid_input');
  end if;
  perform pg_advisory_xact_lock(hashtextextended('create_business ' || v_user::text, 0));
  if (select count(*) from public.members m where m.user_id = v_user and m.role = 'owner') >= 20 then
    return private.refuse('too_many_businesses');
  end if;
  insert into public.businesses (id, slug, name, kind, time_zone, currency, country, locale, brand_hue, phone, email, address)
  values (v_business, p ->> 'slug', btrim(p ->> 'name'), p ->> 'kind', p ->> 'timeZone', coalesce(p ->> 'currency', 'USD'),
    coalesce(p ->> 'country', 'US'), coalesce(p ->> 'locale', 'en'), coalesce((p ->> 'brandHue')::int, 255),
    nullif(p ->> 'phone', ''), nullif(p ->> 'email', ''), coalesce(p ->> 'address', ''))
  on conflict (slug) do nothing;
  if not found then
    return private.refuse('slug_taken');
  end if;
  perform private.add_hours(v_business, null, p -> 'hours');
  for s in select x from jsonb_array_elements(coalesce(p -> 'staff', '[]')) with ordinality as t(x, n) order by n loop
    insert into public.staff (business_id, name, title, color_hue, position)
    values (v_business, btrim(s ->> 'name'), coalesce(s ->> 'title', ''), coalesce((s ->> 'colorHue')::int, 200),
      (select count(*) from public.staff st where st.business_id = v_business)) returning id into v_staff;
    if (s ->> 'isMe')::boolean then
      v_my_staff := v_staff;
    end if;
  end loop;
  insert into public.services (business_id, slug, name, description, category, duration_minutes, buffer_before_minutes, buffer_after_minutes, price_cents, position)
  select v_business, x ->> 'slug', x ->> 'name', coalesce(x ->> 'description', ''), coalesce(x ->> 'category', ''), (x ->> 'durationMinutes')::int,
    coalesce((x ->> 'bufferBeforeMinutes')::int, 0), coalesce((x ->> 'bufferAfterMinutes')::int, 0), coalesce((x ->> 'priceCents')::int, 0), n
  from jsonb_array_elements(coalesce(p -> 'services', '[]')) with ordinality as t(x, n);
  insert into public.service_staff (business_id, service_id, staff_id)
  select v_business, sv.id, st.id from public.services sv join public.staff st on st.business_id = sv.business_id where sv.business_id = v_business;
  insert into public.members (business_id, user_id, role, staff_id, name, email)
  values (v_business, v_user, 'owner', v_my_staff, left(coalesce(p ->> 'memberName', ''), 120), lower(v_email));
  return jsonb_build_object('ok', true, 'businessId', v_business, 'slug', p ->> 'slug');
end
$$;
