import { randomBytes, randomUUID } from "node:crypto";
import { join } from "node:path";
import { createClient } from "@supabase/supabase-js";
import pg from "pg";
import { z } from "zod";
import { deriveToken, hashToken, randomToken } from "@/lib/tokens";
import { findSeeded, seedFile } from "./demo";
import {
  composeBookings,
  demoBusiness,
  demoClass,
  demoRules,
  demoServices,
  demoSlug,
  demoStaff,
  demoZone,
} from "./demo-plan";
import { localPhoneNumber } from "./environment";
import { findJson, writePrivateJson } from "./files";
import type { Services } from "./stack";

const login = z.object({ email: z.string(), password: z.string() });
const answer = z.looseObject({ ok: z.literal(true) });
const idRow = z.object({ id: z.string() });

/** Makes the demo business on the first start, through the product's own functions, in one transaction. */
export async function seedDemo(localDir: string, services: Services, env: Record<string, string>): Promise<void> {
  if (findSeeded(localDir)) return;
  const owner = keepLogin(join(localDir, "owner.json"));
  const userId = await signUpOwner(services, owner);
  const apiKey = randomToken("ck_live_");
  const client = new pg.Client({ connectionString: services.database.ownerUrl });
  await client.connect();
  try {
    await client.query("begin");
    // The salon of a start that was killed before it could write down that it was done.
    await client.query("delete from public.businesses where slug = $1", [demoSlug]);
    await actAs(client, userId);
    const businessId = await makeBusiness(client, owner.email, apiKey);
    await makeBookings(client, businessId, userId, env.TOKEN_SECRET ?? "");
    await openReceptionist(client, businessId);
    await client.query("commit");
    const business = { id: businessId, slug: demoSlug, timeZone: demoZone };
    writePrivateJson(seedFile(localDir), { business, owner, apiKey });
  } finally {
    await client.end();
  }
}

/** Written before the sign-up: a start that is killed between the two signs in with it. */
function keepLogin(path: string): z.infer<typeof login> {
  const kept = login.safeParse(findJson(path));
  if (kept.success) return kept.data;
  const made = { email: "owner@demo-salon.example", password: `Comb-${randomBytes(6).toString("base64url")}-7` };
  writePrivateJson(path, made);
  return made;
}

async function signUpOwner(services: Services, owner: z.infer<typeof login>): Promise<string> {
  const supabase = createClient(services.supabaseUrl, services.installation.publishableKey, {
    auth: { persistSession: false, autoRefreshToken: false },
  });
  const signedUp = await supabase.auth.signUp({ ...owner, options: { data: { name: demoBusiness.memberName } } });
  if (signedUp.data.session) return signedUp.data.session.user.id;
  const { data, error } = await supabase.auth.signInWithPassword(owner);
  if (error) throw new Error(`The demo owner could neither sign up nor sign in: ${error.message}`);
  return data.user.id;
}

/** The functions ask auth.uid() who calls; here that is the demo's owner. */
async function actAs(client: pg.Client, userId: string): Promise<void> {
  const claims = JSON.stringify({ sub: userId, role: "authenticated" });
  await client.query(
    "select set_config('request.jwt.claim.sub', $1, true), set_config('request.jwt.claims', $2, true)",
    [userId, claims],
  );
}

async function call(client: pg.Client, name: string, p: unknown): Promise<Record<string, unknown>> {
  const { rows } = await client.query(`select private.${name}($1) as answer`, [JSON.stringify(p)]);
  const parsed = answer.safeParse(rows[0]?.answer);
  if (!parsed.success) throw new Error(`${name} answered ${JSON.stringify(rows[0]?.answer)}`);
  return parsed.data;
}

async function makeBusiness(client: pg.Client, email: string, apiKey: string): Promise<string> {
  const made = await call(client, "create_business", { ...demoBusiness, memberEmail: email, email, services: [] });
  const businessId = z.string().parse(made.businessId);
  const staffIds = await listStaffIds(client, businessId);
  for (const [position, { staff, ...service }] of [...demoServices, demoClass].entries()) {
    const given = staff.map((index) => staffIds[index]);
    const rules = demoRules[service.slug];
    await call(client, "save_service", { ...service, ...rules, businessId, position, staffIds: given });
  }
  for (const [index, { hours }] of demoStaff.entries()) {
    if (!hours) continue;
    const week = { businessId, staffId: staffIds[index], usesBusinessHours: false, hours };
    await call(client, "save_working_hours", week);
  }
  const key = { businessId, name: "Demo", prefix: apiKey.slice(0, 12), keyHash: hashToken(apiKey) };
  await call(client, "create_api_key", key);
  return businessId;
}

/** The salon answers its phone, texts and chat from the start; its number is the one that the local Twilio has. */
async function openReceptionist(client: pg.Client, businessId: string): Promise<void> {
  await client.query("select app.set_receptionist_number($1, $2)", [businessId, localPhoneNumber]);
  await client.query(
    `update public.receptionist_settings set phone_enabled = true, text_enabled = true, chat_enabled = true
     where business_id = $1`,
    [businessId],
  );
}

async function listStaffIds(client: pg.Client, businessId: string): Promise<string[]> {
  const { rows } = await client.query("select id from public.staff where business_id = $1 order by position", [
    businessId,
  ]);
  return z
    .array(idRow)
    .parse(rows)
    .map((row) => row.id);
}

const bookAll = `
  select x ->> 'bookingId' as id, x ->> 'fate' as fate,
    private.book(x || jsonb_build_object('businessId', z.id, 'rulesVersion', z.rules_version,
      'startsAt', ((x ->> 'date')::date + make_interval(mins => (x ->> 'startMinute')::int)) at time zone z.time_zone), $2) as answer
  from public.businesses z, jsonb_array_elements($3::jsonb) as x where z.id = $1`;

/** What became of those whose time has come, by the product's own verbs. */
const settleAll = `
  select case when x.fate = 'cancelled' then private.cancel_booking(jsonb_build_object(
      'businessId', b.business_id, 'bookingId', b.id, 'enforcePolicy', false, 'reason', 'Something came up'), $2)
    else private.set_booking_status(jsonb_build_object('businessId', b.business_id, 'bookingId', b.id,
      'to', case x.fate when 'no_show' then 'no_show' else 'completed' end), $2) end as answer
  from public.bookings b join jsonb_to_recordset($3::jsonb) as x(id uuid, fate text) on x.id = b.id
  where b.business_id = $1 and (x.fate = 'cancelled' or b.ends_at < now())`;

async function makeBookings(client: pg.Client, businessId: string, userId: string, secret: string): Promise<void> {
  const { rows: days } = await client.query("select (now() at time zone $1)::date::text as today", [demoZone]);
  const staffIds = await listStaffIds(client, businessId);
  const { rows } = await client.query("select id from public.services where business_id = $1 order by position", [
    businessId,
  ]);
  const serviceIds = z
    .array(idRow)
    .parse(rows)
    .map((row) => row.id);
  const wanted = composeBookings(z.string().parse(days[0]?.today)).map((booking) => {
    const bookingId = randomUUID();
    const manageTokenHash = hashToken(deriveToken(secret, "manage", bookingId));
    return {
      ...booking,
      bookingId,
      manageTokenHash,
      serviceId: serviceIds[booking.service],
      staffIds: [staffIds[booking.staff]],
    };
  });
  const actor = JSON.stringify({ type: "member", userId, role: "owner" });
  const booked = await client.query(bookAll, [businessId, actor, JSON.stringify(wanted)]);
  assertAllDone(booked.rows, wanted);
  const fates = JSON.stringify(wanted.map(({ bookingId, fate }) => ({ id: bookingId, fate })));
  const settled = await client.query(settleAll, [businessId, actor, fates]);
  assertAllDone(settled.rows, settled.rows);
  await client.query(
    `update public.bookings set created_at = least(now(), starts_at) - make_interval(days => 1 + abs(hashtext(id::text)) % 12)
     where business_id = $1`,
    [businessId],
  );
  // Nobody is to be told of what was only set up: reminders of what is still to come stay.
  await client.query("delete from public.outbox where business_id = $1", [businessId]);
}

function assertAllDone(rows: { answer: unknown }[], wanted: unknown[]): void {
  const refused = rows.find((row) => !answer.safeParse(row.answer).success);
  if (refused) throw new Error(`The demo could not be made: ${JSON.stringify(refused.answer)}`);
  if (rows.length !== wanted.length) throw new Error(`The demo made ${rows.length} of ${wanted.length} bookings`);
}
