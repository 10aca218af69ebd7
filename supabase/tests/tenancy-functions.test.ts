import type pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Actor, as, connectOwner, makeWorld, type World } from "./world";

/** Who may EXECUTE what. Every function of our schemas stands in one of these lists; a new one fails until it does. */
const appServerOnly = [
  "app.add_receptionist_task",
  "app.attach_recording",
  "app.begin_message",
  "app.begin_turn",
  "app.book",
  "app.book_series",
  "app.cancel_booking",
  "app.cancel_seats",
  "app.cancel_series",
  "app.claim_due_reminders",
  "app.claim_outbound_calls",
  "app.claim_outbox",
  "app.create_code",
  "app.create_silent_code",
  "app.decline_offer",
  "app.drop_transfer",
  "app.end_conversation",
  "app.expire_pending",
  "app.find_conversation",
  "app.find_last_texting_business",
  "app.find_receptionist",
  "app.find_slot_inputs",
  "app.finish_message",
  "app.finish_outbound_call",
  "app.finish_reminder",
  "app.finish_review",
  "app.finish_text",
  "app.finish_turn",
  "app.forget_recording",
  "app.get_availability_version",
  "app.get_booking",
  "app.get_booking_by_token",
  "app.get_booking_history",
  "app.get_business",
  "app.get_business_slug",
  "app.get_code",
  "app.get_conversation_contact",
  "app.get_conversation_reach",
  "app.get_conversation_review",
  "app.get_health",
  "app.get_hold",
  "app.get_idempotent",
  "app.get_invitation",
  "app.get_invitation_for_mail",
  "app.get_last_reply",
  "app.get_link",
  "app.get_offer",
  "app.get_offer_by_id",
  "app.get_outbound_call",
  "app.get_receptionist_task",
  "app.get_recipient",
  "app.get_reminder",
  "app.get_series",
  "app.get_slots_version",
  "app.get_time_shift_report",
  "app.get_waitlist_entry",
  "app.get_waitlist_entry_by_id",
  "app.give_guess_back",
  "app.hold_slot",
  "app.is_opted_out",
  "app.is_stopped_by_keyword",
  "app.join_waitlist",
  "app.leave_hold",
  "app.leave_task",
  "app.leave_waitlist",
  "app.list_bookings",
  "app.list_due_recordings",
  "app.list_local_starts",
  "app.list_open_codes",
  "app.list_outbound_callers",
  "app.list_texting_businesses",
  "app.list_unhandled_texts",
  "app.list_waiting",
  "app.list_waitlists",
  "app.mark_interrupted",
  "app.mark_outbound",
  "app.mark_outbox_relayed",
  "app.move_bookings",
  "app.move_to_hold",
  "app.offer_slot",
  "app.prune",
  "app.prune_proofs",
  "app.prune_tasks",
  "app.prune_texts",
  "app.prune_transcripts",
  "app.queue_outbound_calls",
  "app.receive_text",
  "app.record_opt_out",
  "app.release_hold",
  "app.release_outbox",
  "app.release_turn",
  "app.renew_hold",
  "app.reschedule_booking",
  "app.set_receptionist_number",
  "app.shift_bookings",
  "app.start_conversation",
  "app.stop_calling",
  "app.sweep_conversations",
  "app.sweep_lapsed_holds",
  "app.sweep_texts",
  "app.sweep_waitlist",
  "app.take_guess",
  "app.take_text",
  "app.transfer_taken",
  "app.use_api_key",
  "app.use_code",
  "app.want_link",
];

/** Exposed to signed-in people: public.* is the door, private.* asks who stands before it. */
const memberDoors = [
  "accept_invitation",
  "create_api_key",
  "create_business",
  "create_invitation",
  "decide_time_off",
  "get_rotation",
  "is_slug_free",
  "list_claims",
  "list_time_off",
  "member_book",
  "member_book_series",
  "member_cancel_booking",
  "member_cancel_seats",
  "member_cancel_series",
  "member_get_series",
  "member_move_bookings",
  "member_reschedule_booking",
  "member_set_booking_status",
  "record_call_consent",
  "remove_waitlist_entry",
  "request_time_off",
  "revoke_api_key",
  "revoke_invitation",
  "save_date_override",
  "save_location",
  "save_member",
  "save_resource",
  "save_service",
  "save_staff",
  "save_staff_rules",
  "save_working_hours",
];
/** Run as the caller: row-level security counts only their rows. */
const callerFunctions = ["public.dashboard_version", "public.receptionist_numbers", "public.save_receptionist"];
const memberHelpers = [
  "private.is_time_zone",
  "private.my_admin_business_ids",
  "private.my_business_ids",
  "private.my_staff_ids",
];

let client: pg.Client;
let world: World;

beforeAll(async () => {
  client = await connectOwner();
  world = await makeWorld(client);
});

afterAll(() => client.end());

async function executableBy(role: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select distinct n.nspname || '.' || p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where n.nspname in ('public', 'app', 'private') and has_function_privilege($1, p.oid, 'execute')
       and has_schema_privilege($1, n.oid, 'usage') order by 1`,
    [role],
  );
  return rows.map((row) => row.name);
}

test("anon may execute nothing", async () => {
  expect(await executableBy("anon")).toEqual([]);
});

test("app_server may execute the closed list and nothing else", async () => {
  expect(await executableBy("app_server")).toEqual(appServerOnly);
});

test("a signed-in person may execute the doors for members and nothing else", async () => {
  const doors = memberDoors.flatMap((name) => [`public.${name}`, `private.${name}`]);
  expect(await executableBy("authenticated")).toEqual([...doors, ...callerFunctions, ...memberHelpers].sort());
});

test("every function that runs with its owner's rights fixes its search path", async () => {
  const { rows } = await client.query(
    `select p.oid::regprocedure::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where n.nspname in ('public', 'app', 'private') and not coalesce(array_to_string(p.proconfig, ',') like '%search_path=""%', false)`,
  );
  expect(rows).toEqual([]);
});

type Call = {
  readonly args: (w: World, rules: string) => Record<string, unknown>;
  readonly expected: Record<Actor, string>;
};

const adminOnly = {
  anon: "denied",
  stranger: "not_found",
  staff: "forbidden",
  admin: "ok",
  owner: "ok",
  otherOwner: "not_found",
};
const ownCalendar = {
  anon: "denied",
  stranger: "not_found",
  staff: "ok",
  admin: "ok",
  owner: "ok",
  otherOwner: "not_found",
};
const colleague = { ...ownCalendar, staff: "forbidden" };

const booking = (w: World, rules: string, staffId: string | undefined) => ({
  businessId: w.businessId,
  bookingId: crypto.randomUUID(),
  serviceId: w.serviceId,
  staffIds: [staffId],
  startsAt: "2030-02-11T18:00:00Z",
  rulesVersion: rules,
  manageTokenHash: "ef".repeat(32),
  channel: "dashboard",
  customer: { name: "Cy", phone: "+12125550124" },
});

const series = (w: World, rules: string, staffId: string | undefined) => ({
  ...booking(w, rules, staffId),
  seriesId: crypto.randomUUID(),
  rule: { everyUnit: "week", everyInterval: 1, startsOn: "2030-02-11", startMinute: 780, timeZone: "America/New_York" },
  occurrences: [
    { bookingId: crypto.randomUUID(), manageTokenHash: "1a".repeat(32), startsAt: "2030-02-11T18:00:00Z" },
    { bookingId: crypto.randomUUID(), manageTokenHash: "1b".repeat(32), startsAt: "2030-02-18T18:00:00Z" },
  ],
});

const move = (w: World, rules: string, bookingId: string, staffId: string | undefined) => ({
  businessId: w.businessId,
  rulesVersion: rules,
  moves: [{ bookingId, startsAt: "2030-02-12T18:00:00Z", staffIds: [staffId] }],
});

const ownTimeOff = (w: World, staffId: string | undefined) => ({
  businessId: w.businessId,
  staffId,
  fromDate: "2031-05-01",
  toDate: "2031-05-02",
});

const calls: Record<string, Call> = {
  "member_book_series in one's own calendar": {
    args: (w, rules) => series(w, rules, w.staffIds[0]),
    expected: ownCalendar,
  },
  "member_book_series in a colleague's calendar": {
    args: (w, rules) => series(w, rules, w.staffIds[1]),
    expected: colleague,
  },
  "member_cancel_series of one's own": {
    args: (w) => ({ businessId: w.businessId, bookingId: w.series.mine.bookingId, scope: "all" }),
    expected: ownCalendar,
  },
  "member_cancel_series of a colleague": {
    args: (w) => ({ businessId: w.businessId, bookingId: w.series.others.bookingId, scope: "following" }),
    expected: colleague,
  },
  "member_get_series of one's own": {
    args: (w) => ({ businessId: w.businessId, seriesId: w.series.mine.seriesId }),
    expected: ownCalendar,
  },
  "member_get_series of a colleague": {
    args: (w) => ({ businessId: w.businessId, seriesId: w.series.others.seriesId }),
    expected: colleague,
  },
  "member_move_bookings of one's own": {
    args: (w, rules) => move(w, rules, w.bookingId, w.staffIds[0]),
    expected: ownCalendar,
  },
  "member_move_bookings of a colleague's to oneself": {
    args: (w, rules) => move(w, rules, w.otherBookingId, w.staffIds[0]),
    expected: colleague,
  },
  "member_cancel_seats of one's own": {
    args: (w) => ({ businessId: w.businessId, bookingId: w.bookingId, seats: 1 }),
    expected: ownCalendar,
  },
  "member_cancel_seats of a colleague": {
    args: (w) => ({ businessId: w.businessId, bookingId: w.otherBookingId, seats: 1 }),
    expected: colleague,
  },
  "request_time_off of one's own": { args: (w) => ownTimeOff(w, w.staffIds[0]), expected: ownCalendar },
  "request_time_off for a colleague": { args: (w) => ownTimeOff(w, w.staffIds[1]), expected: colleague },
  "list_time_off of one's own": {
    args: (w) => ({ businessId: w.businessId, staffId: w.staffIds[0] }),
    expected: ownCalendar,
  },
  "list_time_off of a colleague": {
    args: (w) => ({ businessId: w.businessId, staffId: w.staffIds[1] }),
    expected: colleague,
  },
  "list_time_off of everybody": { args: (w) => ({ businessId: w.businessId }), expected: adminOnly },
  decide_time_off: {
    args: (w) => ({ businessId: w.businessId, id: crypto.randomUUID(), to: "approved" }),
    expected: { ...adminOnly, admin: "not_found", owner: "not_found" },
  },
  get_rotation: { args: (w) => ({ businessId: w.businessId, serviceId: w.serviceId }), expected: adminOnly },
  "list_claims of one's own": {
    args: (w) => ({ businessId: w.businessId, resourceIds: w.staffIds, from: "2030-01-01", to: "2030-03-01" }),
    expected: ownCalendar,
  },
  save_location: { args: (w) => ({ businessId: w.businessId, name: "Elsewhere" }), expected: adminOnly },
  save_resource: { args: (w) => ({ businessId: w.businessId, kind: "machine", name: "Laser" }), expected: adminOnly },
  save_staff_rules: {
    args: (w) => ({ businessId: w.businessId, staffId: w.staffIds[0], limits: [{ period: "week", minutes: 600 }] }),
    expected: adminOnly,
  },
  "member_book in one's own calendar": { args: (w, rules) => booking(w, rules, w.staffIds[0]), expected: ownCalendar },
  "member_book in a colleague's calendar": {
    args: (w, rules) => booking(w, rules, w.staffIds[1]),
    expected: colleague,
  },
  "member_reschedule_booking of one's own": {
    args: (w, rules) => ({ ...booking(w, rules, w.staffIds[0]), bookingId: w.bookingId }),
    expected: ownCalendar,
  },
  "member_reschedule_booking onto a colleague": {
    args: (w, rules) => ({ ...booking(w, rules, w.staffIds[1]), bookingId: w.bookingId }),
    expected: colleague,
  },
  "member_cancel_booking of one's own": {
    args: (w) => ({ businessId: w.businessId, bookingId: w.bookingId }),
    expected: ownCalendar,
  },
  "member_cancel_booking of a colleague": {
    args: (w) => ({ businessId: w.businessId, bookingId: w.otherBookingId }),
    expected: colleague,
  },
  "member_set_booking_status of a colleague": {
    args: (w) => ({ businessId: w.businessId, bookingId: w.otherBookingId, to: "confirmed" }),
    expected: colleague,
  },
  save_service: {
    args: (w) => ({ businessId: w.businessId, slug: "new", name: "New", durationMinutes: 30, staffIds: w.staffIds }),
    expected: adminOnly,
  },
  save_staff: {
    args: (w) => ({ businessId: w.businessId, name: "New", colorHue: 10, active: true, serviceIds: [w.serviceId] }),
    expected: adminOnly,
  },
  save_working_hours: {
    args: (w) => ({
      businessId: w.businessId,
      staffId: w.staffIds[0],
      hours: [{ weekday: 2, startMinute: 540, endMinute: 600 }],
    }),
    expected: adminOnly,
  },
  save_date_override: {
    args: (w) => ({ businessId: w.businessId, date: "2030-03-01", intervals: [] }),
    expected: adminOnly,
  },
  "create_invitation as staff": {
    args: (w) => ({
      businessId: w.businessId,
      id: crypto.randomUUID(),
      email: "n@example.com",
      role: "staff",
      tokenHash: "aa".repeat(32),
    }),
    expected: adminOnly,
  },
  "create_invitation as admin": {
    args: (w) => ({
      businessId: w.businessId,
      id: crypto.randomUUID(),
      email: "m@example.com",
      role: "admin",
      tokenHash: "ab".repeat(32),
    }),
    expected: { ...adminOnly, admin: "forbidden" },
  },
  revoke_invitation: {
    args: (w) => ({ businessId: w.businessId, id: crypto.randomUUID() }),
    expected: { ...adminOnly, admin: "not_found", owner: "not_found" },
  },
  remove_waitlist_entry: {
    args: (w) => ({ businessId: w.businessId, id: crypto.randomUUID() }),
    expected: { ...adminOnly, admin: "not_found", owner: "not_found" },
  },
  record_call_consent: {
    args: (w) => ({
      businessId: w.businessId,
      customerId: w.customerId,
      purposes: ["confirmation"],
      given: true,
      evidence: "Said so at the desk.",
    }),
    expected: adminOnly,
  },
  save_member: {
    args: (w) => ({ businessId: w.businessId, memberId: crypto.randomUUID(), role: "admin" }),
    expected: { ...adminOnly, admin: "forbidden", owner: "not_found" },
  },
  create_api_key: {
    args: (w) => ({ businessId: w.businessId, name: "k", prefix: "tca_12345678", keyHash: "ac".repeat(32) }),
    expected: adminOnly,
  },
  revoke_api_key: {
    args: (w) => ({ businessId: w.businessId, id: crypto.randomUUID() }),
    expected: { ...adminOnly, admin: "not_found", owner: "not_found" },
  },
};

test("every door for members is tried by everybody", () => {
  const tried = new Set(Object.keys(calls).map((name) => name.split(" ")[0]));
  const elsewhere = ["accept_invitation", "create_business", "is_slug_free"];
  expect([...tried, ...elsewhere].sort()).toEqual(memberDoors);
});

const actors: readonly Actor[] = ["anon", "stranger", "staff", "admin", "owner", "otherOwner"];

async function outcome(actor: Actor, name: string, args: Record<string, unknown>): Promise<string> {
  return as(client, actor, world, async () => {
    try {
      const { rows } = await client.query<{ answer: { ok: boolean; refusal?: string } }>(
        `select public.${name}($1) as answer`,
        [args],
      );
      const answer = rows[0]?.answer;
      return answer?.ok === true ? "ok" : (answer?.refusal ?? "nothing");
    } catch (error) {
      return error instanceof Error && "code" in error && error.code === "42501" ? "denied" : String(error);
    }
  });
}

test.each(Object.entries(calls))("%s answers each actor as the matrix says", async (name, call) => {
  const { rows } = await client.query<{ rules: string }>(
    "select rules_version as rules from public.businesses where id = $1",
    [world.businessId],
  );
  const seen: Record<string, string> = {};
  for (const actor of actors) {
    seen[actor] = await outcome(actor, name.split(" ")[0] ?? "", call.args(world, rows[0]?.rules ?? "0"));
  }
  expect(seen).toEqual(call.expected);
});

test("an invitation is taken only by the e-mail that was invited, once", async () => {
  const token = "ad".repeat(32);
  await client.query(
    `insert into public.invitations (business_id, email, role, token_hash, invited_by, expires_at)
     values ($1, $2, 'admin', decode($3, 'hex'), $4, now() + interval '1 day')`,
    [world.businessId, world.stranger.email, token, world.owner.id],
  );
  expect(await outcome("otherOwner", "accept_invitation", { tokenHash: token })).toBe("other_email");
  expect(await outcome("anon", "accept_invitation", { tokenHash: token })).toBe("denied");
  expect(await outcome("stranger", "accept_invitation", { tokenHash: token })).toBe("ok");
  expect(await outcome("stranger", "accept_invitation", { tokenHash: "ae".repeat(32) })).toBe("invitation_over");
});

test("the last owner of a business can neither leave nor step down", async () => {
  const { rows } = await client.query<{ id: string }>(
    "select id from public.members where business_id = $1 and role = 'owner'",
    [world.businessId],
  );
  const memberId = rows[0]?.id;
  expect(await outcome("owner", "save_member", { businessId: world.businessId, memberId, remove: true })).toBe(
    "last_owner",
  );
  expect(await outcome("owner", "save_member", { businessId: world.businessId, memberId, role: "staff" })).toBe(
    "last_owner",
  );
});

test("what is in the way is told to a staff login of its own calendar alone", async () => {
  const p = { businessId: world.businessId, resourceIds: world.staffIds, from: "2020-01-01", to: "2040-01-01" };
  const see = (actor: Actor) =>
    as(client, actor, world, async () => {
      const { rows } = await client.query<{ id: string }>(
        "select distinct item ->> 'resourceId' as id from jsonb_array_elements(public.list_claims($1) -> 'items') as item",
        [p],
      );
      return rows.map((row) => row.id).sort();
    });
  expect(await see("owner")).toEqual([...world.staffIds].sort());
  expect(await see("staff")).toEqual(world.staffIds.slice(0, 1));
});

test("the receptionist is set by owners and admins alone, and nobody else's", async () => {
  const set = (actor: Actor) =>
    outcome(actor, "save_receptionist", { businessId: world.businessId, settings: { greeting: "Hi." } });
  const seen: Record<string, string> = {};
  for (const actor of actors) seen[actor] = await set(actor);
  expect(seen).toEqual({
    anon: "denied",
    stranger: "denied",
    staff: "denied",
    admin: "ok",
    owner: "ok",
    otherOwner: "denied",
  });
});

test("figures of conversations are counted for who may see them, and are empty for everybody else", async () => {
  const p = { businessId: world.businessId, from: "2020-01-01T00:00Z", to: "2100-01-01T00:00Z" };
  const count = (actor: Actor) =>
    as(client, actor, world, async () => {
      const { rows } = await client.query<{ n: string | null }>(
        "select public.receptionist_numbers($1) -> 'all' ->> 'conversations' as n",
        [p],
      );
      return Number(rows[0]?.n ?? 0);
    });
  expect(await count("owner")).toBeGreaterThan(0);
  expect(await count("admin")).toBeGreaterThan(0);
  expect([await count("staff"), await count("stranger"), await count("otherOwner")]).toEqual([0, 0, 0]);
});
