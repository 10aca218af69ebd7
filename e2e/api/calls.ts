import { randomInt } from "node:crypto";
import { callCopy, composeCall } from "../../scripts/local/compose-call";
import { addBusiness, demo, query, type TestBusiness } from "./product";

export type Options = Parameters<typeof callCopy>[0];
export type Caller = Parameters<typeof callCopy>[1];
export type CallRecord = Awaited<ReturnType<typeof callCopy>>;
export type Move = Awaited<ReturnType<Caller>>;
export type Asked = Parameters<Caller>[0];

export type Salon = TestBusiness & { number: string };

/** A number of the platform's that nobody has, in a range that is not the demo's. */
export function someNumber(): string {
  return `+1646${randomInt(2_000_000, 9_999_999)}`;
}

/** A salon with a phone of its own: a haircut and a colour by Ana García, open round the clock in New York. */
export async function addSalon(settings: Record<string, unknown> = {}): Promise<Salon> {
  const business = await addBusiness();
  const number = someNumber();
  await query("update public.businesses set name = 'Riverside Salon', kind = 'salon' where id = $1", [business.id]);
  await query("update public.staff set name = 'Ana García' where business_id = $1", [business.id]);
  await query(
    "update public.services set name = 'Haircut', price_cents = 4500 where business_id = $1 and slug = 'half'",
    [business.id],
  );
  await query("update public.services set name = 'Colour' where business_id = $1 and slug = 'long'", [business.id]);
  await query("delete from public.services where business_id = $1 and slug = 'awkward'", [business.id]);
  await query("select app.set_receptionist_number($1, $2)", [business.id, number]);
  const values = { phone_enabled: true, ...settings };
  const sets = Object.keys(values).map((name, index) => `${name} = $${index + 2}`);
  await query(`update public.receptionist_settings set ${sets.join(", ")} where business_id = $1`, [
    business.id,
    ...Object.values(values),
  ]);
  return { ...business, number };
}

/** A call to a salon from a number of somebody new. */
export function composeCallTo(salon: Salon, more: Partial<Options> = {}): Options {
  const numbers = { from: someNumber(), to: salon.number };
  return { ...composeCall(demo.baseUrl, demo.vendors.twilio, numbers), ...more };
}

/** Places the call and answers everything that happened in it. */
export function place(salon: Salon, caller: Caller, more: Partial<Options> = {}): Promise<CallRecord> {
  return callCopy(composeCallTo(salon, more), caller);
}

/** Makes these moves one after the other; a text is said. Then hangs up. */
export function script(...moves: (string | Move)[]): Caller {
  const left = [...moves];
  return () => {
    const move = left.shift();
    return move === undefined ? { kind: "hang_up" } : typeof move === "string" ? { kind: "say", text: move } : move;
  };
}

const MOST_TURNS = 20;

/** Somebody who wants a haircut at a time and answers what they are asked; `twist` may answer first. */
export function customer(wish: string, twist: (asked: Asked, turn: number) => Move | null = () => null): Caller {
  let turn = 0;
  const answers: [RegExp, string][] = [
    [/shall i (book|move|send)|is that right/i, "yes please"],
    [/anything else/i, "no, that's all, thank you"],
    [/what name/i, "Maria Lopez"],
    [/phone number/i, "the number I'm calling from"],
    [/which service|how can i help|what can i do/i, wish],
    [/which suits you|which of them|does that suit you/i, "the first one"],
  ];
  return (asked) => {
    turn += 1;
    const twisted = turn > MOST_TURNS ? ({ kind: "hang_up" } as const) : twist(asked, turn);
    if (twisted !== null) {
      return twisted;
    }
    const text = answers.find(([pattern]) => pattern.test(asked.said))?.[1];
    return text === undefined ? { kind: "hang_up" } : { kind: "say", text };
  };
}

export type Kept = {
  id: string;
  status: string;
  outcome: string | null;
  turns: number;
  customer_phone: string | null;
  booking_id: string | null;
  recording_url: string | null;
};

/** The conversation of a call as the database has it. */
export async function conversationOf(salon: Salon, record: Pick<CallRecord, "callSid">): Promise<Kept | undefined> {
  const rows = await query<Kept>(
    "select * from public.conversations where business_id = $1 and channel = 'phone' and external_id = $2",
    [salon.id, record.callSid],
  );
  return rows[0];
}

export type KeptTurn = { position: number; heard: string; said: string; said_until: string | null; status: string };

export function turnsOf(salon: Salon, conversationId: string | undefined): Promise<KeptTurn[]> {
  return query<KeptTurn>(
    "select * from public.conversation_turns where business_id = $1 and conversation_id = $2 order by position",
    [salon.id, conversationId],
  );
}

export type KeptBooking = { id: string; status: string; starts_at: Date; channel: string; name: string; phone: string };

export function bookingsOf(salon: Salon): Promise<KeptBooking[]> {
  return query<KeptBooking>(
    `select b.id, b.status, b.starts_at, b.channel, c.name, c.phone from public.bookings b
     join public.customers c on c.business_id = b.business_id and c.id = b.customer_id
     where b.business_id = $1 order by b.created_at`,
    [salon.id],
  );
}

export type KeptTask = { kind: string; body: string; from_phone: string | null; recording_url: string | null };

export function tasksOf(salon: Salon): Promise<KeptTask[]> {
  return query<KeptTask>("select * from public.receptionist_tasks where business_id = $1 order by created_at", [
    salon.id,
  ]);
}

/** All that the receptionist said in a call. */
export function saidIn(record: CallRecord): string {
  return record.lines
    .filter((line) => line.by === "agent")
    .map((line) => line.text)
    .join("\n");
}

/** Makes each write of a turn of one business fail or wait in the database, as a fault there would. Answers how to end it. */
export async function disturbTurns(salon: Salon, what: "fail" | { seconds: number }): Promise<() => Promise<void>> {
  const name = `disturb_${salon.id.replaceAll("-", "").slice(0, 16)}`;
  const deed = what === "fail" ? "raise exception 'disturbed'" : `perform pg_sleep(${what.seconds})`;
  await query(
    `create function public.${name}() returns trigger language plpgsql as $$ begin ${deed}; return new; end $$`,
  );
  await query(
    `create trigger ${name} before insert or update on public.conversation_turns for each row
     when (new.business_id = '${salon.id}' and new.position > 0) execute function public.${name}()`,
  );
  return async () => {
    await query(`drop trigger if exists ${name} on public.conversation_turns`);
    await query(`drop function if exists public.${name}()`);
  };
}
