import { type Browser, expect, type Page, test } from "@playwright/test";
import { expectAccessible, expectMessages, readDemo, signIn } from "../product";

const demo = readDemo();
const dashboard = `/dashboard/${demo.business.slug}`;
const api = `${demo.baseUrl}/api/v1/businesses/${demo.business.slug}`;
const mark = Date.now().toString(36);

type Free = { serviceId: string; startsAt: string; staffId: string };

async function findFreeTime(daysAhead: number): Promise<Free> {
  const profile = await (await fetch(api)).json();
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  for (const service of profile.services) {
    const answer = await (
      await fetch(`${api}/slots?service=${service.slug}&from=${day(daysAhead)}&to=${day(daysAhead + 6)}`)
    ).json();
    const slot = answer.slots.at(-1);
    if (slot !== undefined) {
      return { serviceId: service.id, startsAt: slot.startsAt, staffId: slot.staffIds[0] };
    }
  }
  throw new Error("the demo salon is full");
}

async function bookOutside(name: string, email: string): Promise<void> {
  const answer = await fetch(`${api}/bookings`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ ...(await findFreeTime(20)), customer: { name, email } }),
  });
  expect(answer.status).toBe(201);
}

async function openPage(browser: Browser): Promise<Page> {
  return (
    await browser.newContext({ viewport: { width: 1280, height: 800 }, timezoneId: "America/New_York" })
  ).newPage();
}

test("what a customer books elsewhere is on the open dashboard within five seconds", async ({ browser }) => {
  const page = await openPage(browser);
  await signIn(page, demo.owner);
  await page.goto(dashboard);
  const name = `Fresh ${mark}`;
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await bookOutside(name, `fresh-${mark}@example.com`);
  await expect(page.getByText(name).first()).toBeVisible({ timeout: 6_000 });
});

test("the owner finds a booking, opens it and cancels it; the customer is told", async ({ browser }) => {
  const page = await openPage(browser);
  const name = `Zadie ${mark}`;
  const email = `zadie-${mark}@example.com`;
  await bookOutside(name, email);
  await expectMessages(demo, email, 1);
  await signIn(page, demo.owner);
  await page.goto(`${dashboard}/bookings`);
  await page.getByRole("searchbox").first().fill(name);
  await page
    .getByRole("button", { name: new RegExp(name) })
    .first()
    .click();
  const sheet = page.getByRole("dialog");
  await expect(sheet.getByText(name).first()).toBeVisible();
  await expectAccessible(page, "booking sheet");
  await sheet.getByRole("button", { name: "Cancel booking" }).click();
  const question = page.getByRole("alertdialog");
  await expectAccessible(page, "cancel question");
  await question.getByRole("button", { name: "Cancel booking" }).click();
  await expect(sheet.getByText("Cancelled").first()).toBeVisible();
  const mails = await expectMessages(demo, email, 2);
  expect(mails[1]?.subject).toMatch(/^Cancelled/);
});

test("an invited colleague joins from the mail and sees no settings", async ({ browser }) => {
  const owner = await openPage(browser);
  const email = `colleague-${mark}@example.com`;
  await signIn(owner, demo.owner);
  await owner.goto(`${dashboard}/settings/team`);
  const form = owner.getByRole("form", { name: "Invite someone" });
  await form.getByLabel("E-mail").fill(email);
  await form.getByLabel("Role").selectOption("staff");
  await form.getByRole("button", { name: "Send the invitation" }).click();
  await expect(owner.getByText(`Invitation on its way to ${email}`)).toBeVisible();
  const [mail] = await expectMessages(demo, email, 1);
  const link = /https?:\/\/\S+\/invitation\/[A-Za-z0-9_-]+/.exec(mail?.text ?? "")?.[0];
  expect(link).toBeTruthy();

  const colleague = await openPage(browser);
  await colleague.goto(link ?? "");
  await expectAccessible(colleague, "invitation");
  await colleague.getByRole("link", { name: "Create an account to join" }).click();
  await colleague.getByLabel("Your name").fill("Noor Haddad");
  await colleague.getByLabel("Password", { exact: true }).fill("three green boats at noon");
  await colleague.getByRole("button", { name: "Create an account" }).click();
  await colleague.getByRole("button", { name: /^Join / }).click();
  await colleague.waitForURL(new RegExp(dashboard));
  await expect(colleague.getByRole("link", { name: "Calendar" }).first()).toBeVisible();
  await expect(colleague.getByRole("link", { name: "Settings" })).toHaveCount(0);
  await colleague.goto(`${dashboard}/settings/team`);
  await expect(colleague.getByRole("heading", { name: "There is nothing at this address" })).toBeVisible();
  await expect(colleague.getByRole("form", { name: "Invite someone" })).toHaveCount(0);
});

test("a forgotten password is replaced through the mail", async ({ browser }) => {
  const page = await openPage(browser);
  const email = `forgetful-${mark}@example.com`;
  await page.goto("/sign-up");
  await page.getByLabel("Your name").fill("Ola Berg");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill("seven quiet lanterns");
  await page.getByRole("button", { name: "Create an account" }).click();
  await page.waitForURL(/onboarding/);
  const later = await openPage(browser);
  await later.goto("/forgot-password");
  await later.getByLabel("E-mail").fill(email);
  await later.getByRole("button", { name: "Send the link" }).click();
  const [mail] = await expectMessages(demo, email, 1);
  const link = /https?:\/\/[^\s"<>]+\/auth\/confirm[^\s"<>]+/.exec(mail?.html ?? mail?.text ?? "")?.[0];
  await later.goto((link ?? "").replaceAll("&amp;", "&"));
  const confirm = later.getByRole("button", { name: "Confirm" });
  if (await confirm.isVisible().catch(() => false)) {
    await confirm.click();
  }
  await later.getByLabel("New password", { exact: true }).fill("nine bright umbrellas");
  await later.getByRole("button", { name: "Save the password" }).click();
  await later.waitForURL(/onboarding|dashboard/);
  const again = await openPage(browser);
  await again.goto("/sign-in");
  await again.getByLabel("E-mail").fill(email);
  await again.getByLabel("Password", { exact: true }).fill("nine bright umbrellas");
  await again.getByRole("button", { name: "Sign in" }).click();
  await again.waitForURL(/onboarding|dashboard/);
});

test("two customers want one time: the second is told and offered the nearest", async ({ browser }) => {
  const [first, second] = [await openPage(browser), await openPage(browser)];
  const profile = await (await fetch(api)).json();
  const service = profile.services[0];
  const staffId = service.staff[0].id;
  const address = `/book/${demo.business.slug}?service=${service.slug}&staff=${staffId}`;
  await first.goto(address);
  await second.goto(address);
  const time = /^\d{1,2}:\d{2} [AP]M$/;
  const wanted = first.getByRole("button", { name: time }).last();
  await wanted.waitFor();
  const label = (await wanted.textContent())?.trim() ?? "";
  await second.getByRole("button", { name: label, exact: true }).waitFor();
  await wanted.click();
  await expect(first.getByText(/Kept for you for/).first()).toBeVisible();
  await second.getByRole("button", { name: label, exact: true }).click();
  await expect(second.getByText(/^Someone took /).first()).toBeVisible();
  await expectAccessible(second, "taken");
});
