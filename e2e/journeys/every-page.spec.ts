import { type Browser, expect, type Page, test } from "@playwright/test";
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

// Each layout and each theme is read by axe once: the narrow page in light, the wide one in the dark.
const shapes = [
  { name: "small phone, light", viewport: { width: 320, height: 640 }, colorScheme: "light", axe: true },
  { name: "tablet, light", viewport: { width: 768, height: 1024 }, colorScheme: "light", axe: false },
  { name: "desk, dark", viewport: { width: 1280, height: 800 }, colorScheme: "dark", axe: false },
  { name: "wide desk, dark", viewport: { width: 1920, height: 1080 }, colorScheme: "dark", axe: true },
] as const;

/** Loads a page once and looks at it in every shape, as somebody does who turns the phone or dims the light. */
async function visit(page: Page, path: string): Promise<void> {
  const wrong: string[] = [];
  const listen = (error: Error) => wrong.push(error.message);
  page.on("pageerror", listen);
  await page.goto(path);
  await page.locator("h1").first().waitFor();
  await page.waitForLoadState("networkidle", { timeout: 5_000 }).catch(() => undefined);
  for (const { name, viewport, colorScheme, axe } of shapes) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    await expectFits(page, `${path} (${name})`);
    if (axe) {
      await expectAccessible(page, `${path} (${name})`);
    }
  }
  page.off("pageerror", listen);
  expect(wrong, path).toEqual([]);
}

async function open(browser: Browser): Promise<Page> {
  return (await browser.newContext({ viewport: shapes[0].viewport, timezoneId: "America/New_York" })).newPage();
}

test.describe.configure({ mode: "parallel", timeout: 300_000 });

test("every page for everyone is accessible and fits, on a phone and a desk, in light and dark", async ({
  browser,
}) => {
  const page = await open(browser);
  for (const path of forEveryone) {
    await visit(page, path);
  }
  await page.context().close();
});

const PAGES_EACH = 8;

for (let first = 0; first < forTheOwner.length; first += PAGES_EACH) {
  const paths = forTheOwner.slice(first, first + PAGES_EACH);

  test(`every page for the owner, ${paths[0]} and on: accessible and fits in each shape`, async ({ browser }) => {
    const page = await open(browser);
    await signIn(page, demo.owner);
    for (const path of paths) {
      await visit(page, path);
    }
    await page.context().close();
  });
}
