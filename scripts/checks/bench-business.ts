import { randomUUID } from "node:crypto";
import pg from "pg";

export type BenchBusiness = { readonly slug: string; readonly serviceId: string; readonly staffIds: readonly string[] };

const STAFF = 50;

/** A business that is always open, with 50 staff and one 15-minute service: room for every booking a run can make. */
export async function addBenchBusiness(databaseUrl: string): Promise<BenchBusiness> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const slug = `bench-${randomUUID().slice(0, 8)}`;
  try {
    const business = await client.query<{ id: string }>(
      `insert into public.businesses (slug, name, kind, time_zone, booking_window_days, minimum_notice_minutes)
       values ($1, 'Bench', 'other', 'America/New_York', 365, 0) returning id`,
      [slug],
    );
    const id = business.rows[0]?.id;
    await client.query(
      "insert into public.working_hours (business_id, weekday, start_minute, end_minute) select $1, d, 0, 1440 from generate_series(0, 6) as d",
      [id],
    );
    const staff = await client.query<{ id: string }>(
      "insert into public.staff (business_id, name) select $1, 'Staff ' || n from generate_series(1, $2::int) as n returning id",
      [id, STAFF],
    );
    const service = await client.query<{ id: string }>(
      "insert into public.services (business_id, slug, name, duration_minutes) values ($1, 'quick', 'Quick', 15) returning id",
      [id],
    );
    const serviceId = service.rows[0]?.id ?? "";
    await client.query(
      "insert into public.service_staff (business_id, service_id, staff_id) select $1, $2, s.id from public.staff s where s.business_id = $1",
      [id, serviceId],
    );
    return { slug, serviceId, staffIds: staff.rows.map((row) => row.id) };
  } finally {
    await client.end();
  }
}

const MONTH_STAFF = 50;

/**
 * A busy practice as it is: 50 staff in three shifts, Monday to Saturday, a half-hour service every quarter of an hour, six
 * appointments a day for each of them over the next five weeks.
 */
export async function addMonthBusiness(databaseUrl: string): Promise<{ slug: string; businessId: string }> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const slug = `month-${randomUUID().slice(0, 8)}`;
  const businessId = randomUUID();
  try {
    await client.query("begin");
    await client.query(
      `insert into public.businesses (id, slug, name, kind, time_zone, booking_window_days, minimum_notice_minutes)
       values ($1, $2, 'Month', 'other', 'America/New_York', 90, 120)`,
      [businessId, slug],
    );
    await client.query(
      `insert into public.staff (business_id, name, position, uses_business_hours)
       select $1, 'Staff ' || n, n, false from generate_series(1, $2::int) as n`,
      [businessId, MONTH_STAFF],
    );
    await client.query(
      `insert into public.working_hours (business_id, staff_id, weekday, start_minute, end_minute)
       select s.business_id, s.id, d, 480 + 60 * (s.position % 3), 1020 + 60 * (s.position % 3)
       from public.staff s, generate_series(1, 6) as d where s.business_id = $1`,
      [businessId],
    );
    await client.query(
      `with service as (
         insert into public.services (business_id, slug, name, duration_minutes) values ($1, 'quick', 'Visit', 30) returning id)
       insert into public.service_staff (business_id, service_id, staff_id)
       select $1, service.id, s.id from service, public.staff s where s.business_id = $1`,
      [businessId],
    );
    await client.query(
      `with customer as (
         insert into public.customers (business_id, name, email) values ($1, 'Regular', $2) returning id),
       visits as (
         select gen_random_uuid() as id, s.id as staff_id, v.id as service_id,
           ((current_date + d) + make_interval(mins => 600 + 75 * k + 15 * (s.position % 4))) at time zone 'America/New_York' as starts_at
         from public.staff s join public.services v on v.business_id = s.business_id, generate_series(1, 35) as d, generate_series(0, 5) as k
         where s.business_id = $1),
       made as (
         insert into public.bookings (business_id, id, service_id, staff_id, customer_id, status, starts_at, ends_at, time_zone, local_start,
           price_cents, currency, channel, manage_token_hash)
         select $1, v.id, v.service_id, v.staff_id, c.id, 'confirmed', v.starts_at, v.starts_at + interval '30 minutes', 'America/New_York',
           v.starts_at at time zone 'America/New_York', 0, 'USD', 'import', sha256(v.id::text::bytea) from visits v, customer c)
       insert into public.claims (business_id, resource_id, during, status, booking_id)
       select $1, v.staff_id, tstzrange(v.starts_at, v.starts_at + interval '30 minutes'), 'confirmed', v.id from visits v`,
      [businessId, `${slug}@example.com`],
    );
    await client.query("commit");
    await client.query("analyze public.claims, public.bookings, public.staff, public.working_hours");
    return { slug, businessId };
  } finally {
    await client.end();
  }
}

/** Booking n of a run: another staff member each time, then another quarter of an hour, from two days ahead. */
export function bookingRequest(business: BenchBusiness, n: number, firstStart: number): string {
  const staffId = business.staffIds[n % business.staffIds.length];
  const startsAt = new Date(firstStart + Math.floor(n / business.staffIds.length) * 15 * 60_000).toISOString();
  const phone = `+1212555${String(n % 10_000).padStart(4, "0")}`;
  return JSON.stringify({ serviceId: business.serviceId, startsAt, staffId, customer: { name: `Bench ${n}`, phone } });
}
