import { type Browser, expect, type Page, test } from "@playwright/test";
import { expectAccessible, expectFits, expectMessages, readDemo } from "../product";
import { addStudio } from "../studio";

const demo = readDemo();
const mark = Date.now().toString(36);

function dayAhead(days: number): string {
  const day = new Date(Date.now() + days * 86_400_000);
  if (day.getUTCDay() === 0) day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}

async function openPhone(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    timezoneId: "America/New_York",
    locale: "en-US",
  });
  return context.newPage();
}

const tenOClock = (page: Page) => page.getByRole("button", { name: /^10:00 AM/ });

async function wantSeats(page: Page, address: string, seats: number): Promise<void> {
  await page.goto(address);
  await tenOClock(page).waitFor();
  for (let more = 1; more < seats; more += 1) {
    await page.getByRole("button", { name: "One seat more" }).click();
  }
  await expect(page.getByText(seats === 1 ? "1 seat" : `${seats} seats`, { exact: true })).toBeVisible();
}

async function book(page: Page, name: string, email: string): Promise<void> {
  await tenOClock(page).click();
  await page.getByLabel("Name").fill(name);
  await page.getByLabel("E-mail").fill(email);
  await page.getByRole("button", { name: /^Book / }).click();
  await expect(page.getByRole("heading", { name: "You're booked" })).toBeVisible();
}

test("two customers share a class on their phones, and a seat that one gives up is offered again", async ({
  browser,
}) => {
  const studio = await addStudio(
    demo,
    ["Cleo Park"],
    [
      {
        slug: "yoga",
        name: "Yoga class",
        staff: ["Cleo Park"],
        priceCents: 1_500,
        capacity: 5,
        mostSeatsPerBooking: 3,
      },
    ],
  );
  const address = `${studio.page}?service=yoga&date=${dayAhead(3)}`;
  const emails = [`one-${mark}@example.com`, `two-${mark}@example.com`] as const;

  const one = await openPhone(browser);
  await wantSeats(one, address, 2);
  await expect(tenOClock(one)).toHaveText(/5 seats left/);
  await expectAccessible(one, "class times");
  await expectFits(one, "class times");
  await book(one, "Robin Vega", emails[0]);
  await expect(one.getByText("2 seats")).toBeVisible();
  await expect(one.getByText("$30")).toBeVisible();
  await expectAccessible(one, "class booked");

  const two = await openPhone(browser);
  await wantSeats(two, address, 3);
  await expect(tenOClock(two)).toHaveText(/Only 3 left/);
  await book(two, "Sam Stone", emails[1]);

  const late = await openPhone(browser);
  await late.goto(address);
  await late.getByRole("button", { name: /^11:00 AM/ }).waitFor();
  await expect(tenOClock(late)).toHaveCount(0);

  const [mail] = await expectMessages(demo, emails[1], 1);
  const link = /https?:\/\/\S+\/booking\/[A-Za-z0-9_-]+/.exec(mail?.text ?? "")?.[0];
  expect(link, "a manage link in the message").toBeTruthy();
  await two.goto(link ?? "");
  await two.getByRole("button", { name: "Give up seats" }).click();
  await expectAccessible(two, "give up seats");
  await expectFits(two, "give up seats");
  await two.getByRole("button", { name: "Give up 1 seat" }).click();
  await expect(two.getByText("1 seat is back on offer. 2 seats stay yours.")).toBeVisible();
  await expect(two.getByText("$30")).toBeVisible();
  await expectAccessible(two, "seats given up");

  await late.goto(address);
  await expect(tenOClock(late)).toHaveText(/Last seat/);
  await late.getByRole("button", { name: "One seat more" }).click();
  await expect(tenOClock(late)).toHaveCount(0);
});

test("an empty day says why, and who joins the waiting list is told their place in line", async ({ browser }) => {
  const studio = await addStudio(demo, ["Ana Ruiz"], [{ slug: "cut", name: "Haircut", staff: ["Ana Ruiz"] }]);
  const sunday = new Date(Date.now() + 86_400_000);
  while (sunday.getUTCDay() !== 0) sunday.setUTCDate(sunday.getUTCDate() + 1);
  const page = await openPhone(browser);
  await page.goto(`${studio.page}?service=cut&date=${sunday.toISOString().slice(0, 10)}`);
  await expect(page.getByText("Studio Luz is closed then.")).toBeVisible();
  await expectAccessible(page, "no times");
  await page.getByRole("button", { name: "Tell me when a time comes free" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("heading")).toHaveText("We'll tell you when a time comes free");
  await expectAccessible(page, "waiting list");
  await expectFits(page, "waiting list");
  await dialog.getByRole("button", { name: "Put me on the list" }).click();
  await expect(dialog.getByLabel("Name")).toBeFocused();
  await dialog.getByLabel("Name").fill("Robin Vega");
  await dialog.getByLabel("E-mail").fill(`wait-${mark}@example.com`);
  await dialog.getByRole("button", { name: "Put me on the list" }).click();
  await expect(dialog.getByText("You're next in line.")).toBeVisible();
  await expectAccessible(page, "on the waiting list");
  await dialog.getByRole("link", { name: "See or leave the list" }).click();
  await expect(page).toHaveURL(/\/waitlist\//);
});
