import { randomUUID } from "node:crypto";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { expectAccessible, expectFits, readDemo, signIn } from "../product";

const demo = readDemo();
const dashboard = `/dashboard/${demo.business.slug}`;
const api = `${demo.baseUrl}/api/v1/businesses/${demo.business.slug}`;
const shapes = [
  { name: "desk, light", viewport: { width: 1280, height: 800 }, colorScheme: "light" },
  { name: "phone, dark", viewport: { width: 390, height: 844 }, colorScheme: "dark" },
] as const;

type Booked = { serviceId: string; staffId: string; startsAt: string; name: string; id: string };

/** Books a time that several could take without asking for anyone: the round robin decides. */
async function bookByTurns(): Promise<Booked> {
  const profile = await (await fetch(api)).json();
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  for (const service of profile.services.filter((one: { staffMode: string }) => one.staffMode === "any")) {
    const listed = await (await fetch(`${api}/slots?service=${service.slug}&from=${day(22)}&to=${day(34)}`)).json();
    const slot = listed.slots.find((one: { staffIds: string[] }) => one.staffIds.length > 1);
    if (!slot) continue;
    const name = `Wanda ${randomUUID().slice(0, 6)}`;
    const customer = { name, email: `wanda-${randomUUID().slice(0, 8)}@example.com`, phone: "+12125550142" };
    const answer = await fetch(`${api}/bookings`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ serviceId: service.id, startsAt: slot.startsAt, customer }),
    });
    expect(answer.status).toBe(201);
    const booking = await answer.json();
    return {
      serviceId: service.id,
      staffId: booking.staff.id,
      startsAt: slot.startsAt,
      name,
      id: booking.id,
    };
  }
  throw new Error("nothing in the demo salon that two could take");
}

async function openPage(browser: Browser, shape: (typeof shapes)[number]): Promise<Page> {
  const { viewport, colorScheme } = shape;
  const page = await (await browser.newContext({ viewport, colorScheme, timezoneId: "America/New_York" })).newPage();
  await signIn(page, demo.owner);
  return page;
}

function whyPath({ serviceId, staffId, startsAt }: Booked): string {
  const parts = new Intl.DateTimeFormat("sv-SE", {
    timeZone: demo.business.timeZone,
    dateStyle: "short",
    timeStyle: "short",
  }).format(new Date(startsAt));
  const [day = "", time = ""] = parts.split(" ");
  return `${dashboard}/why?${new URLSearchParams({ service: serviceId, staff: staffId, day, time })}`;
}

for (const shape of shapes) {
  test(`the owner reads why a taken time isn't offered, and why her: ${shape.name}`, async ({ browser }) => {
    const booked = await bookByTurns();
    const page = await openPage(browser, shape);
    await page.goto(whyPath(booked));
    await expect(page.getByRole("status").filter({ hasText: "can't be booked" })).toContainText("the time is taken");
    await expect(page.getByRole("listitem").filter({ hasText: "Taken" }).first()).toBeVisible();
    const strip = page.getByRole("button", { name: /, Can be booked$/ });
    await expect(strip.first()).toBeVisible({ timeout: 20_000 });
    await expectFits(page, "troubleshooter");
    await expectAccessible(page, "troubleshooter");

    const asked = page.locator("button[aria-current=true]");
    await expect(asked).toHaveAccessibleName(/, Taken$/);
    await asked.focus();
    await page.keyboard.press("Home");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("status").filter({ hasText: "can't be booked" })).not.toContainText("taken");
    await page.goto(whyPath(booked));

    await page.getByRole("button", { name: new RegExp(booked.name) }).click();
    const sheet = page.getByRole("dialog");
    await expect(sheet.getByText(booked.name).first()).toBeVisible();
    await expect(sheet.getByRole("heading", { name: /^Why .+\?$/ })).toBeVisible();
    await expect(sheet.getByText(/was given this booking because/)).toBeVisible();
    await expectAccessible(page, "why her");

    await sheet.getByRole("link", { name: "See the round robin" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Round robin" })).toBeVisible();
    await expect(page.getByRole("heading", { name: "Standings" })).toBeVisible();
    await expect(page.getByRole("button", { name: new RegExp(booked.name) }).first()).toBeVisible();
    await expectFits(page, "round robin");
    await expectAccessible(page, "round robin");
    await page.context().close();
  });
}
