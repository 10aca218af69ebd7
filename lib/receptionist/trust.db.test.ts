import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { openWorld, type TestBusiness, type World } from "@/lib/booking/world.test-helper";
import type { TaskKind } from "@/lib/database/receptionist-shapes";
import { openVendorEdge, type VendorEdge } from "@/lib/messaging/vendor-edge.test-helper";
import { sendCode } from "./codes";
import { sendAfterCall } from "./follow-up/send-after-call";
import { sendOptOut } from "./follow-up/send-opt-out";
import { startConversation } from "./start-conversation";
import { addSalon, type Talk, talkTo } from "./talk.test-helper";
import { answerTexts } from "./texts/answer-texts";
import { receiveText } from "./texts/receive-text";
import { understandBuiltIn } from "./understanding/understand";

let world: World;
let edge: VendorEdge;
let salon: TestBusiness;
let number = "";
beforeAll(async () => {
  world = openWorld(inject("database"));
  edge = await openVendorEdge();
  salon = await addSalon(world);
  number = newNumber();
  await world.db.call("set_receptionist_number", salon.id, number);
  await world.query("update public.receptionist_settings set text_enabled = true where business_id = $1", [salon.id]);
});
afterAll(async () => {
  await edge.close();
  await world.close();
});

let serial = Math.floor(Math.random() * 8_000);
function newNumber(): string {
  serial += 1;
  return `+1646655${String(serial % 10_000).padStart(4, "0")}`;
}

const deps = () => ({
  db: world.db,
  now: new Date(),
  understand: async (u: Parameters<typeof understandBuiltIn>[0]) => understandBuiltIn(u),
});

/** Eleven in the morning of a day ahead, and how a person says that day. */
function dayAhead(days: number): { said: string; weekday: string } {
  const at = new Date(Date.now() + days * 86_400_000);
  const zone = { timeZone: "America/New_York" } as const;
  return {
    said: new Intl.DateTimeFormat("en-US", { ...zone, month: "long", day: "numeric" }).format(at),
    weekday: new Intl.DateTimeFormat("en-US", { ...zone, weekday: "long" }).format(at),
  };
}

async function all(talk: Talk, lines: readonly string[]): Promise<void> {
  for (const line of lines) await talk.say(line);
}

async function booked(from: string, days: number): Promise<void> {
  const talk = await talkTo(world, salon, { from });
  await all(talk, [`haircut with anyone on ${dayAhead(days).said} at 10 am`, "Rosa Diaz", "yes"]);
  expect(talk.last.booking?.status).toBe("confirmed");
}

async function textIn(from: string, body: string): Promise<void> {
  const messageSid = `SM${randomUUID().replaceAll("-", "")}`;
  await receiveText(world.db, { messageSid, from, to: number, body, optOutType: null }, "+12125550100");
  const [row] = await world.query<{ id: string }>("select id from public.messages where provider_id = $1", [
    messageSid,
  ]);
  await answerTexts({ messaging: edge.deps(world), receptionist: deps }, salon.id, row?.id ?? "");
}

describe("whose conversation it is", () => {
  const talks = (from: string) =>
    world.query<{ id: string; origin: string; turns: number }>(
      "select id, origin, turns from public.conversations where business_id = $1 and customer_phone = $2 order by started_at",
      [salon.id, from],
    );

  test("a text never goes on in a conversation that an API client began with its number", async () => {
    const from = newNumber();
    await talkTo(world, salon, { from, channel: "text" });
    await textIn(from, "what are your hours?");
    expect(await talks(from)).toMatchObject([
      { origin: "api", turns: 0 },
      { origin: "twilio", turns: 1 },
    ]);
    await textIn(from, "and where are you?");
    expect(await talks(from)).toMatchObject([{ turns: 0 }, { origin: "twilio", turns: 2 }]);
  });

  test("a call's id finds only what a signed request or the owner's practice began", async () => {
    const externalId = `CA${randomUUID().replaceAll("-", "")}`;
    const key = { businessId: salon.id, channel: "phone", externalId } as const;
    const start = { business: { businessId: salon.id }, channel: "phone", externalId } as const;
    expect(await startConversation(deps(), start)).toMatchObject({ ok: true });
    expect(await world.db.call("find_conversation", key)).toBeNull();
    expect(await startConversation(deps(), { ...start, origin: "twilio" })).toMatchObject({
      ok: false,
      refusal: "idempotency_mismatch",
    });
  });

  test("the same key with another request opens nobody's conversation", async () => {
    const externalId = `key:${randomUUID()}`;
    const start = { business: { businessId: salon.id }, channel: "phone", externalId } as const;
    const first = await startConversation(deps(), { ...start, from: newNumber(), requestHash: "one" });
    const again = await startConversation(deps(), { ...start, from: newNumber(), requestHash: "one" });
    expect(first.ok && again.ok && again.value.token === first.value.token).toBe(true);
    expect(await startConversation(deps(), { ...start, from: newNumber(), requestHash: "two" })).toMatchObject({
      ok: false,
      refusal: "idempotency_mismatch",
    });
  });
});

describe("what proves a visit", () => {
  test("a clock time, a service or a name prove nothing without the day", async () => {
    const from = newNumber();
    await booked(from, 20);
    const visits = ["cancel my appointment at 10", "cancel my haircut", "this is Rosa Diaz, cancel my haircut at 10"];
    for (const line of visits) {
      const talk = await talkTo(world, salon, { from });
      expect((await talk.say(line)).expects, line).not.toBe("confirm");
      expect((await talk.say("the one at 10 am")).expects, line).not.toBe("confirm");
    }
    const talk = await talkTo(world, salon, { from });
    expect((await talk.say(`cancel my appointment on ${dayAhead(20).said}`)).expects).toBe("confirm");
  });

  test("a time that is said first counts together with the day that is said next", async () => {
    const from = newNumber();
    await booked(from, 21);
    const talk = await talkTo(world, salon, { from });
    expect((await talk.say("cancel my appointment at 10 am")).expects).toBe("which_booking");
    expect((await talk.say(`on ${dayAhead(21).said}`)).expects).toBe("confirm");
  });

  test("in the chat a number that is stated is no match: only a code proves it", async () => {
    const from = newNumber();
    await booked(from, 22);
    const talk = await talkTo(world, salon, { from, channel: "chat" });
    const reply = await talk.say(`cancel my appointment on ${dayAhead(22).said} at 10 am`);
    expect(reply.say).toMatch(/code/);
    expect(reply.expects).not.toBe("confirm");
  });

  test("guesses made at once cannot outrun their count: three from stated numbers, five from the network's", async () => {
    for (const [isSigned, most] of [
      [false, 3],
      [true, 5],
    ] as const) {
      const guess = { businessId: salon.id, phone: newNumber(), isSigned };
      const taken = await Promise.all(Array.from({ length: 9 }, () => world.db.call("take_guess", guess)));
      const ids = taken.filter((id) => id !== null);
      expect(ids).toHaveLength(most);
      await world.db.call("give_guess_back", salon.id, ids[0] ?? "");
      expect(await world.db.call("take_guess", guess)).not.toBeNull();
    }
  });

  test("a right day costs no guess, wrong days and wrong names do", async () => {
    const from = newNumber();
    await booked(from, 23);
    const count = async () =>
      (await world.query("select 1 from public.wrong_details where business_id = $1 and phone = $2", [salon.id, from]))
        .length;
    await (await talkTo(world, salon, { from })).say(`cancel my appointment on ${dayAhead(23).said}`);
    expect(await count()).toBe(0);
    await (await talkTo(world, salon, { from })).say(`cancel my appointment on ${dayAhead(24).said}`);
    expect(await count()).toBe(1);
    const talk = await talkTo(world, salon, { from });
    await all(talk, ["when is my appointment?", "Tom Hill"]);
    expect(talk.last.say).not.toMatch(/10:00/);
    expect(await count()).toBe(2);
  });

  test("an opt-out by a stated number is confirmed by one text that says how to undo it", async () => {
    const from = newNumber();
    const before = edge.texts.length;
    const talk = await talkTo(world, salon, { from });
    await talk.say("please stop texting me");
    expect(await world.db.call("is_opted_out", salon.id, from)).toBe(true);
    const events = await world.query(
      "select 1 from public.outbox where name = 'conversation/opted_out' and data ->> 'conversationId' = $1",
      [talk.conversationId],
    );
    expect(events).toHaveLength(1);
    const ids = { businessId: salon.id, conversationId: talk.conversationId };
    await sendOptOut(edge.deps(world), ids);
    await sendOptOut(edge.deps(world), ids);
    expect(edge.texts.slice(before)).toMatchObject([{ to: from, body: expect.stringMatching(/START/) }]);
  });
});

describe("what is left for people", () => {
  type Task = { dedupeKey: string; kind?: TaskKind; body: string; fromPhone?: string };
  const task = (more: Task) => ({ businessId: salon.id, kind: "message" as const, ...more });
  const read = (dedupeKey: string) =>
    world.query<{ kind: string; body: string; from_phone: string | null }>(
      "select kind, body, from_phone from public.receptionist_tasks where business_id = $1 and dedupe_key = $2",
      [salon.id, dedupeKey],
    );

  test("the same task again adds its words, takes the number and the newer kind; danger stays danger", async () => {
    const dedupeKey = randomUUID();
    await world.db.call("add_receptionist_task", task({ dedupeKey, kind: "emergency", body: "smoke" }));
    await world.db.call(
      "add_receptionist_task",
      task({ dedupeKey, body: "from the dryer", fromPhone: "+12125550142" }),
    );
    await world.db.call("add_receptionist_task", task({ dedupeKey, body: "from the dryer" }));
    expect(await read(dedupeKey)).toEqual([
      { kind: "emergency", body: "smoke\nfrom the dryer", from_phone: "+12125550142" },
    ]);
    const other = randomUUID();
    await world.db.call("add_receptionist_task", task({ dedupeKey: other, body: "x".repeat(3_990) }));
    await world.db.call("add_receptionist_task", task({ dedupeKey: other, kind: "call_back", body: "y".repeat(90) }));
    const [long] = await read(other);
    expect([long?.kind, long?.body.length]).toEqual(["call_back", 4_000]);
  });

  test("a number said in a later turn reaches the task, and is no part of the message", async () => {
    const talk = await talkTo(world, salon, { channel: "chat" });
    await all(talk, ["my colour went wrong, I want a person", "it's 212 555 0188"]);
    const rows = await world.query(
      "select kind, body, from_phone from public.receptionist_tasks where business_id = $1 and conversation_id = $2",
      [salon.id, talk.conversationId],
    );
    expect(rows).toEqual([
      { kind: "call_back", body: "my colour went wrong, I want a person", from_phone: "+12125550188" },
    ]);
  });
});

describe("texts that no booking asked for", () => {
  test("five a day to a number, taken at once or not; the same text again is the same", async () => {
    const phone = newNumber();
    const take = (dedupeKey: string) => world.db.call("take_text", { businessId: salon.id, phone, dedupeKey });
    const taken = await Promise.all(Array.from({ length: 8 }, (_, index) => take(`${phone}:${index}`)));
    expect(taken.filter(Boolean)).toHaveLength(5);
    expect(await take(`${phone}:${taken.indexOf(true)}`)).toBe(true);
    const talk = await talkTo(world, salon, { from: phone });
    const reply = await talk.say("can you text me the link?");
    expect(reply.say).not.toMatch(/I have texted/);
    expect(reply.say).toMatch(/no more texts.*today/i);
  });

  test("three codes a conversation, whatever the numbers", async () => {
    const { conversationId } = await talkTo(world, salon, { from: newNumber() });
    const sent = [];
    for (let times = 0; times < 4; times += 1) {
      sent.push(await sendCode(world.db, { businessId: salon.id, conversationId, phone: newNumber() }));
    }
    expect(sent).toEqual([true, true, true, false]);
  });

  test("a call that an API client says it had is followed by no text, a real one is", async () => {
    const texted: unknown[] = [];
    for (const origin of ["api", "twilio"] as const) {
      const talk = await talkTo(world, salon, { from: newNumber(), origin });
      await all(talk, ["I'd like to talk to a real person", "my colour went wrong"]);
      const ids = { businessId: salon.id, conversationId: talk.conversationId };
      await world.db.call("end_conversation", ids);
      texted.push(await sendAfterCall(edge.deps(world), ids));
    }
    expect(texted).toEqual(["nothing_to_say", "sent"]);
  });
});
