-- Somebody who asks to be called back says where in a later turn: the task that waits for it takes the number.
create or replace function app.add_receptionist_task(p jsonb) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  v_id uuid;
begin
  insert into public.receptionist_tasks as t (business_id, conversation_id, kind, from_name, from_phone, body, recording_url, dedupe_key)
  values ((p ->> 'businessId')::uuid, (p ->> 'conversationId')::uuid, p ->> 'kind', left(coalesce(p ->> 'fromName', ''), 120), p ->> 'fromPhone',
    left(coalesce(p ->> 'body', ''), 4000), p ->> 'recordingUrl', p ->> 'dedupeKey')
  on conflict (business_id, dedupe_key) do update set body = case when excluded.body <> '' then excluded.body else t.body end,
    from_name = case when excluded.from_name <> '' then excluded.from_name else t.from_name end,
    from_phone = coalesce(excluded.from_phone, t.from_phone), recording_url = coalesce(excluded.recording_url, t.recording_url)
  returning t.id into v_id;
  perform private.emit((p ->> 'businessId')::uuid, 'receptionist/task_added', jsonb_build_object('taskId', v_id));
  return v_id;
end
$$;
