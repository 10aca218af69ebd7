-- As before, and with the address that a chat left, and the numbers that links went to.
create or replace function app.prune_tasks(p_limit integer) returns integer
language plpgsql security definer set search_path = '' as $$
declare
  v_count integer;
begin
  update public.receptionist_tasks t set redacted_at = now(), status = 'done', body = '', from_name = '', from_phone = null, from_email = null
  where (t.business_id, t.id) in (select k.business_id, k.id from public.receptionist_tasks k
    left join public.receptionist_settings s on s.business_id = k.business_id
    where k.redacted_at is null and case k.status
      when 'done' then k.updated_at < now() - make_interval(days => coalesce(s.retention_days, 90))
      else k.created_at < now() - interval '90 days' end
    order by k.created_at limit p_limit for update of k skip locked);
  get diagnostics v_count = row_count;
  delete from public.conversation_links l using public.conversations c
  where c.business_id = l.business_id and c.id = l.conversation_id and l.created_at < now() - make_interval(
    days => coalesce((select s.retention_days from public.receptionist_settings s where s.business_id = l.business_id), 90));
  return v_count;
end
$$;
