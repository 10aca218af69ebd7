-- Calls that the receptionist makes itself: off unless the business wants them, the customer said so beforehand, and the hour is right.

-- Who agreed to be called by an automated voice, and for what: a ledger by number, of which the last line counts.
create table public.call_consents (
  business_id uuid not null references public.businesses (id) on delete cascade,
  id uuid not null default gen_random_uuid(),
  phone text not null check (phone ~ '^\+[1-9][0-9]{6,14}$'),
  purpose text not null check (purpose in ('confirmation', 'waitlist_offer')),
  given boolean not null,
  source text not null check (source in ('member', 'call')),
  -- How they said so: words, form, date.
  evidence text not null check (length(btrim(evidence)) between 1 and 500),
  recorded_by uuid,
  at timestamptz not null default clock_timestamp(),
  primary key (business_id, id)
);
create index call_consents_phone_idx on public.call_consents (business_id, phone, purpose, at desc);

create table public.outbound_calls (
  business_id uuid not null references public.businesses (id) on delete cascade,
  id uuid not null default gen_random_uuid(),
  purpose text not null check (purpose in ('confirmation', 'waitlist_offer')),
  -- The booking, or the offer.
  subject_id uuid not null,
  customer_id uuid not null,
  due_at timestamptz not null default now(),
  -- No use after this.
  expires_at timestamptz not null,
  status text not null default 'queued' check (status in ('queued', 'placing', 'placed', 'done', 'skipped', 'failed')),
  reason text check (length(reason) <= 60),
  result text check (result in ('confirmed', 'booked', 'talked', 'opted_out', 'no_answer', 'declined')),
  provider_id text,
  attempts integer not null default 0,
  claimed_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (business_id, id),
  unique (business_id, purpose, subject_id),
  foreign key (business_id, customer_id) references public.customers (business_id, id)
);
create index outbound_calls_due_idx on public.outbound_calls (due_at) where status in ('queued', 'placing');
create index outbound_calls_customer_idx on public.outbound_calls (business_id, customer_id);

do $$
declare
  t text;
begin
  foreach t in array array['call_consents', 'outbound_calls'] loop
    execute format('alter table public.%I enable row level security', t);
    execute format('create trigger %I before update on public.%I for each row execute function private.forbid_business_change()', t || '_stay', t);
    execute format('create policy %I on public.%I for select to authenticated using (business_id = any ((select private.my_admin_business_ids())::uuid[]))', t || '_select', t);
  end loop;
end
$$;
create trigger call_consents_append_only before update on public.call_consents for each row execute function private.forbid_change();
create trigger outbound_calls_touch before update on public.outbound_calls for each row execute function private.touch_updated_at();
grant select on public.call_consents, public.outbound_calls to authenticated;

-- p: businessId, customerId, purposes, given, evidence. Refuses no_phone.
create function private.record_call_consent(p jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_business uuid := (p ->> 'businessId')::uuid;
  v_refusal jsonb := private.member_refusal(v_business, '{owner,admin}', '{}');
  v_customer public.customers;
begin
  if v_refusal is not null then
    return v_refusal;
  end if;
  select * into v_customer from public.customers c where c.business_id = v_business and c.id = (p ->> 'customerId')::uuid;
  if not found then
    return private.refuse('not_found');
  elsif v_customer.phone is null then
    return private.refuse('no_phone');
  end if;
  insert into public.call_consents (business_id, phone, purpose, given, source, evidence, recorded_by)
  select v_business, v_customer.phone, w.purpose, (p ->> 'given')::boolean, 'member', p ->> 'evidence', (select auth.uid())
  from jsonb_array_elements_text(p -> 'purposes') as w(purpose);
  return jsonb_build_object('ok', true);
end
$$;
create function public.record_call_consent(p jsonb) returns jsonb language sql set search_path = '' as 'select private.record_call_consent(p)';
revoke all on function public.record_call_consent(jsonb), private.record_call_consent(jsonb) from public, anon;
grant execute on function public.record_call_consent(jsonb), private.record_call_consent(jsonb) to authenticated;

-- A waiting time is offered, or a booking is near: who agreed is put in line, once. Answers how many were.
create function app.queue_outbound_calls(p_limit integer) returns integer
language plpgsql security definer set search_path = '' as $$
declare
  v_count integer;
begin
  with wanted as (
    select b.business_id, 'confirmation' as purpose, b.id as subject_id, b.customer_id, now() as due_at, b.starts_at - interval '2 hours' as expires_at
    from public.receptionist_settings s join public.bookings b on b.business_id = s.business_id
    where s.outbound_confirmation and s.phone_number is not null and b.status = 'confirmed' and b.created_at < now() - interval '12 hours'
      and b.starts_at between now() + interval '3 hours' and now() + interval '30 hours'
    union all
    select o.business_id, 'waitlist_offer', o.id, e.customer_id, now(), o.expires_at
    from public.receptionist_settings s join public.waitlist_offers o on o.business_id = s.business_id
    join public.waitlist_entries e on e.business_id = o.business_id and e.id = o.entry_id
    where s.outbound_waitlist and s.phone_number is not null and o.status = 'open' and o.expires_at > now() + interval '2 minutes'
  ), queued as (
    insert into public.outbound_calls (business_id, purpose, subject_id, customer_id, due_at, expires_at)
    select w.* from wanted w join public.customers c on c.business_id = w.business_id and c.id = w.customer_id
    where c.phone is not null and private.has_call_consent(w.business_id, c.phone, w.purpose)
    limit p_limit
    on conflict (business_id, purpose, subject_id) do nothing returning 1
  )
  select count(*) into v_count from queued;
  return v_count;
end
$$;

create function private.has_call_consent(p_business_id uuid, p_phone text, p_purpose text) returns boolean
language sql stable set search_path = '' as $$
  select coalesce((select k.given from public.call_consents k where k.business_id = p_business_id and k.phone = p_phone and k.purpose = p_purpose
    order by k.at desc limit 1), false)
$$;

-- Why a call may not be made now; null: it may. Hours are those on the clock where the customer lives, and never outside 8 to 21.
create function private.outbound_call_refusal(p_call public.outbound_calls) returns text
language plpgsql stable set search_path = '' as $$
declare
  v_settings public.receptionist_settings;
  v_customer public.customers;
  v_zone text;
  v_minute integer;
begin
  select * into v_settings from public.receptionist_settings s where s.business_id = p_call.business_id;
  if not coalesce(case p_call.purpose when 'confirmation' then v_settings.outbound_confirmation else v_settings.outbound_waitlist end, false)
    or v_settings.phone_number is null then
    return 'off';
  end if;
  select * into v_customer from public.customers c where c.business_id = p_call.business_id and c.id = p_call.customer_id;
  if v_customer.phone is null then
    return 'no_phone';
  elsif not private.has_call_consent(p_call.business_id, v_customer.phone, p_call.purpose) then
    return 'no_consent';
  elsif app.is_opted_out(p_call.business_id, v_customer.phone) then
    return 'opted_out';
  elsif p_call.expires_at <= now() or not (case p_call.purpose
      when 'confirmation' then exists (select from public.bookings b where b.business_id = p_call.business_id and b.id = p_call.subject_id
        and b.status = 'confirmed' and b.starts_at > now())
      else exists (select from public.waitlist_offers o where o.business_id = p_call.business_id and o.id = p_call.subject_id and o.status = 'open') end) then
    return 'over';
  end if;
  select coalesce(v_customer.time_zone, z.time_zone) into v_zone from public.businesses z where z.id = p_call.business_id;
  v_minute := extract(hour from now() at time zone v_zone) * 60 + extract(minute from now() at time zone v_zone);
  if v_minute < greatest(v_settings.outbound_from_minute, 480) or v_minute >= least(v_settings.outbound_to_minute, 1260) then
    return 'outside_hours';
  end if;
  return null;
end
$$;

create function private.outbound_call_json(p_call public.outbound_calls) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object('businessId', p_call.business_id, 'id', p_call.id, 'purpose', p_call.purpose, 'subjectId', p_call.subject_id,
    'status', p_call.status, 'providerId', p_call.provider_id, 'attempts', p_call.attempts, 'phone', c.phone, 'from', s.phone_number,
    'locale', c.locale, 'voice', s.voice, 'slug', z.slug, 'businessName', z.name,
    'booking', case when p_call.purpose = 'confirmation' then private.booking_json(p_call.business_id, p_call.subject_id) end,
    'offer', case when p_call.purpose = 'waitlist_offer' then private.waitlist_offer_json(p_call.business_id, p_call.subject_id) end)
  from public.customers c join public.businesses z on z.id = c.business_id
  left join public.receptionist_settings s on s.business_id = c.business_id
  where c.business_id = p_call.business_id and c.id = p_call.customer_id
$$;

-- Calls that are due and allowed, leased for two minutes; what is not allowed is skipped, and what only comes at a wrong hour waits.
create function app.claim_outbound_calls(p_limit integer) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_call public.outbound_calls;
  v_refusal text;
  v_answer jsonb := '[]';
begin
  for v_call in select * from public.outbound_calls o where o.due_at <= now()
      and (o.status = 'queued' or (o.status = 'placing' and o.claimed_at < now() - interval '2 minutes'))
      order by o.due_at limit p_limit for update skip locked loop
    v_refusal := private.outbound_call_refusal(v_call);
    if v_refusal = 'outside_hours' then
      update public.outbound_calls o set status = 'queued', due_at = now() + interval '10 minutes', reason = v_refusal
      where o.business_id = v_call.business_id and o.id = v_call.id;
    elsif v_refusal is not null or v_call.attempts >= 3 then
      update public.outbound_calls o set status = 'skipped', reason = coalesce(v_refusal, 'gave_up')
      where o.business_id = v_call.business_id and o.id = v_call.id;
    else
      update public.outbound_calls o set status = 'placing', claimed_at = now(), attempts = o.attempts + 1, reason = null
      where o.business_id = v_call.business_id and o.id = v_call.id returning * into v_call;
      v_answer := v_answer || private.outbound_call_json(v_call);
    end if;
  end loop;
  return v_answer;
end
$$;

-- Asked again between claim and call, and by the webhook when it is answered. mayCall null: yes; else why not.
create function app.get_outbound_call(p_business_id uuid, p_id uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_call public.outbound_calls;
begin
  select * into v_call from public.outbound_calls o where o.business_id = p_business_id and o.id = p_id;
  if not found then
    return null;
  end if;
  return private.outbound_call_json(v_call) || jsonb_build_object('refusal', private.outbound_call_refusal(v_call));
end
$$;

-- p: businessId, id, status, providerId?, result?, reason?. What was said in it stands: a later "completed" changes no result. false: none such.
create function app.finish_outbound_call(p jsonb) returns boolean
language plpgsql security definer set search_path = '' as $$
begin
  update public.outbound_calls o set status = case when o.status in ('done', 'failed') then o.status else p ->> 'status' end,
    provider_id = coalesce(o.provider_id, p ->> 'providerId'), result = coalesce(o.result, p ->> 'result'), reason = coalesce(p ->> 'reason', o.reason)
  where o.business_id = (p ->> 'businessId')::uuid and o.id = (p ->> 'id')::uuid;
  return found;
end
$$;

-- "Stop calling", said in a call: nothing more is said or written to this number, and its consents are taken back. p: businessId, phone, evidence
create function app.stop_calling(p jsonb) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform app.record_opt_out(p || '{"optedOut": true, "source": "call"}');
  insert into public.call_consents (business_id, phone, purpose, given, source, evidence)
  select (p ->> 'businessId')::uuid, p ->> 'phone', w.purpose, false, 'call', left(p ->> 'evidence', 500)
  from unnest(array['confirmation', 'waitlist_offer']) as w(purpose);
end
$$;

-- The conversation that an outbound call goes on in is ours to have begun. p: businessId, conversationId
create function app.mark_outbound(p jsonb) returns boolean
language plpgsql security definer set search_path = '' as $$
begin
  update public.conversations c set direction = 'outbound' where c.business_id = (p ->> 'businessId')::uuid and c.id = (p ->> 'conversationId')::uuid;
  return found;
end
$$;

do $$
declare
  f text;
begin
  foreach f in array array['app.queue_outbound_calls(integer)', 'app.claim_outbound_calls(integer)', 'app.get_outbound_call(uuid, uuid)',
    'app.finish_outbound_call(jsonb)', 'app.stop_calling(jsonb)', 'app.mark_outbound(jsonb)'] loop
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to app_server', f);
  end loop;
  foreach f in array array['private.has_call_consent(uuid, text, text)', 'private.outbound_call_refusal(public.outbound_calls)',
    'private.outbound_call_json(public.outbound_calls)'] loop
    execute format('revoke all on function %s from public', f);
  end loop;
end
$$;
