import pg from "pg";
import { localStart } from "./days";

/** Every name of the database that the evaluation leans on, in one place. */
const T = {
  bookings: "public.bookings",
  services: "public.services",
  staff: "public.staff",
  customers: "public.customers",
  waitlist: "public.waitlist_entries",
  tasks: "public.receptionist_tasks",
  settings: "public.receptionist_settings",
  facts: "public.receptionist_facts",
  turns: "public.conversation_turns",
  optOuts: "public.contact_opt_outs",
  incidents: "public.conversation_incidents",
} as const;
export const LIVE = ["pending", "confirmed"] as const;

export type StoredBooking = {
  readonly id: string;
  readonly service: string;
  readonly staff: string;
  /** Local, YYYY-MM-DDTHH:MM */
  readonly start: string;
  readonly status: string;
  readonly customer: string;
  readonly phone: string | null;
};
export type StoredTask = { readonly kind: string; readonly fromPhone: string | null; readonly body: string };
export type StoredWait = { readonly service: string; readonly customer: string; readonly phone: string | null };
export type OptOut = { readonly phone: string; readonly optedOut: boolean };

/** What stands in the database about one business. */
export type State = {
  readonly bookings: readonly StoredBooking[];
  readonly waitlist: readonly StoredWait[];
  readonly tasks: readonly StoredTask[];
  readonly optOuts: readonly OptOut[];
  readonly incidents: readonly string[];
};

export class Database {
  private readonly pool: pg.Pool;

  constructor(url: string) {
    this.pool = new pg.Pool({ connectionString: url, max: 8 });
  }

  async query<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
    return (await this.pool.query<Row>(text, values)).rows;
  }

  end(): Promise<void> {
    return this.pool.end();
  }

  async readState(businessId: string, timeZone: string): Promise<State> {
    const [bookings, waitlist, tasks, optOuts, incidents] = await Promise.all([
      this.query<{
        id: string;
        service: string;
        staff: string;
        at: Date;
        status: string;
        customer: string;
        phone: string;
      }>(
        `select b.id, s.name as service, p.name as staff, b.starts_at as at, b.status, c.name as customer, c.phone
         from ${T.bookings} b join ${T.services} s on s.business_id = b.business_id and s.id = b.service_id
           join ${T.staff} p on p.business_id = b.business_id and p.id = b.staff_id
           join ${T.customers} c on c.business_id = b.business_id and c.id = b.customer_id
         where b.business_id = $1 order by b.starts_at`,
        [businessId],
      ),
      this.query<StoredWait>(
        `select s.name as service, c.name as customer, c.phone
         from ${T.waitlist} w join ${T.services} s on s.business_id = w.business_id and s.id = w.service_id
           join ${T.customers} c on c.business_id = w.business_id and c.id = w.customer_id
         where w.business_id = $1 and w.status = 'waiting'`,
        [businessId],
      ),
      this.query<StoredTask>(`select kind, from_phone as "fromPhone", body from ${T.tasks} where business_id = $1`, [
        businessId,
      ]),
      this.query<OptOut>(`select phone, opted_out as "optedOut" from ${T.optOuts} where business_id = $1 order by at`, [
        businessId,
      ]),
      this.query<{ kind: string }>(`select kind from ${T.incidents} where business_id = $1`, [businessId]),
    ]);
    return {
      bookings: bookings.map(({ at, ...row }) => ({ ...row, start: localStart(at.toISOString(), timeZone) })),
      waitlist,
      tasks,
      optOuts,
      incidents: incidents.map(({ kind }) => kind),
    };
  }

  /** What the product itself wrote down about how long its turns took, in milliseconds. */
  readTurnTimes(businessId: string): Promise<{ ms: number; usesTools: boolean; books: boolean }[]> {
    return this.query(
      `select (latency ->> 'totalMs')::float8 as ms, tool_calls <> '[]' as "usesTools", claims <> '[]' as books
       from ${T.turns} where business_id = $1 and latency ? 'totalMs' order by created_at`,
      [businessId],
    );
  }

  /** Turns every door of the receptionist on, with what the business says about itself. */
  async configureReceptionist(businessId: string, facts: readonly (readonly [string, string])[]): Promise<void> {
    await this.query(
      `insert into ${T.settings} (business_id, phone_enabled, text_enabled, chat_enabled) values ($1, true, true, true)
       on conflict (business_id) do update set phone_enabled = true, text_enabled = true, chat_enabled = true`,
      [businessId],
    );
    for (const [position, [question, answer]] of facts.entries()) {
      await this.query(`insert into ${T.facts} (business_id, question, answer, position) values ($1, $2, $3, $4)`, [
        businessId,
        question,
        answer,
        position,
      ]);
    }
  }
}
