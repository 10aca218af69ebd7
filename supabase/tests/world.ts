import { randomUUID } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";
import { addEveryRule, type OwnAndOthers, type Series } from "./world-rules";

export type Person = { readonly id: string; readonly email: string };
export type World = {
  readonly owner: Person;
  readonly admin: Person;
  readonly staff: Person;
  readonly otherOwner: Person;
  readonly stranger: Person;
  readonly businessId: string;
  readonly otherBusinessId: string;
  readonly staffIds: readonly string[];
  readonly serviceId: string;
  readonly bookingId: string;
  /** Whose booking it is. */
  readonly customerId: string;
  readonly otherBookingId: string;
  readonly series: OwnAndOthers<Series>;
};

export type Actor = "anon" | "stranger" | "staff" | "admin" | "owner" | "otherOwner";

/** A connection as the owner of the schemas; roles are put on inside transactions. */
export async function connectOwner(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: inject("database").ownerUrl });
  await client.connect();
  return client;
}

/** Runs `work` as one actor of the Data API and takes back whatever it did. */
export async function as<T>(client: pg.Client, actor: Actor, world: World, work: () => Promise<T>): Promise<T> {
  await client.query("begin");
  try {
    if (actor === "anon") {
      await client.query("set local role anon");
    } else {
      const person = world[actor];
      const claims = JSON.stringify({ sub: person.id, role: "authenticated", email: person.email });
      await client.query(
        "select set_config('request.jwt.claims', $1, true), set_config('request.jwt.claim.sub', $2, true)",
        [claims, person.id],
      );
      await client.query("set local role authenticated");
    }
    return await work();
  } finally {
    await client.query("rollback");
  }
}

async function addPerson(client: pg.Client, name: string): Promise<Person> {
  const id = randomUUID();
  const email = `${name}-${id.slice(0, 8)}@example.com`;
  await client.query("insert into auth.users (id, email) values ($1, $2)", [id, email]);
  return { id, email };
}

async function addBusiness(client: pg.Client, owner: Person, slug: string) {
  const { rows } = await client.query<{ id: string }>(
    `insert into public.businesses (slug, name, kind, time_zone) values ($1, $1, 'salon', 'America/New_York') returning id`,
    [slug],
  );
  const businessId = rows[0]?.id ?? "";
  await client.query("insert into public.members (business_id, user_id, role, email) values ($1, $2, 'owner', $3)", [
    businessId,
    owner.id,
    owner.email,
  ]);
  const staff = await client.query<{ id: string }>(
    "insert into public.staff (business_id, name) values ($1, 'Ana'), ($1, 'Bo') returning id",
    [businessId],
  );
  const service = await client.query<{ id: string }>(
    "insert into public.services (business_id, slug, name, duration_minutes) values ($1, 'cut', 'Cut', 30) returning id",
    [businessId],
  );
  const staffIds = staff.rows.map((row) => row.id);
  const serviceId = service.rows[0]?.id ?? "";
  await client.query(
    "insert into public.service_staff (business_id, service_id, staff_id) select $1, $2, unnest($3::uuid[])",
    [businessId, serviceId, staffIds],
  );
  await client.query(
    "insert into public.working_hours (business_id, weekday, start_minute, end_minute) values ($1, 1, 540, 1020)",
    [businessId],
  );
  await client.query("insert into public.date_overrides (business_id, on_date) values ($1, '2030-12-25')", [
    businessId,
  ]);
  return { businessId, staffIds, serviceId };
}

async function addBooking(
  client: pg.Client,
  business: { businessId: string; serviceId: string },
  staffId: string,
  startsAt: string,
) {
  const bookingId = randomUUID();
  const { rows } = await client.query<{ rules: string }>(
    "select rules_version as rules from public.businesses where id = $1",
    [business.businessId],
  );
  const request = {
    businessId: business.businessId,
    bookingId,
    serviceId: business.serviceId,
    staffIds: [staffId],
    startsAt,
    rulesVersion: rows[0]?.rules,
    manageTokenHash: Buffer.from(bookingId.replaceAll("-", "").repeat(2), "hex")
      .toString("hex")
      .padEnd(64, "0")
      .slice(0, 64),
    channel: "web",
    customer: { name: `Customer ${bookingId.slice(0, 8)}`, phone: "+12125550123" },
    idempotency: { actor: "visitor", key: bookingId, requestHash: "ab" },
  };
  await client.query('select app.book($1, \'{"type":"visitor"}\')', [request]);
  return bookingId;
}

async function addLeftovers(client: pg.Client, businessId: string, serviceId: string, staffId: string, owner: Person) {
  const { rows } = await client.query<{ rules: string }>(
    "select rules_version as rules from public.businesses where id = $1",
    [businessId],
  );
  await client.query("select app.hold_slot($1)", [
    {
      businessId,
      holdId: randomUUID(),
      serviceId,
      staffIds: [staffId],
      startsAt: "2030-02-04T20:00:00Z",
      rulesVersion: rows[0]?.rules,
      secretHash: "cd".repeat(32),
      holdSeconds: 300,
    },
  ]);
  await client.query(
    "insert into public.messages (business_id, channel, kind, to_address, dedupe_key) values ($1, 'text', 'confirmation', '+12125550123', $2)",
    [businessId, randomUUID()],
  );
  await client.query(
    `insert into public.invitations (business_id, email, role, token_hash, invited_by, expires_at)
     values ($1, 'new@example.com', 'staff', sha256($2::bytea), $3, now() + interval '1 day')`,
    [businessId, randomUUID(), owner.id],
  );
  await client.query(
    "insert into public.api_keys (business_id, name, prefix, key_hash) values ($1, 'key', 'tca_12345678', sha256($2::bytea))",
    [businessId, randomUUID()],
  );
}

/** Two businesses with a row in every table, and everybody who might look at them. */
export async function makeWorld(client: pg.Client): Promise<World> {
  const owner = await addPerson(client, "owner");
  const admin = await addPerson(client, "admin");
  const staff = await addPerson(client, "staff");
  const otherOwner = await addPerson(client, "other");
  const stranger = await addPerson(client, "stranger");
  const mark = owner.id.slice(0, 8);
  const mine = await addBusiness(client, owner, `mine-${mark}`);
  const other = await addBusiness(client, otherOwner, `other-${mark}`);
  const [ana = "", bo = ""] = mine.staffIds;
  await client.query(
    `insert into public.members (business_id, user_id, role, staff_id, email)
     values ($1, $2, 'admin', null, $3), ($1, $4, 'staff', $5, $6)`,
    [mine.businessId, admin.id, admin.email, staff.id, ana, staff.email],
  );
  const bookingId = await addBooking(client, mine, ana, "2030-02-04T15:00:00Z");
  const otherBookingId = await addBooking(client, mine, bo, "2030-02-04T15:00:00Z");
  await addBooking(client, other, other.staffIds[0] ?? "", "2030-02-04T15:00:00Z");
  await addLeftovers(client, mine.businessId, mine.serviceId, ana, owner);
  await addLeftovers(client, other.businessId, other.serviceId, other.staffIds[0] ?? "", otherOwner);
  const { rows: customers } = await client.query<{ id: string }>(
    "select customer_id as id from public.bookings where business_id = $1 and id = $2",
    [mine.businessId, bookingId],
  );
  const series = await addEveryRule(client, mine);
  await addEveryRule(client, other);
  return {
    series,
    owner,
    admin,
    staff,
    otherOwner,
    stranger,
    businessId: mine.businessId,
    otherBusinessId: other.businessId,
    staffIds: mine.staffIds,
    serviceId: mine.serviceId,
    bookingId,
    customerId: customers[0]?.id ?? "",
    otherBookingId,
  };
}
