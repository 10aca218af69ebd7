import { randomUUID } from "node:crypto";
import pg from "pg";
import type { Demo } from "./product";

export type StudioService = {
  slug: string;
  name: string;
  durationMinutes?: number;
  priceCents?: number;
  staff: readonly string[];
  staffMode?: "any" | "chosen" | "collective";
  capacity?: number;
  mostSeatsPerBooking?: number;
  recurringMost?: number;
  requiresConfirmation?: boolean;
  slotStepMinutes?: number;
  durations?: readonly { minutes: number; priceCents: number }[];
  /** Bookings a day, at most. */
  perDay?: number;
};

export type Studio = {
  id: string;
  slug: string;
  page: string;
  staffIds: Readonly<Record<string, string>>;
  serviceIds: Readonly<Record<string, string>>;
};

/** Runs statements as the database's owner. */
export async function query<Row extends pg.QueryResultRow>(
  demo: Demo,
  text: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: demo.database.url });
  await client.connect();
  try {
    return (await client.query<Row>(text, values)).rows;
  } finally {
    await client.end();
  }
}

async function addService(demo: Demo, businessId: string, staffIds: Record<string, string>, service: StudioService) {
  const id = randomUUID();
  const { durationMinutes = 60, priceCents = 2_000, staffMode = "any", capacity = null, perDay } = service;
  const values = [
    businessId,
    id,
    service.slug,
    service.name,
    durationMinutes,
    priceCents,
    staffMode,
    capacity,
    service.mostSeatsPerBooking ?? 1,
    service.recurringMost ?? 0,
    service.requiresConfirmation ?? false,
    service.slotStepMinutes ?? 60,
  ];
  await query(
    demo,
    `insert into public.services (business_id, id, slug, name, duration_minutes, price_cents, staff_mode, capacity, most_seats_per_booking,
       recurring_most, requires_confirmation, slot_step_minutes) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    values,
  );
  for (const name of service.staff) {
    await query(demo, "insert into public.service_staff (business_id, service_id, staff_id) values ($1, $2, $3)", [
      businessId,
      id,
      staffIds[name],
    ]);
  }
  for (const { minutes, priceCents: price } of service.durations ?? []) {
    await query(
      demo,
      "insert into public.service_durations (business_id, service_id, duration_minutes, price_cents) values ($1, $2, $3, $4)",
      [businessId, id, minutes, price],
    );
  }
  if (perDay !== undefined) {
    await query(
      demo,
      "insert into public.booking_limits (business_id, service_id, period, most_bookings) values ($1, $2, 'day', $3)",
      [businessId, id, perDay],
    );
  }
  return id;
}

/** A studio of its own in New York, open nine to five every day but Sunday, without notice and for a year ahead. */
export async function addStudio(
  demo: Demo,
  staff: readonly string[],
  services: readonly StudioService[],
): Promise<Studio> {
  const id = randomUUID();
  const slug = `studio-${randomUUID().slice(0, 8)}`;
  await query(
    demo,
    `insert into public.businesses (id, slug, name, kind, time_zone, minimum_notice_minutes, booking_window_days, cancel_notice_minutes,
       reschedule_notice_minutes, address, phone) values ($1, $2, 'Studio Luz', 'fitness', 'America/New_York', 0, 365, 0, 0, '12 Elm Street, Troy NY', '+12125550142')`,
    [id, slug],
  );
  await query(
    demo,
    "insert into public.working_hours (business_id, weekday, start_minute, end_minute) select $1, d, 540, 1020 from generate_series(1, 6) as d",
    [id],
  );
  const staffIds: Record<string, string> = {};
  for (const [position, name] of staff.entries()) {
    staffIds[name] = randomUUID();
    await query(demo, "insert into public.staff (business_id, id, name, position) values ($1, $2, $3, $4)", [
      id,
      staffIds[name],
      name,
      position,
    ]);
  }
  const serviceIds: Record<string, string> = {};
  for (const service of services) {
    serviceIds[service.slug] = await addService(demo, id, staffIds, service);
  }
  return { id, slug, page: `/book/${slug}`, staffIds, serviceIds };
}
