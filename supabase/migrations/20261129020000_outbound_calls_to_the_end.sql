-- Outbound calls over a whole day: the flag is asked for each business, nobody is called twice at once, and the booking shows what came of it.

-- Whoever stands in line already takes no place of the batch. Nothing is queued for a business that paused.
create or replace function app.queue_outbound_calls(p_limit integer) returns integer
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
    join public.businesses z on z.id = w.business_id and z.status = 'active'
    where c.phone is not null and private.has_call_consent(w.business_id, c.phone, w.purpose)
      and not exists (select from public.outbound_calls q where q.business_id = w.business_id and q.purpose = w.purpose and q.subject_id = w.subject_id)
    limit p_limit
    on conflict (business_id, purpose, subject_id) do nothing returning 1
  )
  select count(*) into v_count from queued;
  return v_count;
end
$$;

create or replace function private.outbound_call_refusal(p_call public.outbound_calls) returns text
language plpgsql stable set search_path = '' as $$
declare
  v_settings public.receptionist_settings;
  v_customer public.customers;
  v_business public.businesses;
  v_zone text;
  v_minute integer;
begin
  select * into v_settings from public.receptionist_settings s where s.business_id = p_call.business_id;
  select * into v_business from public.businesses z where z.id = p_call.business_id;
  if not coalesce(case p_call.purpose when 'confirmation' then v_settings.outbound_confirmation else v_settings.outbound_waitlist end, false)
    or v_settings.phone_number is null or v_business.status <> 'active' then
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
  v_zone := coalesce(v_customer.time_zone, v_business.time_zone);
  v_minute := extract(hour from now() at time zone v_zone) * 60 + extract(minute from now() at time zone v_zone);
  if v_minute < greatest(v_settings.outbound_from_minute, 480) or v_minute >= least(v_settings.outbound_to_minute, 1260) then
    return 'outside_hours';
  end if;
  return null;
end
$$;

-- What a call of ours is composed from; result: what came of it so far.
create or replace function private.outbound_call_json(p_call public.outbound_calls) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object('businessId', p_call.business_id, 'id', p_call.id, 'purpose', p_call.purpose, 'subjectId', p_call.subject_id,
    'status', p_call.status, 'result', p_call.result, 'providerId', p_call.provider_id, 'attempts', p_call.attempts,
    'phone', c.phone, 'from', s.phone_number,
    'locale', c.locale, 'voice', s.voice, 'slug', z.slug, 'businessName', z.name,
    'booking', case when p_call.purpose = 'confirmation' then private.booking_json(p_call.business_id, p_call.subject_id) end,
    'offer', case when p_call.purpose = 'waitlist_offer' then private.waitlist_offer_json(p_call.business_id, p_call.subject_id) end)
  from public.customers c join public.businesses z on z.id = c.business_id
  left join public.receptionist_settings s on s.business_id = c.business_id
  where c.business_id = p_call.business_id and c.id = p_call.customer_id
$$;

-- The businesses that have a call due: each is asked for its flag before anything is claimed. [id]
create function app.list_outbound_callers() returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(distinct o.business_id), '[]') from public.outbound_calls o where o.due_at <= now() and o.status in ('queued', 'placing')
$$;

-- Calls of these businesses that are due and allowed, leased for two minutes. What is not allowed is skipped; what comes at a wrong hour, or
-- while the same customer is being called about something else, waits. lastClaimedAt: when an earlier try began. The calls of other businesses stay in line, with flag_off as reason.
drop function app.claim_outbound_calls(integer);
create function app.claim_outbound_calls(p_limit integer, p_business_ids uuid[]) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_call public.outbound_calls;
  v_refusal text;
  v_last timestamptz;
  v_answer jsonb := '[]';
begin
  update public.outbound_calls o set reason = 'flag_off', status = case when o.expires_at <= now() then 'skipped' else 'queued' end
  where o.due_at <= now() and (o.status = 'queued' or (o.status = 'placing' and o.claimed_at < now() - interval '2 minutes'))
    and not o.business_id = any (p_business_ids) and (o.reason is distinct from 'flag_off' or o.expires_at <= now());
  for v_call in select * from public.outbound_calls o where o.due_at <= now() and o.business_id = any (p_business_ids)
      and (o.status = 'queued' or (o.status = 'placing' and o.claimed_at < now() - interval '2 minutes'))
      order by o.due_at limit p_limit for update skip locked loop
    v_refusal := private.outbound_call_refusal(v_call);
    if v_refusal is null and exists (select from public.outbound_calls q where q.business_id = v_call.business_id and q.customer_id = v_call.customer_id
        and q.id <> v_call.id and q.status in ('placing', 'placed') and q.updated_at > now() - interval '10 minutes') then
      v_refusal := 'in_call';
    end if;
    if v_refusal in ('outside_hours', 'in_call') then
      update public.outbound_calls o set status = 'queued', due_at = now() + interval '10 minutes', reason = v_refusal
      where o.business_id = v_call.business_id and o.id = v_call.id;
    elsif v_refusal is not null or v_call.attempts >= 3 then
      update public.outbound_calls o set status = 'skipped', reason = coalesce(v_refusal, 'gave_up')
      where o.business_id = v_call.business_id and o.id = v_call.id;
    else
      v_last := v_call.claimed_at;
      update public.outbound_calls o set status = 'placing', claimed_at = now(), attempts = o.attempts + 1, reason = null
      where o.business_id = v_call.business_id and o.id = v_call.id returning * into v_call;
      v_answer := v_answer || (private.outbound_call_json(v_call) || jsonb_build_object('lastClaimedAt', v_last));
    end if;
  end loop;
  return v_answer;
end
$$;

-- p: businessId, id, status, providerId?, result?, reason?. What was said in it stands: a later "completed" changes no result. The booking's
-- history gets the result once. false: none such.
create or replace function app.finish_outbound_call(p jsonb) returns boolean
language plpgsql security definer set search_path = '' as $$
declare
  v_before public.outbound_calls;
  v_call public.outbound_calls;
begin
  select * into v_before from public.outbound_calls o
  where o.business_id = (p ->> 'businessId')::uuid and o.id = (p ->> 'id')::uuid for update;
  if not found then
    return false;
  end if;
  update public.outbound_calls o set status = case when o.status in ('done', 'failed') then o.status else p ->> 'status' end,
    provider_id = coalesce(o.provider_id, p ->> 'providerId'), result = coalesce(o.result, p ->> 'result'),
    reason = case when o.result is null then coalesce(p ->> 'reason', o.reason) else o.reason end
  where o.business_id = v_before.business_id and o.id = v_before.id returning * into v_call;
  if v_call.purpose = 'confirmation' and v_before.result is null and v_call.result is not null then
    perform private.audit(v_call.business_id, jsonb_build_object('type', case when v_call.result = 'no_answer' then 'job' else 'caller' end),
      'booking.call', v_call.subject_id, jsonb_strip_nulls(jsonb_build_object('result', v_call.result, 'reason', v_call.reason)));
  end if;
  return true;
end
$$;

-- Whoever says in a call that they want to be left alone takes back that they agreed to automated calls, also when they write to us again.
create or replace function app.record_opt_out(p jsonb) returns void
language plpgsql security definer set search_path = '' as $$
begin
  insert into public.contact_opt_outs (business_id, phone, opted_out, source, evidence)
  values ((p ->> 'businessId')::uuid, p ->> 'phone', (p ->> 'optedOut')::boolean, p ->> 'source', left(coalesce(p ->> 'evidence', ''), 500));
  update public.customers c set text_opt_out_at = case when (p ->> 'optedOut')::boolean then coalesce(c.text_opt_out_at, now()) end
  where c.business_id = (p ->> 'businessId')::uuid and c.phone = p ->> 'phone';
  if (p ->> 'optedOut')::boolean and p ->> 'source' = 'call' then
    insert into public.call_consents (business_id, phone, purpose, given, source, evidence)
    select (p ->> 'businessId')::uuid, p ->> 'phone', w.purpose, false, 'call', coalesce(nullif(btrim(left(p ->> 'evidence', 500)), ''), 'said in a call')
    from unnest(array['confirmation', 'waitlist_offer']) as w(purpose)
    where private.has_call_consent((p ->> 'businessId')::uuid, p ->> 'phone', w.purpose);
  end if;
end
$$;
create or replace function app.stop_calling(p jsonb) returns void
language plpgsql security definer set search_path = '' as $$
begin
  insert into public.call_consents (business_id, phone, purpose, given, source, evidence)
  select (p ->> 'businessId')::uuid, p ->> 'phone', w.purpose, false, 'call', left(p ->> 'evidence', 500)
  from unnest(array['confirmation', 'waitlist_offer']) as w(purpose);
  perform app.record_opt_out(p || '{"optedOut": true, "source": "call"}');
end
$$;

do $$
declare
  f text;
begin
  foreach f in array array['app.list_outbound_callers()', 'app.claim_outbound_calls(integer, uuid[])'] loop
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to app_server', f);
  end loop;
end
$$;
