import { type Browser, expect, type Page, test } from "@playwright/test";
import { expectAccessible, expectFits, readDemo, signIn } from "../product";

const demo = readDemo();
const dashboard = `/dashboard/${demo.business.slug}`;
const api = `${demo.baseUrl}/api/v1/businesses/${demo.business.slug}`;
const mark = Date.now().toString(36);

async function openPage(browser: Browser): Promise<Page> {
  const viewport = { width: 1280, height: 800 };
  const page = await (await browser.newContext({ viewport, timezoneId: demo.business.timeZone })).newPage();
  await signIn(page, demo.owner);
  return page;
}

/** A Wednesday at least so many days ahead: a day on which the demo salon is open, whatever today is. */
function wednesdayAfter(days: number): string {
  const day = new Date(Date.now() + days * 86_400_000);
  day.setUTCDate(day.getUTCDate() + ((3 - day.getUTCDay() + 7) % 7));
  return day.toISOString().slice(0, 10);
}

test("the owner books visits of every week, moves the later ones and cancels the rest", async ({ browser }) => {
  const page = await openPage(browser);
  const name = `Weekly ${mark}`;
  await page.goto(`${dashboard}/bookings?new=1`);
  const form = page.getByRole("dialog", { name: "New booking" });
  await form.getByLabel("Service").selectOption({ index: 1 });
  await form.getByLabel("Day", { exact: true }).fill(wednesdayAfter(70));
  await expect(
    form
      .getByRole("button", { name: "Go there" })
      .or(form.getByRole("button", { name: / (AM|PM)$/i }))
      .first(),
  ).toBeVisible();
  if (await form.getByRole("button", { name: "Go there" }).isVisible()) {
    await form.getByRole("button", { name: "Go there" }).click();
  }
  await form
    .getByRole("button", { name: / (AM|PM)$/i })
    .first()
    .click();
  await form.getByLabel("Repeat").selectOption("week");
  await form.getByLabel("Visits").fill("4");
  await expect(form.getByText("4 of 4 visits can be booked")).toBeVisible();
  await expectAccessible(page, "new series");
  await form.getByLabel("Customer").fill(name);
  await form.getByRole("button", { name: /New customer/ }).click();
  await form.getByLabel("Name").fill(name);
  await form.getByRole("button", { name: "Book 4 visits" }).click();
  await page.getByRole("button", { name: "See the series" }).click();

  await page.waitForURL(/\/series\//);
  const visits = page.getByRole("region", { name: "Visits" }).getByRole("row");
  await expect(visits).toHaveCount(5);
  await expect(page.getByText("4 ahead, 4 in all")).toBeVisible();
  await expectAccessible(page, "series");
  await expectFits(page, "series");

  await visits.nth(2).getByRole("button").click();
  const sheet = page.getByRole("dialog", { name: "Booking" });
  await expect(sheet.getByText("Visit 2 of 4")).toBeVisible();
  await sheet.getByRole("button", { name: "Reschedule" }).click();
  const dialog = page.getByRole("dialog", { name: `Reschedule ${name}` });
  await dialog.getByText("This one and those after it").click();
  await dialog.getByRole("button", { name: "Next day" }).click();
  await dialog
    .getByRole("button", { name: / (AM|PM)$/i })
    .last()
    .click();
  await dialog.getByRole("button", { name: /^Move to/ }).click();
  await expect(page.getByText("The visits have moved.", { exact: false })).toBeVisible();
  await expect(page.getByText("Moved: the series has", { exact: false })).toHaveCount(3);

  await page.getByRole("button", { name: "Close" }).first().click();
  await page.getByRole("button", { name: "Cancel the rest" }).click();
  const question = page.getByRole("alertdialog", { name: "Cancel 4 visits?" });
  await expectAccessible(page, "cancel the rest");
  await question.getByRole("button", { name: "Cancel the rest" }).click();
  await expect(page.getByText("None ahead, 4 in all")).toBeVisible();
});

type Booked = { id: string; startsAt: string; staff: { id: string } };

async function bookOutside(name: string, place: number): Promise<Booked> {
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const { services } = await (await fetch(api)).json();
  const { slots } = await (
    await fetch(`${api}/slots?service=${services[0].slug}&from=${day(24)}&to=${day(30)}`)
  ).json();
  const { startsAt, staffIds } = slots.at(place);
  const answer = await fetch(`${api}/bookings`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      serviceId: services[0].id,
      startsAt,
      staffId: staffIds[0],
      customer: { name, email: `${name.replace(" ", "-")}@example.com` },
    }),
  });
  expect(answer.status).toBe(201);
  return answer.json();
}

test("two bookings change places from the details of one", async ({ browser }) => {
  const [one, other] = [`Swapone ${mark}`, `Swapother ${mark}`];
  const first = await bookOutside(one, 3);
  const second = await bookOutside(other, -3);
  const page = await openPage(browser);
  await page.goto(`${dashboard}/bookings/${first.id}`);
  await page.getByRole("button", { name: "Swap" }).click();
  const dialog = page.getByRole("dialog", { name: "Swap with another booking" });
  await dialog.getByRole("searchbox").fill(other);
  await dialog.getByRole("button", { name: new RegExp(other) }).click();
  await expect(dialog.getByRole("heading", { name: one })).toBeVisible();
  await expectAccessible(page, "swap");
  await dialog.getByRole("button", { name: "Swap them" }).click();
  await expect(page.getByText("have changed places")).toBeVisible();
  const listed = await (
    await fetch(`${demo.baseUrl}/api/v1/bookings?from=${first.startsAt}&limit=100`, {
      headers: { authorization: `Bearer ${demo.apiKey}` },
    })
  ).json();
  const startOf = (id: string) => listed.data.find((booking: Booked) => booking.id === id)?.startsAt;
  expect([startOf(first.id), startOf(second.id)]).toEqual([second.startsAt, first.startsAt]);
});
