-- Check constraints run as the member who writes.
grant execute on function private.is_time_zone(text) to authenticated;

-- The resource of a staff member is made after the row has passed row-level security, so that a refused insert
-- tells nothing about other businesses.
alter table public.staff drop constraint staff_business_id_id_fkey;
alter table public.staff add constraint staff_business_id_id_fkey
  foreign key (business_id, id) references public.resources (business_id, id) deferrable initially deferred;
drop trigger staff_resource on public.staff;
create or replace function private.make_staff_resource() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into public.resources (business_id, id, kind, name) values (new.business_id, new.id, 'staff', new.name);
  return null;
end
$$;
create trigger staff_resource after insert on public.staff for each row execute function private.make_staff_resource();
