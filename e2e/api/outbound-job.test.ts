import { beforeAll, expect, test } from "vitest";
import type { Salon } from "./calls";
import {
  addCallingSalon,
  addCustomer,
  type Called,
  callsTo,
  consent,
  customerNumber,
  preparePhone,
  rowOf,
  saidTo,
  setFlag,
  until,
  visitOf,
  zoneAtHour,
} from "./outbound-phones";
import { call, query } from "./product";

const SETUP_MS = 240_000;

let salon: Salon;
let other: Salon;
const people: Record<string, Called> = {};
let waiting: { phone: string };

function find(name: string): Called {
  const found = people[name];
  if (!found) throw new Error(name);
  return found;
}

const person = (...moves: ({ say: string } | { press: string } | { silent: true })[]) => ({
  phone: { answers: "person", moves } as const,
});

/** Wants a time of that day, is offered one, which lets the job run at once, and takes it in the call. */
async function addWaiting(days: number) {
  const phone = customerNumber();
  const day = new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const customer = { name: "Rosa Diaz", phone, timeZone: zoneAtHour(12) };
  const body = { service: "long", fromDate: day, toDate: day, startMinute: 720, endMinute: 900, customer };
  await consent(salon, phone, "waitlist_offer");
  await preparePhone(phone, { answers: "person", moves: [{ say: "yes please" }] });
  expect((await call("POST", `${salon.path}/waitlist`, body)).status).toBe(201);
  return { phone };
}

beforeAll(async () => {
  salon = await addCallingSalon();
  other = await addCallingSalon();
  const add = async (name: string, customer: Parameters<typeof addCustomer>[1], at = salon) => {
    people[name] = await addCustomer(at, customer);
  };
  await add("yes", person({ say: "Yes, I'll be there" }));
  await add("si", { locale: "es", ...person({ say: "sí, claro" }) });
  await add(
    "move",
    person({ say: "can we move it" }, { say: "in two days at 3 pm" }, { say: "yes" }, { say: "no, that's all, bye" }),
  );
  await add("no", person({ say: "no" }, { say: "please cancel it" }, { say: "yes" }, { say: "no, bye" }));
  await add("machine", { phone: { answers: "machine" } });
  await add(
    "greeting",
    person({ say: "Hi, you've reached Maria, please leave a message after the tone" }, { say: "beep" }),
  );
  await add("busy", { phone: { answers: "busy" } });
  await add("nobody", { phone: { answers: "no-answer" } });
  await add("silent", person({ silent: true }, { silent: true }));
  await add("stop", person({ say: "stop calling me" }));
  await add("later", person({ press: "2" }, { say: "you know what, stop calling me" }));
  await add("never agreed", { isAgreed: false });
  await add("took it back", {});
  await consent(salon, find("took it back").phone, "confirmation", false);
  await add("at night", { hour: 3 });
  await add("opted out", {});
  await query("select app.record_opt_out($1)", [
    { businessId: salon.id, phone: find("opted out").phone, optedOut: true, source: "keyword", evidence: "STOP" },
  ]);
  await add("flag off", person({ say: "yes" }), other);
  await setFlag(salon.id, true);
  waiting = await addWaiting(2);
  await until(
    "every call",
    async () => {
      const rows = await query<{ left: number }>(
        `select count(*)::int as left from public.outbound_calls where business_id = $1 and (status in ('placing', 'placed')
           or (status = 'queued' and reason is distinct from 'outside_hours'))`,
        [salon.id],
      );
      const isBooked = (await saidTo(waiting.phone)).includes("You are booked");
      return isBooked && rows[0]?.left === 0 && (await rowOf(find("yes")))?.status === "done";
    },
    180_000,
  );
}, SETUP_MS);

test("who agreed is called: it says that it is an AI, for whom, why, and how to make it stop; a yes is in the visit's history", async () => {
  const { phone } = find("yes");
  const said = await saidTo(phone);
  expect(said).toMatch(/automated assistant of Riverside Salon, an AI/);
  expect(said).toMatch(/your visit: Haircut on .*press 9 or say stop calling/);
  expect(said).toMatch(/We expect you/);
  expect((await callsTo(phone))[0]).toMatchObject({ from: salon.number, end: "hung_up" });
  expect(await rowOf(find("yes"))).toEqual({ status: "done", reason: null, result: "confirmed" });
  expect(await visitOf(find("yes"))).toMatchObject({ status: "confirmed", calls: [{ result: "confirmed" }] });
});

test("a customer who reads Spanish is called in it", async () => {
  expect(await saidTo(find("si").phone)).toMatch(/inteligencia artificial.*no me llamen.*Le esperamos el/s);
  expect(await rowOf(find("si"))).toMatchObject({ result: "confirmed" });
});

test("who wants another time is asked for it, without further proof, and moved after a yes", async () => {
  const said = await saidTo(find("move").phone);
  expect(said).not.toMatch(/code|which (visit|appointment|booking)|phone number/i);
  expect(await visitOf(find("move"))).toMatchObject({ status: "confirmed", local: "15:00" });
  expect(await visitOf(find("move"))).toMatchObject({ calls: [{ result: "talked" }] });
  const kept = await query(
    "select direction, outcome, status from public.conversations where business_id = $1 and customer_phone = $2",
    [salon.id, find("move").phone],
  );
  expect(kept).toEqual([{ direction: "outbound", outcome: "rescheduled", status: "ended" }]);
});

test("who says no can cancel in the same call", async () => {
  expect(await visitOf(find("no"))).toMatchObject({ status: "cancelled", calls: [{ result: "talked" }] });
});

test("who is not there is told nothing by machine, and the visit shows that nobody answered", async () => {
  const reasons = { machine: "voicemail", greeting: "voicemail", busy: "busy", nobody: "no-answer" };
  for (const [name, reason] of Object.entries(reasons)) {
    expect([name, await rowOf(find(name))]).toEqual([name, { status: "done", result: "no_answer", reason }]);
    expect([name, await visitOf(find(name))]).toMatchObject([
      name,
      { status: "confirmed", calls: [{ result: "no_answer", reason }] },
    ]);
  }
  expect(await saidTo(find("machine").phone)).toBe("");
  expect(await rowOf(find("silent"))).toMatchObject({ status: "done", result: "no_answer" });
});

test("stop calling me, at once or later in the call, ends calls and texts for good", async () => {
  for (const name of ["stop", "later"]) {
    const { phone } = find(name);
    expect([name, await saidTo(phone)]).toEqual([name, expect.stringMatching(/no more|not .*again|won't/i)]);
    const [after] = await query<{ out: boolean; agrees: boolean }>(
      "select app.is_opted_out($1, $2) as out, private.has_call_consent($1, $2, 'confirmation') as agrees",
      [salon.id, phone],
    );
    expect([name, after]).toEqual([name, { out: true, agrees: false }]);
  }
  expect(await rowOf(find("stop"))).toMatchObject({ result: "opted_out" });
});

test("who waits for a time and agreed is called about the one that came free, and books it with a yes", async () => {
  expect(await saidTo(waiting.phone)).toMatch(/has come free for Colour.*You are booked for Colour on/s);
  const rows = await query(
    `select b.status from public.bookings b join public.customers c on c.business_id = b.business_id and c.id = b.customer_id
     where b.business_id = $1 and c.phone = $2`,
    [salon.id, waiting.phone],
  );
  expect(rows).toEqual([{ status: "confirmed" }]);
});

test("nobody else is called, and the rows tell why", async () => {
  for (const name of ["never agreed", "took it back", "at night", "opted out", "flag off"]) {
    expect([name, await callsTo(find(name).phone)]).toEqual([name, []]);
  }
  expect(await rowOf(find("never agreed"))).toBeUndefined();
  expect(await rowOf(find("took it back"))).toBeUndefined();
  expect(await rowOf(find("at night"))).toMatchObject({ status: "queued", reason: "outside_hours" });
  expect(await rowOf(find("opted out"))).toMatchObject({ status: "skipped", reason: "opted_out" });
  expect(await rowOf(find("flag off"))).toMatchObject({ status: "queued", reason: "flag_off" });
});

test("the job runs again and calls nobody twice", async () => {
  const next = await addWaiting(3);
  await until("the next call", async () => (await saidTo(next.phone)).includes("You are booked"));
  for (const name of ["yes", "si", "move", "no", "machine", "greeting", "busy", "nobody", "silent", "stop", "later"]) {
    expect([name, (await callsTo(find(name).phone)).length]).toEqual([name, 1]);
  }
  expect(await callsTo(find("flag off").phone)).toEqual([]);
});
