-- What the receptionist's screens write and count. Each runs as the caller: row-level security decides.

create index receptionist_tasks_updated_idx on public.receptionist_tasks (business_id, updated_at);
create index conversation_incidents_updated_idx on public.conversation_incidents (business_id, updated_at);

-- One section, or all of them when it is turned on, in one transaction. p: businessId, settings? (the keys that are given replace what is
-- stored), facts? [{id?, question, answer}] in their order with removedFacts? [id], addFacts? [{question, answer}] (only questions that are
-- not there), spokenNames? {serviceId: [name]} (replaces), addSpokenNames? {serviceId: [name]}
create function public.save_receptionist(p jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
  v_business uuid := (p ->> 'businessId')::uuid;
  s jsonb := coalesce(p -> 'settings', '{}');
begin
  -- Refused here (42501) to whoever may not set it, whatever else was sent.
  insert into public.receptionist_settings (business_id) values (v_business) on conflict (business_id) do nothing;
  update public.receptionist_settings r set
    phone_enabled = coalesce((s ->> 'phoneEnabled')::boolean, r.phone_enabled),
    text_enabled = coalesce((s ->> 'textEnabled')::boolean, r.text_enabled),
    chat_enabled = coalesce((s ->> 'chatEnabled')::boolean, r.chat_enabled),
    greeting = coalesce(s ->> 'greeting', r.greeting),
    voice = coalesce(s ->> 'voice', r.voice),
    locale = case when s ? 'locale' then s ->> 'locale' else r.locale end,
    tone = coalesce(s ->> 'tone', r.tone),
    may_book = coalesce((s ->> 'mayBook')::boolean, r.may_book),
    may_reschedule = coalesce((s ->> 'mayReschedule')::boolean, r.may_reschedule),
    may_cancel = coalesce((s ->> 'mayCancel')::boolean, r.may_cancel),
    may_join_waitlist = coalesce((s ->> 'mayJoinWaitlist')::boolean, r.may_join_waitlist),
    may_take_messages = coalesce((s ->> 'mayTakeMessages')::boolean, r.may_take_messages),
    transfer_number = case when s ? 'transferNumber' then s ->> 'transferNumber' else r.transfer_number end,
    transfer_when = coalesce(s ->> 'transferWhen', r.transfer_when),
    record_calls = coalesce((s ->> 'recordCalls')::boolean, r.record_calls),
    streaming = coalesce((s ->> 'streaming')::boolean, r.streaming),
    retention_days = coalesce((s ->> 'retentionDays')::int, r.retention_days),
    outbound_confirmation = coalesce((s ->> 'outboundConfirmation')::boolean, r.outbound_confirmation),
    outbound_waitlist = coalesce((s ->> 'outboundWaitlist')::boolean, r.outbound_waitlist),
    outbound_from_minute = coalesce((s ->> 'outboundFromMinute')::int, r.outbound_from_minute),
    outbound_to_minute = coalesce((s ->> 'outboundToMinute')::int, r.outbound_to_minute)
  where r.business_id = v_business;
  if p ? 'facts' then
    delete from public.receptionist_facts f where f.business_id = v_business
      and f.id in (select x::uuid from jsonb_array_elements_text(coalesce(p -> 'removedFacts', '[]')) as t(x));
    insert into public.receptionist_facts (business_id, id, question, answer, position)
    select v_business, coalesce((f.value ->> 'id')::uuid, gen_random_uuid()), btrim(f.value ->> 'question'), btrim(f.value ->> 'answer'), f.ordinality
    from jsonb_array_elements(p -> 'facts') with ordinality as f
    on conflict (business_id, id) do update set question = excluded.question, answer = excluded.answer, position = excluded.position;
  end if;
  insert into public.receptionist_facts (business_id, question, answer, position)
  select v_business, btrim(f.value ->> 'question'), btrim(f.value ->> 'answer'),
    f.ordinality + (select coalesce(max(o.position), 0) from public.receptionist_facts o where o.business_id = v_business)
  from jsonb_array_elements(coalesce(p -> 'addFacts', '[]')) with ordinality as f
  where not exists (select from public.receptionist_facts o where o.business_id = v_business and lower(o.question) = lower(btrim(f.value ->> 'question')));
  if p ? 'spokenNames' then
    delete from public.service_spoken_names n where n.business_id = v_business
      and p -> 'spokenNames' ? n.service_id::text and not p -> 'spokenNames' -> n.service_id::text ? n.name;
  end if;
  insert into public.service_spoken_names (business_id, service_id, name)
  select v_business, e.key::uuid, btrim(n.name)
  from jsonb_each(coalesce(p -> 'spokenNames', '{}') || coalesce(p -> 'addSpokenNames', '{}')) as e, jsonb_array_elements_text(e.value) as n(name)
  on conflict (business_id, service_id, name) do nothing;
  return jsonb_build_object('ok', true);
end
$$;

-- Figures of conversations that began in a window, practice left out: of all, by channel, by week (its first day). p: businessId, from, to.
-- contained: the caller got what they came for and no person was needed. made, moved and cancelled count bookings that were really there.
create function public.receptionist_numbers(p jsonb) returns jsonb
language sql stable set search_path = '' as $$
  with talks as (
    select c.id, c.channel, c.turns, c.status, c.outcome, c.transfer_reason,
      d.day - (extract(dow from d.day)::int - z.first_weekday + 7) % 7 as week,
      c.status = 'ended' and coalesce(c.outcome, 'abandoned') not in ('transferred', 'message', 'emergency', 'abandoned')
        and not exists (select from public.receptionist_tasks k where k.business_id = c.business_id and k.conversation_id = c.id) as contained,
      done.made, done.moved, done.dropped
    from public.conversations c
    join public.businesses z on z.id = c.business_id
    cross join lateral (select (c.started_at at time zone z.time_zone)::date as day) as d
    cross join lateral (
      select count(distinct b.id) filter (where m ->> 'kind' in ('booked', 'requested')) as made,
        count(distinct b.id) filter (where m ->> 'kind' = 'rescheduled') as moved,
        count(distinct b.id) filter (where m ->> 'kind' = 'cancelled') as dropped
      from public.conversation_turns t, jsonb_array_elements(t.claims) as m, public.bookings b
      where t.business_id = c.business_id and t.conversation_id = c.id and b.business_id = c.business_id and b.id = (m ->> 'bookingId')::uuid
    ) as done
    where c.business_id = (p ->> 'businessId')::uuid and not c.is_practice
      and c.started_at >= (p ->> 'from')::timestamptz and c.started_at < (p ->> 'to')::timestamptz
  ), paces as (
    select grouping(k.channel, k.week) as level, k.channel, k.week,
      percentile_cont(0.5) within group (order by (t.latency ->> 'totalMs')::float) as p50,
      percentile_cont(0.95) within group (order by (t.latency ->> 'totalMs')::float) as p95
    from talks k join public.conversation_turns t on t.business_id = (p ->> 'businessId')::uuid and t.conversation_id = k.id
    where t.latency ? 'totalMs'
    group by grouping sets ((), (k.channel), (k.week))
  ), counts as (
    select grouping(k.channel, k.week) as level, k.channel, k.week, count(*) as conversations, count(*) filter (where k.status = 'ended') as ended,
      count(*) filter (where k.contained) as contained, coalesce(sum(k.made), 0) as booked, coalesce(sum(k.moved), 0) as rescheduled,
      coalesce(sum(k.dropped), 0) as cancelled, count(*) filter (where k.outcome = 'transferred') as transferred, avg(k.turns) as turns
    from talks k group by grouping sets ((), (k.channel), (k.week))
  ), figures as (
    select c.level, c.channel, c.week, jsonb_build_object('conversations', c.conversations, 'ended', c.ended, 'contained', c.contained,
      'booked', c.booked, 'rescheduled', c.rescheduled, 'cancelled', c.cancelled, 'transferred', c.transferred,
      'meanTurns', round(c.turns, 1), 'p50Ms', round(q.p50), 'p95Ms', round(q.p95)) as figure
    from counts c left join paces q on q.level = c.level and q.channel is not distinct from c.channel and q.week is not distinct from c.week
  )
  select jsonb_build_object(
    'all', (select f.figure from figures f where f.level = 3),
    'byChannel', coalesce((select jsonb_agg(f.figure || jsonb_build_object('channel', f.channel) order by f.channel) from figures f where f.level = 1), '[]'),
    'byWeek', coalesce((select jsonb_agg(f.figure || jsonb_build_object('week', f.week) order by f.week) from figures f where f.level = 2), '[]'),
    'reasons', coalesce((select jsonb_agg(jsonb_build_object('reason', r.reason, 'count', r.n) order by r.n desc, r.reason)
      from (select coalesce(k.transfer_reason, '') as reason, count(*) as n from talks k where k.outcome = 'transferred' or k.transfer_reason is not null
        group by 1) as r), '[]'))
$$;

-- As before, and what the receptionist left for people to do.
create or replace function public.dashboard_version(p_business_id uuid) returns text
language sql stable set search_path = '' as $$
  select concat_ws('.',
    (select z.rules_version from public.businesses z where z.id = p_business_id),
    (select sum(r.availability_version) from public.resources r where r.business_id = p_business_id),
    (select extract(epoch from max(b.updated_at)) from public.bookings b where b.business_id = p_business_id),
    (select extract(epoch from max(m.updated_at)) from public.messages m where m.business_id = p_business_id),
    (select extract(epoch from max(k.updated_at)) from public.receptionist_tasks k where k.business_id = p_business_id),
    (select extract(epoch from max(i.updated_at)) from public.conversation_incidents i where i.business_id = p_business_id))
$$;

revoke all on function public.save_receptionist(jsonb), public.receptionist_numbers(jsonb) from public, anon;
grant execute on function public.save_receptionist(jsonb), public.receptionist_numbers(jsonb) to authenticated;
