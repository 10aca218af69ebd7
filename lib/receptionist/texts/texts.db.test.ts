import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import { book } from "@/lib/booking/book";
import { atLocal, openWorld, type TestBusiness, type World } from "@/lib/booking/world.test-helper";
import { sendBookingMessage } from "@/lib/messaging/send-booking-message";
import { openVendorEdge, type VendorEdge } from "@/lib/messaging/vendor-edge.test-helper";
import { sendCode as askForCode } from "../codes";
import { sendAfterCall } from "../follow-up/send-after-call";
import { sendCode } from "../follow-up/send-code";
import { sendLink } from "../follow-up/send-link";
import { sendTaskMail } from "../follow-up/send-task-mail";
import { converse } from "../review/conversation.test-helper";
import { reviewConversation } from "../review/review-conversation";
import { understandBuiltIn } from "../understanding/understand";
import { answerTexts } from "./answer-texts";
import { receiveText } from "./receive-text";

const PLATFORM = "+12125550100";
let world: World;
let edge: VendorEdge;
let business: TestBusiness;
let number: string;
let serial = Math.floor(Math.random() * 8_000);

beforeAll(async () => {
  world = openWorld(inject("database"));
  edge = await openVendorEdge();
});
afterAll(async () => {
  await edge.close();
  await world.close();
});

/** Valid American numbers that nobody else in this file has. */
function freshNumber(): string {
  serial += 1;
  return `+1917655${String(serial % 10_000).padStart(4, "0")}`;
}

beforeEach(async () => {
  business = await world.addBusiness({ staff: 2 });
  number = freshNumber();
  await world.db.call("set_receptionist_number", business.id, number);
  await world.query("update public.receptionist_settings set text_enabled = true where business_id = $1", [
    business.id,
  ]);
});

const deps = () => ({
  messaging: edge.deps(world),
  receptionist: () => ({
    db: world.db,
    now: new Date(),
    understand: async (u: Parameters<typeof understandBuiltIn>[0]) => understandBuiltIn(u),
  }),
});

async function waiting(from: string): Promise<string[]> {
  const rows = await world.query<{ id: string }>(
    "select id from public.messages where business_id = $1 and from_address = $2 and handled_at is null order by created_at",
    [business.id, from],
  );
  return rows.map(({ id }) => id);
}

type Text = { sid?: string; to?: string; optOutType?: "stop" | "start" | "help" | null };

async function write(from: string, body: string, { sid, to = number, optOutType = null }: Text = {}) {
  const messageSid = sid ?? `SM${randomUUID().replaceAll("-", "")}`;
  return receiveText(world.db, { messageSid, from, to, body, optOutType }, PLATFORM);
}

async function answerAll(from: string): Promise<void> {
  for (const id of await waiting(from)) {
    await answerTexts(deps(), business.id, id);
  }
}

/** What is written back to a text, in order. */
async function say(from: string, body: string, text: Text = {}): Promise<string[]> {
  const before = edge.texts.length;
  await write(from, body, text);
  await answerAll(from);
  return edge.texts.slice(before).map((sent) => sent.body);
}

async function bookFor(phone: string, more: { email?: string } = {}) {
  const booked = await book(business.ctx(), {
    serviceId: business.serviceId,
    startsAt: atLocal(6, 11),
    channel: "web",
    customer: { name: "Maria Lopez", phone, ...more },
  });
  if (!booked.ok) throw new Error(booked.refusal);
  return booked.value.booking;
}

describe("texts in", () => {
  test("are kept once for each MessageSid, and answered by a turn from the number they were written to", async () => {
    const from = freshNumber();
    const sid = `SM${randomUUID().replaceAll("-", "")}`;
    expect([await write(from, "Hi, what are your hours?", { sid }), await write(from, "Hi", { sid })]).toEqual([
      true,
      false,
    ]);
    const [id = ""] = await waiting(from);
    const before = edge.texts.length;
    expect(await answerTexts(deps(), business.id, id)).toBe(1);
    expect(await answerTexts(deps(), business.id, id)).toBe(0);
    const sent = edge.texts.slice(before);
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({ to: from, from: number });
    expect(sent[0]?.body).toContain("automated assistant of World");
  });

  test("a reply lost between the turn and its sending is sent again, and nothing is done twice", async () => {
    const from = freshNumber();
    await write(from, "What are your hours?");
    const [id = ""] = await waiting(from);
    const failing = {
      ...deps(),
      messaging: {
        ...deps().messaging,
        vendors: { ...deps().messaging.vendors, sendText: () => Promise.reject(new Error("down")) },
      },
    };
    await expect(answerTexts(failing, business.id, id)).rejects.toThrow("down");
    const before = edge.texts.length;
    expect(await answerTexts(deps(), business.id, id)).toBe(1);
    expect(edge.texts.slice(before)).toHaveLength(1);
    const turns = await world.query<{ n: number }>(
      "select count(*)::int as n from public.conversation_turns where business_id = $1 and position > 0",
      [business.id],
    );
    expect(turns[0]?.n).toBe(1);
  });

  test("whole bookings are made by text, picking an offer by its number", async () => {
    const from = freshNumber();
    expect((await say(from, "I'd like to book a visit tomorrow"))[0]).toMatch(/\n1\. .+\n2\. .+/);
    const offered = await world.query<{ reply: { offers: { startsAt: string }[] } }>(
      "select reply from public.conversation_turns where business_id = $1 order by position desc limit 1",
      [business.id],
    );
    const rest = await say(from, "2");
    for (let turns = 0; turns < 6 && !/you're booked/i.test(rest.at(-1) ?? ""); turns += 1) {
      const asked = rest.at(-1) ?? "";
      const words = /in particular/.test(asked) ? "Anyone is fine" : /name/.test(asked) ? "Maria Lopez" : "yes";
      rest.push(...(await say(from, words)));
    }
    const bookings = await world.query<{ channel: string; phone: string; starts_at: Date }>(
      `select b.channel, c.phone, b.starts_at from public.bookings b join public.customers c on c.business_id = b.business_id and c.id = b.customer_id
       where b.business_id = $1 and b.status = 'confirmed'`,
      [business.id],
    );
    const startsAt = new Date(offered[0]?.reply.offers[1]?.startsAt ?? 0);
    expect(bookings).toEqual([{ channel: "text", phone: from, starts_at: startsAt }]);
    expect(rest.some((text) => /you're booked/i.test(text))).toBe(true);
  });

  test("nobody's number and a door that is closed are silent, but a stop counts", async () => {
    const from = freshNumber();
    expect(await write(from, "hello", { to: freshNumber() })).toBe(false);
    await world.query("update public.receptionist_settings set text_enabled = false where business_id = $1", [
      business.id,
    ]);
    expect(await say(from, "hello")).toEqual([]);
    expect(await say(from, "STOP")).toHaveLength(1);
    expect(await world.db.call("is_opted_out", business.id, from)).toBe(true);
  });

  test("a text whose job was lost is told of again, and after five times people have it", async () => {
    const from = freshNumber();
    await write(from, "Is anybody there?");
    const events = () =>
      world.query("select 1 from public.outbox where business_id = $1 and name = 'text/received'", [business.id]);
    const age = () =>
      world.query("alter table public.messages disable trigger messages_touch").then(async () => {
        await world.query(
          "update public.messages set updated_at = now() - interval '3 minutes' where business_id = $1",
          [business.id],
        );
        await world.query("alter table public.messages enable trigger messages_touch");
      });
    expect(await events()).toHaveLength(1);
    for (let times = 0; times < 5; times += 1) {
      await age();
      await world.db.call("sweep_texts", 1_000);
    }
    expect(await events()).toHaveLength(5);
    const tasks = await world.query<{ body: string }>(
      "select body from public.receptionist_tasks where business_id = $1",
      [business.id],
    );
    expect([tasks, await waiting(from)]).toEqual([[{ body: "Is anybody there?" }], []]);
  });

  test("words of texts are kept as long as the business keeps transcripts", async () => {
    const from = freshNumber();
    await say(from, "What are your hours?");
    await world.query("update public.messages set created_at = now() - interval '91 days' where business_id = $1", [
      business.id,
    ]);
    expect(await world.db.call("prune_texts", 1_000)).toBeGreaterThan(1);
    const rows = await world.query(
      "select 1 from public.messages where business_id = $1 and (body <> '' or from_address is not null)",
      [business.id],
    );
    expect(rows).toEqual([]);
  });
});

test("a machine that answers every answer is left alone after thirty texts, and people have it in their list", async () => {
  const from = freshNumber();
  for (let times = 0; times < 33; times += 1) {
    await write(from, `I am out of office ${times}`);
  }
  expect(await waiting(from)).toHaveLength(30);
  const tasks = await world.query("select 1 from public.receptionist_tasks where business_id = $1", [business.id]);
  expect(tasks).toHaveLength(1);
});

describe("opt-outs", () => {
  test("STOP is confirmed by one text that our own list does not hold back, and START takes it back", async () => {
    const from = freshNumber();
    expect(await say(from, "Stop.")).toEqual([
      "World: you will get no more texts from us. Reply START to get them again.",
    ]);
    expect(await world.db.call("is_opted_out", business.id, from)).toBe(true);
    expect(await say(from, "start")).toEqual([
      "World: you will get our texts again. Reply STOP to end them, HELP for help.",
    ]);
    expect(await world.db.call("is_opted_out", business.id, from)).toBe(false);
    const ledger = await world.query<{ opted_out: boolean; source: string }>(
      "select opted_out, source from public.contact_opt_outs where business_id = $1 and phone = $2 order by at",
      [business.id, from],
    );
    expect(ledger).toEqual([
      { opted_out: true, source: "keyword" },
      { opted_out: false, source: "keyword" },
    ]);
  });

  test("the ledger is only added to", async () => {
    const from = freshNumber();
    await write(from, "STOP");
    await expect(
      world.query("update public.contact_opt_outs set opted_out = false where phone = $1", [from]),
    ).rejects.toThrow();
  });

  test("YES opts in only who had opted out", async () => {
    const [stopped, other] = [freshNumber(), freshNumber()];
    await say(stopped, "STOP");
    expect((await say(stopped, "Yes"))[0]).toContain("you will get our texts again");
    expect((await say(other, "Yes"))[0]).not.toContain("you will get our texts again");
  });

  test("a Spanish word is confirmed in Spanish, HELP names the business and how to reach it", async () => {
    await world.query("update public.businesses set phone = '+12125550109' where id = $1", [business.id]);
    expect((await say(freshNumber(), "ALTO"))[0]).toContain("no recibirá más mensajes");
    const [help] = await say(freshNumber(), "HELP");
    expect([help?.includes("World"), help?.includes("+12125550109")]).toEqual([true, true]);
  });

  test("what Twilio confirmed itself is not confirmed again", async () => {
    const from = freshNumber();
    expect(await say(from, "STOP", { optOutType: "stop" })).toEqual([]);
    expect(await world.db.call("is_opted_out", business.id, from)).toBe(true);
  });

  test("Twilio's own word for what a text meant goes before the text", async () => {
    const from = freshNumber();
    expect(await say(from, "no more please", { optOutType: "stop" })).toEqual([]);
    expect(await world.db.call("is_opted_out", business.id, from)).toBe(true);
    expect(await say(from, "ok again", { optOutType: "start" })).toEqual([]);
    expect(await world.db.call("is_opted_out", business.id, from)).toBe(false);
    const before = edge.texts.length;
    expect(await say(from, "STOP", { optOutType: "help" })).toEqual([]);
    expect(await world.db.call("is_opted_out", business.id, from)).toBe(false);
    expect(edge.texts).toHaveLength(before);
  });

  test("a customer made after the stop gets no texts either", async () => {
    const from = freshNumber();
    await say(from, "STOP");
    const booking = await bookFor(from);
    const message = { kind: "confirmation", booking, channel: "text", dedupeKey: `x:${booking.id}` } as const;
    const before = edge.texts.length;
    expect(await sendBookingMessage(deps().messaging, message)).toBe("no_address");
    await say(from, "START");
    expect(await sendBookingMessage(deps().messaging, message)).toBe("sent");
    expect(edge.texts.slice(before).map(({ from: sender }) => sender)).toEqual([number, number]);
  });

  test("who stopped and writes on is left to people, unanswered", async () => {
    const from = freshNumber();
    await say(from, "STOP");
    expect(await say(from, "I want to book after all")).toEqual([]);
    const tasks = await world.query<{ from_phone: string }>(
      "select from_phone from public.receptionist_tasks where business_id = $1",
      [business.id],
    );
    expect(tasks).toEqual([{ from_phone: from }]);
  });

  test("a stop by words is confirmed by the reply itself, and everything later is held back", async () => {
    const from = freshNumber();
    expect((await say(from, "please stop texting me"))[0]).toContain("We will not text or call you any more");
    expect(await world.db.call("is_opted_out", business.id, from)).toBe(true);
    expect(await say(from, "hello?")).toEqual([]);
  });

  test("CANCEL ends texts, leaves the visit alone and asks by e-mail, or has people ask", async () => {
    const [withMail, without] = [freshNumber(), freshNumber()];
    const booking = await bookFor(withMail, { email: "maria@example.com" });
    const mails = edge.mails.length;
    expect((await say(withMail, "CANCEL"))[0]).toContain("to cancel one, use the link in its confirmation");
    expect(edge.mails.slice(mails).map(({ to, subject }) => [to, subject])).toEqual([
      ["maria@example.com", "Did you mean to cancel your visit?"],
    ]);
    expect((await world.db.call("get_booking", business.id, booking.id))?.status).toBe("confirmed");
    await bookFor(without);
    await say(without, "CANCEL");
    const tasks = await world.query<{ kind: string; from_phone: string }>(
      "select kind, from_phone from public.receptionist_tasks where business_id = $1",
      [business.id],
    );
    expect(tasks).toEqual([{ kind: "call_back", from_phone: without }]);
  });

  test("a stop sent to the platform's own number reaches every business that wrote from it", async () => {
    const from = freshNumber();
    const other = await world.addBusiness();
    for (const id of [business.id, other.id]) {
      await world.query(
        "insert into public.messages (business_id, channel, kind, to_address, dedupe_key) values ($1, 'text', 'reminder', $2, $3)",
        [id, from, randomUUID()],
      );
    }
    expect(await write(from, "stop", { to: PLATFORM })).toBe(true);
    expect(await Promise.all([business.id, other.id].map((id) => world.db.call("is_opted_out", id, from)))).toEqual([
      true,
      true,
    ]);
  });
});

async function wroteTo(from: string, businessId: string): Promise<void> {
  await world.query(
    "insert into public.messages (business_id, channel, kind, to_address, dedupe_key) values ($1, 'text', 'reminder', $2, $3)",
    [businessId, from, randomUUID()],
  );
}

const tasksOf = (businessId: string) =>
  world.query<{ kind: string; from_phone: string; body: string }>(
    "select kind, from_phone, body from public.receptionist_tasks where business_id = $1 order by created_at",
    [businessId],
  );

describe("where no receptionist answers texts", () => {
  test("a stop in words to the platform's number reaches every business that wrote from it", async () => {
    for (const words of ["please stop texting me", "no me manden más mensajes"]) {
      const from = freshNumber();
      const other = await world.addBusiness();
      for (const id of [business.id, other.id]) await wroteTo(from, id);
      expect(await write(from, words, { to: PLATFORM })).toBe(true);
      for (const id of [business.id, other.id]) expect(await world.db.call("is_opted_out", id, from)).toBe(true);
    }
  });

  test("other words to the platform's number are kept for the business that texted last, and no other", async () => {
    const from = freshNumber();
    const other = await world.addBusiness();
    await wroteTo(from, other.id);
    await wroteTo(from, business.id);
    expect(await write(from, "I am running late, sorry", { to: PLATFORM })).toBe(true);
    expect(await tasksOf(business.id)).toEqual([
      { kind: "message", from_phone: from, body: "I am running late, sorry" },
    ]);
    expect([await tasksOf(other.id), await waiting(from)]).toEqual([[], []]);
    expect(await write(freshNumber(), "who is this?", { to: PLATFORM })).toBe(false);
  });

  test("words to a door that is closed become a task, once; a stop in words counts and is confirmed", async () => {
    await world.query("update public.receptionist_settings set text_enabled = false where business_id = $1", [
      business.id,
    ]);
    const from = freshNumber();
    const sid = `SM${randomUUID().replaceAll("-", "")}`;
    for (let times = 0; times < 2; times += 1) expect(await say(from, "Are you open today?", { sid })).toEqual([]);
    expect(await tasksOf(business.id)).toEqual([{ kind: "message", from_phone: from, body: "Are you open today?" }]);
    expect(await say(from, "please stop texting me")).toHaveLength(1);
    expect(await world.db.call("is_opted_out", business.id, from)).toBe(true);
    expect(await tasksOf(business.id)).toHaveLength(1);
  });
});

describe("machines that answer machines", () => {
  test("the same words a third time in a row are kept and not answered; short answers may repeat", async () => {
    const from = freshNumber();
    for (let times = 0; times < 4; times += 1) await write(from, "I am driving and will answer later.");
    expect(await waiting(from)).toHaveLength(2);
    const [kept] = await world.query<{ n: number }>(
      "select count(*)::int as n from public.messages where business_id = $1 and from_address = $2",
      [business.id, from],
    );
    expect([kept?.n, await tasksOf(business.id)]).toEqual([4, []]);
    await write(from, "But I do want a visit");
    expect(await waiting(from)).toHaveLength(3);
    const other = freshNumber();
    for (let times = 0; times < 4; times += 1) await write(other, "yes");
    expect(await waiting(other)).toHaveLength(4);
  });

  test("sixty texts of one number are answered in a day, and the rest is left to people", async () => {
    const from = freshNumber();
    for (let times = 0; times < 62; times += 1) {
      await write(from, `Number ${times}`);
      await world.query(
        "update public.messages set created_at = created_at - interval '30 minutes' where business_id = $1",
        [business.id],
      );
    }
    expect(await waiting(from)).toHaveLength(62);
    await world.query(
      "update public.messages set created_at = now() - interval '1 hour' where business_id = $1 and from_address = $2",
      [business.id, from],
    );
    for (let times = 0; times < 2; times += 1) await write(from, `More ${times}`);
    expect(await waiting(from)).toHaveLength(62);
    expect(await tasksOf(business.id)).toEqual([{ kind: "message", from_phone: from, body: "More 0\nMore 1" }]);
  });
});

describe("what follows a conversation", () => {
  test("a code is texted once, is not kept, and not sent to who wants no texts", async () => {
    const phone = freshNumber();
    const ids = await converse(world, business, { turns: [{ heard: "hi", said: "hi" }], ends: false, phone });
    const codeId = randomUUID();
    await world.db.call("create_code", { ...ids, codeId, phone, codeHash: "ab".repeat(32) });
    const messaging = deps().messaging;
    expect(await sendCode(messaging, { businessId: business.id, codeId })).toBe("sent");
    expect(await sendCode(messaging, { businessId: business.id, codeId })).toBe("already_sent");
    const code = /\b\d{6}\b/.exec(edge.texts.at(-1)?.body ?? "")?.[0];
    expect(code).toBeDefined();
    const [kept] = await world.query<{ body: string }>(
      "select body from public.messages where business_id = $1 and kind = 'code'",
      [business.id],
    );
    expect(kept?.body).not.toMatch(/\d{6}/);
    await world.db.call("record_opt_out", {
      businessId: business.id,
      phone,
      optedOut: true,
      source: "member",
      evidence: "x",
    });
    expect(await askForCode(world.db, { ...ids, phone })).toBe(false);
    const second = randomUUID();
    await world.db.call("create_code", { ...ids, codeId: second, phone, codeHash: "ac".repeat(32) });
    expect(await sendCode(messaging, { businessId: business.id, codeId: second })).toBe("opted_out");
  });

  test("a link leads to the booking page, and each wish for it sends once", async () => {
    const ids = await converse(world, business, { turns: [{ heard: "hi", said: "hi" }], phone: freshNumber() });
    const messaging = deps().messaging;
    const results = [];
    for (const eventId of ["a", "a", "b"]) results.push(await sendLink(messaging, { ...ids, eventId }));
    expect(results).toEqual(["sent", "already_sent", "sent"]);
    expect(edge.texts.at(-1)?.body).toContain(`http://book.test/book/${business.slug}`);
  });

  test("a link that was promised to a number that was said goes there, however often its event comes", async () => {
    const ids = await converse(world, business, { turns: [{ heard: "hi", said: "hi" }], phone: freshNumber() });
    const phone = freshNumber();
    expect(await world.db.call("want_link", { ...ids, phone })).toBe(true);
    const [link] = await world.query<{ id: string }>("select id from public.conversation_links where phone = $1", [
      phone,
    ]);
    const send = (eventId: string) => sendLink(deps().messaging, { ...ids, linkId: link?.id, eventId });
    expect([await send("a"), await send("b")]).toEqual(["sent", "already_sent"]);
    expect(edge.texts.at(-1)?.to).toBe(phone);
    await say(phone, "STOP");
    const other = await converse(world, business, { turns: [{ heard: "hi", said: "hi" }], phone: freshNumber() });
    await world.db.call("want_link", { ...other, phone });
    const [stopped] = await world.query<{ id: string }>(
      "select id from public.conversation_links where conversation_id = $1",
      [other.conversationId],
    );
    const refused = await sendLink(deps().messaging, { ...other, linkId: stopped?.id, eventId: "c" });
    expect(refused).toBe("no_address");
  });

  test("a caller is told how the call ended on the number that they said, also when it was cut off", async () => {
    const said = freshNumber();
    const turns = [{ heard: "Call me", said: "We will." }];
    const waits = await converse(world, business, { turns, phone: freshNumber() });
    await world.db.call("leave_task", { ...waits, kind: "call_back", body: "", fromPhone: said, dedupeKey: "said" });
    await reviewConversation(world.db, waits);
    expect(await sendAfterCall(deps().messaging, waits)).toBe("sent");
    expect(edge.texts.at(-1)?.to).toBe(said);
    const cut = await converse(world, business, { turns, phone: freshNumber() });
    const other = freshNumber();
    await world.query("update public.conversations set state = $2, outcome = 'abandoned' where id = $1", [
      cut.conversationId,
      { customer: { phone: other } },
    ]);
    const reach = await world.db.call("get_conversation_reach", cut);
    await reviewConversation(world.db, cut);
    expect(await sendAfterCall(deps().messaging, { ...cut, reach })).toBe("sent");
    expect(edge.texts.at(-1)?.to).toBe(other);
  });

  test("a task is mailed to owners and admins, again only when more was said", async () => {
    const people = ["owner", "admin", "staff"] as const;
    for (const role of people) {
      const id = randomUUID();
      await world.query("insert into auth.users (id, email) values ($1, $2)", [id, `${role}-${id}@example.com`]);
      await world.query("insert into public.members (business_id, user_id, role, email) values ($1, $2, $3, $4)", [
        business.id,
        id,
        role,
        `${role}@${business.slug}.example`,
      ]);
    }
    const add = (body: string) =>
      world.db.call("add_receptionist_task", {
        businessId: business.id,
        kind: "call_back",
        fromName: "Maria",
        body,
        recordingUrl: "https://api.twilio.com/2010-04-01/Accounts/AC1/Recordings/RE0123456789",
        dedupeKey: "t",
      });
    const taskId = await add("Call me");
    const before = edge.mails.length;
    const mail = () => sendTaskMail(deps().messaging, { businessId: business.id, taskId });
    expect([await mail(), await mail()]).toEqual([2, 2]);
    expect(
      edge.mails
        .slice(before)
        .map(({ to }) => to)
        .toSorted(),
    ).toEqual([`admin@${business.slug}.example`, `owner@${business.slug}.example`]);
    await add("Call me after five");
    await mail();
    expect(edge.mails.slice(before)).toHaveLength(4);
    const last = edge.mails.at(-1)?.text ?? "";
    expect(last).toContain("Call me after five");
    // The vendor's address opens nothing for them; the calls page plays it.
    expect(last).not.toContain("twilio.com");
    expect(last).toContain(`/dashboard/${business.slug}/calls`);
  });

  test("a caller is texted once what nothing else tells; who booked, practises or stopped is not", async () => {
    const messaging = deps().messaging;
    const endCall = async (phone: string, channel: "phone" | "chat" = "phone") => {
      const ids = await converse(world, business, {
        turns: [{ heard: "Call me back", said: "We will." }],
        phone,
        channel,
      });
      await world.db.call("add_receptionist_task", {
        ...ids,
        kind: "call_back",
        body: "",
        dedupeKey: ids.conversationId,
      });
      await reviewConversation(world.db, ids);
      return [await sendAfterCall(messaging, ids), await sendAfterCall(messaging, ids)];
    };
    expect(await endCall(freshNumber())).toEqual(["sent", "already_sent"]);
    expect(edge.texts.at(-1)?.body).toContain("we will call you back");
    expect(await endCall(freshNumber(), "chat")).toEqual(["nothing_to_say", "nothing_to_say"]);
    expect(await endCall("+442079460958")).toEqual(["no_address", "no_address"]);
    const stopped = freshNumber();
    await say(stopped, "STOP");
    expect(await endCall(stopped)).toEqual(["no_address", "no_address"]);
    const done = await converse(world, business, {
      phone: freshNumber(),
      turns: [
        {
          heard: "yes",
          said: "You're booked.",
          act: async (ctx) => {
            await book(ctx, {
              serviceId: business.serviceId,
              startsAt: atLocal(9, 10),
              channel: "phone",
              customer: { name: "M", phone: "+12125550142" },
            });
            return [];
          },
        },
      ],
    });
    expect(await sendAfterCall(messaging, done)).toBe("nothing_to_say");
  });
});
