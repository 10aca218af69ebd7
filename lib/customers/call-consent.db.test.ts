import { randomUUID } from "node:crypto";
import { createClient } from "@supabase/supabase-js";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { createBusiness } from "@/lib/businesses/create-business";
import type { MemberCtx, Role } from "@/lib/context";
import { getCustomer } from "@/lib/customers/get-customer";
import { listCallConsents } from "@/lib/customers/list-call-consents";
import { recordCallConsent } from "@/lib/customers/record-call-consent";
import { createFunctions, type Functions } from "@/lib/database/functions";
import type { MemberClient } from "@/lib/database/member";
import type { Database } from "@/lib/database/types";
import { acceptInvitation } from "@/lib/members/accept-invitation";
import { inviteMember } from "@/lib/members/invite-member";

type Person = { id: string; email: string; client: MemberClient };

const run = randomUUID().slice(0, 8);
const secret = "a secret of these tests, thirty-two letters";
const phone = "+12125550187";
let db: Functions;
let database: pg.Pool;
let owner: Person;
let admin: Person;
let staff: Person;
let rival: Person;
let businessId = "";
let rivalId = "";
let customerId = "";

async function signUp(name: string): Promise<Person> {
  const { supabaseUrl, publishableKey } = inject("database");
  const options = { auth: { persistSession: false, autoRefreshToken: false } };
  const client = createClient<Database>(supabaseUrl, publishableKey, options);
  const email = `${name}-${run}@consent.example`;
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

async function addCustomer(number: string | null, business = businessId): Promise<string> {
  const { rows } = await database.query(
    "insert into public.customers (business_id, name, phone, email) values ($1, 'Robin Vega', $2, $3) returning id",
    [business, number, `${randomUUID()}@consent.example`],
  );
  return rows[0]?.id;
}

async function join(person: Person, role: "admin" | "staff") {
  const invited = await inviteMember(ctxOf(owner), { email: person.email, role, staffId: null }, secret);
  await acceptInvitation(person.client, { token: invited.ok ? invited.value.token : "", name: role });
}

beforeAll(async () => {
  const { appServerUrl, ownerUrl } = inject("database");
  db = createFunctions(appServerUrl, 2);
  database = new pg.Pool({ connectionString: ownerUrl, max: 2 });
  owner = await signUp("owner");
  admin = await signUp("admin");
  staff = await signUp("staff");
  rival = await signUp("rival");
  businessId = await open(owner, `agreed-${run}`);
  rivalId = await open(rival, `rival-${run}`);
  await join(admin, "admin");
  await join(staff, "staff");
  customerId = await addCustomer(phone);
});

afterAll(async () => {
  await db.close();
  await database.end();
});

const record = (given: boolean, evidence: string, person = owner) =>
  recordCallConsent(ctxOf(person), customerId, { purposes: ["confirmation"], given, evidence });

describe("consent to automated calls", () => {
  it("is read per purpose by its last line, and only where there is one", async () => {
    expect((await getCustomer(ctxOf(owner), customerId)).callConsents).toEqual([]);
    expect(await record(true, "Signed the form.")).toMatchObject({ ok: true });
    const given = { purpose: "confirmation", given: true, evidence: "Signed the form.", inCall: false };
    expect((await getCustomer(ctxOf(admin, "admin"), customerId)).callConsents).toMatchObject([given]);
    await record(false, "Asked us to stop.");
    await recordCallConsent(ctxOf(owner), customerId, {
      purposes: ["waitlist_offer"],
      given: true,
      evidence: "Said so at the desk.",
    });
    expect((await getCustomer(ctxOf(owner), customerId)).callConsents).toMatchObject([
      { purpose: "confirmation", given: false, evidence: "Asked us to stop." },
      { purpose: "waitlist_offer", given: true, evidence: "Said so at the desk." },
    ]);
  });

  it("says so when the caller took it back in a call", async () => {
    await record(true, "Agreed again.");
    await db.call("stop_calling", { businessId, phone, evidence: "Stop calling me." });
    expect((await getCustomer(ctxOf(owner), customerId)).callConsents).toMatchObject([
      { purpose: "confirmation", given: false, evidence: "Stop calling me.", inCall: true },
      { purpose: "waitlist_offer", given: false, evidence: "Stop calling me.", inCall: true },
    ]);
  });

  it("is not read by a staff login or another business's owner, whatever role and business they pretend", async () => {
    expect(await listCallConsents(ctxOf(owner), phone)).toHaveLength(2);
    for (const person of [staff, rival]) expect(await listCallConsents(ctxOf(person), phone)).toEqual([]);
    expect(await listCallConsents(ctxOf(rival, "owner", rivalId), phone)).toEqual([]);
  });

  it("is of one business: the same number has agreed to nothing elsewhere", async () => {
    const theirs = await addCustomer(phone, rivalId);
    expect((await getCustomer(ctxOf(rival, "owner", rivalId), theirs)).callConsents).toEqual([]);
  });

  it("is refused for a customer without a phone, of whom nothing is read", async () => {
    const silent = await addCustomer(null);
    const input = { purposes: ["confirmation" as const], given: true, evidence: "Said so." };
    expect(await recordCallConsent(ctxOf(owner), silent, input)).toMatchObject({ ok: false, refusal: "no_phone" });
    expect((await getCustomer(ctxOf(owner), silent)).callConsents).toEqual([]);
  });
});
