-- What hosted Supabase already has and a bare Postgres has not. Run once, by the superuser, on a new local cluster;
-- never on hosted Supabase. Migrations then run as `postgres`, which here as there is no superuser.
create role anon nologin noinherit;
create role authenticated nologin noinherit;
create role service_role nologin noinherit bypassrls;
create role postgres login createdb createrole bypassrls;
-- The embedded Supabase logs in with this role and becomes anon or authenticated for each request. It owns nothing
-- outside `auth`, so it can neither grant our tables to anyone nor read them as itself.
create role supabase_lite login inherit;

grant anon, authenticated, service_role to postgres with admin option;
grant anon, authenticated, service_role to supabase_lite;
grant pg_monitor, pg_read_all_data, pg_signal_backend to postgres;
alter role postgres set createrole_self_grant = 'set, inherit';

alter database postgres owner to postgres;
alter database postgres set search_path = "$user", public, extensions;
revoke create on schema public from public;
grant usage on schema public to anon, authenticated, service_role;

create schema extensions authorization postgres;
grant usage on schema extensions to anon, authenticated, service_role;

create schema auth authorization supabase_lite;
grant usage on schema auth to anon, authenticated, service_role, postgres;
alter default privileges for role supabase_lite in schema auth grant all on tables to postgres;
alter default privileges for role supabase_lite in schema auth grant execute on functions to postgres;

-- Hosted Supabase opens new objects in `public` to these roles; the migrations must close them themselves.
alter default privileges for role postgres in schema public grant all on tables to anon, authenticated, service_role;
alter default privileges for role postgres in schema public grant all on sequences to anon, authenticated, service_role;
alter default privileges for role postgres in schema public grant all on functions to anon, authenticated, service_role;
