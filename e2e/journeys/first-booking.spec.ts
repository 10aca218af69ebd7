import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import pg from "pg";
import { type Demo, expectAccessible, expectFits, expectMessages, readDemo, received } from "../product";

const mark = Date.now().toString(36);
const business = { name: `Studio ${mark}`, slug: `studio-${mark}` };
const line = String(1_000 + Math.floor(Math.random() * 9_000));
const customer = {
  name: "Robin Vega",
  phone: `(212) 555-${line}`,
  e164: `+1212555${line}`,
  email: `robin-${mark}@example.com`,
};
const timeButton = /^\d{1,2}:\d{2} [AP]M$/;

test.use({ timezoneId: "America/New_York" });

async function signUp(page: Page): Promise<void> {
  await page.goto("/sign-up");
  await expectAccessible(page, "sign-up");
  await page.getByLabel("Your name").fill("Maya Ortiz");
  await page.getByLabel("E-mail").fill(`maya-${mark}@example.com`);
  await page.getByLabel("Password", { exact: true }).fill("a calm river at dawn");
  await page.getByRole("button", { name: "Create an account" }).click();
}

async function onboard(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { name: "What is your business called?" })).toBeVisible();
  await expectAccessible(page, "onboarding name");
  await page.getByLabel("Business name").fill(business.name);
  await expect(page.getByLabel("Web address")).toHaveValue(business.slug);
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByRole("heading", { name: "What kind of business is it?" })).toBeVisible();
  await page.getByText("Salon", { exact: true }).click();
  await expectAccessible(page, "onboarding kind");
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByRole("heading", { name: "When are you open?" })).toBeVisible();
  await expectAccessible(page, "onboarding hours");
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByRole("heading", { name: "Who can be booked?" })).toBeVisible();
  await expectAccessible(page, "onboarding team");
  await page.getByRole("button", { name: "Open my page" }).click();
  await expect(page.getByRole("heading", { name: `${business.name} is open` })).toBeVisible();
  await expectAccessible(page, "onboarding ready");
}

async function pickTime(page: Page): Promise<void> {
  const times = page.getByRole("button", { name: timeButton });
  await times.first().waitFor();
  await times.nth(Math.min(3, (await times.count()) - 1)).click();
}

async function bookAsCustomer(page: Page): Promise<void> {
  await page.goto(`/book/${business.slug}`);
  await expect(page.getByRole("heading", { name: "What would you like to book?" })).toBeVisible();
  await expectAccessible(page, "booking services");
  await expectFits(page, "booking services");
  await page.getByRole("link", { name: /\$/ }).first().click();
  const anyone = page.getByRole("link", { name: /Anyone/ });
  if (await anyone.isVisible().catch(() => false)) {
    await anyone.click();
  }
  await page.getByRole("button", { name: timeButton }).first().waitFor();
  await expectAccessible(page, "booking times");
  await expectFits(page, "booking times");
  await pickTime(page);
  await expect(page.getByText(/Kept for you for/).first()).toBeVisible();
  await expectAccessible(page, "booking details");
  await page.reload();
  await expect(page.getByText(/Kept for you for/).first()).toBeVisible();
  await page.getByLabel("Name").fill(customer.name);
  await page.getByLabel("Phone").fill(customer.phone);
  await page.getByLabel("E-mail").fill(customer.email);
  await page.getByRole("button", { name: /^Book / }).click();
  await expect(page.getByRole("heading", { name: "You're booked" })).toBeVisible();
  await expectAccessible(page, "booked");
  await expectFits(page, "booked");
}

function manageLink(texts: readonly (string | null)[]): string {
  const link = texts
    .map((text) => /https?:\/\/\S+\/booking\/[A-Za-z0-9_-]+/.exec(text ?? "")?.[0])
    .find((found) => found !== undefined);
  expect(link, "a manage link in the message").toBeTruthy();
  return link ?? "";
}

async function makeRemindersDue(demo: Demo): Promise<void> {
  const client = new pg.Client({ connectionString: demo.database.url });
  await client.connect();
  await client.query(
    `update public.reminders r set due_at = now() - interval '1 second' from public.businesses z
     where z.id = r.business_id and z.slug = $1 and r.minutes_before = (select min(x.minutes_before) from public.reminders x where x.business_id = z.id)`,
    [business.slug],
  );
  await client.end();
}

async function openCustomer(contextOf: (options: object) => Promise<BrowserContext>): Promise<Page> {
  const context = await contextOf({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    timezoneId: "America/Los_Angeles",
    locale: "en-US",
  });
  return context.newPage();
}

test("a stranger opens a business, a customer far away books on a phone, moves it, is reminded of the new time, and cancels", async ({
  browser,
  page: owner,
}) => {
  const demo = readDemo();
  await signUp(owner);
  await onboard(owner);

  const phone = await openCustomer((options) => browser.newContext(options));
  await bookAsCustomer(phone);

  await owner.goto(`/dashboard/${business.slug}/bookings`);
  await expect(owner.getByText(customer.name).first()).toBeVisible();
  await expectAccessible(owner, "bookings list");
  await owner.goto(`/dashboard/${business.slug}`);
  await expectAccessible(owner, "dashboard");

  const texts = await expectMessages(demo, customer.e164, 1);
  const mails = await expectMessages(demo, customer.email, 1);
  expect(mails[0]?.attachments[0]?.filename).toMatch(/\.ics$/);
  expect(texts[0]?.text).toContain("Eastern");

  await phone.goto(manageLink(texts.map((text) => text.text)));
  await expectAccessible(phone, "manage");
  await expectFits(phone, "manage");
  await phone.getByRole("button", { name: "Change the time" }).click();
  await phone.getByRole("button", { name: timeButton }).last().click();
  await phone.getByRole("button", { name: /^Move it to / }).click();
  await expect(phone.getByText(/^Moved to /)).toBeVisible();
  await expectAccessible(phone, "manage moved");
  const moved = await expectMessages(demo, customer.e164, 2);

  await makeRemindersDue(demo);
  const reminded = await expectMessages(demo, customer.e164, 3, 90_000);
  const newTime = /\w+day, \w+ \d+, \d{1,2}:\d{2} [AP]M/.exec(moved[1]?.text ?? "")?.[0];
  expect(newTime).toBeTruthy();
  expect(reminded[2]?.text).toContain(newTime ?? "");

  await phone.getByRole("button", { name: "Cancel booking" }).click();
  await expectAccessible(phone, "manage cancel dialog");
  await phone.getByRole("button", { name: "Cancel my booking" }).click();
  await expect(phone.getByText("This booking is cancelled")).toBeVisible();
  await expectMessages(demo, customer.e164, 4);
  await makeRemindersDue(demo);
  await phone.waitForTimeout(65_000);
  expect(await received(demo, customer.e164)).toHaveLength(4);
});
