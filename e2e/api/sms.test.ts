import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addBusiness, call, demo, query, startAhead, type TestBusiness } from "./product";
import { sendSigned } from "./twilio";

type Text = { from: string; to: string[]; text: string; direction: string };

const { twilio } = demo.vendors;
const inbox = demo.inbox.url;
const number = twilio.phoneNumber;

let business: TestBusiness;
let owner: string | null = null;
let serial = Math.floor(Math.random() * 9_000);

const giveNumber = (businessId: string, to: string | null) =>
  query("select app.set_receptionist_number($1, $2)", [businessId, to]);

beforeAll(async () => {
  const [row] = await query<{ id: string }>(
    "select business_id as id from public.receptionist_settings where phone_number = $1",
    [number],
  );
  owner = row?.id ?? null;
  if (owner !== null) await giveNumber(owner, null);
  business = await addBusiness(2);
  await query("update public.services set name = 'Haircut' where business_id = $1 and slug = 'half'", [business.id]);
  await giveNumber(business.id, number);
  await query("update public.receptionist_settings set text_enabled = true where business_id = $1", [business.id]);
});

afterAll(async () => {
  await giveNumber(business.id, null);
  if (owner !== null) await giveNumber(owner, number);
});

function freshNumber(): string {
  serial += 1;
  return `+1917655${String(serial % 10_000).padStart(4, "0")}`;
}

function composeForm(from: string, body: string, sid: string, to = number): Record<string, string> {
  return {
    AccountSid: twilio.accountSid,
    ApiVersion: "2010-04-01",
    Body: body,
    From: from,
    MessageSid: sid,
    NumMedia: "0",
    To: to,
  };
}

const send = (form: Record<string, string>, token?: string) => sendSigned("/api/sms", form, token);

const newSid = () => `SM${randomUUID().replaceAll("-", "")}`;

async function textsTo(to: string): Promise<string[]> {
  const all: Text[] = await (
    await fetch(new URL(`/messages.json?kind=text&to=${encodeURIComponent(to)}`, inbox))
  ).json();
  return all
    .filter(({ direction }) => direction === "outbound")
    .map(({ text }) => text)
    .reverse();
}

/** The texts of a number once there are this many, or what there is after half a minute. */
async function waitForTexts(to: string, count: number): Promise<string[]> {
  for (let waited = 0; waited < 300; waited += 1) {
    const texts = await textsTo(to);
    if (texts.length >= count) return texts;
    await sleep(100);
  }
  return textsTo(to);
}

/** Texts us and answers what is written back. */
async function say(from: string, body: string): Promise<string> {
  const before = (await textsTo(from)).length;
  const response = await send(composeForm(from, body, newSid()));
  expect([response.status, await response.text()]).toEqual([200, "<Response/>"]);
  return (await waitForTexts(from, before + 1))[before] ?? "";
}

/** What a customer answers to each question. */
const ANSWERS: readonly (readonly [RegExp, string])[] = [
  [/\n1\. /, "1"],
  [/in particular/i, "Anyone is fine"],
  [/name/i, "Maria Lopez"],
  [/\?/, "yes"],
];

test("a text becomes a booking, told of by the reply and confirmed by its own text", async () => {
  const from = freshNumber();
  const credentials = Buffer.from(`${twilio.accountSid}:${twilio.authToken}`).toString("base64");
  const played = await fetch(new URL("/_twilio/simulate/inbound-message", twilio.url), {
    method: "POST",
    headers: { authorization: `Basic ${credentials}` },
    body: new URLSearchParams({ To: number, From: from, Body: "I'd like to book a haircut tomorrow" }),
  });
  expect(played.ok).toBe(true);
  let reply = (await waitForTexts(from, 1))[0] ?? "";
  expect(reply).toContain("automated assistant of Api");
  for (let turns = 0; turns < 7 && !/you're booked/i.test(reply); turns += 1) {
    const words = ANSWERS.find(([question]) => question.test(reply))?.[1] ?? "yes";
    reply = await say(from, words);
  }
  expect(reply).toMatch(/you're booked/i);
  const bookings = await query<{ channel: string; status: string; phone: string }>(
    `select b.channel, b.status, c.phone from public.bookings b join public.customers c on c.business_id = b.business_id and c.id = b.customer_id
     where b.business_id = $1 and c.phone = $2`,
    [business.id, from],
  );
  expect(bookings).toEqual([{ channel: "text", status: "confirmed", phone: from }]);
  const count = (await textsTo(from)).length;
  const confirmation = () => textsTo(from).then((texts) => texts.some((text) => text.includes("/booking/")));
  for (let waited = 0; waited < 200 && !(await confirmation()); waited += 1) await sleep(100);
  expect([await confirmation(), count > 2]).toEqual([true, true]);
});

test("the same MessageSid sent three times at once is one text with one answer", async () => {
  const from = freshNumber();
  const form = composeForm(from, "What are your hours?", newSid());
  const answers = await Promise.all([send(form), send(form), send(form)]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  await waitForTexts(from, 1);
  expect((await send(form)).status).toBe(200);
  await sleep(2_000);
  expect(await textsTo(from)).toHaveLength(1);
  const rows = await query("select 1 from public.messages where business_id = $1 and from_address = $2", [
    business.id,
    from,
  ]);
  expect(rows).toHaveLength(1);
});

test("after STOP a booking's confirmation goes by e-mail alone, and START brings the texts back", async () => {
  const from = freshNumber();
  expect(await say(from, "STOP")).toContain("no more texts from us");
  const email = `maria-${randomUUID().slice(0, 8)}@example.com`;
  const book = (days: number) =>
    call("POST", `${business.path}/bookings`, {
      serviceId: "half",
      startsAt: startAhead(days),
      customer: { name: "Maria", phone: from, email },
    });
  expect((await book(30)).status).toBe(201);
  const mails = async () => (await (await fetch(new URL(`/messages.json?kind=mail&to=${email}`, inbox))).json()).length;
  for (let waited = 0; waited < 200 && (await mails()) === 0; waited += 1) await sleep(100);
  expect(await mails()).toBe(1);
  await sleep(1_000);
  expect(await textsTo(from)).toHaveLength(1);
  expect(await say(from, "START")).toContain("you will get our texts again");
  expect((await book(31)).status).toBe(201);
  expect((await waitForTexts(from, 3))[2]).toContain("you're booked for Haircut");
});

test("HELP names the business", async () => {
  expect(await say(freshNumber(), "help")).toContain("Api");
  expect(await say(freshNumber(), "AYUDA")).toMatch(/Api.+escríbanos/);
});

test("what Twilio did not sign is refused and leaves no trace; nobody's number is answered with silence", async () => {
  const from = freshNumber();
  const form = composeForm(from, "Book me in", newSid());
  expect((await send(form, "not the token")).status).toBe(403);
  expect((await fetch(`${demo.baseUrl}/api/sms`, { method: "POST", body: new URLSearchParams(form) })).status).toBe(
    403,
  );
  const nobody = await send(composeForm(from, "Book me in", newSid(), "+12125550987"));
  expect([nobody.status, await nobody.text()]).toEqual([200, "<Response/>"]);
  expect((await send(composeForm("anonymous", "hi", newSid()))).status).toBe(400);
  expect(await query("select 1 from public.messages where from_address = $1", [from])).toEqual([]);
  expect(await textsTo(from)).toEqual([]);
});

test("a conversation that ended is reviewed: outcome, summary, no incident, and no personal data in the transcript", async () => {
  const from = freshNumber();
  await say(from, "Can someone call me back at 212 555 0142? This is Maria Lopez");
  expect(await say(from, "please stop texting me")).toContain("We will not text or call you any more");
  const read = () =>
    query<{ outcome: string; summary: string; heard: string; incidents: number }>(
      `select c.outcome, c.summary, string_agg(t.heard, ' ') as heard, (select count(*)::int from public.conversation_incidents i
         where i.business_id = c.business_id and i.conversation_id = c.id) as incidents
       from public.conversations c join public.conversation_turns t on t.business_id = c.business_id and t.conversation_id = c.id
       where c.business_id = $1 and c.customer_phone = $2 and c.reviewed_at is not null group by c.business_id, c.id`,
      [business.id, from],
    );
  for (let waited = 0; waited < 200 && (await read()).length === 0; waited += 1) await sleep(100);
  const [row] = await read();
  expect(row).toMatchObject({ outcome: "opted_out", incidents: 0 });
  expect(row?.summary).toContain("wants no more texts and calls");
  expect(row?.heard).not.toMatch(/212|0142/);
});
