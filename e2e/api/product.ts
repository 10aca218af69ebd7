import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import pg from "pg";

type Demo = {
  baseUrl: string;
  business: { id: string; slug: string; timeZone: string };
  apiKey: string;
  database: { url: string };
  supabase: { url: string; publishableKey: string };
  inngest: { url: string };
  vendors: {
    twilio: { url: string; accountSid: string; authToken: string; phoneNumber: string };
    flagsmith: { url: string };
  };
  inbox: { url: string };
};

/** The running copy that the tests drive from outside. */
export const demo: Demo = JSON.parse(readFileSync(process.env.DEMO_JSON ?? ".local/demo.json", "utf8"));

// biome-ignore lint/suspicious/noExplicitAny: what came over the wire; each test asserts what it reads
export type Answer = { status: number; headers: Headers; body: any; text: string; ms: number };

/** One request to the public API. A body is sent as JSON. */
export async function call(method: string, path: string, body?: unknown, headers: HeadersInit = {}): Promise<Answer> {
  const startedAt = performance.now();
  const response = await fetch(new URL(path, demo.baseUrl), {
    method,
    headers: { ...(body === undefined ? {} : { "content-type": "application/json" }), ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const isJson = /json/.test(response.headers.get("content-type") ?? "");
  const ms = performance.now() - startedAt;
  return {
    status: response.status,
    headers: response.headers,
    body: isJson && text ? JSON.parse(text) : null,
    text,
    ms,
  };
}

/** Runs statements as the database's owner. */
export async function query<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
  const client = new pg.Client({ connectionString: demo.database.url });
  await client.connect();
  try {
    return (await client.query<Row>(text, values)).rows;
  } finally {
    await client.end();
  }
}

export type TestBusiness = {
  id: string;
  slug: string;
  path: string;
  staffIds: string[];
  services: { half: string; long: string; awkward: string };
};

/** A business of its own in New York, open round the clock, with three overlapping services that all of its staff give. */
export async function addBusiness(staff = 1): Promise<TestBusiness> {
  const slug = `api-${randomUUID().slice(0, 12)}`;
  const id = randomUUID();
  await query(
    `insert into public.businesses (id, slug, name, kind, time_zone, minimum_notice_minutes, booking_window_days)
     values ($1, $2, 'Api', 'other', 'America/New_York', 0, 365)`,
    [id, slug],
  );
  await query(
    "insert into public.working_hours (business_id, weekday, start_minute, end_minute) select $1, d, 0, 1440 from generate_series(0, 6) as d",
    [id],
  );
  const people = await query<{ id: string }>(
    "insert into public.staff (business_id, name, position) select $1, 'Staff ' || n, n from generate_series(1, $2::int) as n returning id",
    [id, staff],
  );
  const services = await query<{ id: string; slug: string }>(
    `insert into public.services (business_id, slug, name, duration_minutes, buffer_after_minutes)
     values ($1, 'half', 'Half', 30, 0), ($1, 'long', 'Long', 90, 15), ($1, 'awkward', 'Awkward', 50, 10) returning id, slug`,
    [id],
  );
  await query(
    `insert into public.service_staff (business_id, service_id, staff_id)
     select $1, s.id, p.id from public.services s, public.staff p where s.business_id = $1 and p.business_id = $1`,
    [id],
  );
  const serviceId = (name: string) => services.find((service) => service.slug === name)?.id ?? "";
  return {
    id,
    slug,
    path: `/api/v1/businesses/${slug}`,
    staffIds: people.map((person) => person.id),
    services: { half: serviceId("half"), long: serviceId("long"), awkward: serviceId("awkward") },
  };
}

const HOUR = 3_600_000;

/** A whole hour of a day some days ahead, as an instant. */
export function startAhead(days: number, hour = 15): string {
  const midnight = Math.floor(Date.now() / (24 * HOUR)) * 24 * HOUR;
  return new Date(midnight + days * 24 * HOUR + hour * HOUR).toISOString();
}

let people = 0;

/** Somebody who has not booked before. */
export function someone(): { name: string; email: string } {
  people += 1;
  return { name: `Person ${people}`, email: `person-${people}-${randomUUID().slice(0, 6)}@example.com` };
}

/** What RFC 9457 and our own promise ask of every error; answers the first thing that is wrong, or null. */
export function problemFlaw(answer: Answer): string | null {
  if (!answer.headers.get("content-type")?.startsWith("application/problem+json")) {
    return `content-type ${answer.headers.get("content-type")}: ${answer.text.slice(0, 80)}`;
  }
  const { body } = answer;
  if (body.status !== answer.status || typeof body.code !== "string" || typeof body.request_id !== "string") {
    return `members ${JSON.stringify(body).slice(0, 200)}`;
  }
  if (!body.type || !body.title || !body.detail || !body.instance) {
    return `missing members ${JSON.stringify(body).slice(0, 200)}`;
  }
  return /\b(select|insert|pg_|node_modules|at \S+\.js|ECONN|SQLSTATE)\b/i.test(answer.text)
    ? `internals ${answer.text}`
    : null;
}
