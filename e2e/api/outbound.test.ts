import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { addBusiness, call, query, startAhead, type TestBusiness } from "./product";
import { sendSigned } from "./twilio";

const FROM = `+1646656${String(1_000 + Math.floor(Math.random() * 8_999))}`;
let business: TestBusiness;
let serial = Math.floor(Math.random() * 8_000);

beforeAll(async () => {
  business = await addBusiness(2);
  await query("select app.set_receptionist_number($1, $2)", [business.id, FROM]);
  await query(
    `update public.receptionist_settings set outbound_confirmation = true, phone_enabled = true, outbound_from_minute = 480, outbound_to_minute = 1260
     where business_id = $1`,
    [business.id],
  );
});

/** A zone in which it is noon now: calls are allowed there. */
function zoneAtNoon(): string {
  const ahead = 12 - new Date().getUTCHours();
  return ahead === 0 ? "Etc/GMT" : `Etc/GMT${ahead > 0 ? "-" : "+"}${Math.abs(ahead)}`;
}

/** A call that was placed to who agreed to it; answers how its webhook is asked. */
async function placed() {
  serial += 1;
  const phone = `+1917656${String(serial % 10_000).padStart(4, "0")}`;
  const made = await call("POST", `${business.path}/bookings`, {
    serviceId: "half",
    startsAt: startAhead(3, 1 + (serial % 20)),
    customer: { name: "Maria", phone },
  });
  expect(made.status).toBe(201);
  await query("update public.customers set time_zone = $3 where business_id = $1 and phone = $2", [
    business.id,
    phone,
    zoneAtNoon(),
  ]);
  await query(
    `insert into public.call_consents (business_id, phone, purpose, given, source, evidence)
     values ($1, $2, 'confirmation', true, 'member', 'said so at the desk')`,
    [business.id, phone],
  );
  const [row] = await query<{ id: string }>(
    `insert into public.outbound_calls (business_id, purpose, subject_id, customer_id, expires_at, status)
     select b.business_id, 'confirmation', b.id, b.customer_id, b.starts_at, 'placed' from public.bookings b
     where b.business_id = $1 and b.id = $2 returning id`,
    [business.id, made.body.id],
  );
  const id = row?.id ?? "";
  const sid = `CA${randomUUID().replaceAll("-", "")}`;
  const path = `/api/voice/outbound?business=${business.id}&call=${id}`;
  const ask = (more: Record<string, string> = {}, step = "", token?: string) =>
    sendSigned(
      `${path}${step === "" ? "" : `&step=${step}&again=0`}`,
      { CallSid: sid, From: FROM, To: phone, CallStatus: "in-progress", ...more },
      token,
    );
  const state = () =>
    query<{ status: string; result: string | null }>("select status, result from public.outbound_calls where id = $1", [
      id,
    ]);
  return { ask, state, sid, phone };
}

test("a call of ours says who calls and why, confirms on 1, and is done when it is over", async () => {
  const { ask, state } = await placed();
  const opened = await (await ask()).text();
  expect(opened).toContain("automated assistant of Api");
  expect(opened).toContain("press 9 or say stop calling");
  expect(await (await ask({ Digits: "1" }, "answer")).text()).toContain("We expect you");
  expect((await ask({ CallStatus: "completed" }, "status")).status).toBe(204);
  expect(await state()).toEqual([{ status: "done", result: "confirmed" }]);
});

test("anything else goes on in the phone's own turns, of an outbound conversation", async () => {
  const { ask, sid, phone } = await placed();
  const twiml = await (await ask({ SpeechResult: "What are your opening hours?" }, "answer")).text();
  const action = /action="([^"]*\/api\/voice\/turn\?[^"]*)"/.exec(twiml)?.[1]?.replaceAll("&amp;", "&") ?? "";
  const next = new URL(action);
  const heard = await sendSigned(`${next.pathname}${next.search}`, {
    CallSid: sid,
    CallStatus: "in-progress",
    Direction: "outbound-api",
    From: FROM,
    To: phone,
    SpeechResult: "I would like to book Half tomorrow",
    Confidence: "0.9",
  });
  expect([heard.status, await heard.text()]).toEqual([200, expect.stringContaining("<Gather")]);
  const rows = await query(
    "select direction, turns from public.conversations where business_id = $1 and external_id = $2",
    [business.id, sid],
  );
  expect(rows).toEqual([{ direction: "outbound", turns: 2 }]);
});

test("what was not signed is refused, and another number hears nothing", async () => {
  const { ask, state } = await placed();
  expect((await ask({ Digits: "1" }, "answer", "not the token")).status).toBe(403);
  expect(await (await ask({ To: "+12125550199" })).text()).toContain("<Hangup/>");
  expect(await state()).toEqual([{ status: "placed", result: null }]);
});
