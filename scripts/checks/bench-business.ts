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

/** Booking n of a run: another staff member each time, then another quarter of an hour, from two days ahead. */
export function bookingRequest(business: BenchBusiness, n: number, firstStart: number): string {
  const staffId = business.staffIds[n % business.staffIds.length];
  const startsAt = new Date(firstStart + Math.floor(n / business.staffIds.length) * 15 * 60_000).toISOString();
  const phone = `+1212555${String(n % 10_000).padStart(4, "0")}`;
  return JSON.stringify({ serviceId: business.serviceId, startsAt, staffId, customer: { name: `Bench ${n}`, phone } });
}
