import { type Browser, expect, type Locator, type Page, test } from "@playwright/test";
import { expectAccessible, expectFits, readDemo, signIn, tabTo } from "../product";

const demo = readDemo();
const dashboard = `/dashboard/${demo.business.slug}`;
const api = `${demo.baseUrl}/api/v1/businesses/${demo.business.slug}`;
const mark = Date.now().toString(36);

type Slot = { startsAt: string; endsAt: string };

/** A date of the business's calendar, so many days from today. */
function day(ahead: number): string {
  const at = new Date(Date.now() + ahead * 86_400_000);
  return new Intl.DateTimeFormat("en-CA", { timeZone: demo.business.timeZone, dateStyle: "short" }).format(at);
}

function clock(instant: string): { date: string; minute: number } {
  const at = new Date(instant);
  const zone = { timeZone: demo.business.timeZone } as const;
  return {
    date: new Intl.DateTimeFormat("en-CA", { ...zone, dateStyle: "short" }).format(at),
    minute: Number(new Intl.DateTimeFormat("en", { ...zone, minute: "numeric" }).format(at)),
  };
}

async function listSlots(service: string, more = ""): Promise<Slot[]> {
  const answer = await fetch(`${api}/slots?service=${service}&from=${day(0)}&to=${day(14)}${more}`);
  expect(answer.status).toBe(200);
  return (await answer.json()).slots;
}

function panel(page: Page, title: string): Locator {
  return page.locator("details").filter({ has: page.getByRole("heading", { level: 3, name: title, exact: true }) });
}

async function openPanel(page: Page, title: string): Promise<Locator> {
  const found = panel(page, title);
  await found.locator("summary").click();
  return found;
}

async function openPage(browser: Browser): Promise<Page> {
  const viewport = { width: 1280, height: 800 };
  const page = await (await browser.newContext({ viewport, timezoneId: demo.business.timeZone })).newPage();
  await signIn(page, demo.owner);
  return page;
}

async function addRoom(page: Page, name: string): Promise<void> {
  await page.goto(`${dashboard}/settings/places`);
  await page.getByRole("button", { name: "Add a room or machine" }).click();
  const form = page.getByRole("form", { name: "New room or machine" });
  await form.getByLabel("Name").fill(name);
  await form.getByRole("button", { name: "Add a room or machine" }).click();
  await expect(panel(page, name)).toContainText("Room");
}

/** A service of 40 minutes that everyone gives; answers its slug. */
async function addService(page: Page, name: string): Promise<string> {
  await page.goto(`${dashboard}/services/new`);
  await page.getByLabel("Name").fill(name);
  await page.getByLabel("Length in minutes").fill("40");
  await page.getByRole("button", { name: "Add a service" }).click();
  await page.waitForURL(/services\/[0-9a-f-]{36}/);
  return page.getByLabel("Web address").inputValue();
}

test("the owner gives a service lengths, a limit, a room and a range; customers are offered just that", async ({
  browser,
}) => {
  const page = await openPage(browser);
  const room = `Room ${mark}`;
  await addRoom(page, room);
  const service = await addService(page, `Facial ${mark}`);

  const lengths = await openPanel(page, "Lengths and prices");
  await lengths.getByRole("button", { name: "Add a length" }).click();
  await lengths.getByLabel("Other length 1, in minutes").fill("60");
  await lengths.getByLabel("Price of other length 1").fill("90");
  const starts = await openPanel(page, "When it can start");
  await starts.getByLabel("Times begin every").fill("30");
  await starts.getByLabel("Start later by").fill("10");
  await expect(starts.getByText(/9:10 AM, 9:40 AM/)).toBeVisible();
  await starts.getByText("Between two dates").click();
  await starts.getByLabel("First day").fill(day(3));
  await starts.getByLabel("Last day").fill(day(2));
  const limits = await openPanel(page, "Limits");
  await limits.getByRole("button", { name: "Add a limit" }).click();
  await limits.getByLabel("Limit 1: bookings at most").fill("3");
  const rooms = await openPanel(page, "Rooms and machines");
  await rooms.getByLabel(room).check();
  const seats = await openPanel(page, "Seats");
  await seats.getByText("A class or group with seats").click();

  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(starts.getByText("The last day can't be before the first. Choose a later one.")).toBeVisible();
  await expect(seats.getByText(/Everyone in a class stays equally long/)).toBeVisible();
  await expect(starts.getByLabel("Last day")).toBeFocused();
  await expectAccessible(page, "service editor with problems");
  await starts.getByLabel("Last day").fill(day(10));
  await seats.getByText("A class or group with seats").click();
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByText("Service saved")).toBeVisible();

  await page.reload();
  await expect(panel(page, "Lengths and prices")).toContainText(/40 min, .+ · 1 hr, \$90/);
  await expect(panel(page, "When it can start")).toContainText("Every 30 min, 10 min later");
  await expect(panel(page, "Limits")).toContainText("3 bookings a day");
  await expect(panel(page, "Rooms and machines")).toContainText(`One of ${room}`);
  await expect(panel(page, "Seats")).toContainText("One customer at a time");
  const again = await openPanel(page, "When it can start");
  await expect(again.getByLabel("First day")).toHaveValue(day(3));
  await expect(again.getByLabel("Last day")).toHaveValue(day(10));

  const slots = await listSlots(service);
  expect(slots.length).toBeGreaterThan(0);
  for (const { startsAt } of slots) {
    const { date, minute } = clock(startsAt);
    expect([10, 40]).toContain(minute);
    expect(date >= day(3) && date <= day(10), startsAt).toBe(true);
  }
  const longer = await listSlots(service, "&duration=60");
  expect(longer.length).toBeGreaterThan(0);
  for (const one of longer) expect(Date.parse(one.endsAt) - Date.parse(one.startsAt)).toBe(3_600_000);

  const profile = await (await fetch(api)).json();
  const [person] = profile.services.find((one: { slug: string }) => one.slug === service).staff;
  await page.goto(`/book/${demo.business.slug}?service=${service}&staff=${person.id}`);
  await page.getByText("1 hr", { exact: true }).click();
  const time = /^\d{1,2}:\d{2} [AP]M$/;
  await page.getByRole("button", { name: time }).first().waitFor();
  for (const text of await page.getByRole("button", { name: time }).allTextContents()) {
    expect(text).toMatch(/:(10|40) /);
  }
});

test("a class has seats, hours of its own and no more than one booking ahead of the others", async ({ browser }) => {
  const page = await openPage(browser);
  const service = await addService(page, `Class ${mark}`);
  const seats = await openPanel(page, "Seats");
  await seats.getByText("A class or group with seats").click();
  await seats.getByLabel("Seats in each class").fill("8");
  await seats.getByLabel("Most seats in one booking").fill("9");
  const people = await openPanel(page, "Who gives it");
  await people.getByLabel("At most ahead, in bookings").fill("1");
  await people.getByLabel("Counted by").selectOption("week");
  const starts = await openPanel(page, "When it can start");
  await starts.getByText("Only at these hours").click();
  await starts.getByRole("button", { name: "Type the times instead" }).click();
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(seats.getByText(/can't take more seats than there are/)).toBeVisible();
  await seats.getByLabel("Most seats in one booking").fill("3");
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByText("Service saved")).toBeVisible();
  await page.reload();
  await expect(panel(page, "Seats")).toContainText("8 seats, at most 3 in one booking");
  await expect(panel(page, "Who gives it")).toContainText("Round robin by week, at most 1 ahead");
  await expect(panel(page, "When it can start")).toContainText("only at its own hours");
  const [first] = await listSlots(service);
  expect(first).toMatchObject({ seatsLeft: 8 });
});

test("the editor works by keyboard, and on a phone in the dark", async ({ browser }) => {
  const page = await openPage(browser);
  await addService(page, `Peel ${mark}`);
  const summary = panel(page, "Waiting list").locator("summary");
  await expect(summary).toContainText("On");
  await tabTo(page, summary);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("switch", { name: "Customers may wait for a freed time" })).toBeFocused();
  await page.keyboard.press("Space");
  await tabTo(page, page.getByRole("button", { name: "Save changes" }));
  await expect(page.getByText("Not saved yet: Waiting list")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByText("Service saved")).toBeVisible();
  await page.reload();
  await expect(panel(page, "Waiting list")).toContainText("Off");

  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ colorScheme: "dark" });
  for (const one of await page.locator("details > summary").all()) await one.click();
  await page.getByRole("button", { name: "Add a limit" }).click();
  await page.getByRole("button", { name: "Add a length" }).click();
  await page.getByText("A class or group with seats").click();
  await page.getByText("Customers may book several visits at once").click();
  await page.getByText("Confirm each booking yourself").click();
  await page.getByText("Only at these hours").click();
  await expectAccessible(page, "service editor on a phone, dark");
  await expectFits(page, "service editor on a phone");
});
