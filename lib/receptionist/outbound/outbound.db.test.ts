import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import { book } from "@/lib/booking/book";
import { atLocal, openWorld, type TestBusiness, type World } from "@/lib/booking/world.test-helper";
import type { CallPurpose } from "@/lib/database/message-shapes";
import type { OutgoingCall } from "@/lib/messaging/call-vendor";
import { understandBuiltIn } from "../understanding/understand";
import {
  answerOutbound,
  composeOutboundSorry,
  endOutbound,
  type OutboundRequest,
  openOutbound,
} from "./answer-outbound";
import { type CallDeps, placeCalls } from "./place-calls";

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

async function bookTomorrow(hoursAhead = 20): Promise<string> {
  const booked = await book(business.ctx(), {
    serviceId: business.serviceId,
    startsAt: new Date(Math.ceil((Date.now() + hoursAhead * 3_600_000) / 3_600_000) * 3_600_000),
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

/** The vendor's id of the call to this address. */
const sidOf = (url: string) => `CA${(new URL(url).searchParams.get("call") ?? "").replaceAll("-", "")}`;

const vendor = {
  async placeCall(call: OutgoingCall) {
    placed.push(call);
    return sidOf(call.url);
  },
  async findCall() {
    return null;
  },
};

function callDeps(change: Partial<CallDeps> = {}): CallDeps {
  return { db: world.db, vendor, baseUrl: "http://book.test", mayCall: async () => true, ...change };
}

/** The lease of a call that was claimed is over. */
const endLease = () =>
  world.query("update public.outbound_calls set claimed_at = now() - interval '3 minutes' where business_id = $1", [
    business.id,
  ]);

/** Places what is due; answers the calls of this test's business. */
async function place(): Promise<OutgoingCall[]> {
  await placeCalls(callDeps());
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
    const down = { placeCall: () => Promise.reject(new Error("down")), findCall: async () => null };
    for (let attempt = 0; attempt < 3; attempt += 1) {
      await expect(placeCalls(callDeps({ vendor: down }))).rejects.toThrow("down");
      await endLease();
    }
    expect(await place()).toEqual([]);
    expect(await rows()).toMatchObject([{ status: "skipped", reason: "gave_up" }]);
  });

  test("a call that the vendor took without our hearing so is not placed again", async () => {
    await bookTomorrow();
    await consent(true);
    const sid = `CA${"7".repeat(32)}`;
    const asked: { to: string; from: string; since: Date }[] = [];
    const lost = {
      placeCall: () => Promise.reject(new Error("the answer was lost")),
      async findCall(numbers: { to: string; from: string }, since: Date) {
        asked.push({ ...numbers, since });
        return sid;
      },
    };
    const began = Date.now();
    await expect(placeCalls(callDeps({ vendor: lost }))).rejects.toThrow("lost");
    await endLease();
    await placeCalls(callDeps({ vendor: lost }));
    expect(asked).toEqual([{ to: phone, from: number, since: expect.any(Date) }]);
    expect(Math.abs((asked[0]?.since.getTime() ?? 0) - (began - 180_000))).toBeLessThan(20_000);
    expect(await rows()).toMatchObject([{ status: "placed" }]);
  });

  test("where the flag is off nobody is called: the row waits with that reason, and goes with it when it is too late", async () => {
    await bookTomorrow();
    await consent(true);
    const off = callDeps({ mayCall: async (id) => id !== business.id });
    await placeCalls(off);
    expect(placed.filter((call) => call.from === number)).toEqual([]);
    expect(await rows()).toMatchObject([{ status: "queued", reason: "flag_off" }]);
    await world.query("update public.outbound_calls set expires_at = now() where business_id = $1", [business.id]);
    await placeCalls(off);
    expect(await rows()).toMatchObject([{ status: "skipped", reason: "flag_off" }]);
  });

  test("a flag that comes on in time lets the waiting call go", async () => {
    await bookTomorrow();
    await consent(true);
    await placeCalls(callDeps({ mayCall: async () => false }));
    expect(await place()).toHaveLength(1);
  });

  test("two visits of one customer: the second call waits until the first is over", async () => {
    await bookTomorrow();
    await bookTomorrow(24);
    await consent(true);
    expect(await place()).toHaveLength(1);
    const kept = (await rows()).map(({ status, reason }) => [status, reason]);
    expect(kept.sort()).toEqual([
      ["placed", null],
      ["queued", "in_call"],
    ]);
  });

  test("nobody in the name of a business that paused", async () => {
    const pause = () => world.query("update public.businesses set status = 'paused' where id = $1", [business.id]);
    expect(await refuse(pause)).toEqual([["skipped", "off"]]);
  });

  test("who stands in line already takes nobody's place in it", async () => {
    await bookTomorrow();
    await consent(true);
    await world.db.call("queue_outbound_calls", 1_000);
    await bookTomorrow(24);
    for (let times = 0; times < 200 && (await rows()).length < 2; times += 1) {
      await world.db.call("queue_outbound_calls", 1);
    }
    expect(await rows()).toHaveLength(2);
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
    const [first] = await place();
    const id = (await rows())[0]?.id ?? "";
    const callSid = sidOf(first?.url ?? "");
    return (change: Partial<OutboundRequest> = {}) => ({
      businessId: business.id,
      id,
      callSid,
      to: phone,
      from: number,
      isMachine: false,
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
    expect(twiml).toMatch(/your visit: Visit on .+press 9 or say stop calling/);
    expect(twiml).toContain('bargeIn="false"');
    expect(await answerOutbound(deps(), ask())).toContain('bargeIn="true"');
    expect(await openOutbound(deps(), ask({ to: freshNumber() }))).toContain("<Hangup/>");
  });

  const history = () =>
    world.query<{ detail: unknown }>(
      "select detail from public.audit_log where business_id = $1 and action = 'booking.call'",
      [business.id],
    );

  test("a machine that picks up is told nothing, whoever noticed it, and the booking shows that nobody answered", async () => {
    const ask = await called();
    const twiml = await openOutbound(deps(), ask({ isMachine: true }));
    expect(twiml).not.toContain("<Say");
    await endOutbound(deps(), ask(), "completed");
    expect(await rows()).toMatchObject([{ status: "done", result: "no_answer", reason: "voicemail" }]);
    expect(await history()).toEqual([{ detail: { result: "no_answer", reason: "voicemail" } }]);
  });

  test("a greeting that the vendor took for a person ends the call as a machine's", async () => {
    const ask = await called();
    const twiml = await answerOutbound(deps(), ask({ speech: "Hi you've reached Maria, leave a message" }));
    expect(twiml).not.toContain("<Say");
    expect(await rows()).toMatchObject([{ result: "no_answer", reason: "voicemail" }]);
  });

  test("hanging up at once, or a call still ringing, is no answer and no end", async () => {
    const ask = await called();
    await openOutbound(deps(), ask());
    await endOutbound(deps(), ask(), "ringing");
    expect(await rows()).toMatchObject([{ status: "placed", result: null }]);
    await endOutbound(deps(), ask(), "completed");
    expect(await rows()).toMatchObject([{ status: "done", result: "no_answer", reason: "hung_up" }]);
  });

  test("where we cannot answer, the vendor has an address that needs no database: it says sorry and ends the call", async () => {
    const ask = await called();
    const { fallbackUrl } = placed.find((call) => call.from === number) ?? { fallbackUrl: "" };
    expect(fallbackUrl).toMatch(/^http:\/\/book\.test\/api\/voice\/outbound\?.*&step=fallback$/);
    expect(composeOutboundSorry(ask())).toMatch(/<Say.*Goodbye.*Adiós.*<Hangup\/>/s);
    expect(composeOutboundSorry(ask({ isMachine: true }))).not.toContain("<Say");
  });

  test("a second call for the same row hears nothing", async () => {
    const ask = await called();
    expect(await openOutbound(deps(), ask())).toContain("<Gather");
    expect(await openOutbound(deps(), ask({ callSid: `CA${"9".repeat(32)}` }))).not.toContain("<Say");
  });

  test("moving needs no further proof: we called the number of this visit about it", async () => {
    const ask = await called();
    const twiml = await answerOutbound(deps(), ask({ speech: "can we move it" }));
    expect(twiml).toMatch(/day|time/i);
    expect(twiml).not.toMatch(/which (visit|booking|appointment)|code/i);
    expect(await history()).toEqual([{ detail: { result: "talked" } }]);
  });

  test("who wants a person is put through from the first word on", async () => {
    await settings("transfer_number = '+12125550177', transfer_when = 'always'");
    const ask = await called();
    const twiml = await answerOutbound(deps(), ask({ speech: "I want to talk to a person" }));
    expect(twiml).toContain("<Dial");
  });

  test("wanting to be left alone later in the call takes the consent back, too", async () => {
    const ask = await called();
    await answerOutbound(deps(), ask({ keys: "2" }));
    const stop = {
      businessId: business.id,
      phone,
      optedOut: true,
      source: "call",
      evidence: "leave me alone",
    } as const;
    await world.db.call("record_opt_out", stop);
    await world.db.call("record_opt_out", { ...stop, optedOut: false, source: "keyword", evidence: "START" });
    await bookTomorrow(24);
    await world.db.call("queue_outbound_calls", 1_000);
    expect(await rows()).toHaveLength(1);
  });

  test("a yes confirms; what follows changes nothing of it", async () => {
    const ask = await called();
    expect(await answerOutbound(deps(), ask({ speech: "Yes, I'll be there" }))).toContain("We expect you");
    await endOutbound(deps(), ask(), "completed");
    expect(await rows()).toMatchObject([{ status: "done", result: "confirmed", reason: null }]);
    expect(await history()).toEqual([{ detail: { result: "confirmed" } }]);
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
