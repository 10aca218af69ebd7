import { expect, type Locator, type Page, test } from "@playwright/test";
import { expectAccessible, expectMessages, readDemo, signIn } from "../product";

const demo = readDemo();
const dashboard = `/dashboard/${demo.business.slug}`;
const hourHeight = 40;

function block(page: Page, name: string): Locator {
  return page.getByRole("button", { name, exact: true });
}

/** Draws from a place in a day's column to a place in another, in hours after midnight. */
async function draw(page: Page, from: [string, number], to: [string, number]): Promise<void> {
  const region = page.getByRole("region", { name: "The usual week, as a grid" });
  const point = async ([day, hour]: [string, number]) => {
    const box = await region.getByRole("group", { name: day, exact: true }).boundingBox();
    if (!box) throw new Error(`no column for ${day}`);
    return { x: box.x + box.width / 2, y: box.y + hour * hourHeight };
  };
  const start = await point(from);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  const end = await point(to);
  await page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 4 });
  await page.mouse.move(end.x, end.y, { steps: 4 });
  await page.mouse.up();
}

/** A person of their own, whom no customer is offered. */
async function openNewPerson(page: Page, name: string): Promise<void> {
  await page.goto(`${dashboard}/staff/new`);
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByText("Can be booked", { exact: true }).click();
  await page.getByRole("button", { name: "Add a person" }).click();
  await page.waitForURL(/staff\/[0-9a-f-]{36}/);
  await page.getByText("Own hours", { exact: true }).click();
  await page.getByRole("region", { name: "The usual week, as a grid" }).scrollIntoViewIfNeeded();
}

async function clearWeek(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Type the times instead" }).click();
  for (const box of await page.getByRole("checkbox", { name: /^Open on/ }).all()) {
    await box.uncheck();
  }
  await page.getByRole("button", { name: "Drag on the week instead" }).click();
}

test("weekly hours are drawn with the mouse, saved, and stand after a reload", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 1000 });
  await signIn(page, demo.owner);
  await openNewPerson(page, `Week Drawn ${Date.now()}`);
  await clearWeek(page);
  await draw(page, ["Tuesday", 10], ["Tuesday", 12.5]);
  await expect(block(page, "Tuesday 10:00 AM to 12:30 PM")).toBeFocused();
  await draw(page, ["Tuesday", 11], ["Wednesday", 12.25]);
  await expect(block(page, "Wednesday 11:15 AM to 1:45 PM")).toBeVisible();
  await draw(page, ["Wednesday", 13.75], ["Wednesday", 16]);
  await expect(block(page, "Wednesday 11:15 AM to 4:00 PM")).toBeVisible();
  await draw(page, ["Wednesday", 11.25], ["Wednesday", 9]);
  await expect(block(page, "Wednesday 9:00 AM to 4:00 PM")).toBeVisible();
  await draw(page, ["Thursday", 9], ["Thursday", 11]);
  await draw(page, ["Thursday", 13], ["Thursday", 10.5]);
  await expect(block(page, "Thursday 9:00 AM to 1:00 PM")).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(block(page, "Thursday 9:00 AM to 11:00 AM")).toBeVisible();
  await page.getByRole("button", { name: "Save hours" }).click();
  await expect(page.getByText("Hours saved")).toBeVisible();
  await page.reload();
  await expect(block(page, "Wednesday 9:00 AM to 4:00 PM")).toBeVisible();
  await expect(block(page, "Thursday 9:00 AM to 11:00 AM")).toBeVisible();
  await expectAccessible(page, "a person's week");
});

test("weekly hours are made, carried, stretched past midnight, copied and removed by keyboard alone", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 1000 });
  await signIn(page, demo.owner);
  await openNewPerson(page, `Week Keyed ${Date.now()}`);
  await clearWeek(page);
  const said = page.getByRole("status").filter({ hasText: /Added|Now|Removed|copied|Undone/ });
  await page.getByRole("button", { name: "Add hours on Friday" }).press("Enter");
  await expect(block(page, "Friday 9:00 AM to 5:00 PM")).toBeFocused();
  await expect(said).toHaveText("Added Friday 9:00 AM to 5:00 PM.");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowRight");
  await expect(block(page, "Saturday 9:15 AM to 5:15 PM")).toBeFocused();
  await page.keyboard.press("Shift+ArrowUp");
  await page.keyboard.press("Alt+ArrowDown");
  await expect(block(page, "Saturday 9:30 AM to 5:00 PM")).toBeFocused();
  await page.keyboard.press("Enter");
  await page.getByLabel("Saturday, from").fill("20:10");
  await page.getByLabel("Saturday, until").fill("02:20");
  await page.keyboard.press("Enter");
  await expect(block(page, "Saturday 8:10 PM to 2:20 AM the next day")).toBeFocused();
  await expect(said).toHaveText("Now Saturday 8:10 PM to 2:20 AM the next day.");
  await page.getByRole("button", { name: "Copy Saturday to other days" }).press("Enter");
  await page.getByLabel("Monday", { exact: true }).press("Space");
  await page.getByRole("button", { name: "Copy", exact: true }).press("Enter");
  await expect(said).toHaveText("Saturday copied to 1 day.");
  await block(page, "Saturday 8:10 PM to 2:20 AM the next day").press("Delete");
  await expect(page.getByRole("button", { name: "Add hours on Saturday" })).toBeFocused();
  await page.getByRole("button", { name: "Save hours" }).press("Enter");
  await expect(page.getByText("Hours saved")).toBeVisible();
  await page.reload();
  await expect(block(page, "Monday 8:10 PM to 2:20 AM the next day")).toBeVisible();
  await expect(page.locator("[data-interval] button")).toHaveCount(1);
});

test("on a phone a tap opens an hour on the day that is shown, and a second tap its exact times", async ({
  browser,
}) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  const page = await context.newPage();
  await signIn(page, demo.owner);
  await openNewPerson(page, `Week Tapped ${Date.now()}`);
  await page.getByRole("button", { name: /^Sunday, / }).tap();
  const sunday = page.getByRole("region", { name: "The usual week, as a grid" }).getByRole("group", { name: "Sunday" });
  await sunday.tap({ position: { x: 120, y: 10.2 * hourHeight } });
  await expect(block(page, "Sunday 10:00 AM to 11:00 AM")).toBeVisible();
  await block(page, "Sunday 10:00 AM to 11:00 AM").tap();
  await page.getByLabel("Sunday, until").fill("14:00");
  await page.getByRole("button", { name: "Done" }).tap();
  await expect(block(page, "Sunday 10:00 AM to 2:00 PM")).toBeVisible();
  await expectAccessible(page, "a day of the week on a phone");
  await context.close();
});

test("a staff login sees the week and cannot draw on it", async ({ browser, page }) => {
  const email = `week-${Date.now()}@example.com`;
  await signIn(page, demo.owner);
  await page.goto(`${dashboard}/settings/team`);
  const form = page.getByRole("form", { name: "Invite someone" });
  await form.getByLabel("E-mail").fill(email);
  await form.getByLabel("Role").selectOption("staff");
  await form.getByRole("button", { name: "Send the invitation" }).click();
  const [mail] = await expectMessages(demo, email, 1);
  const link = /https?:\/\/\S+\/invitation\/[A-Za-z0-9_-]+/.exec(mail?.text ?? "")?.[0];
  const context = await browser.newContext({ viewport: { width: 1280, height: 1000 } });
  const colleague = await context.newPage();
  await colleague.goto(link ?? "");
  await colleague.getByRole("link", { name: "Create an account to join" }).click();
  await colleague.getByLabel("Your name").fill("Ines Duarte");
  await colleague.getByLabel("Password", { exact: true }).fill("three green boats at noon");
  await colleague.getByRole("button", { name: "Create an account" }).click();
  await colleague.getByRole("button", { name: /^Join / }).click();
  await colleague.waitForURL(new RegExp(dashboard));
  await colleague.goto(`${dashboard}/staff?tab=hours`);
  const blocks = colleague.locator("[data-interval] button");
  await expect(blocks.first()).toBeDisabled();
  const before = await blocks.count();
  await draw(colleague, ["Sunday", 10], ["Sunday", 13]);
  await expect(blocks).toHaveCount(before);
  await expect(colleague.getByRole("button", { name: "Save hours" })).toHaveCount(0);
  await expectAccessible(colleague, "the week of a staff login");
  await colleague.setViewportSize({ width: 390, height: 844 });
  await colleague.getByRole("button", { name: "Sunday, Closed" }).click();
  await expect(colleague.getByRole("heading", { name: "Sunday" })).toBeVisible();
  await context.close();
});
