-- What background jobs do, executable by app_server alone. Leases make every claim safe to retry after a crash.

-- Events not yet relayed, leased for 30 seconds.
create function app.claim_outbox(p_limit integer) returns jsonb
language sql security definer set search_path = '' as $$
  with picked as (
    select o.business_id, o.id from public.outbox o
    where o.relayed_at is null and (o.claimed_at is null or o.claimed_at < now() - interval '30 seconds')
    order by o.created_at limit p_limit for update skip locked
  ), claimed as (
    update public.outbox o set claimed_at = now(), attempts = o.attempts + 1 from picked
    where o.business_id = picked.business_id and o.id = picked.id returning o.id, o.name, o.data, o.created_at
  )
  select coalesce(jsonb_agg(jsonb_build_object('id', id, 'name', name, 'data', data, 'createdAt', created_at) order by created_at), '[]') from claimed
$$;

create function app.mark_outbox_relayed(p_ids uuid[]) returns integer
language sql security definer set search_path = '' as $$
  with done as (update public.outbox set relayed_at = now() where id = any (p_ids) and relayed_at is null returning 1)
  select count(*)::int from done
$$;

create function app.release_outbox(p_ids uuid[]) returns void
language sql security definer set search_path = '' as $$
  update public.outbox set claimed_at = null where id = any (p_ids) and relayed_at is null
$$;

-- Reminders that are due, leased for 5 minutes; past their booking's start they are skipped.
create function app.claim_due_reminders(p_limit integer) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_due jsonb;
begin
  update public.reminders r set status = 'skipped' from public.bookings b
  where r.status in ('scheduled', 'claimed') and r.due_at <= now() and b.business_id = r.business_id and b.id = r.booking_id
    and (b.starts_at <= now() or b.version <> r.booking_version or b.status <> 'confirmed');
  with picked as (
    select r.business_id, r.id from public.reminders r
    where r.due_at <= now() and (r.status = 'scheduled' or (r.status = 'claimed' and r.claimed_at < now() - interval '5 minutes'))
    order by r.due_at limit p_limit for update skip locked
  ), claimed as (
    update public.reminders r set status = 'claimed', claimed_at = now(), attempts = r.attempts + 1 from picked
    where r.business_id = picked.business_id and r.id = picked.id
    returning r.business_id, r.id, r.booking_id, r.booking_version, r.minutes_before, r.due_at, r.attempts
  )
  select coalesce(jsonb_agg(jsonb_build_object('businessId', business_id, 'reminderId', id, 'bookingId', booking_id,
    'bookingVersion', booking_version, 'minutesBefore', minutes_before, 'attempt', attempts) order by due_at), '[]') into v_due from claimed;
  return v_due;
end
$$;

-- The truth at the moment of sending: null when the reminder is no longer to be sent.
create function app.get_reminder(p_business_id uuid, p_reminder_id uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('reminderId', r.id, 'minutesBefore', r.minutes_before, 'booking', private.booking_json(b.business_id, b.id))
  from public.reminders r join public.bookings b on b.business_id = r.business_id and b.id = r.booking_id
  where r.business_id = p_business_id and r.id = p_reminder_id and r.status in ('scheduled', 'claimed')
    and b.version = r.booking_version and b.status = 'confirmed' and b.starts_at > now()
$$;

create function app.finish_reminder(p_business_id uuid, p_reminder_id uuid, p_status text) returns void
language sql security definer set search_path = '' as $$
  update public.reminders set status = p_status
  where business_id = p_business_id and id = p_reminder_id and status in ('scheduled', 'claimed')
$$;

-- What a message may be addressed to: opt-outs are read at the moment of sending.
create function app.get_recipient(p_business_id uuid, p_customer_id uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('id', c.id, 'name', c.name, 'phone', case when c.text_opt_out_at is null then c.phone end,
    'email', case when c.email_opt_out_at is null then c.email end, 'locale', c.locale, 'timeZone', c.time_zone)
  from public.customers c where c.business_id = p_business_id and c.id = p_customer_id
$$;

-- p: businessId, bookingId?, customerId?, channel, kind, toAddress, subject, body, dedupeKey
-- answers {messageId, state}: "new" (send it), "unfinished" (a former attempt was cut off: ask the vendor first), "done".
create function app.begin_message(p jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_row public.messages;
begin
  insert into public.messages (business_id, booking_id, customer_id, channel, kind, to_address, subject, body, dedupe_key)
  values ((p ->> 'businessId')::uuid, (p ->> 'bookingId')::uuid, (p ->> 'customerId')::uuid, p ->> 'channel', p ->> 'kind',
    p ->> 'toAddress', coalesce(p ->> 'subject', ''), coalesce(p ->> 'body', ''), p ->> 'dedupeKey')
  on conflict (business_id, dedupe_key) do nothing returning * into v_row;
  if found then
    return jsonb_build_object('messageId', v_row.id, 'state', 'new', 'attempts', 1, 'createdAt', v_row.created_at);
  end if;
  update public.messages m set attempts = m.attempts + case when m.status in ('sending', 'failed') then 1 else 0 end,
    status = case when m.status = 'failed' then 'sending' else m.status end
  where m.business_id = (p ->> 'businessId')::uuid and m.dedupe_key = p ->> 'dedupeKey' returning * into v_row;
  return jsonb_build_object('messageId', v_row.id, 'attempts', v_row.attempts, 'createdAt', v_row.created_at, 'body', v_row.body,
    'subject', v_row.subject, 'state', case when v_row.status = 'sending' then 'unfinished' else 'done' end);
end
$$;

-- p: businessId, messageId, status, providerId?, error?
create function app.finish_message(p jsonb) returns void
language sql security definer set search_path = '' as $$
  update public.messages set status = p ->> 'status', provider_id = coalesce(p ->> 'providerId', provider_id),
    error = p ->> 'error', sent_at = case when p ->> 'status' = 'sent' then now() else sent_at end
  where business_id = (p ->> 'businessId')::uuid and id = (p ->> 'messageId')::uuid
$$;

create function app.sweep_lapsed_holds(p_limit integer) returns integer
language plpgsql security definer set search_path = '' as $$
declare
  v_count integer;
begin
  with lapsed as (
    select h.business_id, h.id from public.holds h where h.held_until <= now() order by h.held_until limit p_limit for update skip locked
  ), gone as (
    delete from public.holds h using lapsed l where h.business_id = l.business_id and h.id = l.id returning h.business_id, h.staff_id
  ), bumped as (
    update public.resources r set availability_version = r.availability_version + 1
    where (r.business_id, r.id) in (select g.business_id, g.staff_id from gone g)
  )
  select count(*) into v_count from gone;
  return v_count;
end
$$;

-- Old keys and relayed events; bookings, messages and the audit log are kept.
create function app.prune() returns integer
language plpgsql security definer set search_path = '' as $$
declare
  v_keys integer;
  v_events integer;
begin
  delete from public.idempotency_keys where expires_at < now();
  get diagnostics v_keys = row_count;
  delete from public.outbox where relayed_at < now() - interval '7 days';
  get diagnostics v_events = row_count;
  return v_keys + v_events;
end
$$;

-- Seconds the oldest waiting event and the oldest due reminder have waited; for readiness and alarms.
create function app.get_health() returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object(
    'outboxWaitingSeconds', coalesce((select extract(epoch from now() - min(created_at))::int from public.outbox where relayed_at is null), 0),
    'remindersLateSeconds', coalesce((select extract(epoch from now() - min(due_at))::int from public.reminders
      where status in ('scheduled', 'claimed') and due_at <= now()), 0))
$$;

do $$
declare
  f regprocedure;
begin
  for f in select p.oid::regprocedure from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'app' loop
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to app_server', f);
  end loop;
end
$$;
