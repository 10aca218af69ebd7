import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import { book } from "@/lib/booking/book";
import { atLocal, openWorld, type TestBusiness, type World } from "@/lib/booking/world.test-helper";
import type { CallPurpose } from "@/lib/database/message-shapes";
import type { OutgoingCall } from "@/lib/messaging/call-vendor";
import { understandBuiltIn } from "../understanding/understand";
import { answerOutbound, endOutbound, openOutbound } from "./answer-outbound";
import { placeCalls } from "./place-calls";

let world: World;
let business: TestBusiness;
let phone: string;
let number: string;
let serial = Math.floor(Math.random() * 8_000);
const placed: OutgoingCall[] = [];

beforeAll(() => {
  world = openWorld(inject("database"));
});
afterAll(() => world.close());

function freshNumber(): string {
  serial += 1;
  return `+1646655${String(serial % 10_000).padStart(4, "0")}`;
}

/** A zone where it is now this hour, give or take half an hour. */
function zoneAtHour(hour: number): string {
  const offset = (((hour - new Date().getUTCHours() + 36) % 24) + 24) % 24;
  const ahead = offset - 12;
  return ahead === 0 ? "Etc/GMT" : `Etc/GMT${ahead > 0 ? "-" : "+"}${Math.abs(ahead)}`;
}

const NOON = 12;

async function bookTomorrow(): Promise<string> {
  const booked = await book(business.ctx(), {
    serviceId: business.serviceId,
    startsAt: new Date(Math.ceil((Date.now() + 20 * 3_600_000) / 3_600_000) * 3_600_000),
    channel: "web",
    customer: { name: "Maria Lopez", phone },
  });
  if (!booked.ok) throw new Error(booked.refusal);
  const { id } = booked.value.booking;
  await world.query(
    "update public.bookings set created_at = now() - interval '2 days' where business_id = $1 and id = $2",
    [business.id, id],
  );
  await world.query("update public.customers set time_zone = $2 where business_id = $1", [
    business.id,
    zoneAtHour(NOON),
  ]);
  return id;
}

const consent = (given: boolean, purpose: CallPurpose = "confirmation") =>
  world.query(
    "insert into public.call_consents (business_id, phone, purpose, given, source, evidence) values ($1, $2, $3, $4, 'member', 'said so at the desk')",
    [business.id, phone, purpose, given],
  );

const settings = (change: string) =>
  world.query(`update public.receptionist_settings set ${change} where business_id = $1`, [business.id]);

beforeEach(async () => {
  business = await world.addBusiness({ hours: [0, 1440] });
  [phone, number] = [freshNumber(), freshNumber()];
  placed.length = 0;
  await world.db.call("set_receptionist_number", business.id, number);
  await settings(
    "outbound_confirmation = true, outbound_waitlist = true, outbound_from_minute = 480, outbound_to_minute = 1260",
  );
});

const vendor = {
  async placeCall(call: OutgoingCall) {
    placed.push(call);
    return `CA${randomUUID().replaceAll("-", "")}`;
  },
};

/** Places what is due; answers the calls of this test's business. */
async function place(): Promise<OutgoingCall[]> {
  await placeCalls({ db: world.db, vendor, baseUrl: "http://book.test" });
  return placed.filter((call) => call.from === number);
}

async function rows() {
  return world.query<{ id: string; status: string; reason: string | null; result: string | null }>(
    "select id, status, reason, result from public.outbound_calls where business_id = $1",
    [business.id],
  );
}

describe("who may be called", () => {
  test("with consent, at noon, for a business that wants it, a call is placed once", async () => {
    await bookTomorrow();
    await consent(true);
    const calls = await place();
    expect(calls).toHaveLength(1);
    expect(calls[0]).toMatchObject({ to: phone, from: number });
    expect(calls[0]?.url).toMatch(/^http:\/\/book\.test\/api\/voice\/outbound\?business=.+&call=.+$/);
    expect(await place()).toHaveLength(1);
    expect(await rows()).toMatchObject([{ status: "placed", reason: null }]);
  });

  test("nobody without consent, and nobody who took it back, for this purpose", async () => {
    await bookTomorrow();
    expect([await place(), await rows()]).toEqual([[], []]);
    await consent(true, "waitlist_offer");
    expect([await place(), await rows()]).toEqual([[], []]);
    await consent(true);
    await consent(false);
    expect([await place(), await rows()]).toEqual([[], []]);
  });

  /** Everything is right but one thing, which changes after the call was put in line. */
  async function refuse(change: () => Promise<unknown>) {
    await bookTomorrow();
    await consent(true);
    await world.db.call("queue_outbound_calls", 1_000);
    await change();
    expect(await place()).toEqual([]);
    return (await rows()).map(({ status, reason }) => [status, reason]);
  }

  test("not when the business switched it off", async () => {
    expect(await refuse(() => settings("outbound_confirmation = false"))).toEqual([["skipped", "off"]]);
  });

  test("not when consent was taken back meanwhile", async () => {
    expect(await refuse(() => consent(false))).toEqual([["skipped", "no_consent"]]);
  });

  test("not who said stop", async () => {
    const stop = { businessId: business.id, phone, optedOut: true, source: "keyword", evidence: "STOP" } as const;
    expect(await refuse(() => world.db.call("record_opt_out", stop))).toEqual([["skipped", "opted_out"]]);
  });

  test("not about a visit that was cancelled", async () => {
    const cancel = () =>
      world.query("update public.bookings set status = 'cancelled' where business_id = $1", [business.id]);
    expect(await refuse(cancel)).toEqual([["skipped", "over"]]);
  });

  test("not at night where the customer lives, though it is day at the business; the call waits", async () => {
    const night = () =>
      world.query("update public.customers set time_zone = $2 where business_id = $1", [business.id, zoneAtHour(3)]);
    expect(await refuse(night)).toEqual([["queued", "outside_hours"]]);
  });

  test("not outside the hours that the business chose; its own zone counts where the customer's is not known", async () => {
    await world.query("update public.businesses set time_zone = $2 where id = $1", [business.id, zoneAtHour(10)]);
    const later = async () => {
      await world.query("update public.customers set time_zone = null where business_id = $1", [business.id]);
      await settings("outbound_from_minute = 900");
    };
    expect(await refuse(later)).toEqual([["queued", "outside_hours"]]);
  });

  test("what the vendor did not take is tried again three times, no more", async () => {
    await bookTomorrow();
    await consent(true);
    const down = { placeCall: () => Promise.reject(new Error("down")) };
    for (let attempt = 0; attempt < 3; attempt += 1) {
      await expect(placeCalls({ db: world.db, vendor: down, baseUrl: "http://book.test" })).rejects.toThrow("down");
      await world.query(
        "update public.outbound_calls set claimed_at = now() - interval '3 minutes' where business_id = $1",
        [business.id],
      );
    }
    expect(await place()).toEqual([]);
    expect(await rows()).toMatchObject([{ status: "skipped", reason: "gave_up" }]);
  });
});

describe("what is said in a call", () => {
  const receptionist = () => ({
    db: world.db,
    now: new Date(),
    understand: async (u: Parameters<typeof understandBuiltIn>[0]) => understandBuiltIn(u),
  });
  const deps = () => ({ receptionist: receptionist(), baseUrl: "http://book.test" });

  async function called() {
    await bookTomorrow();
    await consent(true);
    await place();
    const id = (await rows())[0]?.id ?? "";
    const callSid = `CA${randomUUID().replaceAll("-", "")}`;
    return (change: { speech?: string; keys?: string; to?: string; again?: number } = {}) => ({
      businessId: business.id,
      id,
      callSid,
      to: phone,
      speech: "",
      keys: "",
      again: 0,
      ...change,
    });
  }

  test("it names the business, says that it is automated, why it calls and how to make it stop", async () => {
    const ask = await called();
    const twiml = await openOutbound(deps(), ask());
    expect(twiml).toContain("automated assistant of World");
    expect(twiml).toMatch(/your visit: Visit, .+press 9 or say stop calling/);
    expect(await openOutbound(deps(), ask({ to: freshNumber() }))).toContain("<Hangup/>");
  });

  test("a yes confirms; what follows changes nothing of it", async () => {
    const ask = await called();
    expect(await answerOutbound(deps(), ask({ speech: "Yes, I'll be there" }))).toContain("We expect you");
    await endOutbound(deps(), ask(), "completed");
    expect(await rows()).toMatchObject([{ status: "done", result: "confirmed" }]);
  });

  test("stop calling ends calls and texts, and takes every consent back", async () => {
    const ask = await called();
    expect(await answerOutbound(deps(), ask({ speech: "please stop calling me" }))).toContain(
      "no more calls and texts",
    );
    expect(await world.db.call("is_opted_out", business.id, phone)).toBe(true);
    const last = await world.query<{ given: boolean }>(
      "select distinct on (purpose) given from public.call_consents where business_id = $1 and phone = $2 order by purpose, at desc",
      [business.id, phone],
    );
    expect(last).toEqual([{ given: false }, { given: false }]);
  });

  test("anything else is a turn of an outbound conversation, which the phone's own loop goes on with", async () => {
    const ask = await called();
    const twiml = await answerOutbound(deps(), ask({ keys: "2" }));
    expect(twiml).toContain("http://book.test/api/voice/turn?n=1");
    const [conversation] = await world.query<{ direction: string; turns: number }>(
      "select direction, turns from public.conversations where business_id = $1",
      [business.id],
    );
    expect(conversation).toEqual({ direction: "outbound", turns: 1 });
    await endOutbound(deps(), ask(), "completed");
    const open = await world.query("select 1 from public.conversations where business_id = $1 and status = 'open'", [
      business.id,
    ]);
    expect(open).toEqual([]);
  });

  test("silence is asked once more, then the call ends; nobody answering is noted", async () => {
    const ask = await called();
    expect(await answerOutbound(deps(), ask())).toContain("I did not catch that");
    expect(await answerOutbound(deps(), ask({ again: 1 }))).toContain("<Hangup/>");
    expect(await rows()).toMatchObject([{ result: "no_answer" }]);
  });
});

test("consents are only added to", async () => {
  await consent(true);
  await expect(
    world.query("update public.call_consents set given = false where business_id = $1", [business.id]),
  ).rejects.toThrow();
});

test("the hour that a zone is looked for by is the hour there", () => {
  const shown = Number(
    new Intl.DateTimeFormat("en-GB", { hour: "2-digit", timeZone: zoneAtHour(3) }).format(new Date()),
  );
  expect([shown, atLocal(1, 3) > new Date()]).toEqual([3, true]);
});
