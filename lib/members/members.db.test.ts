import { randomUUID } from "node:crypto";
import { createClient } from "@supabase/supabase-js";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { createApiKey, listApiKeys, revokeApiKey } from "@/lib/businesses/api-keys";
import { checkSlug } from "@/lib/businesses/check-slug";
import { createBusiness, type NewBusiness } from "@/lib/businesses/create-business";
import { saveBusiness } from "@/lib/businesses/save-business";
import type { MemberCtx, Role } from "@/lib/context";
import { createFunctions, type Functions } from "@/lib/database/functions";
import type { MemberClient } from "@/lib/database/member";
import type { Database } from "@/lib/database/types";
import { acceptInvitation } from "@/lib/members/accept-invitation";
import { findInvitation } from "@/lib/members/find-invitation";
import { inviteMember } from "@/lib/members/invite-member";
import { listInvitations, listMembers } from "@/lib/members/list-members";
import { listMyBusinesses } from "@/lib/members/list-my-businesses";
import { revokeInvitation } from "@/lib/members/revoke-invitation";
import { saveMember } from "@/lib/members/save-member";
import { hashToken } from "@/lib/tokens";

type Person = { id: string; email: string; client: MemberClient };

const secret = "a secret of these tests, thirty-two letters";
const run = randomUUID().slice(0, 8);
let db: Functions;
let owner: Person;
let admin: Person;
let staff: Person;
let stranger: Person;
let otherOwner: Person;
let businessId = "";

async function signUp(name: string): Promise<Person> {
  const { supabaseUrl, publishableKey } = inject("database");
  const options = { auth: { persistSession: false, autoRefreshToken: false } };
  const client = createClient<Database>(supabaseUrl, publishableKey, options);
  const email = `${name}-${run}@example.com`;
  const { data, error } = await client.auth.signUp({ email, password: "quiet river at noon" });
  if (error || !data.user) {
    throw error ?? new Error("no user");
  }
  return { id: data.user.id, email, client };
}

/** The context a door would build, with whatever role the test pretends: the database must not believe it. */
function ctxOf(person: Person, pretended: Role, id = businessId): MemberCtx {
  const actor = { type: "member", userId: person.id, role: pretended } as const;
  return { businessId: id, actor, db, member: person.client, now: new Date() };
}

function newBusiness(slug: string): NewBusiness {
  return {
    name: "Nadia's",
    slug,
    kind: "salon",
    locale: "en",
    timeZone: "America/New_York",
    country: "US",
    services: [{ slug: "mens-cut", priceCents: 4_000 }],
    hours: [{ weekday: 1, startMinute: 540, endMinute: 1_020 }],
    staff: [{ name: "Nadia", title: "Stylist", isMe: true }],
  };
}

async function join(person: Person, role: "admin" | "staff", staffId: string | null): Promise<void> {
  const invited = await inviteMember(ctxOf(owner, "owner"), { email: person.email, role, staffId }, secret);
  const token = invited.ok ? invited.value.token : "";
  expect(await acceptInvitation(person.client, { token, name: role })).toMatchObject({ ok: true });
}

beforeAll(async () => {
  db = createFunctions(inject("database").appServerUrl, 2);
  [owner, admin, staff, stranger, otherOwner] = await Promise.all([
    signUp("owner"),
    signUp("admin"),
    signUp("staff"),
    signUp("stranger"),
    signUp("other"),
  ]);
  const made = await createBusiness(owner.client, { name: "Nadia" }, newBusiness(`nadias-${run}`));
  businessId = made.ok ? made.value.businessId : "";
  await createBusiness(otherOwner.client, { name: "Other" }, newBusiness(`other-${run}`));
  await join(admin, "admin", null);
  await join(staff, "staff", null);
});

afterAll(async () => {
  await db.close();
});

describe("a new business", () => {
  it("has its services, hours, staff and first owner, and takes bookings", async () => {
    const profile = await db.call("get_business", `nadias-${run}`);
    expect(profile).toMatchObject({ name: "Nadia's", status: "active", currency: "USD", email: null });
    expect(profile?.services.map((one) => [one.name, one.priceCents])).toEqual([["Men's cut", 4_000]]);
    expect(profile?.services[0]?.staffIds).toEqual([profile?.staff[0]?.id]);
    const [first] = await listMembers(ctxOf(owner, "owner"));
    expect(first).toMatchObject({ role: "owner", email: owner.email, staff_id: profile?.staff[0]?.id });
  });

  it("cannot take an address that is taken", async () => {
    expect(await checkSlug(stranger.client, `nadias-${run}`)).toBe("taken");
    expect(await checkSlug(stranger.client, `free-${run}`)).toBe("free");
    expect(await createBusiness(stranger.client, { name: "S" }, newBusiness(`nadias-${run}`))).toEqual({
      ok: false,
      refusal: "slug_taken",
    });
  });

  it("knows its owner by the account, whatever e-mail the request names", async () => {
    const p = { ...newBusiness(`forged-${run}`), memberEmail: owner.email, services: [], staff: [] };
    await stranger.client.rpc("create_business", { p });
    const { data } = await stranger.client.from("members").select("email").eq("user_id", stranger.id);
    expect(data).toEqual([{ email: stranger.email }]);
  });
});

describe.each([
  ["a stranger", () => stranger],
  ["the owner of another business", () => otherOwner],
])("%s", (_who, person) => {
  it("sees nothing of the business and changes nothing, even pretending to own it", async () => {
    const ctx = ctxOf(person(), "owner");
    expect(await listMembers(ctx)).toEqual([]);
    expect(await listInvitations(ctx)).toEqual([]);
    expect(await listApiKeys(ctx)).toEqual([]);
    expect(await saveBusiness(ctx, { name: "Mine" })).toEqual({ ok: false, refusal: "forbidden" });
    const mine = { email: person().email, role: "staff", staffId: null } as const;
    await expect(inviteMember(ctx, mine, secret)).rejects.toMatchObject({ code: "not_found" });
    await expect(createApiKey(ctx, { name: "x" })).rejects.toMatchObject({ code: "not_found" });
    const members = await listMembers(ctxOf(owner, "owner"));
    const change = { memberId: members[0]?.id ?? "", remove: true } as const;
    expect(await saveMember(ctx, change)).toEqual({ ok: false, refusal: "not_found" });
    expect((await listMyBusinesses(person().client, owner.id)).length).toBe(0);
  });
});

describe("staff", () => {
  it("change no setting, key, invitation or member, even pretending to be the owner", async () => {
    const ctx = ctxOf(staff, "owner");
    const forbidden = { ok: false, refusal: "forbidden" };
    expect(await saveBusiness(ctx, { name: "Mine" })).toEqual(forbidden);
    expect(await createApiKey(ctx, { name: "x" })).toEqual(forbidden);
    expect(await inviteMember(ctx, { email: "x@example.com", role: "staff", staffId: null }, secret)).toEqual(
      forbidden,
    );
    expect(await listInvitations(ctx)).toEqual([]);
    const me = (await listMembers(ctx)).find((member) => member.user_id === staff.id);
    expect(await saveMember(ctx, { memberId: me?.id ?? "", role: "owner", staffId: null })).toEqual(forbidden);
  });

  it("are refused by their own role before the database is asked", async () => {
    expect(await saveBusiness(ctxOf(staff, "staff"), { name: "Mine" })).toEqual({ ok: false, refusal: "forbidden" });
  });
});

describe("an admin", () => {
  it("changes settings and invites staff, but makes no admin and changes no member", async () => {
    const ctx = ctxOf(admin, "owner");
    expect(await saveBusiness(ctx, { description: "By the river" })).toEqual({ ok: true, value: null });
    const someone = { email: `someone-${run}@example.com`, staffId: null };
    expect(await inviteMember(ctx, { ...someone, role: "staff" }, secret)).toMatchObject({ ok: true });
    expect(await inviteMember(ctx, { ...someone, role: "admin" }, secret)).toEqual({ ok: false, refusal: "forbidden" });
    const me = (await listMembers(ctx)).find((member) => member.user_id === admin.id);
    const change = { memberId: me?.id ?? "", role: "owner", staffId: null } as const;
    expect(await saveMember(ctx, change)).toEqual({ ok: false, refusal: "forbidden" });
  });

  it("cannot write columns that no setting has", async () => {
    await expect(saveBusiness(ctxOf(admin, "owner"), { rules_version: 1 })).rejects.toMatchObject({
      code: "forbidden",
    });
  });

  it("makes a key that opens this business alone, until it is revoked", async () => {
    const made = await createApiKey(ctxOf(admin, "admin"), { name: "Accounting" });
    const hash = hashToken(made.ok ? made.value.key : "");
    expect(await db.call("use_api_key", hash)).toMatchObject({ businessId });
    const keyId = made.ok ? made.value.id : "";
    await expect(revokeApiKey(ctxOf(otherOwner, "owner"), { keyId })).resolves.toMatchObject({ refusal: "not_found" });
    expect(await revokeApiKey(ctxOf(admin, "admin"), { keyId })).toMatchObject({ ok: true });
    expect(await db.call("use_api_key", hash)).toBeNull();
  });
});

describe("an invitation", () => {
  const input = { role: "staff", staffId: null } as const;

  it("is shown by its link, joined by the invited e-mail alone, and once", async () => {
    const guest = await signUp("guest");
    const invited = await inviteMember(ctxOf(owner, "owner"), { ...input, email: guest.email }, secret);
    const token = invited.ok ? invited.value.token : "";
    expect(await findInvitation(db, token)).toMatchObject({ email: guest.email, role: "staff" });
    expect(await acceptInvitation(stranger.client, { token, name: "S" })).toEqual({
      ok: false,
      refusal: "other_email",
    });
    expect(await acceptInvitation(guest.client, { token, name: "G" })).toMatchObject({ ok: true });
    expect(await acceptInvitation(guest.client, { token, name: "G" })).toEqual({
      ok: false,
      refusal: "invitation_over",
    });
    expect(await findInvitation(db, token)).toBeNull();
    const again = await inviteMember(ctxOf(owner, "owner"), { ...input, email: guest.email }, secret);
    expect(again).toEqual({ ok: false, refusal: "already_member" });
  });

  it("ends when it is withdrawn, and when a newer one goes to the same e-mail", async () => {
    const email = `late-${run}@example.com`;
    const first = await inviteMember(ctxOf(owner, "owner"), { ...input, email }, secret);
    const second = await inviteMember(ctxOf(owner, "owner"), { ...input, email }, secret);
    expect(await findInvitation(db, first.ok ? first.value.token : "")).toBeNull();
    const open = second.ok ? second.value : { id: "", token: "" };
    const foreign = await revokeInvitation(ctxOf(otherOwner, "owner"), { invitationId: open.id });
    expect(foreign).toEqual({ ok: false, refusal: "not_found" });
    expect(await revokeInvitation(ctxOf(owner, "owner"), { invitationId: open.id })).toMatchObject({ ok: true });
    expect(await findInvitation(db, open.token)).toBeNull();
  });
});

describe("an owner", () => {
  it("removes a member, whose token opens nothing from then on", async () => {
    const leaver = await signUp("leaver");
    await join(leaver, "admin", null);
    expect((await listMyBusinesses(leaver.client, leaver.id)).map((one) => one.id)).toEqual([businessId]);
    const member = (await listMembers(ctxOf(owner, "owner"))).find((one) => one.user_id === leaver.id);
    const removed = await saveMember(ctxOf(owner, "owner"), { memberId: member?.id ?? "", remove: true });
    expect(removed).toMatchObject({ ok: true });
    expect(await listMyBusinesses(leaver.client, leaver.id)).toEqual([]);
    expect(await saveBusiness(ctxOf(leaver, "admin"), { name: "Mine" })).toEqual({ ok: false, refusal: "forbidden" });
  });

  it("stays while they are the last one", async () => {
    const me = (await listMembers(ctxOf(owner, "owner"))).find((one) => one.user_id === owner.id);
    const memberId = me?.id ?? "";
    const refusal = { ok: false, refusal: "last_owner" };
    expect(await saveMember(ctxOf(owner, "owner"), { memberId, remove: true })).toEqual(refusal);
    expect(await saveMember(ctxOf(owner, "owner"), { memberId, role: "admin", staffId: null })).toEqual(refusal);
  });
});
