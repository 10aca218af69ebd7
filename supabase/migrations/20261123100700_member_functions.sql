-- What members do in one transaction. public.* runs as the caller and is what the Data API exposes; the matching private.*
-- function asks who the caller is (auth.uid(), never an argument) before it acts. Another business's row is not_found.

-- null: the caller may. p_staff_id: whose calendar is touched; a staff login may touch its own alone.
create function private.member_refusal(p_business_id uuid, p_roles text[], p_staff_ids uuid[]) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_role text := private.my_role(p_business_id);
begin
  if v_role is null then
    return private.refuse('not_found');
  end if;
  if v_role = any (p_roles) then
    return null;
  end if;
  if v_role = 'staff' and 'own_calendar' = any (p_roles) and cardinality(p_staff_ids) > 0 and p_staff_ids <@ (
    select coalesce(array_agg(m.staff_id), '{}') from public.members m
    where m.business_id = p_business_id and m.user_id = (select auth.uid()) and m.staff_id is not null) then
    return null;
  end if;
  return private.refuse('forbidden');
end
$$;

create function private.booking_staff(p_business_id uuid, p_booking_id uuid) returns uuid[]
language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(b.staff_id), '{}') from public.bookings b where b.business_id = p_business_id and b.id = p_booking_id
$$;

create function private.wanted_staff(p jsonb) returns uuid[]
language sql immutable set search_path = '' as $$
  select coalesce(array_agg(x::uuid), '{}') from jsonb_array_elements_text(coalesce(p -> 'staffIds', '[]')) as t(x)
$$;

create function private.member_book(p jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_refusal jsonb := private.member_refusal((p ->> 'businessId')::uuid, '{owner,admin,own_calendar}', private.wanted_staff(p));
begin
  return coalesce(v_refusal, private.book(p - 'holdId', private.current_actor()));
end
$$;

create function private.member_reschedule_booking(p jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_business uuid := (p ->> 'businessId')::uuid;
  v_refusal jsonb := private.member_refusal(v_business, '{owner,admin,own_calendar}',
    private.wanted_staff(p) || private.booking_staff(v_business, (p ->> 'bookingId')::uuid));
begin
  return coalesce(v_refusal, private.reschedule_booking(p || '{"enforcePolicy": false}', private.current_actor()));
end
$$;

create function private.member_cancel_booking(p jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_business uuid := (p ->> 'businessId')::uuid;
  v_refusal jsonb := private.member_refusal(v_business, '{owner,admin,own_calendar}', private.booking_staff(v_business, (p ->> 'bookingId')::uuid));
begin
  return coalesce(v_refusal, private.cancel_booking(p || '{"enforcePolicy": false}', private.current_actor()));
end
$$;

create function private.member_set_booking_status(p jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_business uuid := (p ->> 'businessId')::uuid;
  v_refusal jsonb := private.member_refusal(v_business, '{owner,admin,own_calendar}', private.booking_staff(v_business, (p ->> 'bookingId')::uuid));
begin
  return coalesce(v_refusal, private.set_booking_status(p, private.current_actor()));
end
$$;

create function private.add_hours(p_business_id uuid, p_staff_id uuid, p_hours jsonb) returns void
language sql set search_path = '' as $$
  insert into public.working_hours (business_id, staff_id, weekday, start_minute, end_minute)
  select p_business_id, p_staff_id, (h ->> 'weekday')::int, (h ->> 'startMinute')::int, (h ->> 'endMinute')::int
  from jsonb_array_elements(coalesce(p_hours, '[]')) as h
$$;

-- p: slug, name, kind, timeZone, currency, country, locale, memberName, memberEmail, brandHue?, phone?, hours: [{weekday, startMinute, endMinute}],
--    services: [{slug, name, description, durationMinutes, bufferBeforeMinutes, bufferAfterMinutes, priceCents, category}],
--    staff: [{name, title, isMe}]. Every service is given by every staff member.
create function private.create_business(p jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_user uuid := (select auth.uid());
  v_business uuid := gen_random_uuid();
  v_my_staff uuid;
  v_staff uuid;
  s jsonb;
begin
  if v_user is null then
    return private.refuse('forbidden');
  end if;
  if (select count(*) from public.members m where m.user_id = v_user and m.role = 'owner') >= 20 then
    return private.refuse('too_many_businesses');
  end if;
  insert into public.businesses (id, slug, name, kind, time_zone, currency, country, locale, brand_hue, phone, email, address)
  values (v_business, p ->> 'slug', btrim(p ->> 'name'), p ->> 'kind', p ->> 'timeZone', coalesce(p ->> 'currency', 'USD'),
    coalesce(p ->> 'country', 'US'), coalesce(p ->> 'locale', 'en'), coalesce((p ->> 'brandHue')::int, 255),
    nullif(p ->> 'phone', ''), coalesce(nullif(p ->> 'email', ''), p ->> 'memberEmail'), coalesce(p ->> 'address', ''))
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
  values (v_business, v_user, 'owner', v_my_staff, coalesce(p ->> 'memberName', ''), p ->> 'memberEmail');
  return jsonb_build_object('ok', true, 'businessId', v_business, 'slug', p ->> 'slug');
end
$$;

create function private.is_slug_free(p_slug text) returns boolean
language sql stable security definer set search_path = '' as $$
  select not exists (select from public.businesses z where z.slug = p_slug)
$$;

-- p: businessId, id?, fields of services, staffIds. Saves the service and who gives it.
create function private.save_service(p jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_business uuid := (p ->> 'businessId')::uuid;
  v_id uuid := coalesce((p ->> 'id')::uuid, gen_random_uuid());
  v_refusal jsonb := private.member_refusal(v_business, '{owner,admin}', '{}');
begin
  if v_refusal is not null then
    return v_refusal;
  end if;
  if exists (select from public.services s where s.business_id = v_business and s.slug = p ->> 'slug' and s.id <> v_id) then
    return private.refuse('slug_taken');
  end if;
  if p ->> 'id' is not null and not exists (select from public.services s where s.business_id = v_business and s.id = v_id) then
    return private.refuse('not_found');
  end if;
  insert into public.services (business_id, id, slug, name, description, category, duration_minutes, buffer_before_minutes, buffer_after_minutes,
    price_cents, requires_confirmation, contact_rule, slot_step_minutes, minimum_notice_minutes, booking_window_days, active, position)
  values (v_business, v_id, p ->> 'slug', btrim(p ->> 'name'), coalesce(p ->> 'description', ''), coalesce(p ->> 'category', ''),
    (p ->> 'durationMinutes')::int, coalesce((p ->> 'bufferBeforeMinutes')::int, 0), coalesce((p ->> 'bufferAfterMinutes')::int, 0),
    coalesce((p ->> 'priceCents')::int, 0), coalesce((p ->> 'requiresConfirmation')::boolean, false), coalesce(p ->> 'contactRule', 'phone_or_email'),
    (p ->> 'slotStepMinutes')::int, (p ->> 'minimumNoticeMinutes')::int, (p ->> 'bookingWindowDays')::int,
    coalesce((p ->> 'active')::boolean, true), coalesce((p ->> 'position')::int, (select count(*) from public.services s where s.business_id = v_business)))
  on conflict (business_id, id) do update set slug = excluded.slug, name = excluded.name, description = excluded.description,
    category = excluded.category, duration_minutes = excluded.duration_minutes, buffer_before_minutes = excluded.buffer_before_minutes,
    buffer_after_minutes = excluded.buffer_after_minutes, price_cents = excluded.price_cents, requires_confirmation = excluded.requires_confirmation,
    contact_rule = excluded.contact_rule, slot_step_minutes = excluded.slot_step_minutes, minimum_notice_minutes = excluded.minimum_notice_minutes,
    booking_window_days = excluded.booking_window_days, active = excluded.active,
    position = case when p ? 'position' then excluded.position else services.position end;
  delete from public.service_staff x where x.business_id = v_business and x.service_id = v_id and not x.staff_id = any (private.wanted_staff(p));
  insert into public.service_staff (business_id, service_id, staff_id)
  select v_business, v_id, st.id from public.staff st where st.business_id = v_business and st.id = any (private.wanted_staff(p))
  on conflict do nothing;
  return jsonb_build_object('ok', true, 'id', v_id);
end
$$;

-- p: businessId, staffId (null: the business), usesBusinessHours?, hours: [{weekday, startMinute, endMinute}]. Replaces the week.
create function private.save_working_hours(p jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_business uuid := (p ->> 'businessId')::uuid;
  v_staff uuid := (p ->> 'staffId')::uuid;
  v_refusal jsonb := private.member_refusal(v_business, '{owner,admin}', '{}');
begin
  if v_refusal is not null then
    return v_refusal;
  end if;
  if v_staff is not null then
    update public.staff set uses_business_hours = coalesce((p ->> 'usesBusinessHours')::boolean, false) where business_id = v_business and id = v_staff;
    if not found then
      return private.refuse('not_found');
    end if;
  end if;
  delete from public.working_hours h where h.business_id = v_business and h.staff_id is not distinct from v_staff;
  perform private.add_hours(v_business, v_staff, p -> 'hours');
  return jsonb_build_object('ok', true);
end
$$;

-- p: businessId, staffId (null: the business), date, intervals: [{startMinute, endMinute}] (empty: closed) or remove: true, note?
create function private.save_date_override(p jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_business uuid := (p ->> 'businessId')::uuid;
  v_staff uuid := (p ->> 'staffId')::uuid;
  v_refusal jsonb := private.member_refusal(v_business, '{owner,admin}', '{}');
begin
  if v_refusal is not null then
    return v_refusal;
  end if;
  delete from public.date_overrides o
  where o.business_id = v_business and o.staff_id is not distinct from v_staff and o.on_date = (p ->> 'date')::date;
  if not coalesce((p ->> 'remove')::boolean, false) then
    insert into public.date_overrides (business_id, staff_id, on_date, start_minute, end_minute, note)
    select v_business, v_staff, (p ->> 'date')::date, (i ->> 'startMinute')::int, (i ->> 'endMinute')::int, coalesce(p ->> 'note', '')
    from jsonb_array_elements(case when jsonb_array_length(coalesce(p -> 'intervals', '[]')) = 0 then '[{}]' else p -> 'intervals' end) as i;
  end if;
  return jsonb_build_object('ok', true);
end
$$;

-- p: businessId, id, email, role, staffId?, tokenHash (hex)
create function private.create_invitation(p jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_business uuid := (p ->> 'businessId')::uuid;
  v_id uuid;
  v_refusal jsonb := private.member_refusal(v_business, case when p ->> 'role' = 'admin' then '{owner}'::text[] else '{owner,admin}' end, '{}');
begin
  if v_refusal is not null then
    return v_refusal;
  end if;
  if exists (select from public.members m where m.business_id = v_business and lower(m.email) = lower(p ->> 'email')) then
    return private.refuse('already_member');
  end if;
  update public.invitations set revoked_at = now()
  where business_id = v_business and lower(email) = lower(p ->> 'email') and accepted_at is null and revoked_at is null;
  insert into public.invitations (business_id, id, email, role, staff_id, token_hash, invited_by, expires_at)
  values (v_business, (p ->> 'id')::uuid, lower(p ->> 'email'), p ->> 'role', (p ->> 'staffId')::uuid, decode(p ->> 'tokenHash', 'hex'), (select auth.uid()), now() + interval '7 days')
  returning id into v_id;
  perform private.emit(v_business, 'member/invited', jsonb_build_object('invitationId', v_id));
  return jsonb_build_object('ok', true, 'id', v_id);
end
$$;

create function private.revoke_invitation(p jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_business uuid := (p ->> 'businessId')::uuid;
  v_refusal jsonb := private.member_refusal(v_business, '{owner,admin}', '{}');
begin
  if v_refusal is not null then
    return v_refusal;
  end if;
  update public.invitations set revoked_at = now()
  where business_id = v_business and id = (p ->> 'id')::uuid and accepted_at is null and revoked_at is null;
  return case when found then jsonb_build_object('ok', true) else private.refuse('not_found') end;
end
$$;

-- The e-mail that was invited must be the one signed in (from the token, never an argument). p: tokenHash (hex), name?
create function private.accept_invitation(p jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_user uuid := (select auth.uid());
  v_email text := lower((select u.email from auth.users u where u.id = v_user));
  v_invitation public.invitations;
begin
  select * into v_invitation from public.invitations i where i.token_hash = decode(p ->> 'tokenHash', 'hex') for update;
  if not found or v_invitation.revoked_at is not null or v_invitation.accepted_at is not null or v_invitation.expires_at <= now() then
    return private.refuse('invitation_over');
  end if;
  if v_email is null or v_email <> lower(v_invitation.email) then
    return private.refuse('other_email');
  end if;
  insert into public.members (business_id, user_id, role, staff_id, name, email)
  values (v_invitation.business_id, v_user, v_invitation.role, v_invitation.staff_id, coalesce(p ->> 'name', ''), v_email)
  on conflict (business_id, user_id) do nothing;
  update public.invitations set accepted_at = now() where business_id = v_invitation.business_id and id = v_invitation.id;
  return jsonb_build_object('ok', true, 'businessId', v_invitation.business_id,
    'slug', (select z.slug from public.businesses z where z.id = v_invitation.business_id));
end
$$;

-- Owner only. p: businessId, memberId, role?, staffId?, remove?. The last owner stays.
create function private.save_member(p jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_business uuid := (p ->> 'businessId')::uuid;
  v_refusal jsonb := private.member_refusal(v_business, '{owner}', '{}');
  v_member public.members;
begin
  if v_refusal is not null then
    return v_refusal;
  end if;
  perform from public.businesses z where z.id = v_business for update;
  select * into v_member from public.members m where m.business_id = v_business and m.id = (p ->> 'memberId')::uuid for update;
  if not found then
    return private.refuse('not_found');
  end if;
  if v_member.role = 'owner' and (coalesce((p ->> 'remove')::boolean, false) or coalesce(p ->> 'role', 'owner') <> 'owner')
    and (select count(*) from public.members m where m.business_id = v_business and m.role = 'owner') = 1 then
    return private.refuse('last_owner');
  end if;
  if coalesce((p ->> 'remove')::boolean, false) then
    delete from public.members m where m.business_id = v_business and m.id = v_member.id;
  else
    update public.members m set role = coalesce(p ->> 'role', m.role),
      staff_id = case when p ? 'staffId' then (p ->> 'staffId')::uuid else m.staff_id end
    where m.business_id = v_business and m.id = v_member.id;
  end if;
  return jsonb_build_object('ok', true);
end
$$;

-- p: businessId, name, prefix, keyHash (hex), scopes?
create function private.create_api_key(p jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_business uuid := (p ->> 'businessId')::uuid;
  v_refusal jsonb := private.member_refusal(v_business, '{owner,admin}', '{}');
  v_id uuid;
begin
  if v_refusal is not null then
    return v_refusal;
  end if;
  insert into public.api_keys (business_id, name, prefix, key_hash, created_by)
  values (v_business, btrim(p ->> 'name'), p ->> 'prefix', decode(p ->> 'keyHash', 'hex'), (select auth.uid())) returning id into v_id;
  return jsonb_build_object('ok', true, 'id', v_id);
end
$$;

create function private.revoke_api_key(p jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_business uuid := (p ->> 'businessId')::uuid;
  v_refusal jsonb := private.member_refusal(v_business, '{owner,admin}', '{}');
begin
  if v_refusal is not null then
    return v_refusal;
  end if;
  update public.api_keys set revoked_at = now() where business_id = v_business and id = (p ->> 'id')::uuid and revoked_at is null;
  return case when found then jsonb_build_object('ok', true) else private.refuse('not_found') end;
end
$$;

do $$
declare
  f text;
begin
  foreach f in array array['member_book', 'member_reschedule_booking', 'member_cancel_booking', 'member_set_booking_status', 'create_business',
    'save_service', 'save_working_hours', 'save_date_override', 'create_invitation', 'revoke_invitation', 'accept_invitation', 'save_member',
    'create_api_key', 'revoke_api_key'] loop
    execute format('create function public.%I(p jsonb) returns jsonb language sql set search_path = '''' as ''select private.%I(p)''', f, f);
    execute format('revoke all on function public.%I(jsonb), private.%I(jsonb) from public, anon', f, f);
    execute format('grant execute on function public.%I(jsonb), private.%I(jsonb) to authenticated', f, f);
  end loop;
end
$$;

create function public.is_slug_free(p_slug text) returns boolean
language sql stable set search_path = '' as 'select private.is_slug_free(p_slug)';
revoke all on function public.is_slug_free(text), private.is_slug_free(text) from public, anon;
grant execute on function public.is_slug_free(text), private.is_slug_free(text) to authenticated;

-- What the invitation page and mail show. null: no such open invitation.
create function app.get_invitation(p_token_hash text) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('email', i.email, 'role', i.role, 'businessName', z.name, 'businessSlug', z.slug, 'expiresAt', i.expires_at)
  from public.invitations i join public.businesses z on z.id = i.business_id
  where i.token_hash = decode(p_token_hash, 'hex') and i.accepted_at is null and i.revoked_at is null and i.expires_at > now()
$$;
create function app.get_invitation_for_mail(p_business_id uuid, p_invitation_id uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('id', i.id, 'email', i.email, 'role', i.role, 'businessName', z.name, 'locale', z.locale)
  from public.invitations i join public.businesses z on z.id = i.business_id
  where i.business_id = p_business_id and i.id = p_invitation_id and i.accepted_at is null and i.revoked_at is null and i.expires_at > now()
$$;
revoke all on function app.get_invitation(text), app.get_invitation_for_mail(uuid, uuid) from public;
grant execute on function app.get_invitation(text), app.get_invitation_for_mail(uuid, uuid) to app_server;
