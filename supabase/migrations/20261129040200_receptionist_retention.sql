-- What is kept of conversations, and for how long: recordings leave the vendor before their address leaves here.

alter table public.conversations add column review_tries integer not null default 0, add column review_due_at timestamptz;
alter table public.receptionist_tasks add column redacted_at timestamptz;
create index conversations_recording_idx on public.conversations (redacted_at) where recording_url is not null and redacted_at is not null;
create index receptionist_tasks_kept_idx on public.receptionist_tasks (updated_at) where redacted_at is null;
create index verification_codes_created_idx on public.verification_codes (created_at);
create index contact_opt_outs_evidence_idx on public.contact_opt_outs (at) where evidence <> '';

-- The ledger is only added to, but how it was said leaves it in time.
create function private.forbid_ledger_change() returns trigger
language plpgsql set search_path = '' as $$
begin
  if new.evidence = '' and to_jsonb(new) - 'evidence' = to_jsonb(old) - 'evidence' then
    return new;
  end if;
  raise exception 'contact_opt_outs is append-only' using errcode = '42501';
end
$$;
drop trigger contact_opt_outs_append_only on public.contact_opt_outs;
create trigger contact_opt_outs_append_only before update on public.contact_opt_outs
  for each row execute function private.forbid_ledger_change();

-- Ends what nobody goes on with: calls after 15 minutes, chats after an hour, texts after three days. What was never reviewed is told of
-- again, after 10 minutes and each time twice as long, eight times; then its words go without a review, and an incident says so.
create or replace function app.sweep_conversations(p_limit integer) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  r record;
  v_ended integer := 0;
  v_again integer := 0;
begin
  for r in select c.business_id, c.id from public.conversations c where c.status = 'open' and c.last_turn_at < now() - case c.channel
      when 'phone' then interval '15 minutes' when 'text' then interval '3 days' else interval '1 hour' end
    order by c.last_turn_at limit p_limit for update skip locked loop
    perform private.end_conversation(r.business_id, r.id);
    v_ended := v_ended + 1;
  end loop;
  for r in select c.business_id, c.id, c.review_tries from public.conversations c where c.status = 'ended' and c.reviewed_at is null
      and c.ended_at < now() - interval '10 minutes' and coalesce(c.review_due_at, c.ended_at) < now()
    order by c.ended_at limit p_limit for update skip locked loop
    if r.review_tries < 8 then
      update public.conversations c set review_tries = c.review_tries + 1, review_due_at = now() + interval '10 minutes' * 2 ^ c.review_tries
      where c.business_id = r.business_id and c.id = r.id;
      perform private.emit(r.business_id, 'conversation/ended', jsonb_build_object('conversationId', r.id));
      v_again := v_again + 1;
    else
      perform private.empty_conversation(r.business_id, r.id);
      update public.conversations c set reviewed_at = now(), outcome = coalesce(c.outcome, 'abandoned') where c.business_id = r.business_id and c.id = r.id;
      insert into public.conversation_incidents (business_id, conversation_id, kind) values (r.business_id, r.id, 'not_reviewed')
      on conflict (business_id, conversation_id, kind) do nothing;
    end if;
  end loop;
  return jsonb_build_object('ended', v_ended, 'again', v_again);
end
$$;

-- Its words go; figures, outcome and, until the vendor has deleted it, the recording's address stay.
create function private.empty_conversation(p_business_id uuid, p_id uuid) returns void
language plpgsql set search_path = '' as $$
begin
  update public.conversation_turns t set heard = '', said = '', said_until = null, understood = '{}', tool_calls = '[]', reply = null
  where t.business_id = p_business_id and t.conversation_id = p_id;
  update public.conversations c set redacted_at = now(), summary = '', customer_phone = null, state = '{}'
  where c.business_id = p_business_id and c.id = p_id;
end
$$;
revoke all on function private.empty_conversation(uuid, uuid) from public;
revoke all on function private.forbid_ledger_change() from public;

-- Conversations older than the business keeps them lose their words. Answers how many did.
create or replace function app.prune_transcripts(p_limit integer) returns integer
language plpgsql security definer set search_path = '' as $$
declare
  r record;
  v_count integer := 0;
begin
  for r in select c.business_id, c.id from public.conversations c left join public.receptionist_settings s on s.business_id = c.business_id
    where c.status = 'ended' and c.redacted_at is null and c.ended_at < now() - make_interval(days => coalesce(s.retention_days, 90))
    order by c.ended_at limit p_limit for update of c skip locked loop
    perform private.empty_conversation(r.business_id, r.id);
    v_count := v_count + 1;
  end loop;
  return v_count;
end
$$;

-- Tasks as old lose theirs: those that are done as long ago as the business keeps, those still open after 90 days (then they are done).
create function app.prune_tasks(p_limit integer) returns integer
language plpgsql security definer set search_path = '' as $$
declare
  v_count integer;
begin
  update public.receptionist_tasks t set redacted_at = now(), status = 'done', body = '', from_name = '', from_phone = null
  where (t.business_id, t.id) in (select k.business_id, k.id from public.receptionist_tasks k
    left join public.receptionist_settings s on s.business_id = k.business_id
    where k.redacted_at is null and case k.status
      when 'done' then k.updated_at < now() - make_interval(days => coalesce(s.retention_days, 90))
      else k.created_at < now() - interval '90 days' end
    order by k.created_at limit p_limit for update of k skip locked);
  get diagnostics v_count = row_count;
  return v_count;
end
$$;

-- Codes that were texted, and the words by which somebody opted out, as old.
create function app.prune_proofs(p_limit integer) returns integer
language plpgsql security definer set search_path = '' as $$
declare
  v_codes integer;
  v_words integer;
begin
  delete from public.verification_codes v where (v.business_id, v.id) in (select k.business_id, k.id from public.verification_codes k
    left join public.receptionist_settings s on s.business_id = k.business_id
    where k.created_at < now() - make_interval(days => coalesce(s.retention_days, 90)) limit p_limit);
  get diagnostics v_codes = row_count;
  update public.contact_opt_outs o set evidence = '' where (o.business_id, o.id) in (select k.business_id, k.id from public.contact_opt_outs k
    left join public.receptionist_settings s on s.business_id = k.business_id
    where k.evidence <> '' and k.at < now() - make_interval(days => coalesce(s.retention_days, 90)) limit p_limit);
  get diagnostics v_words = row_count;
  return v_codes + v_words;
end
$$;

-- Recordings of what has lost its words and that nothing else still needs (a call and its voicemail's task may name the same), for the job that
-- has the vendor delete them. p_after: the last address of the page before.
create function app.list_due_recordings(p_limit integer, p_after text) returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(u.url order by u.url), '[]') from (
    select c.recording_url as url from public.conversations c where c.redacted_at is not null and c.recording_url > p_after
      and not exists (select from public.receptionist_tasks t where t.business_id = c.business_id and t.recording_url = c.recording_url and t.redacted_at is null)
    union
    select t.recording_url from public.receptionist_tasks t where t.redacted_at is not null and t.recording_url > p_after
      and not exists (select from public.conversations c where c.business_id = t.business_id and c.recording_url = t.recording_url and c.redacted_at is null)
    order by url limit p_limit) as u
$$;

-- The vendor has it no more. Answers how many rows named it.
create function app.forget_recording(p_url text) returns integer
language plpgsql security definer set search_path = '' as $$
declare
  v_talks integer;
  v_tasks integer;
begin
  update public.conversations c set recording_url = null where c.recording_url = p_url and c.redacted_at is not null;
  get diagnostics v_talks = row_count;
  update public.receptionist_tasks t set recording_url = null where t.recording_url = p_url and t.redacted_at is not null;
  get diagnostics v_tasks = row_count;
  return v_talks + v_tasks;
end
$$;

do $$
declare
  f text;
begin
  foreach f in array array['app.prune_tasks(integer)', 'app.prune_proofs(integer)', 'app.list_due_recordings(integer, text)',
    'app.forget_recording(text)'] loop
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to app_server', f);
  end loop;
end
$$;
