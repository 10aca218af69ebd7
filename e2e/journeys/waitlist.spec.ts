import { expect, type Page, test } from "@playwright/test";
import pg from "pg";
import { type Demo, expectAccessible, expectFits, expectMessages, readDemo, received, signIn } from "../product";

const demo = readDemo();
const dashboard = `/dashboard/${demo.business.slug}`;
const api = `${demo.baseUrl}/api/v1/businesses/${demo.business.slug}`;
const mark = Date.now().toString(36);
const FIRST_DAY = 24;
const LAST_DAY = 44;
const dayAhead = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

type Person = { name: string; email: string; phone: string };

function person(name: string): Person {
  const line = String(1_000 + Math.floor(Math.random() * 9_000));
  return { name: `${name} ${mark}`, email: `${name.toLowerCase()}-${mark}@example.com`, phone: `+1212555${line}` };
}

async function send(path: string, body: object): Promise<Record<string, string>> {
  const answer = await fetch(`${api}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  const found: Record<string, string> = await answer.json();
  expect(answer.status, JSON.stringify(found)).toBe(201);
  return found;
}

type Full = { service: string; staffId: string; day: string; bookingId: string };

async function findFree(service: string, staffId: string, from: string, to: string): Promise<{ startsAt: string }[]> {
  const answer = await fetch(`${api}/slots?service=${service}&staff=${staffId}&from=${from}&to=${to}`);
  return (await answer.json()).slots;
}

/** Books a whole day with one person; the first booking of it is `first`'s. */
async function fillDay(first: Person): Promise<Full> {
  const profile = await (await fetch(api)).json();
  const service = profile.services[0];
  const staffId = service.staff[0].id;
  const [free] = await findFree(service.slug, staffId, dayAhead(FIRST_DAY), dayAhead(LAST_DAY));
  const day = free?.startsAt.slice(0, 10) ?? "";
  let bookingId = "";
  for (;;) {
    const [slot] = await findFree(service.slug, staffId, day, day);
    if (slot === undefined) break;
    const customer = bookingId === "" ? first : { name: "Full House", email: `full-${mark}@example.com` };
    const booked = await send("/bookings", { serviceId: service.id, staffId, startsAt: slot.startsAt, customer });
    bookingId ||= booked.id ?? "";
  }
  return { service: service.slug, staffId, day, bookingId };
}

async function cancelAsOwner(page: Page, bookingId: string): Promise<void> {
  await page.goto(`${dashboard}/bookings/${bookingId}`);
  await page.getByRole("button", { name: "Cancel booking" }).first().click();
  const answered = page.waitForResponse((one) => one.request().method() === "PATCH", { timeout: 60_000 });
  await page.getByRole("alertdialog").getByRole("button", { name: "Cancel booking" }).click();
  expect((await answered).status()).toBe(200);
}

function linkIn(texts: readonly { text: string | null }[], path: RegExp): string {
  const found = texts.map(({ text }) => path.exec(text ?? "")?.[0]).findLast((link) => link !== undefined);
  expect(found, `a link like ${path}`).toBeTruthy();
  return found ?? "";
}

async function lapseOffers(from: Demo): Promise<void> {
  const client = new pg.Client({ connectionString: from.database.url });
  await client.connect();
  await client.query(
    `update public.holds h set held_until = now() - interval '1 second' from public.waitlist_offers o
     where o.business_id = h.business_id and o.hold_id = h.id and o.status = 'open' and h.business_id = $1`,
    [from.business.id],
  );
  await client.end();
}

test("a full day's freed time is offered to the first in line, passes to the next and is booked on a phone", async ({
  browser,
}) => {
  const [canceller, first, second] = [person("Casey"), person("Fern"), person("Sage")];
  const { service, staffId, day, bookingId } = await fillDay(canceller);
  const wish = { service, staffId, fromDate: day, toDate: day };
  const waiting = await send("/waitlist", { ...wish, customer: first });
  await send("/waitlist", { ...wish, customer: second });
  await expectMessages(demo, first.phone, 1);
  const told = await expectMessages(demo, second.email, 1);
  expect(told[0]?.subject).toMatch(/^On the waitlist/);

  const owner = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
  await signIn(owner, demo.owner);
  await owner.goto(`${dashboard}/waitlist`);
  await expect(owner.getByText(first.name)).toBeVisible();
  await expectAccessible(owner, "waitlist");
  await cancelAsOwner(owner, bookingId);

  const offered = await expectMessages(demo, first.phone, 2, 60_000);
  expect(offered[1]?.text).toContain("a time has come free");
  expect(await received(demo, second.phone)).toHaveLength(1);
  const phone = await (
    await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, timezoneId: "America/New_York" })
  ).newPage();
  await phone.goto(`/waitlist/${waiting.token}`);
  await expect(phone.getByRole("heading", { name: "You're on the waitlist" })).toBeVisible();
  await expectAccessible(phone, "place in line with an offer");
  await expectFits(phone, "place in line with an offer");
  await phone.getByRole("link", { name: "See the time" }).click();
  await expect(phone.getByRole("heading", { name: "A time has come free" })).toBeVisible();

  await lapseOffers(demo);
  const passed = await expectMessages(demo, second.phone, 2, 120_000);
  await phone.reload();
  await expect(phone.getByRole("heading", { name: "This time is no longer kept for you" })).toBeVisible();
  await expectAccessible(phone, "offer over");

  await phone.goto(linkIn(passed, /https?:\/\/\S+\/waitlist\/offer\/[A-Za-z0-9_-]+/));
  await expectAccessible(phone, "offer");
  await expectFits(phone, "offer");
  await phone.getByRole("button", { name: /^Book / }).click();
  await phone.waitForURL(/\/booking\//, { timeout: 60_000 });
  await expect(phone.getByRole("heading", { name: /^You're booked/ })).toBeVisible();

  await owner.goto(`${dashboard}/waitlist?show=over`);
  const row = owner.getByRole("listitem").filter({ hasText: second.name });
  await expect(row.getByText("Booked").first()).toBeVisible();
  await row.getByRole("link", { name: "Open the booking" }).click();
  await expect(owner.getByText(second.name).first()).toBeVisible();

  await phone.goto(`/waitlist/${waiting.token}`);
  await phone.getByRole("button", { name: "Leave the waitlist" }).click();
  await expectAccessible(phone, "leave the waitlist");
  await phone.getByRole("alertdialog").getByRole("button", { name: "Leave the waitlist" }).click();
  await expect(phone.getByRole("heading", { name: "You've left the waitlist" })).toBeVisible();
});
