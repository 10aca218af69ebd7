import type pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Actor, as, connectOwner, makeWorld, type World } from "./world";

/**
 * What each actor may do to the rows of one business, as select-insert-update-delete:
 * "-" the database refuses, "0" it shows or touches no row, "y" it does, "s" only the actor's own calendar.
 */
const none = { anon: "----", stranger: "----", staff: "----", admin: "----", owner: "----", otherOwner: "----" };
const readByMembers = {
  anon: "----",
  stranger: "0---",
  staff: "y---",
  admin: "y---",
  owner: "y---",
  otherOwner: "0---",
};
const readByAdmins = {
  anon: "----",
  stranger: "0---",
  staff: "0---",
  admin: "y---",
  owner: "y---",
  otherOwner: "0---",
};
const readOwnCalendar = { ...readByAdmins, staff: "s---" };
const config = { anon: "----", stranger: "0-00", staff: "y-00", admin: "yyyy", owner: "yyyy", otherOwner: "0-00" };

const matrix: Record<string, Record<Actor, string>> = {
  call_consents: readByAdmins,
  outbound_calls: readByAdmins,
  businesses: { anon: "----", stranger: "0-0-", staff: "y-0-", admin: "y-y-", owner: "y-y-", otherOwner: "0-0-" },
  members: readByMembers,
  invitations: readByAdmins,
  api_keys: readByAdmins,
  audit_log: readByAdmins,
  // Rooms and machines are written by admins; people and sessions follow other tables.
  resources: { anon: "----", stranger: "0-0-", staff: "y-0-", admin: "yys-", owner: "yys-", otherOwner: "0-0-" },
  locations: config,
  service_durations: config,
  service_resources: config,
  booking_limits: config,
  staff_travel: config,
  time_off: readOwnCalendar,
  sessions: readByMembers,
  series: readOwnCalendar,
  booking_staff: { ...readByAdmins, staff: "0---" },
  assignments: readByAdmins,
  waitlist_entries: readByAdmins,
  waitlist_offers: readByAdmins,
  time_shifts: { anon: "----", stranger: "0-0-", staff: "0-0-", admin: "y-y-", owner: "y-y-", otherOwner: "0-0-" },
  staff: config,
  services: config,
  working_hours: config,
  date_overrides: config,
  service_staff: config,
  customers: { anon: "----", stranger: "0-0-", staff: "s-0-", admin: "yyy-", owner: "yyy-", otherOwner: "0-0-" },
  bookings: { anon: "----", stranger: "0-0-", staff: "s-s-", admin: "y-y-", owner: "y-y-", otherOwner: "0-0-" },
  claims: readOwnCalendar,
  reminders: readOwnCalendar,
  messages: { ...readByAdmins, staff: "0---" },
  receptionist_settings: {
    anon: "----",
    stranger: "0-0-",
    staff: "y-0-",
    admin: "yyy-",
    owner: "yyy-",
    otherOwner: "0-0-",
  },
  receptionist_facts: config,
  service_spoken_names: config,
  conversations: readByAdmins,
  conversation_turns: readByAdmins,
  receptionist_tasks: {
    ...readByAdmins,
    stranger: "0-0-",
    staff: "0-0-",
    admin: "y-y-",
    owner: "y-y-",
    otherOwner: "0-0-",
  },
  conversation_links: none,
  conversation_incidents: {
    ...readByAdmins,
    stranger: "0-0-",
    staff: "0-0-",
    admin: "y-y-",
    owner: "y-y-",
    otherOwner: "0-0-",
  },
  contact_opt_outs: readByAdmins,
  verification_codes: none,
  wrong_details: none,
  unasked_texts: none,
  holds: none,
  outbox: none,
  idempotency_keys: none,
};

let client: pg.Client;
let world: World;

beforeAll(async () => {
  client = await connectOwner();
  world = await makeWorld(client);
});

afterAll(() => client.end());

async function tables(): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    "select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'f') order by 1",
  );
  return rows.map((row) => row.name);
}

async function columnsFor(table: string, privilege: "INSERT" | "UPDATE"): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select a.attname as name from pg_attribute a where a.attrelid = ('public.' || quote_ident($1))::regclass and a.attnum > 0
     and not a.attisdropped and a.attgenerated = '' and has_column_privilege('authenticated', a.attrelid, a.attnum, $2) order by a.attnum`,
    [table, privilege],
  );
  return rows.map((row) => row.name);
}

async function total(table: string, key: string): Promise<number> {
  const { rows } = await client.query<{ n: number }>(
    `select count(*)::int as n from public.${table} where ${key} = $1`,
    [world.businessId],
  );
  return rows[0]?.n ?? 0;
}

async function attempt(actor: Actor, sql: string, values: unknown[], all: number): Promise<string> {
  return as(client, actor, world, async () => {
    try {
      const { rowCount } = await client.query(sql, values);
      return rowCount === 0 ? "0" : rowCount === all ? "y" : "s";
    } catch (error) {
      const state = error instanceof Error && "code" in error ? error.code : "";
      return state === "42501" ? "-" : "y";
    }
  });
}

async function observe(table: string, actor: Actor): Promise<string> {
  const key = table === "businesses" ? "id" : "business_id";
  const all = await total(table, key);
  expect(all, `${table} has rows to protect`).toBeGreaterThan(0);
  const insertable = await columnsFor(table, "INSERT");
  const updatable = await columnsFor(table, "UPDATE");
  const shown = insertable.length > 0 ? insertable : [key];
  const rows = await client.query<Record<string, unknown>>(
    `select ${shown.join(", ")} from public.${table} where ${key} = $1 ${samples[table] ?? ""} limit 1`,
    [world.businessId],
  );
  const row = rows.rows[0] ?? {};
  const places = shown.map((_, index) => `$${index + 1}`).join(", ");
  const changed = updatable.find((name) => !["business_id", "id"].includes(name)) ?? updatable[0] ?? key;
  const byKey = [world.businessId];
  return [
    await attempt(actor, `select ${key} from public.${table} where ${key} = $1`, byKey, all),
    await attempt(
      actor,
      `insert into public.${table} (${shown.join(", ")}) values (${places})`,
      shown.map((name) => row[name]),
      1,
    ),
    await attempt(actor, `update public.${table} set ${changed} = ${changed} where ${key} = $1`, byKey, all),
    await attempt(actor, `delete from public.${table} where ${key} = $1`, byKey, all),
  ].join("");
}

// Of a table with rows of several kinds, the kind that members write.
const samples: Record<string, string> = { resources: "and kind = 'room'" };

test("every table of the database has its line in the matrix, and no line is left over", async () => {
  expect(await tables()).toEqual(Object.keys(matrix).sort());
});

test("row-level security is on for every table", async () => {
  const { rows } = await client.query(
    "select relname from pg_class where relnamespace in ('public'::regnamespace, 'app'::regnamespace, 'private'::regnamespace) and relkind in ('r', 'p') and not relrowsecurity",
  );
  expect(rows).toEqual([]);
});

test.each(Object.entries(matrix))("%s shows and lets change exactly what the matrix says", async (table, expected) => {
  const seen: Record<string, string> = {};
  for (const actor of Object.keys(expected)) {
    seen[actor] = await observe(table, asActor(actor));
  }
  expect(seen).toEqual(expected);
});

function asActor(name: string): Actor {
  const actors: readonly Actor[] = ["anon", "stranger", "staff", "admin", "owner", "otherOwner"];
  const actor = actors.find((known) => known === name);
  if (actor === undefined) {
    throw new Error(`${name} is no actor`);
  }
  return actor;
}

test("no row can be moved to another business, not even by somebody who owns both", async () => {
  await client.query("begin");
  await client.query(
    "insert into public.members (business_id, user_id, role, email) values ($1, $2, 'owner', 'x@example.com')",
    [world.otherBusinessId, world.owner.id],
  );
  for (const table of ["services", "staff", "working_hours", "date_overrides", "locations", "time_off", "series"]) {
    await client.query("savepoint moving");
    await expect(
      client.query(`update public.${table} set business_id = $1 where business_id = $2`, [
        world.otherBusinessId,
        world.businessId,
      ]),
      table,
    ).rejects.toThrow(/another business/);
    await client.query("rollback to savepoint moving");
  }
  await client.query("rollback");
});

test("a staff login sees its own booking and customer, and not its colleague's", async () => {
  const seen = await as(
    client,
    "staff",
    world,
    async () => (await client.query<{ id: string }>("select id from public.bookings")).rows,
  );
  const own = await client.query<{ id: string }>(
    "select id from public.bookings where business_id = $1 and staff_id = $2",
    [world.businessId, world.staffIds[0]],
  );
  expect(seen.map((row) => row.id).sort()).toEqual(own.rows.map((row) => row.id).sort());
  expect(seen.map((row) => row.id)).toContain(world.bookingId);
  expect(seen.map((row) => row.id)).not.toContain(world.otherBookingId);
});

test("secrets are readable by no member: token hashes and key hashes carry no grant", async () => {
  for (const [table, column] of [
    ["bookings", "manage_token_hash"],
    ["bookings", "hold_secret_hash"],
    ["api_keys", "key_hash"],
    ["invitations", "token_hash"],
    ["waitlist_entries", "token_hash"],
    ["waitlist_offers", "token_hash"],
  ]) {
    const answer = await attempt("owner", `select ${column} from public.${table}`, [], 1);
    expect(answer, `${table}.${column}`).toBe("-");
  }
});

test("app_server touches no table", async () => {
  for (const table of await tables()) {
    const { rows } = await client.query<{ any: boolean }>(
      "select has_table_privilege('app_server', 'public.' || quote_ident($1), 'select, insert, update, delete, truncate, references, trigger') as any",
      [table],
    );
    expect(rows[0]?.any, table).toBe(false);
  }
});
