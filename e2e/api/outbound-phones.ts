import { randomInt } from "node:crypto";
import { addSalon, type Salon } from "./calls";
import { call, demo, query } from "./product";

const { twilio, flagsmith } = demo.vendors;

/** A number of customers', which is nobody's else. */
export function customerNumber(): string {
  return `+1917${randomInt(2_000_000, 9_999_999)}`;
}

// biome-ignore lint/suspicious/noExplicitAny: what came over the wire; each test asserts what it reads
type Wire = any;

async function ask(method: string, url: string, body?: object, headers: Record<string, string> = {}): Promise<Wire> {
  const sent = body === undefined || body instanceof URLSearchParams ? body : JSON.stringify(body);
  const response = await fetch(url, { method, headers, ...(sent === undefined ? {} : { body: sent }) });
  if (!response.ok) throw new Error(`${method} ${url}: ${response.status} ${await response.text()}`);
  return response.json();
}

/** Switches `outbound_calls` for one business alone. */
export function setFlag(businessId: string, enabled: boolean): Promise<unknown> {
  return ask("POST", `${flagsmith.url}/_flags`, { feature: "outbound_calls", enabled, identity: businessId });
}

/** A salon that wants to call its customers, with a number that the vendor has. */
export async function addCallingSalon(settings: Record<string, unknown> = {}): Promise<Salon> {
  const salon = await addSalon({
    outbound_confirmation: true,
    outbound_waitlist: true,
    outbound_from_minute: 480,
    outbound_to_minute: 1260,
    ...settings,
  });
  const path = `/2010-04-01/Accounts/${twilio.accountSid}/IncomingPhoneNumbers.json`;
  const authorization = `Basic ${Buffer.from(`${twilio.accountSid}:${twilio.authToken}`).toString("base64")}`;
  await ask("POST", `${twilio.url}${path}`, new URLSearchParams({ PhoneNumber: salon.number }), { authorization });
  return salon;
}

type Move = { say: string } | { press: string } | { silent: true };
export type Behaviour = { answers: "person" | "machine" | "busy" | "no-answer" | "failed"; moves?: Move[] };

/** How the phone of this number behaves when we call it. */
export function preparePhone(number: string, behaviour: Behaviour): Promise<unknown> {
  return ask("POST", `${twilio.url}/_phones`, { number, ...behaviour });
}

type Rung = { sid: string; from: string; end: string | null; lines: { by: string; text: string }[] };

/** The calls that this number got from us, the last first. */
export async function callsTo(number: string): Promise<Rung[]> {
  return (await ask("GET", `${twilio.url}/_phones?to=${encodeURIComponent(number)}`)).calls;
}

/** All that was said to this number in our calls. */
export async function saidTo(number: string): Promise<string> {
  const calls = await callsTo(number);
  return calls.flatMap(({ lines }) => lines.filter(({ by }) => by === "agent").map(({ text }) => text)).join("\n");
}

/** A zone where it is now this hour, give or take half an hour. */
export function zoneAtHour(hour: number): string {
  const ahead = ((((hour - new Date().getUTCHours() + 36) % 24) + 24) % 24) - 12;
  return ahead === 0 ? "Etc/GMT" : `Etc/GMT${ahead > 0 ? "-" : "+"}${Math.abs(ahead)}`;
}

export function consent(salon: Salon, phone: string, purpose = "confirmation", given = true): Promise<unknown> {
  return query(
    `insert into public.call_consents (business_id, phone, purpose, given, source, evidence)
     values ($1, $2, $3, $4, 'member', 'signed the form at the desk')`,
    [salon.id, phone, purpose, given],
  );
}

export type Called = { phone: string; bookingId: string };
type Customer = { hour?: number; locale?: string; isAgreed?: boolean; phone?: Behaviour };

let booked = 0;

/** A customer with a visit of tomorrow that was booked days ago, who agreed to be called and in whose place it is noon. */
export async function addCustomer(salon: Salon, customer: Customer = {}): Promise<Called> {
  const { hour = 12, locale = "en", isAgreed = true, phone: behaviour } = customer;
  const phone = customerNumber();
  booked += 1;
  const startsAt = new Date((Math.ceil(Date.now() / 3_600_000) + 5) * 3_600_000 + booked * 1_800_000).toISOString();
  const body = { serviceId: "half", startsAt, customer: { name: "Maria Lopez", phone, locale } };
  const made = await call("POST", `${salon.path}/bookings`, body);
  if (made.status !== 201) throw new Error(made.text);
  const bookingId: string = made.body.id;
  await query("update public.customers set time_zone = $3, locale = $4 where business_id = $1 and phone = $2", [
    salon.id,
    phone,
    zoneAtHour(hour),
    locale,
  ]);
  await query("update public.bookings set created_at = now() - interval '2 days' where business_id = $1 and id = $2", [
    salon.id,
    bookingId,
  ]);
  if (isAgreed) await consent(salon, phone);
  if (behaviour) await preparePhone(phone, behaviour);
  return { phone, bookingId };
}

export type Row = { status: string; reason: string | null; result: string | null };

/** The row of the call about this visit, or undefined. */
export async function rowOf({ bookingId }: Called): Promise<Row | undefined> {
  const rows = await query<Row>("select status, reason, result from public.outbound_calls where subject_id = $1", [
    bookingId,
  ]);
  return rows[0];
}

/** What the visit shows: as it is, and what its history says of calls. */
export async function visitOf({ bookingId }: Called) {
  const [visit] = await query<{ status: string; local: string; calls: unknown[] }>(
    `select b.status, to_char(b.starts_at at time zone 'America/New_York', 'HH24:MI') as local,
       coalesce((select jsonb_agg(a.detail) from public.audit_log a where a.business_id = b.business_id and a.subject_id = b.id
         and a.action = 'booking.call'), '[]') as calls
     from public.bookings b where b.id = $1`,
    [bookingId],
  );
  return visit;
}

/** Waits until this is so. */
export async function until(what: string, isSo: () => Promise<boolean>, ms = 100_000): Promise<void> {
  const end = Date.now() + ms;
  while (Date.now() < end) {
    if (await isSo()) return;
    await new Promise((done) => setTimeout(done, 500));
  }
  throw new Error(`${what} did not come about within ${ms} ms`);
}
