import { expect, type Page, test } from "@playwright/test";
import { expectAccessible, expectFits, readDemo } from "../product";
import { addStudio, query, type Studio } from "../studio";

const demo = readDemo();
const mark = Date.now().toString(36);
const WEEK = 7 * 86_400_000;

test.use({ viewport: { width: 1280, height: 800 }, timezoneId: "America/New_York" });

/** The first Tuesday at least three days ahead, `YYYY-MM-DD`. */
function tuesdayAhead(weeks = 0): string {
  const day = new Date(Date.now() + 3 * 86_400_000);
  while (day.getUTCDay() !== 2) day.setUTCDate(day.getUTCDate() + 1);
  return new Date(day.getTime() + weeks * WEEK).toISOString().slice(0, 10);
}

const short = (day: string) =>
  new Intl.DateTimeFormat("en-US", { month: "short", day: "numeric", timeZone: "UTC" }).format(new Date(day));

/** Somebody else has the third Tuesday at ten, on the studio's clock. */
async function takeThirdWeek(studio: Studio): Promise<void> {
  const [row] = await query<{ at: Date }>(
    demo,
    "select (($1::date + time '10:00') at time zone 'America/New_York') as at",
    [tuesdayAhead(2)],
  );
  const answer = await fetch(`${demo.baseUrl}/api/v1/businesses/${studio.slug}/bookings`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      serviceId: studio.serviceIds.massage,
      startsAt: row?.at.toISOString(),
      customer: { name: "Somebody Else", email: `else-${mark}@example.com` },
    }),
  });
  expect(answer.status).toBe(201);
}

async function planWeekly(page: Page, studio: Studio): Promise<void> {
  await page.goto(`${studio.page}?service=massage&date=${tuesdayAhead()}`);
  await page.getByRole("button", { name: "10:00 AM", exact: true }).click();
  await page.getByRole("checkbox", { name: /Repeat this visit/ }).check();
  await page.getByLabel("How many visits?").selectOption("4");
  await expect(page.getByRole("listitem").filter({ hasText: "Not free" })).toHaveCount(1);
}

test("a customer repeats a visit weekly, skips the date that clashes, books the rest at once, and moves the later ones", async ({
  page,
}) => {
  const studio = await addStudio(
    demo,
    ["Ana Ruiz"],
    [{ slug: "massage", name: "Massage", staff: ["Ana Ruiz"], priceCents: 7_000, recurringMost: 8 }],
  );
  await takeThirdWeek(studio);
  await planWeekly(page, studio);
  const clash = page.getByRole("listitem").filter({ hasText: "Not free" });
  await expect(clash).toContainText(short(tuesdayAhead(2)));
  await expect(clash).toContainText("Everything is taken then.");
  await expectAccessible(page, "repeat");
  await expectFits(page, "repeat");

  await page.getByLabel("Name").fill("Robin Vega");
  await page.getByLabel("E-mail").fill(`series-${mark}@example.com`);
  await page.getByRole("button", { name: "Book 3 visits" }).click();
  await expect(page.getByText("One date isn't free. Skip it, or change how often.")).toBeVisible();
  await clash.getByRole("button", { name: /^Skip it/ }).click();
  await expect(page.getByText("3 visits are booked, nothing else.")).toBeVisible();
  await expectAccessible(page, "repeat settled");
  await page.getByRole("button", { name: "Book 3 visits" }).click();

  await expect(page.getByRole("heading", { name: "3 visits are booked" })).toBeVisible();
  for (const weeks of [0, 1, 3]) {
    await expect(page.getByRole("listitem").filter({ hasText: short(tuesdayAhead(weeks)) })).toBeVisible();
  }
  await expectAccessible(page, "series booked");

  await page.getByRole("link", { name: "Change or cancel" }).click();
  await expect(page.getByRole("heading", { name: "Visit 1 of 3" })).toBeVisible();
  await expectAccessible(page, "series managed");
  await page.getByRole("button", { name: "Change the time" }).click();
  await page.getByRole("radio", { name: new RegExp(` ${new Date(tuesdayAhead()).getUTCDate()},`) }).check();
  await page.getByRole("button", { name: "2:00 PM", exact: true }).click();
  await page.getByText("This one and all after it").click();
  await expectAccessible(page, "series to be moved");
  await page.getByRole("button", { name: /^Move it to / }).click();
  await expect(page.getByText(/^The visits are moved, this one to /)).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "2:00 PM" })).toHaveCount(3);

  const rows = await query<{ local: string }>(
    demo,
    `select to_char(starts_at at time zone 'America/New_York', 'YYYY-MM-DD HH24:MI') as local from public.bookings
     where business_id = $1 and series_id is not null and status = 'confirmed' order by starts_at`,
    [studio.id],
  );
  expect(rows.map(({ local }) => local)).toEqual([0, 1, 3].map((weeks) => `${tuesdayAhead(weeks)} 14:00`));
});

test("a date that goes while the customer types is shown in the plan, and nothing is booked until it is settled", async ({
  page,
}) => {
  const studio = await addStudio(
    demo,
    ["Ana Ruiz"],
    [{ slug: "massage", name: "Massage", staff: ["Ana Ruiz"], priceCents: 7_000, recurringMost: 8 }],
  );
  await page.goto(`${studio.page}?service=massage&date=${tuesdayAhead()}`);
  await page.getByRole("button", { name: "10:00 AM", exact: true }).click();
  await page.getByRole("checkbox", { name: /Repeat this visit/ }).check();
  await page.getByLabel("How many visits?").selectOption("4");
  await expect(page.getByText("4 visits are booked, nothing else.")).toBeVisible();
  await takeThirdWeek(studio);
  await page.getByLabel("Name").fill("Robin Vega");
  await page.getByLabel("E-mail").fill(`meanwhile-${mark}@example.com`);
  await page.getByRole("button", { name: "Book 4 visits" }).click();
  const gone = page.getByRole("listitem").filter({ hasText: "Taken a moment ago" });
  await expect(gone).toContainText(short(tuesdayAhead(2)));
  await expect(page.getByText(/Nothing is booked yet/)).toBeVisible();
  await expectAccessible(page, "a date gone meanwhile");
  await gone.getByRole("button", { name: /^Skip it/ }).click();
  await page.getByRole("button", { name: "Book 3 visits" }).click();
  await expect(page.getByRole("heading", { name: "3 visits are booked" })).toBeVisible();
});
