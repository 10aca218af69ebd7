import { type Browser, expect, type Page, test } from "@playwright/test";
import { expectAccessible, expectFits, readDemo, signIn, tabTo } from "../product";
import { addStudio, query, type Studio } from "../studio";

const demo = readDemo();

/** A studio that belongs to the demo's owner, with one person who gives one thing. */
async function ownStudio(): Promise<Studio> {
  const studio = await addStudio(
    demo,
    ["Vera"],
    [{ slug: "personal", name: "Personal training", priceCents: 7_500, staff: ["Vera"] }],
  );
  await query(
    demo,
    `insert into public.members (business_id, user_id, role, email, name)
     select $1, m.user_id, 'owner', m.email, m.name from public.members m where m.business_id = $2 and m.role = 'owner' limit 1`,
    [studio.id, demo.business.id],
  );
  return studio;
}

async function openPage(browser: Browser, shape: { width: number; height: number } = { width: 1280, height: 900 }) {
  const page = await (await browser.newContext({ viewport: shape, timezoneId: "America/New_York" })).newPage();
  await signIn(page, demo.owner);
  return page;
}

async function say(page: Page, text: string): Promise<void> {
  const field = page.getByRole("textbox", { name: "What the caller says" });
  await field.fill(text);
  await field.press("Enter");
  await expect(page.getByRole("log")).toContainText(text);
  await expect(page.getByText("The receptionist is thinking")).toHaveCount(0, { timeout: 20_000 });
}

/** Answers what the receptionist asks until something is booked. */
async function bookByTalking(page: Page): Promise<void> {
  await say(page, "I'd like to book a personal training, please");
  for (let turn = 0; turn < 9; turn += 1) {
    if (await page.getByText("A real booking").isVisible()) return;
    const asked = (await page.getByRole("log").getByRole("listitem").last().textContent()) ?? "";
    const offer = page.getByRole("list", { name: "Offered times" }).getByRole("button").first();
    if (/Shall I/.test(asked)) await say(page, "Yes, please");
    else if (await offer.isVisible()) await say(page, (await offer.textContent()) ?? "");
    else if (/name/i.test(asked)) await say(page, "Robin Vega");
    else if (/phone|number/i.test(asked)) await say(page, "212 555 0143");
    else await say(page, "The first free time you have");
  }
}

test("the owner turns it on in two clicks, books by calling it and reads the call", async ({ browser }) => {
  const studio = await ownStudio();
  const page = await openPage(browser);
  await page.goto(`/dashboard/${studio.slug}/receptionist`);
  await expectAccessible(page, "receptionist, off");
  await page.getByRole("link", { name: "Turn on your receptionist" }).click();
  await expect(page.getByRole("heading", { name: "Turn on your receptionist" })).toBeVisible();
  await expect(page.getByText("I'm an automated assistant", { exact: false })).toBeVisible();
  await expect(page.getByLabel("What should I bring?")).toBeVisible();
  await expectAccessible(page, "receptionist, script");
  // The platform has one number here, and it is the demo's.
  const number = page.getByLabel("Its phone number");
  await expect(number.or(page.getByText("No phone number is free just now"))).toBeVisible();
  if (await number.isVisible()) await number.selectOption({ label: "No number" });
  await page.getByRole("button", { name: "Turn it on" }).first().click();
  await expect(page.getByRole("switch", { name: "Chat on your booking page" })).toBeChecked();
  const [row] = await query<{ on: boolean; facts: string }>(
    demo,
    `select s.chat_enabled as on, (select count(*) from public.receptionist_facts f where f.business_id = s.business_id) as facts
     from public.receptionist_settings s where s.business_id = $1`,
    [studio.id],
  );
  expect(row?.on).toBe(true);
  expect(Number(row?.facts)).toBeGreaterThan(1);

  await page.getByRole("link", { name: "Call it now" }).click();
  await page.getByRole("button", { name: "Call", exact: true }).click();
  await expect(page.getByRole("log")).toContainText("automated assistant");
  await bookByTalking(page);
  await expect(page.getByText("A real booking")).toBeVisible();
  await expect(page.getByText("wants to book").first()).toBeVisible();
  await expectAccessible(page, "call it now");
  await page.getByRole("button", { name: "Hang up" }).click();

  await page.goto(`/dashboard/${studio.slug}/calls`);
  const call = page.getByRole("row").filter({ hasText: "Practice" }).first();
  await expect(call).toContainText("Booked");
  await call.getByRole("button").click();
  await expect(page.getByRole("dialog")).toContainText("Shall I book it?");
  await expectAccessible(page, "call sheet");
  await page.getByRole("link", { name: "Open on its own page" }).click();
  await expect(page.getByRole("heading", { name: "Transcript" })).toBeVisible();
  await expect(page.getByText("Keeping a time for the caller").first()).toBeVisible();
  await expectAccessible(page, "call page");
  const bookings = await query(demo, "select id from public.bookings where business_id = $1 and status = 'confirmed'", [
    studio.id,
  ]);
  expect(bookings).toHaveLength(1);
});

test("a booking made in practice is cancelled with one click, and its time is free again", async ({ browser }) => {
  const studio = await ownStudio();
  const page = await openPage(browser);
  await page.goto(`/dashboard/${studio.slug}/receptionist/call`);
  await page.getByRole("button", { name: "Call", exact: true }).click();
  await bookByTalking(page);
  await page.getByRole("button", { name: "Cancel it" }).click();
  await expect(page.getByText("Cancelled. The time is free again.")).toBeVisible();
  const rows = await query<{ status: string }>(demo, "select status from public.bookings where business_id = $1", [
    studio.id,
  ]);
  expect(rows.map((one) => one.status)).toEqual(["cancelled"]);
});

/** Opens "call it now" of a studio and lets the receptionist greet. */
async function ringUp(page: Page, studio: Studio): Promise<void> {
  await page.goto(`/dashboard/${studio.slug}/receptionist/call`);
  await page.getByRole("button", { name: "Call", exact: true }).click();
  await expect(page.getByRole("log")).toContainText("automated assistant");
}

/** Presses keys on the keypad, as somebody without a mouse does, and waits for the answer. */
async function press(page: Page, keys: string): Promise<void> {
  const pad = page.getByRole("group", { name: "Keypad" });
  if (!(await pad.isVisible())) await page.getByRole("button", { name: "Keypad", exact: true }).press("Enter");
  await pad.getByRole("button", { name: "Press 1" }).focus();
  await page.keyboard.type(keys);
  await expect(page.getByRole("log")).toContainText(`Presses ${keys}`);
  await expect(page.getByText("The receptionist is thinking")).toHaveCount(0, { timeout: 20_000 });
}

async function sayNothing(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Say nothing" }).click();
  await expect(page.getByText("The receptionist is thinking")).toHaveCount(0, { timeout: 20_000 });
}

type KeptCall = { channel: string; external_id: string; is_practice: boolean; status: string; outcome: string | null };

function callsOf(studio: Studio): Promise<KeptCall[]> {
  return query<KeptCall>(
    demo,
    "select channel, external_id, is_practice, status, outcome from public.conversations where business_id = $1",
    [studio.id],
  );
}

test("a practice call goes through the phone's door: keys choose and confirm, hanging up ends it", async ({
  browser,
}) => {
  const studio = await ownStudio();
  const page = await openPage(browser);
  await ringUp(page, studio);
  await expect(page.getByText("It listens for words and keys.")).toBeVisible();
  await expect(page.getByText("Words it expects: Personal training, Vera")).toBeVisible();
  await say(page, "I'd like to book a personal training, please");
  const offers = page.getByRole("list", { name: "Offered times" }).getByRole("button");
  for (let turn = 0; turn < 6 && !(await page.getByText("A real booking").isVisible()); turn += 1) {
    const asked = (await page.getByRole("log").getByRole("listitem").last().textContent()) ?? "";
    if (/Shall I/.test(asked)) await press(page, "1");
    else if ((await offers.count()) > 1) await press(page, "2");
    else if (/name/i.test(asked)) await say(page, "Robin Vega");
    else if (/phone|number/i.test(asked)) await press(page, "2125550143#");
    else await say(page, "Any day next week");
  }
  await expect(page.getByText("A real booking")).toBeVisible();
  const heard = await query<{ heard: string }>(
    demo,
    "select heard from public.conversation_turns where business_id = $1 order by position",
    [studio.id],
  );
  expect(heard.map((turn) => turn.heard)).toEqual(expect.arrayContaining(["the second option", "yes", "2125550143"]));
  expect(await callsOf(studio)).toMatchObject([
    { channel: "phone", external_id: expect.stringMatching(/^CA/), is_practice: true, status: "open" },
  ]);
  await page.getByRole("button", { name: "Hang up" }).click();
  await expect(page.getByText("Call ended")).toBeVisible();
  await expect.poll(async () => (await callsOf(studio))[0]).toMatchObject({ status: "ended", outcome: "booked" });
});

test("silence is asked again, then keys alone are heard, then a message is taken and kept nowhere", async ({
  browser,
}) => {
  const studio = await ownStudio();
  const page = await openPage(browser, { width: 320, height: 640 });
  await ringUp(page, studio);
  const log = page.getByRole("log");
  await sayNothing(page);
  await expect(log).toContainText("Says nothing for 6 seconds");
  await expect(log).toContainText("I did not hear you. How can I help?");
  await sayNothing(page);
  await expect(log).toContainText("To go on, press 1.");
  await expect(page.getByText("It listens for keys only.")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "What the caller says" })).toHaveCount(0);
  await expectFits(page, "call it now, keys");
  await expectAccessible(page, "call it now, keys");
  await press(page, "2");
  await expect(page.getByText("After the tone it would record a message.", { exact: false })).toBeVisible();
  await page.getByRole("textbox", { name: "The message" }).fill("Please call me back");
  await page.keyboard.press("Enter");
  await expect(log).toContainText("Your message has been saved");
  await expect(page.getByText("Call ended")).toBeVisible();
  expect(await callsOf(studio)).toMatchObject([{ is_practice: true, status: "ended", outcome: "message" }]);
  const left = await query(demo, "select id from public.receptionist_tasks where business_id = $1", [studio.id]);
  expect(left).toEqual([]);
});

test("a person is wanted: the page says which number would ring, and what follows when nobody answers", async ({
  browser,
}) => {
  const studio = await ownStudio();
  await query(
    demo,
    `insert into public.receptionist_settings (business_id, transfer_number, transfer_when, streaming, record_calls)
     values ($1, '+12125550142', 'always', true, true)`,
    [studio.id],
  );
  const page = await openPage(browser);
  await ringUp(page, studio);
  const log = page.getByRole("log");
  await expect(log).toContainText("This call is recorded.");
  await say(page, "I want to speak to a person about my knee");
  await expect(log).toContainText("Would now ring (212) 555-0142.");
  await expectAccessible(page, "call it now, ringing");
  await page.getByRole("button", { name: "Nobody picks up" }).click();
  await expect(log).toContainText("nobody could take the call");
  await page.getByRole("button", { name: "Hang up" }).click();

  await page.getByRole("button", { name: "Call again" }).click();
  await expect(log).toContainText("automated assistant");
  await say(page, "Can I talk to a person about my knee?");
  await page.getByRole("button", { name: "They pick up" }).click();
  await expect(log).toContainText(/Whoever picks up hears first: .*my knee/);
  await expect(page.getByText("Call ended")).toBeVisible();
  await expect
    .poll(async () => (await callsOf(studio)).map((one) => one.outcome))
    .toEqual(expect.arrayContaining(["transferred"]));
  const recorded = await query(
    demo,
    "select id from public.conversations where business_id = $1 and recording_url is not null",
    [studio.id],
  );
  expect(recorded).toEqual([]);
});

test("a step that was changed, or is somebody else's, goes nowhere; staff do not practise", async ({ browser }) => {
  const [studio, other] = [await ownStudio(), await ownStudio()];
  const page = await openPage(browser);
  await page.goto(`/dashboard/${studio.slug}/receptionist/call`);
  const send = (slug: string, path: string, body: unknown) =>
    page.evaluate(
      async ([url, text]) => {
        const headers = { "content-type": "application/json" };
        const answer = await fetch(url, { method: "POST", headers, body: text });
        return { status: answer.status, body: await answer.json() };
      },
      [`/api/dashboard/${slug}/receptionist/practice${path}`, JSON.stringify(body)] as const,
    );
  const { body: first } = await send(studio.slug, "", { locale: "en", from: "" });
  const [text = "", mac = ""] = String(first.call).split(".");
  const kept = Buffer.from(text, "base64url").toString();
  const elsewhere = Buffer.from(kept.replaceAll(demo.baseUrl, "http://127.0.0.1:9")).toString("base64url");
  const theirs = Buffer.from(kept.replaceAll(studio.id, other.id)).toString("base64url");
  const move = { kind: "silence" };
  for (const call of [`${elsewhere}.${mac}`, `${theirs}.${mac}`, text, "made.up"]) {
    expect((await send(studio.slug, "/step", { call, move })).status).toBe(404);
  }
  expect((await send(other.slug, "/step", { call: first.call, move })).status).toBe(404);
  const wrong = { kind: "dialled", result: "completed" };
  expect((await send(studio.slug, "/step", { call: first.call, move: wrong })).status).toBe(422);
  expect(kept).not.toContain("PracticeMark");
  expect((await send(studio.slug, "/step", { call: first.call, move })).status).toBe(200);
  await query(demo, "update public.members set role = 'staff' where business_id = $1", [studio.id]);
  expect((await send(studio.slug, "", { locale: "en", from: "" })).status).toBe(403);
  expect((await send(studio.slug, "/step", { call: first.call, move })).status).toBe(403);
});

test("a line that fails is said to, and the move or the call is offered again", async ({ browser }) => {
  const studio = await ownStudio();
  const page = await openPage(browser, { width: 320, height: 640 });
  await ringUp(page, studio);
  await page.route("**/practice/step", (route) => route.abort(), { times: 1 });
  await page.getByRole("button", { name: "Say nothing" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "The line is dead" })).toBeVisible();
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("log")).toContainText("I did not hear you");
  await page.route("**/practice/step", async (route) => {
    const answer = await (await route.fetch()).json();
    const failure = { address: "https://appointments.riverside-salon.example/api/voice/turn", status: 502 };
    await route.fulfill({ json: { ...answer, call: null, listens: null, said: [], failure } });
  });
  await page.getByRole("button", { name: "Say nothing" }).click();
  const alert = page.getByRole("alert").filter({ hasText: "The phone line did not answer" });
  await expect(alert).toContainText("https://appointments.riverside-salon.example/api/voice/turn");
  await expectFits(page, "call it now, broken");
  await expectAccessible(page, "call it now, broken");
  await alert.getByRole("button", { name: "Call again" }).click();
  await expect(page.getByText("It listens for words and keys.")).toBeVisible();
});

test("settings are saved section by section, facts are put in order by keyboard", async ({ browser }) => {
  const studio = await ownStudio();
  await query(demo, "insert into public.receptionist_settings (business_id) values ($1)", [studio.id]);
  await query(
    demo,
    "insert into public.receptionist_facts (business_id, question, answer, position) values ($1, 'Parking?', 'Behind the house.', 1), ($1, 'Wi-Fi?', 'Ask at the desk.', 2)",
    [studio.id],
  );
  const page = await openPage(browser);
  await page.goto(`/dashboard/${studio.slug}/receptionist`);
  await page.getByLabel("Greeting", { exact: true }).fill("Welcome to Luz.");
  await expect(page.getByText("Welcome to Luz. I'm an automated assistant", { exact: false })).toBeVisible();
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByText("Greeting and voice saved")).toBeVisible();

  const up = page.getByRole("button", { name: "Move question 2 up" });
  await tabTo(page, up);
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByText("Questions saved")).toBeVisible();
  const facts = await query<{ question: string }>(
    demo,
    "select question from public.receptionist_facts where business_id = $1 order by position",
    [studio.id],
  );
  expect(facts.map((one) => one.question)).toEqual(["Wi-Fi?", "Parking?"]);

  await page.getByText("At any time", { exact: true }).click();
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByText("Fill this in.")).toBeVisible();
  await page.getByLabel("Put through to").fill("(212) 555-0142");
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByText("Saved whom it puts through to")).toBeVisible();

  await page.getByLabel("Another name for Personal training").fill("PT");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByText("Spoken names saved")).toBeVisible();
  const [saved] = await query<{ greeting: string; number: string; name: string }>(
    demo,
    `select s.greeting, s.transfer_number as number, n.name from public.receptionist_settings s
     join public.service_spoken_names n on n.business_id = s.business_id where s.business_id = $1`,
    [studio.id],
  );
  expect(saved).toEqual({ greeting: "Welcome to Luz.", number: "+12125550142", name: "PT" });
  await expectAccessible(page, "receptionist settings");
});

test("what the receptionist left is on Today and done on a phone, and an incident is resolved", async ({ browser }) => {
  const studio = await ownStudio();
  await query(
    demo,
    `with talk as (
       insert into public.conversations (business_id, channel, locale, customer_phone, token_hash, status, outcome, turns, ended_at)
       values ($1, 'phone', 'en', '+12125550143', sha256(gen_random_uuid()::text::bytea), 'ended', 'message', 2, now()) returning id),
     task as (insert into public.receptionist_tasks (business_id, conversation_id, kind, from_name, from_phone, body, dedupe_key)
       select $1, id, 'call_back', 'Robin Vega', '+12125550143', 'Asks about a gift card.', 'one' from talk)
     insert into public.conversation_incidents (business_id, conversation_id, kind, detail)
     select $1, id, 'unbacked_claim', '{"found": [{"position": 2, "words": ["booked"]}]}' from talk`,
    [studio.id],
  );
  const page = await openPage(browser, { width: 390, height: 844 });
  await page.goto(`/dashboard/${studio.slug}/calls`);
  await expectFits(page, "calls on a phone");
  await expect(page.getByText("Asks about a gift card.")).toBeVisible();
  await page.getByRole("button", { name: "Mark as done: Call back, Robin Vega" }).click();
  await expect(page.getByText("Asks about a gift card.")).toHaveCount(0);
  await page.getByRole("row").filter({ hasText: "Incident" }).getByRole("button").click();
  await expect(page.getByText("In turn 2 it said: booked")).toBeVisible();
  await page.getByRole("button", { name: "Mark as resolved" }).click();
  await expect(page.getByText("Marked as resolved")).toBeVisible();
  await expectAccessible(page, "call sheet on a phone");
  const [state] = await query<{ task: string; incident: string }>(
    demo,
    `select k.status as task, i.status as incident from public.receptionist_tasks k
     join public.conversation_incidents i on i.business_id = k.business_id where k.business_id = $1`,
    [studio.id],
  );
  expect(state).toEqual({ task: "done", incident: "resolved" });
});

test("consent to automated calls is recorded with its evidence, seen, and taken back", async ({ browser }) => {
  const studio = await ownStudio();
  await query(demo, "insert into public.receptionist_settings (business_id) values ($1)", [studio.id]);
  const [customer] = await query<{ id: string }>(
    demo,
    "insert into public.customers (business_id, name, phone) values ($1, 'Robin Vega', '+12125550143') returning id",
    [studio.id],
  );
  const page = await openPage(browser, { width: 390, height: 844 });
  await page.goto(`/dashboard/${studio.slug}/receptionist`);
  await page.getByRole("link", { name: "Open your customers" }).click();
  await expect(page).toHaveURL(/\/customers$/);
  await page.goto(`/dashboard/${studio.slug}/customers/${customer?.id}`);
  await page.getByRole("button", { name: "They agreed: Confirmation calls" }).click();
  await page.getByRole("button", { name: "Record it" }).click();
  await expect(page.getByText("Fill this in.")).toBeVisible();
  await page.getByLabel("What they said or signed").fill("Signed the form at the desk.");
  await expectAccessible(page, "consent form on a phone");
  await page.getByRole("button", { name: "Record it" }).click();
  await expect(page.getByText("Consent recorded")).toBeVisible();
  await page.reload();
  const line = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: "Confirmation calls" }) });
  await expect(line).toContainText("Agreed");
  await expect(line).toContainText("Signed the form at the desk.");
  await expectFits(page, "consent on a phone");
  await page.getByRole("button", { name: "Take it back: Confirmation calls" }).click();
  await page.getByLabel("How they took it back").fill("Asked us by phone to stop.");
  await page.getByRole("button", { name: "Record it" }).click();
  await expect(line).toContainText("Taken back");
  const lines = await query<{ given: boolean; evidence: string; purpose: string }>(
    demo,
    "select given, evidence, purpose from public.call_consents where business_id = $1 order by at",
    [studio.id],
  );
  expect(lines).toEqual([
    { given: true, evidence: "Signed the form at the desk.", purpose: "confirmation" },
    { given: false, evidence: "Asked us by phone to stop.", purpose: "confirmation" },
  ]);
});
