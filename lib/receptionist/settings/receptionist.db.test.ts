import { randomUUID } from "node:crypto";
import { createClient } from "@supabase/supabase-js";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { setEnvironment } from "@/lib/booking/world.test-helper";
import { createBusiness } from "@/lib/businesses/create-business";
import type { MemberCtx, Role } from "@/lib/context";
import { createFunctions, type Functions } from "@/lib/database/functions";
import type { MemberClient } from "@/lib/database/member";
import type { Database } from "@/lib/database/types";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { acceptInvitation } from "@/lib/members/accept-invitation";
import { inviteMember } from "@/lib/members/invite-member";
import { defaultSettings } from "@/lib/receptionist/business";
import { getConversation } from "@/lib/receptionist/calls/get-conversation";
import { conversationFilters, listConversations } from "@/lib/receptionist/calls/list-conversations";
import { getNumbers } from "@/lib/receptionist/calls/numbers";
import { listIncidents, listTasks, setIncidentStatus, setTaskStatus } from "@/lib/receptionist/calls/tasks";
import { getReceptionist } from "@/lib/receptionist/settings/get-receptionist";
import { isOn } from "@/lib/receptionist/settings/is-on";
import { findForeignPhone } from "@/lib/receptionist/settings/own-numbers";
import { listFreeNumbers, setReceptionistNumber } from "@/lib/receptionist/settings/phone-numbers";
import { saveReceptionist, turnOnReceptionist } from "@/lib/receptionist/settings/save-receptionist";
import { settingsInput } from "@/lib/receptionist/settings/settings-schema";

type Person = { id: string; email: string; client: MemberClient };

const run = randomUUID().slice(0, 8);
const secret = "a secret of these tests, thirty-two letters";
let db: Functions;
let database: pg.Pool;
let owner: Person;
let staff: Person;
let stranger: Person;
let rival: Person;
let businessId = "";
let rivalId = "";
let serviceId = "";

async function signUp(name: string): Promise<Person> {
  const { supabaseUrl, publishableKey } = inject("database");
  const options = { auth: { persistSession: false, autoRefreshToken: false } };
  const client = createClient<Database>(supabaseUrl, publishableKey, options);
  const email = `${name}-${run}@receptionist.example`;
  const { data, error } = await client.auth.signUp({ email, password: "quiet river at noon" });
  if (error || !data.user) throw error ?? new Error("no user");
  return { id: data.user.id, email, client };
}

/** The context a door would build, with whatever role the test pretends: the database must not believe it. */
function ctxOf(person: Person, role: Role = "owner", id = businessId): MemberCtx {
  const actor = { type: "member", userId: person.id, role } as const;
  return { businessId: id, actor, db, member: person.client, now: new Date() };
}

async function open(person: Person, slug: string): Promise<string> {
  const made = await createBusiness(
    person.client,
    { name: slug },
    {
      name: slug,
      slug,
      kind: "salon",
      locale: "en",
      timeZone: "America/New_York",
      country: "US",
      services: [{ slug: "mens-cut", priceCents: 4_000 }],
      hours: [{ weekday: 1, startMinute: 540, endMinute: 1_020 }],
      staff: [{ name: slug, title: "", isMe: true }],
    },
  );
  return made.ok ? made.value.businessId : "";
}

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => "ok",
    (error: unknown) => (error instanceof AppError ? error.code : String(error)),
  );

type Talk = {
  outcome?: string;
  channel?: string;
  practice?: boolean;
  at?: string;
  claims?: object[];
  totalMs?: number[];
};

async function addTalk(talk: Talk, business = businessId): Promise<string> {
  const id = randomUUID();
  await database.query(
    `insert into public.conversations (business_id, id, channel, locale, customer_phone, token_hash, status, outcome, is_practice, turns, started_at, last_turn_at, ended_at, transfer_reason)
     values ($1, $2, $3, 'en', '+12125550123', sha256($8::bytea), 'ended', $4, $5, 4, $6, $6::timestamptz + interval '95 seconds', $6, $7)`,
    [
      business,
      id,
      talk.channel ?? "phone",
      talk.outcome ?? "answered",
      talk.practice ?? false,
      talk.at ?? "2027-03-02T15:00:00Z",
      talk.outcome === "transferred" ? "asked" : null,
      randomUUID(),
    ],
  );
  for (const [position, ms] of (talk.totalMs ?? [10]).entries()) {
    await database.query(
      `insert into public.conversation_turns (business_id, conversation_id, position, request_key, heard, said, claims, latency, status)
       values ($1, $2, $3, $6, 'Hello', 'Good day.', $4, jsonb_build_object('totalMs', $5::float), 'done')`,
      [business, id, position, JSON.stringify(position === 0 ? (talk.claims ?? []) : []), ms, String(position)],
    );
  }
  return id;
}

beforeAll(async () => {
  setEnvironment(inject("database"));
  const { appServerUrl, ownerUrl } = inject("database");
  db = createFunctions(appServerUrl, 2);
  database = new pg.Pool({ connectionString: ownerUrl, max: 2 });
  owner = await signUp("owner");
  staff = await signUp("staff");
  stranger = await signUp("stranger");
  rival = await signUp("rival");
  businessId = await open(owner, `luz-${run}`);
  rivalId = await open(rival, `sol-${run}`);
  const invited = await inviteMember(ctxOf(owner), { email: staff.email, role: "staff", staffId: null }, secret);
  await acceptInvitation(staff.client, { token: invited.ok ? invited.value.token : "", name: "Staff" });
  const { rows } = await database.query("select id from public.services where business_id = $1", [businessId]);
  serviceId = rows[0]?.id;
});

afterAll(async () => {
  await db.close();
  await database.end();
});

describe("settings", () => {
  it("stand at their defaults until somebody touches them, and those are the database's", async () => {
    expect(await getReceptionist(ctxOf(owner))).toMatchObject({ isSet: false, settings: defaultSettings });
    await database.query("insert into public.receptionist_settings (business_id) values ($1)", [rivalId]);
    const touched = await getReceptionist(ctxOf(rival, "owner", rivalId));
    expect(touched).toMatchObject({ isSet: true, settings: defaultSettings });
  });

  it("are turned on with script, facts and names in one go, and a second time doubles nothing", async () => {
    const script = {
      greeting: "This is Luz.",
      tone: "brief" as const,
      retentionDays: 30,
      transferNumber: "(212) 555-0142",
      phoneEnabled: true,
      textEnabled: true,
      chatEnabled: true,
      facts: [{ question: "Where can I park?", answer: "Behind the house." }],
      spokenNames: { [serviceId]: ["guy's haircut"] },
    };
    await turnOnReceptionist(ctxOf(owner), script, "US");
    await turnOnReceptionist(ctxOf(owner), script, "US");
    const view = await getReceptionist(ctxOf(owner));
    expect(isOn(view.settings)).toBe(true);
    expect(view.settings).toMatchObject({
      greeting: "This is Luz.",
      transferNumber: "+12125550142",
      transferWhen: "open_hours",
    });
    expect(view.facts.map((one) => one.question)).toEqual(["Where can I park?"]);
    expect(view.spokenNames).toEqual([{ serviceId, name: "guy's haircut" }]);
    expect(await codeOf(turnOnReceptionist(ctxOf(owner), { ...script, transferNumber: "12" }, "US"))).toBe(
      "invalid_input",
    );
  });

  it("put nobody through to a number that the receptionist answers itself, and propose none", async () => {
    const ours = "+12125550173";
    await db.call("set_receptionist_number", rivalId, ours);
    for (const transferNumber of [ours, env().TWILIO_PHONE_NUMBER]) {
      const fields = [{ field: "transferNumber", message: "ownNumber" }];
      await expect(saveReceptionist(ctxOf(owner), { settings: { transferNumber } })).rejects.toMatchObject({ fields });
      expect(await findForeignPhone(db, transferNumber, "US")).toBeNull();
    }
    expect(await findForeignPhone(db, "(212) 555-0142", "US")).toBe("(212) 555-0142");
    await db.call("set_receptionist_number", rivalId, null);
  });

  it("are saved by section: what is not named stays", async () => {
    await saveReceptionist(ctxOf(owner), { settings: { mayCancel: false, locale: "es" } });
    await saveReceptionist(ctxOf(owner), { settings: { retentionDays: 7 } });
    const { settings } = await getReceptionist(ctxOf(owner));
    expect(settings).toMatchObject({ mayCancel: false, locale: "es", retentionDays: 7, greeting: "This is Luz." });
    await saveReceptionist(ctxOf(owner), { settings: settingsInput("US").parse({ streaming: true }) });
    expect(await getReceptionist(ctxOf(owner))).toMatchObject({ settings: { streaming: true }, canStream: false });
    await saveReceptionist(ctxOf(owner), { settings: { locale: null, transferNumber: null } });
    expect((await getReceptionist(ctxOf(owner))).settings).toMatchObject({ locale: null, transferNumber: null });
  });

  it("keep facts in their order, and take away only what was taken away", async () => {
    const [kept] = (await getReceptionist(ctxOf(owner))).facts;
    const added = { id: randomUUID(), question: "Wi-Fi?", answer: "Ask at the desk." };
    await saveReceptionist(ctxOf(owner), { facts: [added, ...(kept ? [kept] : [])], removedFacts: [] });
    const view = await getReceptionist(ctxOf(owner));
    expect(view.facts.map((one) => one.question)).toEqual(["Wi-Fi?", "Where can I park?"]);
    await saveReceptionist(ctxOf(owner), { facts: kept ? [kept] : [], removedFacts: [added.id] });
    expect((await getReceptionist(ctxOf(owner))).facts).toEqual([kept]);
  });

  it("replace the names of a service and leave other services alone", async () => {
    await saveReceptionist(ctxOf(owner), { spokenNames: { [serviceId]: ["trim", "buzz cut"] } });
    expect((await getReceptionist(ctxOf(owner))).spokenNames.map((one) => one.name)).toEqual(["buzz cut", "trim"]);
    await saveReceptionist(ctxOf(owner), { spokenNames: {} });
    expect((await getReceptionist(ctxOf(owner))).spokenNames).toHaveLength(2);
  });

  it("are seen by staff and changed by owners and admins alone, whatever role is pretended", async () => {
    expect((await getReceptionist(ctxOf(staff, "staff"))).settings.greeting).toBe("This is Luz.");
    expect(await getReceptionist(ctxOf(stranger))).toMatchObject({ isSet: false, facts: [], spokenNames: [] });
    for (const person of [staff, stranger, rival]) {
      expect(await codeOf(saveReceptionist(ctxOf(person), { settings: { greeting: "Mine now" } }))).toBe("forbidden");
      expect(await codeOf(saveReceptionist(ctxOf(person), { facts: [], removedFacts: [] }))).toBe("forbidden");
    }
    expect((await getReceptionist(ctxOf(owner))).settings.greeting).toBe("This is Luz.");
  });
});

describe("the phone number", () => {
  const numbers = ["+12125550171", "+12125550172"];
  const list = async () => numbers;

  it("is one of the platform's that nobody else has", async () => {
    expect(await setReceptionistNumber(ctxOf(owner), "+12125550171", list)).toMatchObject({ ok: true });
    expect(await listFreeNumbers(ctxOf(owner), list)).toEqual(numbers);
    expect(await listFreeNumbers(ctxOf(rival, "owner", rivalId), list)).toEqual(["+12125550172"]);
    const taken = await setReceptionistNumber(ctxOf(rival, "owner", rivalId), "+12125550171", list);
    expect(taken).toMatchObject({ ok: false, refusal: "changed_meanwhile" });
    expect((await getReceptionist(ctxOf(owner))).settings.phoneNumber).toBe("+12125550171");
  });

  it("is given to no staff login, and never one that is not the platform's", async () => {
    expect(await codeOf(setReceptionistNumber(ctxOf(staff, "staff"), "+12125550172", list))).toBe("forbidden");
    expect(await codeOf(setReceptionistNumber(ctxOf(owner), "+12125559999", list))).toBe("not_found");
  });

  it("can be given back", async () => {
    await setReceptionistNumber(ctxOf(owner), null, list);
    expect((await getReceptionist(ctxOf(owner))).settings.phoneNumber).toBeNull();
  });
});

describe("conversations", () => {
  const filters = (change: object = {}) => conversationFilters.parse(change);
  const ids = async (person: Person, change: object = {}) =>
    (await listConversations(ctxOf(person), filters(change), { limit: 40 })).data.map((one) => one.id);

  it("are listed to owners by filter and to nobody else", async () => {
    const older = await addTalk({ at: "2026-06-01T12:00:00Z", channel: "chat", outcome: "abandoned" });
    const newer = await addTalk({ at: "2026-06-02T12:00:00Z", outcome: "transferred" });
    const practice = await addTalk({ at: "2026-06-03T12:00:00Z", practice: true });
    expect(await ids(owner, { to: "2026-07-01T00:00:00Z" })).toEqual([practice, newer, older]);
    expect(await ids(owner, { channel: ["chat"], to: "2026-07-01T00:00:00Z" })).toEqual([older]);
    expect(await ids(owner, { outcome: ["transferred"], to: "2026-07-01T00:00:00Z" })).toEqual([newer]);
    expect(await ids(owner, { practice: false, to: "2026-07-01T00:00:00Z" })).toEqual([newer, older]);
    for (const person of [staff, stranger, rival]) expect(await ids(person)).toEqual([]);
    for (const person of [staff, stranger, rival])
      expect(await codeOf(getConversation(ctxOf(person), newer))).toBe("not_found");
  });

  it("come page by page without a gap", async () => {
    const first = await listConversations(ctxOf(owner), filters({ to: "2026-07-01T00:00:00Z" }), { limit: 2 });
    const cursor = first.nextCursor ?? "";
    const second = await listConversations(ctxOf(owner), filters({ to: "2026-07-01T00:00:00Z" }), { cursor, limit: 2 });
    expect([first.data.length, second.data.length, second.nextCursor]).toEqual([2, 1, null]);
    expect(await codeOf(listConversations(ctxOf(owner), filters(), { cursor: "x", limit: 2 }))).toBe("invalid_input");
  });

  it("show who called, how long it took and how fast it was answered", async () => {
    await database.query(
      "insert into public.customers (business_id, name, phone) values ($1, 'Iris', '+12125550123')",
      [businessId],
    );
    const id = await addTalk({ at: "2026-05-01T12:00:00Z", totalMs: [10, 20, 30, 40] });
    const { conversation, turns, pace } = await getConversation(ctxOf(owner), id);
    expect([conversation.customer?.name, conversation.seconds, turns.length]).toEqual(["Iris", 95, 4]);
    expect(pace.totalMs).toEqual({ p50: 25, p95: 39 });
  });

  it("leave tasks and incidents that owners see to, once, and reopen", async () => {
    const id = await addTalk({ at: "2026-04-01T12:00:00Z" });
    await db.call("add_receptionist_task", {
      businessId,
      conversationId: id,
      kind: "call_back",
      body: "Please call",
      dedupeKey: id,
    });
    await db.call("add_receptionist_task", {
      businessId,
      conversationId: id,
      kind: "emergency",
      body: "Bleeding",
      dedupeKey: `${id}e`,
    });
    await database.query(
      "insert into public.conversation_incidents (business_id, conversation_id, kind) values ($1, $2, 'wrong_time')",
      [businessId, id],
    );
    const [urgent, task] = await listTasks(ctxOf(owner));
    expect([urgent?.kind, task?.kind]).toEqual(["emergency", "call_back"]);
    const [incident] = await listIncidents(ctxOf(owner));
    expect(await ids(owner, { incident: true })).toEqual([id]);
    expect(await codeOf(setTaskStatus(ctxOf(staff, "admin"), task?.id ?? "", "done"))).toBe("not_found");
    expect(await codeOf(setIncidentStatus(ctxOf(rival), incident?.id ?? "", "resolved"))).toBe("not_found");
    expect(await listTasks(ctxOf(staff))).toEqual([]);
    await setTaskStatus(ctxOf(owner), task?.id ?? "", "done");
    await setIncidentStatus(ctxOf(owner), incident?.id ?? "", "resolved");
    expect((await listTasks(ctxOf(owner))).map((one) => one.id)).toEqual([urgent?.id]);
    expect(await listIncidents(ctxOf(owner))).toEqual([]);
    expect((await listTasks(ctxOf(owner), { conversationId: id })).map((one) => one.status)).toEqual(["open", "done"]);
    await setTaskStatus(ctxOf(owner), task?.id ?? "", "open");
    expect(await listTasks(ctxOf(owner))).toHaveLength(2);
  });
});

describe("numbers", () => {
  const window = { from: new Date("2027-03-01T00:00:00Z"), to: new Date("2027-04-01T00:00:00Z") };

  it("count what was really booked, who needed no person, and how fast, of all, by channel and by week", async () => {
    const { rows } = await database.query(`select b.id from public.bookings b where b.business_id = $1 limit 1`, [
      businessId,
    ]);
    expect(rows).toEqual([]);
    const bookingId = await addBooking();
    const claim = (kind: string, id: string) => ({ kind, bookingId: id, startsAt: null });
    await addTalk({
      outcome: "booked",
      claims: [claim("booked", bookingId), claim("booked", bookingId)],
      totalMs: [10, 20],
    });
    await addTalk({ outcome: "booked", claims: [claim("booked", randomUUID())], totalMs: [30], channel: "chat" });
    await addTalk({ outcome: "transferred", totalMs: [40], at: "2027-03-10T15:00:00Z" });
    await addTalk({ outcome: "abandoned", totalMs: [50], at: "2027-03-10T15:00:00Z" });
    await addTalk({ outcome: "booked", practice: true, claims: [claim("booked", bookingId)] });
    const numbers = await getNumbers(ctxOf(owner), window);
    expect(numbers.all).toEqual({
      conversations: 4,
      ended: 4,
      contained: 2,
      booked: 1,
      rescheduled: 0,
      cancelled: 0,
      transferred: 1,
      meanTurns: 4,
      p50Ms: 30,
      p95Ms: 48,
    });
    expect(numbers.byChannel.map((one) => [one.channel, one.conversations, one.booked])).toEqual([
      ["chat", 1, 0],
      ["phone", 3, 1],
    ]);
    expect(numbers.byWeek.map((one) => [one.week, one.conversations])).toEqual([
      ["2027-02-28", 2],
      ["2027-03-07", 2],
    ]);
    expect(numbers.reasons).toEqual([{ reason: "asked", count: 1 }]);
  });

  it("are nobody else's", async () => {
    for (const person of [staff, stranger, rival]) {
      expect((await getNumbers(ctxOf(person), window)).all?.conversations ?? 0).toBe(0);
    }
  });
});

async function addBooking(): Promise<string> {
  const id = randomUUID();
  const { rows } = await database.query(
    "select z.rules_version as rules, (select s.id from public.staff s where s.business_id = z.id limit 1) as staff from public.businesses z where z.id = $1",
    [businessId],
  );
  await database.query(`select app.book($1, '{"type": "member"}')`, [
    {
      businessId,
      bookingId: id,
      serviceId,
      staffIds: [rows[0]?.staff],
      startsAt: "2030-02-11T18:00:00Z",
      rulesVersion: rows[0]?.rules,
      manageTokenHash: randomUUID().replaceAll("-", "").repeat(2),
      channel: "phone",
      customer: { name: "Cy", phone: "+12125550124" },
    },
  ]);
  return id;
}
