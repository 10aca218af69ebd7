import { randomUUID } from "node:crypto";
import pg from "pg";
import type { Ctx } from "@/lib/context";
import { createFunctions, type Functions } from "@/lib/database/functions";
import type { TestDatabase } from "@/supabase/tests/start-database";

const ENVIRONMENT = {
  BASE_URL: "http://127.0.0.1",
  SUPABASE_URL: "http://127.0.0.1:1",
  SUPABASE_PUBLISHABLE_KEY: "unused",
  TOKEN_SECRET: "a secret that only these tests ever use",
  INNGEST_EVENT_KEY: "unused",
  INNGEST_SIGNING_KEY: "unused",
  TWILIO_ACCOUNT_SID: `AC${"0".repeat(32)}`,
  TWILIO_AUTH_TOKEN: "unused",
  TWILIO_PHONE_NUMBER: "+12125550100",
  RESEND_API_KEY: "unused",
  MAIL_FROM: "nobody@example.com",
};

export type World = {
  readonly db: Functions;
  query<Row extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]>;
  addBusiness(rules?: BusinessRules): Promise<TestBusiness>;
  close(): Promise<void>;
};

type BusinessRules = {
  readonly staff?: number;
  readonly timeZone?: string;
  readonly hours?: readonly [number, number];
  readonly noticeMinutes?: number;
  readonly contactRule?: string;
};

export type TestBusiness = {
  readonly id: string;
  readonly slug: string;
  readonly staffIds: readonly string[];
  /** 60 minutes, every 30. */
  readonly serviceId: string;
  ctx(now?: Date): Ctx;
};

/** The variables that every verb may count on. */
export function setEnvironment(database: TestDatabase): void {
  Object.assign(process.env, ENVIRONMENT, { DATABASE_URL: database.appServerUrl });
}

/** A throw-away database with what a booking needs. */
export function openWorld(database: TestDatabase): World {
  setEnvironment(database);
  const owner = new pg.Pool({ connectionString: database.ownerUrl, max: 4 });
  const db = createFunctions(database.appServerUrl, 32);
  const query: World["query"] = async (text, values = []) => (await owner.query(text, values)).rows;
  return {
    db,
    query,
    async addBusiness({
      staff = 1,
      timeZone = "America/New_York",
      hours = [540, 1020],
      noticeMinutes = 0,
      contactRule = "phone_or_email",
    } = {}) {
      const id = randomUUID();
      const slug = `world-${id.slice(0, 8)}`;
      await query(
        `insert into public.businesses (id, slug, name, kind, time_zone, minimum_notice_minutes, booking_window_days, slot_step_minutes,
           cancel_notice_minutes, reschedule_notice_minutes) values ($1, $2, 'World', 'other', $3, $4, 365, 30, 120, 120)`,
        [id, slug, timeZone, noticeMinutes],
      );
      await query(
        "insert into public.working_hours (business_id, weekday, start_minute, end_minute) select $1, d, $2, $3 from generate_series(0, 6) as d",
        [id, ...hours],
      );
      const people = await query<{ id: string }>(
        "insert into public.staff (business_id, name, position) select $1, 'Staff ' || n, n from generate_series(1, $2::int) as n returning id",
        [id, staff],
      );
      const services = await query<{ id: string }>(
        "insert into public.services (business_id, slug, name, duration_minutes, contact_rule) values ($1, 'visit', 'Visit', 60, $2) returning id",
        [id, contactRule],
      );
      await query(
        "insert into public.service_staff (business_id, service_id, staff_id) select $1, $2, s.id from public.staff s where s.business_id = $1",
        [id, services[0]?.id],
      );
      const ctx = (now = new Date()): Ctx => ({ businessId: id, actor: { type: "visitor" }, db, now });
      return { id, slug, staffIds: people.map((person) => person.id), serviceId: services[0]?.id ?? "", ctx };
    },
    async close() {
      await db.close();
      await owner.end();
    },
  };
}

/** An hour of New York winter or summer some days ahead, as an instant of that wall clock. */
export function atLocal(daysAhead: number, hour: number, timeZone = "America/New_York"): Date {
  const day = new Date(Date.now() + daysAhead * 86_400_000);
  const date = new Intl.DateTimeFormat("en-CA", { timeZone }).format(day);
  const guess = new Date(`${date}T${String(hour).padStart(2, "0")}:00:00Z`);
  const shown = new Date(
    `${new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium" }).format(guess).replace(" ", "T")}Z`,
  );
  return new Date(guess.getTime() + (guess.getTime() - shown.getTime()));
}
