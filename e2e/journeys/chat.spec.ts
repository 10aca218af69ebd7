import { createServer } from "node:http";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { expectAccessible, expectFits, readDemo, tabTo } from "../product";
import { addStudio, query, type Studio } from "../studio";

const demo = readDemo();
const line = () => `212555${1_000 + Math.floor(Math.random() * 9_000)}`;
const time = /\d{1,2}:\d{2}/;

test.use({ timezoneId: "America/New_York", locale: "en-US" });

async function addChattyStudio(): Promise<Studio> {
  const studio = await addStudio(
    demo,
    ["Ana"],
    [
      { slug: "haircut", name: "Haircut", durationMinutes: 45, priceCents: 4_500, staff: ["Ana"] },
      { slug: "colour", name: "Hair color", durationMinutes: 90, priceCents: 9_000, staff: ["Ana"] },
    ],
  );
  await switchChat(studio, true);
  return studio;
}

async function switchChat(studio: Studio, on: boolean): Promise<void> {
  await query(
    demo,
    `insert into public.receptionist_settings (business_id, chat_enabled) values ($1, $2)
     on conflict (business_id) do update set chat_enabled = excluded.chat_enabled`,
    [studio.id, on],
  );
}

type BookingRow = { status: string; service: string; name: string; phone: string | null; channel: string };

function bookingsOf(studio: Studio): Promise<BookingRow[]> {
  return query<BookingRow>(
    demo,
    `select b.status, s.slug as service, c.name, c.phone, b.channel from public.bookings b
     join public.services s on s.business_id = b.business_id and s.id = b.service_id
     join public.customers c on c.business_id = b.business_id and c.id = b.customer_id where b.business_id = $1`,
    [studio.id],
  );
}

const launcher = (page: Page) => page.getByRole("button", { name: /Ask or book by chat|Preguntar o reservar/ });
const log = (page: Page) => page.getByRole("log");
const quick = (page: Page) => page.getByRole("list", { name: /Quick replies|Respuestas rápidas/ });
const field = (page: Page) => page.getByRole("textbox");

/** The page keeps a business's switches for some seconds. */
async function openPageWithChat(page: Page, path: string): Promise<void> {
  await expect(async () => {
    await page.goto(path);
    await expect(launcher(page)).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 20_000 });
}

/** Waits until it is the customer's turn. */
async function answered(page: Page, lines: number): Promise<void> {
  await expect(log(page).getByRole("listitem")).toHaveCount(lines);
}

async function say(page: Page, text: string): Promise<void> {
  const lines = await log(page).getByRole("listitem").count();
  await field(page).fill(text);
  await field(page).press("Enter");
  await answered(page, lines + 2);
}

async function tap(page: Page, reply: Locator): Promise<void> {
  const lines = await log(page).getByRole("listitem").count();
  await reply.click();
  await answered(page, lines + 2);
}

async function expectAccessibleInBoth(page: Page, name: string): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page, `${name} (${colorScheme})`);
  }
}

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("a customer books by chat with the offered times as quick replies, and a reload in the middle loses nothing", async ({
    page,
  }) => {
    const studio = await addChattyStudio();
    const phone = line();
    await openPageWithChat(page, studio.page);
    await expectAccessibleInBoth(page, "page with chat");
    await launcher(page).click();
    await answered(page, 1);
    await expectAccessibleInBoth(page, "chat greeting");
    await tap(page, quick(page).getByRole("button", { name: "Book", exact: true }));
    await tap(page, quick(page).getByRole("button", { name: "Haircut" }));
    if (!(await quick(page).getByRole("button", { name: time }).first().isVisible())) {
      await tap(page, quick(page).getByRole("button").first());
    }
    await expectAccessibleInBoth(page, "chat offers");

    const before = await log(page).getByRole("listitem").allTextContents();
    const offers = await quick(page).getByRole("button").allTextContents();
    await page.reload();
    await answered(page, before.length);
    expect(await log(page).getByRole("listitem").allTextContents()).toEqual(before);
    expect(await quick(page).getByRole("button").allTextContents()).toEqual(offers);

    const offer = quick(page).getByRole("button", { name: time }).first();
    await tap(page, offer);
    await say(page, "Robin Vega");
    await expect(page.getByLabel("Your phone number")).toHaveAttribute("inputmode", "tel");
    await expect(page.getByLabel("Your phone number")).toHaveAttribute("autocomplete", "tel");
    await say(page, phone);
    expect(await bookingsOf(studio)).toEqual([]);
    await tap(page, quick(page).getByRole("button", { name: "Yes" }));
    await expect(page.getByText("Booked", { exact: true })).toBeVisible();
    expect(await bookingsOf(studio)).toEqual([
      { status: "confirmed", service: "haircut", name: "Robin Vega", phone: `+1${phone}`, channel: "chat" },
    ]);
    await expectAccessibleInBoth(page, "chat booked");
    await expectFits(page, "chat booked");
    await page.getByRole("link", { name: "Change or cancel" }).click();
    await expect(page.getByRole("button", { name: "Cancel booking" })).toBeVisible();
  });

  test("a message whose answer never came is sent again once, under the same key", async ({ page }) => {
    const studio = await addChattyStudio();
    const keys: (string | undefined)[] = [];
    await openPageWithChat(page, studio.page);
    await launcher(page).click();
    await answered(page, 1);
    await page.route("**/api/v1/conversations/*/turns", async (route) => {
      keys.push(route.request().headers()["idempotency-key"]);
      // The server does hear the first; only its answer is lost.
      if (keys.length === 1) await route.fetch();
      if (keys.length <= 4) await route.abort("failed");
      else await route.continue();
    });
    await field(page).fill("I'd like a haircut");
    await field(page).press("Enter");
    await page.getByRole("button", { name: "Try again" }).click();
    await answered(page, 3);
    expect(new Set(keys).size).toBe(1);
    const turns = await query<{ heard: string }>(
      demo,
      "select heard from public.conversation_turns where business_id = $1 and heard <> ''",
      [studio.id],
    );
    expect(turns.map((turn) => turn.heard)).toEqual(["I'd like a haircut"]);
  });
});

test.describe("en español", () => {
  test.use({ locale: "es-MX" });

  test("a customer books in Spanish with the keyboard alone; Escape closes the chat and the focus goes back", async ({
    page,
  }) => {
    const studio = await addChattyStudio();
    await openPageWithChat(page, studio.page);
    const shifts = await watchShifts(page);
    await tabTo(page, launcher(page));
    await page.keyboard.press("Enter");
    await answered(page, 1);
    await expect(field(page)).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toBeHidden();
    await expect(launcher(page)).toBeFocused();
    await page.keyboard.press("Enter");
    await answered(page, 1);
    await type(page, "Quiero reservar un Haircut");
    await pressOffer(page);
    await type(page, "Lucía Peña");
    await type(page, line());
    await pressQuick(page, "Sí");
    await expect(page.getByText("Reservada", { exact: true })).toBeVisible();
    await expectAccessibleInBoth(page, "chat reservado");
    expect(await bookingsOf(studio)).toMatchObject([{ service: "haircut", name: "Lucía Peña", channel: "chat" }]);
    expect(await shifts()).toBe(0);
  });
});

async function type(page: Page, text: string): Promise<void> {
  const lines = await log(page).getByRole("listitem").count();
  await expect(field(page)).toBeFocused();
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
  await answered(page, lines + 2);
}

async function pressQuick(page: Page, name: string | RegExp): Promise<void> {
  const lines = await log(page).getByRole("listitem").count();
  await shiftTabTo(page, quick(page).getByRole("button", { name }).first());
  await page.keyboard.press("Enter");
  await answered(page, lines + 2);
}

async function pressOffer(page: Page): Promise<void> {
  if (!(await quick(page).getByRole("button", { name: time }).first().isVisible())) {
    await pressQuick(page, /./);
  }
  await pressQuick(page, time);
}

async function shiftTabTo(page: Page, wanted: Locator): Promise<void> {
  await wanted.waitFor();
  for (let presses = 0; presses < 30; presses += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Shift+Tab");
  }
  throw new Error(`Shift and Tab do not reach ${wanted}`);
}

async function watchShifts(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    Object.assign(window, { shifted: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if ("value" in entry && "hadRecentInput" in entry && !entry.hadRecentInput) {
          Object.assign(window, { shifted: Number(Reflect.get(window, "shifted")) + Number(entry.value) });
        }
      }
    }).observe({ type: "layout-shift" });
  });
  return () => page.evaluate(() => Number(Reflect.get(window, "shifted")));
}

test("the chat fits every width, as a panel and as a page of its own", async ({ page }) => {
  const studio = await addChattyStudio();
  await openPageWithChat(page, studio.page);
  await launcher(page).click();
  await answered(page, 1);
  for (const width of [320, 390, 640, 768, 1024, 1280, 1920]) {
    await page.setViewportSize({ width, height: 700 });
    await expectFits(page, `panel at ${width}`);
    const box = await page.getByRole("dialog").boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
  }
  await page.goto(`${studio.page}/chat`);
  await answered(page, 1);
  for (const width of [320, 390, 768, 1280, 1920]) {
    await page.setViewportSize({ width, height: 700 });
    await expectFits(page, `page at ${width}`);
  }
  await expectAccessibleInBoth(page, "chat page");
});

test("a business whose chat is off shows no way into it, and its address says what to do instead", async ({ page }) => {
  const studio = await addChattyStudio();
  await switchChat(studio, false);
  await page.goto(studio.page);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(launcher(page)).toBeHidden();
  await page.goto(`${studio.page}/chat`);
  await expect(page.getByRole("link", { name: "Book on the page" })).toBeVisible();
  await expectAccessibleInBoth(page, "chat off");
  await page.getByRole("link", { name: "Book on the page" }).click();
  await expect(page).toHaveURL(new RegExp(`${studio.page}$`));
});

/** The browser's own speech, played by the test: `hear` is what the microphone catches, `said` what was spoken. */
async function installSpeech(page: Page): Promise<void> {
  await page.addInitScript(() => {
    type Ears = { onresult?: (event: object) => void; onerror?: (event: object) => void; onend?: () => void };
    const said: string[] = [];
    const now: { ears: Ears | null; words: { onend?: () => void } | null; denied: boolean } = {
      ears: null,
      words: null,
      denied: false,
    };
    class FakeRecognition implements Ears {
      onresult = () => {};
      onerror = () => {};
      onend = () => {};
      start() {
        now.ears = this;
        if (now.denied) setTimeout(() => now.ears?.onerror?.({ error: "not-allowed" }));
      }
      abort() {
        if (now.ears === this) now.ears = null;
      }
    }
    const speech = {
      speak(words: { text: string; onend?: () => void }) {
        said.push(words.text);
        now.words = words;
      },
      cancel() {
        now.words = null;
      },
    };
    Reflect.set(window, "webkitSpeechRecognition", FakeRecognition);
    Reflect.set(window, "SpeechRecognition", FakeRecognition);
    Object.defineProperty(window, "speechSynthesis", { value: speech });
    Reflect.set(window, "speechTest", {
      said,
      deny: (denied: boolean) => {
        now.denied = denied;
      },
      isSpeaking: () => now.words !== null,
      finish: () => now.words?.onend?.(),
      hear(transcript: string, isFinal: boolean) {
        now.ears?.onresult?.({ resultIndex: 0, results: [Object.assign([{ transcript }], { isFinal })] });
      },
    });
  });
}

type SpeechCall = ["hear", string, boolean] | ["finish"] | ["deny", boolean] | ["isSpeaking"];

function speech(page: Page, [name, ...values]: SpeechCall): Promise<unknown> {
  return page.evaluate(([call, given]) => Reflect.get(Reflect.get(window, "speechTest"), call)(...given), [
    name,
    values,
  ] as const);
}

test("a customer talks: it listens, thinks, speaks the answer, is interrupted, and says what to do without a microphone", async ({
  page,
}) => {
  await installSpeech(page);
  const studio = await addChattyStudio();
  await openPageWithChat(page, studio.page);
  const policy = (await page.request.get(studio.page)).headers()["permissions-policy"];
  expect(policy).toContain("microphone=(self)");
  await launcher(page).click();
  await answered(page, 1);

  await speech(page, ["deny", true]);
  await page.getByRole("button", { name: "Talk" }).click();
  await expect(page.getByText(/The microphone is off for this site/)).toBeVisible();
  await expectAccessibleInBoth(page, "talk refused");
  await speech(page, ["deny", false]);
  await page.getByRole("button", { name: "Talk again" }).click();
  await expect(page.getByText("Listening", { exact: true })).toBeVisible();
  await speech(page, ["hear", "I'd like a hair", false]);
  await expect(page.getByText("I'd like a hair", { exact: true })).toBeVisible();
  await expectAccessibleInBoth(page, "talk listening");
  await speech(page, ["hear", "I'd like a haircut", true]);
  await answered(page, 3);
  await expect(page.getByText("Speaking", { exact: true })).toBeVisible();
  const spoken = await page.evaluate(() => Reflect.get(Reflect.get(window, "speechTest"), "said"));
  const shown = await log(page).getByRole("listitem").last().locator("p").textContent();
  expect(shown).toContain(spoken.at(-1));

  await speech(page, ["hear", "zebra crossing", false]);
  await expect(page.getByText("Listening", { exact: true })).toBeVisible();
  expect(await speech(page, ["isSpeaking"])).toBe(false);
  await speech(page, ["hear", "zebra crossing", true]);
  await answered(page, 5);
  await speech(page, ["finish"]);
  await expect(page.getByText("Listening", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Stop talking" }).click();
  await expect(field(page)).toBeFocused();
  await expect(page.getByRole("button", { name: "Talk" })).toBeVisible();
});

/** An owner's own site: another origin than the product's. */
async function serveSite(body: string): Promise<{ origin: string; close: () => void }> {
  const server = createServer((_request, response) => {
    response.writeHead(200, { "content-type": "text/html" }).end(body);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
}

test("the bubble opens the chat on a site that may show it, and Escape or the cross closes it", async ({ page }) => {
  const studio = await addChattyStudio();
  const site = await serveSite(`<!doctype html><html lang="es"><title>Estudio</title><main><h1>Estudio Luz</h1>
    <script src="${demo.baseUrl}/embed.js" data-business="${studio.slug}" data-bubble async></script></main></html>`);
  await query(demo, "update public.businesses set embed_origins = $2 where id = $1", [studio.id, [site.origin]]);
  await page.goto(site.origin);
  const bubble = page.getByRole("button", { name: "Preguntar o reservar por chat" });
  await expect(bubble).toHaveAttribute("aria-expanded", "false");
  await bubble.click();
  const chat = page.frameLocator("#thechattyai-chat");
  await expect(chat.getByRole("log").getByRole("listitem")).toHaveCount(1);
  await expect(page.locator("#thechattyai-chat")).toHaveAttribute("allow", "microphone");
  await expect(chat.getByRole("textbox")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.locator("#thechattyai-chat")).toBeHidden();
  await expect(bubble).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(chat.getByRole("log").getByRole("listitem")).toHaveCount(1);
  await page.setViewportSize({ width: 320, height: 640 });
  await expectFits(page, "site with the chat open");
  await expectAccessible(page, "site with the chat open");
  await chat.getByRole("button", { name: "Cerrar el chat" }).click();
  await expect(page.locator("#thechattyai-chat")).toBeHidden();
  await expect(bubble).toBeFocused();
  site.close();
});
