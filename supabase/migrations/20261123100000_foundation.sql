-- Schemas, the application role and the helpers every later migration stands on.
-- public: tables, guarded by row-level security. app: functions for app_server alone. private: policy helpers, never exposed.

create extension if not exists btree_gist with schema extensions;
create extension if not exists pgcrypto with schema extensions;

create schema if not exists private;
create schema if not exists app;
revoke all on schema private, app from public;

do $$
begin
  if not exists (select from pg_roles where rolname = 'app_server') then
    create role app_server login noinherit nocreatedb nocreaterole;
  end if;
end
$$;

grant usage on schema app to app_server;
grant usage on schema private to authenticated;
alter role app_server set statement_timeout = '5s';
alter role app_server set lock_timeout = '2s';
alter role app_server set idle_in_transaction_session_timeout = '10s';

-- Nothing is granted by default: each migration grants what it means to.
revoke all on all tables in schema public from anon, authenticated, public;
revoke all on all functions in schema public from anon, authenticated, public;
alter default privileges in schema public revoke all on tables from anon, authenticated, public;
alter default privileges in schema public revoke all on sequences from anon, authenticated, public;
alter default privileges in schema public revoke all on functions from anon, authenticated, public;
alter default privileges revoke execute on functions from public;

create function private.is_time_zone(p_name text) returns boolean
language plpgsql immutable set search_path = '' as $$
begin
  if p_name is null or p_name !~ '^(UTC|[A-Za-z_]+(/[A-Za-z0-9_+-]+)+)$' then
    return false;
  end if;
  perform timestamptz '2000-01-01 00:00+00' at time zone p_name;
  return true;
exception when invalid_parameter_value then
  return false;
end
$$;

create function private.touch_updated_at() returns trigger
language plpgsql set search_path = '' as $$
begin
  new.updated_at := now();
  return new;
end
$$;

create function private.forbid_business_change() returns trigger
language plpgsql set search_path = '' as $$
begin
  if new.business_id is distinct from old.business_id then
    raise exception 'a row cannot move to another business' using errcode = '42501';
  end if;
  return new;
end
$$;

create function private.forbid_change() returns trigger
language plpgsql set search_path = '' as $$
begin
  raise exception 'rows of % are never changed', tg_table_name using errcode = '42501';
end
$$;
