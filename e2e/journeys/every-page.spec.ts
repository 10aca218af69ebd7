import { type Browser, type BrowserContext, expect, type Page, test } from "@playwright/test";
import { expectAccessible, expectFits, readDemo, signIn } from "../product";

const demo = readDemo();
const dashboard = `/dashboard/${demo.business.slug}`;

const forEveryone = [
  "/",
  "/sign-in",
  "/sign-up",
  "/forgot-password",
  "/reset-password",
  "/invitation/no-such-invitation",
  `/book/${demo.business.slug}`,
  "/book/no-such-business",
  `/book/${demo.business.slug}/chat`,
  `/embed/${demo.business.slug}/chat`,
  "/book/no-such-business/chat",
  "/booking/no-such-token",
  "/waitlist/no-such-token",
  "/waitlist/offer/no-such-token",
  "/no-such-page",
];

const forTheOwner = [
  "/dashboard",
  "/onboarding",
  dashboard,
  `${dashboard}/calendar`,
  `${dashboard}/calendar?view=week`,
  `${dashboard}/bookings`,
  `${dashboard}/customers`,
  `${dashboard}/waitlist`,
  `${dashboard}/waitlist?show=over`,
  `${dashboard}/receptionist`,
  `${dashboard}/receptionist/on`,
  `${dashboard}/receptionist/call`,
  `${dashboard}/calls`,
  `${dashboard}/calls?channel=chat&incident=open`,
  `${dashboard}/calls?view=numbers`,
  `${dashboard}/services`,
  `${dashboard}/services/new`,
  `${dashboard}/staff`,
  `${dashboard}/why`,
  ...["", "/booking", "/places", "/holidays", "/reminders", "/appearance", "/embed", "/team", "/keys"].map(
    (part) => `${dashboard}/settings${part}`,
  ),
];

const shapes = [
  { name: "small phone, light", viewport: { width: 320, height: 640 }, colorScheme: "light" },
  { name: "small phone, dark", viewport: { width: 320, height: 640 }, colorScheme: "dark" },
  { name: "desk, light", viewport: { width: 1280, height: 800 }, colorScheme: "light" },
  { name: "wide desk, dark", viewport: { width: 1920, height: 1080 }, colorScheme: "dark" },
] as const;

async function visit(page: Page, path: string, shape: string): Promise<void> {
  const wrong: string[] = [];
  const listen = (error: Error) => wrong.push(error.message);
  page.on("pageerror", listen);
  await page.goto(path);
  await page.locator("h1").first().waitFor();
  await page.waitForLoadState("networkidle", { timeout: 5_000 }).catch(() => undefined);
  await expectFits(page, `${path} (${shape})`);
  await expectAccessible(page, `${path} (${shape})`);
  page.off("pageerror", listen);
  expect(wrong, `${path} (${shape})`).toEqual([]);
}

async function open(
  browser: Browser,
  shape: (typeof shapes)[number],
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({
    viewport: shape.viewport,
    colorScheme: shape.colorScheme,
    timezoneId: "America/New_York",
  });
  return { context, page: await context.newPage() };
}

for (const shape of shapes) {
  test(`every page for everyone is accessible and fits: ${shape.name}`, async ({ browser }) => {
    const { context, page } = await open(browser, shape);
    for (const path of forEveryone) {
      await visit(page, path, shape.name);
    }
    await context.close();
  });

  // The owner's pages are many: the narrowest and the widest, one theme each, stand for what is between.
  if (shape.name === "desk, light" || shape.name === "small phone, dark") {
    continue;
  }

  test(`every page for the owner is accessible and fits: ${shape.name}`, async ({ browser }) => {
    test.setTimeout(300_000);
    const { context, page } = await open(browser, shape);
    await signIn(page, demo.owner);
    for (const path of forTheOwner) {
      await visit(page, path, shape.name);
    }
    await context.close();
  });
}
