import { readFileSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import { expect, type Locator, type Page } from "@playwright/test";

export type Demo = {
  baseUrl: string;
  business: { id: string; slug: string; timeZone: string };
  owner: { email: string; password: string };
  apiKey: string;
  database: { url: string };
  vendors: { twilio: { phoneNumber: string } };
  inbox: { url: string };
};

/** The running copy that the journeys drive. */
export function readDemo(): Demo {
  return JSON.parse(readFileSync(process.env.DEMO_JSON ?? ".local/demo.json", "utf8"));
}

export type Received = {
  kind: "mail" | "text";
  at: string;
  subject: string | null;
  text: string | null;
  html: string | null;
  attachments: { filename: string; content: string }[];
};

/** What has arrived at one address, oldest first. */
export async function received(demo: Demo, to: string): Promise<Received[]> {
  const answer = await fetch(new URL(`/messages.json?to=${encodeURIComponent(to)}`, demo.inbox.url));
  const found: Received[] = await answer.json();
  return found.reverse();
}

/** Waits until that many messages have arrived at an address, and answers them. */
export async function expectMessages(demo: Demo, to: string, count: number, timeout = 20_000): Promise<Received[]> {
  await expect
    .poll(async () => (await received(demo, to)).length, { timeout, message: `messages to ${to}` })
    .toBe(count);
  return received(demo, to);
}

/** What fades or slides in has its colours only when it has arrived. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(() => {
    const passing = document
      .getAnimations()
      .filter((one) => one.effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY);
    return Promise.all(passing.map((one) => one.finished.catch(() => undefined))).then(() => undefined);
  });
}

/** axe on the page as it stands; a finding names its rule and where. */
export async function expectAccessible(page: Page, name: string): Promise<void> {
  await settle(page);
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(
    ({ id, nodes }) => `${name}: ${id} at ${nodes.map((node) => node.target.join(" ")).join(", ")}`,
  );
  expect.soft(found).toEqual([]);
}

/** No sideways scroll at the page's present width. */
export async function expectFits(page: Page, name: string): Promise<void> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(over, `${name} is wider than its window`).toBeLessThanOrEqual(0);
}

const FURTHEST = 120;

/** Presses Tab until the wanted control has the focus, as somebody without a mouse does. */
export async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await wanted.waitFor();
  for (let presses = 0; presses < FURTHEST; presses += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) {
      return;
    }
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not reach ${wanted}`);
}

type Cookies = Parameters<ReturnType<Page["context"]>["addCookies"]>[0];
const sessions = new Map<string, Cookies>();

/**
 * Signs a member in and waits for the dashboard. One sign-in serves all journeys of a process: a session may be open in many
 * browsers, and the product limits how often somebody tries a password.
 */
export async function signIn(page: Page, login: { email: string; password: string }): Promise<void> {
  const known = sessions.get(login.email);
  if (known) {
    await page.context().addCookies(known);
    await page.goto("/dashboard");
    if (!page.url().includes("/sign-in")) {
      return;
    }
  }
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(login.email);
  await page.getByLabel("Password", { exact: true }).fill(login.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL(/\/dashboard/);
  const cookies = await page.context().cookies();
  sessions.set(
    login.email,
    cookies.filter(({ name }) => /^(__Host-)?session/.test(name)),
  );
}
