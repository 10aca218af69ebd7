-- Which doors an owner switched off: one that was never opened is none of them. The public API's conversations ask for it.

alter table public.receptionist_settings add column doors_off text[] not null default '{}' check (doors_off <@ array['phone', 'text', 'chat']);

create function private.note_doors_off() returns trigger
language plpgsql set search_path = '' as $$
declare
  v_door text;
  v_was boolean;
  v_is boolean;
begin
  for v_door, v_was, v_is in values ('phone', old.phone_enabled, new.phone_enabled), ('text', old.text_enabled, new.text_enabled),
      ('chat', old.chat_enabled, new.chat_enabled) loop
    if v_is then
      new.doors_off := array_remove(new.doors_off, v_door);
    elsif v_was then
      new.doors_off := array_append(array_remove(new.doors_off, v_door), v_door);
    end if;
  end loop;
  return new;
end
$$;
revoke all on function private.note_doors_off() from public;
create trigger receptionist_settings_doors before update of phone_enabled, text_enabled, chat_enabled on public.receptionist_settings
  for each row execute function private.note_doors_off();

-- p: one of slug, businessId, phoneNumber. null: nobody's. doorsOff: those that were open and were switched off.
create or replace function app.find_receptionist(p jsonb) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_slug text := p ->> 'slug';
  v_business uuid;
  v_settings jsonb;
  v_off jsonb;
begin
  if v_slug is null then
    select z.slug into v_slug from public.businesses z
    where z.id = coalesce((p ->> 'businessId')::uuid, (select s.business_id from public.receptionist_settings s where s.phone_number = p ->> 'phoneNumber'));
  end if;
  select z.id into v_business from public.businesses z where z.slug = v_slug;
  if v_business is null then
    return null;
  end if;
  select jsonb_build_object('phoneEnabled', s.phone_enabled, 'textEnabled', s.text_enabled, 'chatEnabled', s.chat_enabled, 'phoneNumber', s.phone_number,
    'greeting', s.greeting, 'voice', s.voice, 'locale', s.locale, 'tone', s.tone, 'mayBook', s.may_book, 'mayReschedule', s.may_reschedule,
    'mayCancel', s.may_cancel, 'mayJoinWaitlist', s.may_join_waitlist, 'mayTakeMessages', s.may_take_messages,
    'transferNumber', s.transfer_number, 'transferWhen', s.transfer_when, 'recordCalls', s.record_calls, 'streaming', s.streaming,
    'retentionDays', s.retention_days, 'outboundConfirmation', s.outbound_confirmation, 'outboundWaitlist', s.outbound_waitlist,
    'outboundFromMinute', s.outbound_from_minute, 'outboundToMinute', s.outbound_to_minute), to_jsonb(s.doors_off)
  into v_settings, v_off from public.receptionist_settings s where s.business_id = v_business;
  return jsonb_build_object('profile', app.get_business(v_slug), 'settings', v_settings, 'doorsOff', coalesce(v_off, '[]'),
    'facts', coalesce((select jsonb_agg(jsonb_build_object('question', f.question, 'answer', f.answer) order by f.position, f.created_at)
      from public.receptionist_facts f where f.business_id = v_business), '[]'),
    'spokenNames', coalesce((select jsonb_agg(jsonb_build_array(n.service_id, n.name) order by n.name)
      from public.service_spoken_names n where n.business_id = v_business), '[]'),
    'hours', coalesce((select jsonb_agg(jsonb_build_array(h.weekday, h.start_minute, h.end_minute) order by h.weekday, h.start_minute)
      from public.working_hours h where h.business_id = v_business and h.staff_id is null and h.service_id is null and h.location_id is null), '[]'));
end
$$;
