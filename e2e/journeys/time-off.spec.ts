import { type Browser, expect, type Page, test } from "@playwright/test";
import { expectAccessible, expectFits, expectMessages, readDemo, signIn, tabTo } from "../product";

const demo = readDemo();
const dashboard = `/dashboard/${demo.business.slug}`;
const api = `${demo.baseUrl}/api/v1/businesses/${demo.business.slug}`;
const mark = Date.now().toString(36);

async function openPage(browser: Browser): Promise<Page> {
  const timezoneId = demo.business.timeZone;
  return (await browser.newContext({ viewport: { width: 1280, height: 800 }, timezoneId })).newPage();
}

/** Somebody who gives every service. */
async function addPerson(owner: Page, name: string): Promise<string> {
  await owner.goto(`${dashboard}/staff/new`);
  await owner.getByLabel("Name", { exact: true }).fill(name);
  await owner.getByRole("button", { name: "Add a person" }).click();
  await owner.waitForURL(/staff\/[0-9a-f-]{36}/);
  return owner.url().split("/").at(-1) ?? "";
}

async function stopBooking(owner: Page, id: string): Promise<void> {
  await owner.goto(`${dashboard}/staff/${id}`);
  await owner.getByRole("switch", { name: /^Can be booked/ }).uncheck();
  await owner.getByRole("button", { name: "Save changes" }).click();
  await expect(owner.getByText("Saved", { exact: true })).toBeVisible();
}

async function joinAs(browser: Browser, owner: Page, name: string, calendar: string): Promise<Page> {
  const email = `away-${mark}@example.com`;
  await owner.goto(`${dashboard}/settings/team`);
  const form = owner.getByRole("form", { name: "Invite someone" });
  await form.getByLabel("E-mail").fill(email);
  await form.getByLabel("Role").selectOption("staff");
  await form.locator("select[name=staffId]").selectOption(calendar);
  await form.getByRole("button", { name: "Send the invitation" }).click();
  const [mail] = await expectMessages(demo, email, 1);
  const link = /https?:\/\/\S+\/invitation\/[A-Za-z0-9_-]+/.exec(mail?.text ?? "")?.[0];
  const page = await openPage(browser);
  await page.goto(link ?? "");
  await page.getByRole("link", { name: "Create an account to join" }).click();
  await page.getByLabel("Your name").fill(name);
  await page.getByLabel("Password", { exact: true }).fill("three green boats at noon");
  await page.getByRole("button", { name: "Create an account" }).click();
  await page.getByRole("button", { name: /^Join / }).click();
  await page.waitForURL(new RegExp(dashboard));
  return page;
}

type Free = { readonly service: string; readonly date: string };

/** A day of the coming fortnight on which a person may be booked. */
async function findFreeDay(staffId: string): Promise<Free> {
  const profile = await (await fetch(api)).json();
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  for (const service of profile.services) {
    const query = `service=${service.slug}&staff=${staffId}&from=${day(3)}&to=${day(10)}`;
    const { slots = [] } = await (await fetch(`${api}/slots?${query}`)).json();
    if (slots.length > 0) {
      const format = new Intl.DateTimeFormat("en-CA", { timeZone: demo.business.timeZone });
      return { service: service.slug, date: format.format(new Date(slots[0].startsAt)) };
    }
  }
  throw new Error("the person cannot be booked");
}

async function expectOffered(customer: Page, free: Free, staffId: string, words: RegExp): Promise<void> {
  await customer.goto(`/book/${demo.business.slug}?service=${free.service}&staff=${staffId}`);
  const day = customer.locator(`input[type=radio][value="${free.date}"]`);
  await expect(day).toHaveAccessibleName(words);
}

test("staff ask for a day off, the owner approves it on Today, and the public page no longer offers that day", async ({
  browser,
}) => {
  const owner = await openPage(browser);
  await signIn(owner, demo.owner);
  const name = `Away ${mark}`;
  const staffId = await addPerson(owner, name);
  const staff = await joinAs(browser, owner, name, staffId);
  const free = await findFreeDay(staffId);
  const customer = await openPage(browser);
  await expectOffered(customer, free, staffId, /[1-9]\d* free times?$/);

  await staff.goto(`${dashboard}/staff/${staffId}`);
  await expectAccessible(staff, "own page of a staff login");
  await expect(staff.getByLabel("Name", { exact: true })).toBeDisabled();
  await tabTo(staff, staff.getByRole("button", { name: "Ask for time off" }));
  await staff.keyboard.press("Enter");
  const form = staff.getByRole("form", { name: "Ask for time off" });
  await form.getByRole("button", { name: "Send request" }).click();
  await expect(form.getByLabel("First day")).toBeFocused();
  await form.getByLabel("First day").fill(free.date);
  await form.getByLabel("Note").fill("A wedding");
  await expectAccessible(staff, "asking for time off");
  await form.getByLabel("Note").press("Enter");
  await expect(staff.getByText("Sent. You'll see the answer here.")).toBeVisible();
  await expect(staff.getByText("Waiting", { exact: true })).toBeVisible();
  await expect(staff.getByRole("button", { name: /^Approve/ })).toHaveCount(0);
  await expectOffered(customer, free, staffId, /[1-9]\d* free times?$/);

  await owner.goto(dashboard);
  const approve = owner.getByRole("button", { name: new RegExp(`^Approve time off of ${name}`) });
  await expectAccessible(owner, "a request on Today");
  const late = await openPage(browser);
  await signIn(late, demo.owner);
  await late.goto(`${dashboard}/staff/${staffId}`);
  await late.getByRole("button", { name: /^Decline time off/ }).waitFor();
  await late.route("**/version*", (route) => route.abort());
  await approve.click();
  await expect(owner.getByText("Approved. Those times are off the page.")).toBeVisible();
  await expect(approve).toHaveCount(0);
  await late.getByRole("button", { name: /^Decline time off/ }).click();
  await expect(late.getByText("Somebody has decided this already. This is how it stands.")).toBeVisible();
  await expect(late.getByText("Approved", { exact: true })).toBeVisible();
  await expectOffered(customer, free, staffId, /no free times$/);

  await staff.reload();
  await expect(staff.getByText("Approved", { exact: true })).toBeVisible();
  await staff.getByRole("button", { name: /^Withdraw time off/ }).click();
  await expect(staff.getByText("Withdrawn. Those times can be booked again.")).toBeVisible();
  await expectOffered(customer, free, staffId, /[1-9]\d* free times?$/);
  await stopBooking(owner, staffId);
});

test("a public holiday closes the page until the business says that it works that day", async ({ browser }) => {
  const page = await openPage(browser);
  await signIn(page, demo.owner);
  await page.goto(`${dashboard}/settings/holidays`);
  await expectFits(page, "holidays");
  const keep = page.getByRole("switch", { name: /^Close on public holidays/ });
  await keep.check();
  await page.getByLabel("Country").fill("Germ");
  await page.getByRole("option", { name: /^Germany/ }).click();
  await page.getByLabel("Region").selectOption({ label: "Bayern" });
  await expect(page.getByText("Save to close on these days.")).toBeVisible();
  await expectAccessible(page, "holidays before they are saved");
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByText("Holidays saved")).toBeVisible();
  const epiphany = page.getByRole("listitem").filter({ hasText: "Epiphany" }).last();
  await epiphany.getByRole("button", { name: /^We work that day: .*January 6/ }).press("Enter");
  await page.keyboard.press("Enter");
  await expect(page.getByText(/January 6 can be booked/)).toBeVisible();
  await expect(epiphany.getByText(/^Open /)).toBeVisible();
  await expectAccessible(page, "holidays, one worked");
  await epiphany.getByRole("button", { name: /^Close again: / }).click();
  await expect(epiphany.getByText("Closed", { exact: true })).toBeVisible();
  await keep.uncheck();
  // The note of the first save may still be there: what counts is that the second one was answered.
  const saved = page.waitForResponse((one) => one.url().endsWith("/holidays") && one.request().method() === "PUT");
  await page.getByRole("button", { name: "Save changes" }).click();
  expect((await saved).ok()).toBe(true);
  await page.reload();
  await expect(keep).not.toBeChecked();
});
