import { randomUUID } from "node:crypto";
import type pg from "pg";

export type Business = {
  readonly businessId: string;
  readonly serviceId: string;
  readonly staffIds: readonly string[];
};
export type Series = { readonly seriesId: string; readonly bookingId: string };

/** Ids of what only one staff member may see: `mine` is the first one's, `others` the second one's. */
export type OwnAndOthers<T> = { readonly mine: T; readonly others: T };

async function addRules(client: pg.Client, { businessId, serviceId, staffIds }: Business): Promise<void> {
  const [ana, bo] = staffIds;
  await client.query(
    `with place as (insert into public.locations (business_id, name) values ($1, 'Main Street') returning id),
       room as (insert into public.resources (business_id, kind, name, location_id) select $1, 'room', 'Room 1', id from place returning id)
     insert into public.service_resources (business_id, service_id, resource_id) select $1, $2, id from room`,
    [businessId, serviceId],
  );
  await client.query(
    "insert into public.service_durations (business_id, service_id, duration_minutes) values ($1, $2, 90)",
    [businessId, serviceId],
  );
  await client.query(
    "insert into public.booking_limits (business_id, staff_id, period, most_bookings) values ($1, $2, 'day', 50)",
    [businessId, ana],
  );
  await client.query(
    "insert into public.staff_travel (business_id, staff_id, from_date, to_date, time_zone) values ($1, $2, '2031-01-01', '2031-01-02', 'Asia/Tokyo')",
    [businessId, ana],
  );
  await client.query(
    "insert into public.time_off (business_id, staff_id, from_date, to_date) values ($1, $2, '2031-02-01', '2031-02-02'), ($1, $3, '2031-02-01', '2031-02-02')",
    [businessId, ana, bo],
  );
}

async function addClass(client: pg.Client, { businessId, serviceId, staffIds }: Business): Promise<void> {
  await client.query(
    `with seats as (insert into public.resources (business_id, kind, name, capacity) values ($1, 'session', 'Class', 8) returning id)
     insert into public.sessions (business_id, id, service_id, staff_id, starts_at, ends_at, capacity)
     select $1, id, $2, $3, '2031-03-03T15:00Z', '2031-03-03T16:00Z', 8 from seats`,
    [businessId, serviceId, staffIds[1]],
  );
}

async function addReceptionist(client: pg.Client, { businessId, serviceId }: Business): Promise<void> {
  await client.query("insert into public.receptionist_settings (business_id) values ($1)", [businessId]);
  await client.query(
    "insert into public.receptionist_facts (business_id, question, answer) values ($1, 'Parking?', 'Behind the house.')",
    [businessId],
  );
  await client.query(
    "insert into public.service_spoken_names (business_id, service_id, name) values ($1, $2, 'trim')",
    [businessId, serviceId],
  );
  await client.query(
    `with talk as (
       insert into public.conversations (business_id, channel, locale, customer_phone, token_hash)
       values ($1, 'phone', 'en', '+12125550123', sha256($2::bytea)) returning id),
     turn as (insert into public.conversation_turns (business_id, conversation_id, position, request_key) select $1, id, 0, 'start' from talk),
     link as (insert into public.conversation_links (business_id, conversation_id, phone) select $1, id, '+12125550123' from talk),
     task as (insert into public.receptionist_tasks (business_id, conversation_id, kind, dedupe_key) select $1, id, 'message', 'a' from talk),
     incident as (insert into public.conversation_incidents (business_id, conversation_id, kind) select $1, id, 'unbacked_claim' from talk)
     insert into public.verification_codes (business_id, conversation_id, phone, code_hash, expires_at)
     select $1, id, '+12125550123', sha256($2::bytea), now() from talk`,
    [businessId, randomUUID()],
  );
  await client.query(
    "insert into public.contact_opt_outs (business_id, phone, opted_out, source) values ($1, '+12125550123', true, 'keyword')",
    [businessId],
  );
  await client.query("insert into public.wrong_details (business_id, phone) values ($1, '+12125550123')", [businessId]);
  await client.query(
    "insert into public.unasked_texts (business_id, phone, dedupe_key) values ($1, '+12125550123', 'link')",
    [businessId],
  );
}

async function addOutbound(client: pg.Client, { businessId }: Business): Promise<void> {
  await client.query(
    "insert into public.call_consents (business_id, phone, purpose, given, source, evidence) values ($1, '+12125550123', 'confirmation', true, 'member', 'At the desk.')",
    [businessId],
  );
  await client.query(
    `insert into public.outbound_calls (business_id, purpose, subject_id, customer_id, expires_at)
     select b.business_id, 'confirmation', b.id, b.customer_id, b.starts_at from public.bookings b where b.business_id = $1 limit 1`,
    [businessId],
  );
}

async function addWaiting(client: pg.Client, { businessId, serviceId, staffIds }: Business): Promise<void> {
  await client.query(
    `with entry as (
       insert into public.waitlist_entries (business_id, service_id, customer_id, from_date, to_date, token_hash)
       select $1, $2, c.id, '2031-03-01', '2031-03-31', sha256($3::bytea) from public.customers c where c.business_id = $1 limit 1 returning id)
     insert into public.waitlist_offers (business_id, id, entry_id, staff_id, starts_at, ends_at, token_hash, status, expires_at)
     select $1, gen_random_uuid(), id, $4, '2031-03-03T15:00Z', '2031-03-03T16:00Z', sha256($5::bytea), 'lapsed', now() from entry`,
    [businessId, serviceId, randomUUID(), staffIds[1], randomUUID()],
  );
}

/** Two visits of one staff member, as a series. */
async function addSeries(client: pg.Client, business: Business, staffId: string): Promise<Series> {
  const seriesId = randomUUID();
  const occurrences = ["2030-04-01T14:00:00Z", "2030-04-08T14:00:00Z"].map((startsAt) => ({
    bookingId: randomUUID(),
    manageTokenHash: randomUUID().replaceAll("-", "").repeat(2),
    startsAt,
  }));
  const { rows } = await client.query<{ rules: string }>(
    "select rules_version as rules from public.businesses where id = $1",
    [business.businessId],
  );
  const answer = await client.query(`select app.book_series($1, '{"type": "member"}') as answer`, [
    {
      businessId: business.businessId,
      seriesId,
      serviceId: business.serviceId,
      staffIds: [staffId],
      rulesVersion: rows[0]?.rules,
      customer: { name: `Regular ${seriesId.slice(0, 8)}`, phone: "+12125550125" },
      channel: "dashboard",
      rule: {
        everyUnit: "week",
        everyInterval: 1,
        startsOn: "2030-04-01",
        startMinute: 600,
        timeZone: "America/New_York",
      },
      occurrences,
    },
  ]);
  if (answer.rows[0]?.answer.ok !== true) throw new Error(JSON.stringify(answer.rows[0]));
  return { seriesId, bookingId: occurrences[0]?.bookingId ?? "" };
}

/** A row in every table of the scheduling rules. `client` is the owner of the schemas. */
export async function addEveryRule(client: pg.Client, business: Business): Promise<OwnAndOthers<Series>> {
  const [ana = "", bo = ""] = business.staffIds;
  const mine = await addSeries(client, business, ana);
  const others = await addSeries(client, business, bo);
  await addRules(client, business);
  await addClass(client, business);
  await addWaiting(client, business);
  await addReceptionist(client, business);
  await addOutbound(client, business);
  await client.query("insert into public.booking_staff (business_id, booking_id, staff_id) values ($1, $2, $3)", [
    business.businessId,
    others.bookingId,
    bo,
  ]);
  await client.query(
    `insert into public.time_shifts (business_id, booking_id, time_zone, local_start, from_at, to_at, outcome)
     select b.business_id, b.id, b.time_zone, b.local_start, b.starts_at, b.starts_at + interval '1 hour', 'clash' from public.bookings b
     where b.business_id = $1 and b.id = $2`,
    [business.businessId, mine.bookingId],
  );
  return { mine, others };
}
