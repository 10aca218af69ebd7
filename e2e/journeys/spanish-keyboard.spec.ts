import { expect, type Locator, type Page, test } from "@playwright/test";
import { expectAccessible, expectMessages, readDemo, tabTo } from "../product";

const email = `lucia-${Date.now().toString(36)}@example.com`;
const timeButton = /^\d{1,2}:\d{2} [ap]\.? ?m\.?$/i;

test.use({ locale: "es-MX", timezoneId: "America/Mexico_City" });

async function press(page: Page, wanted: Locator, key = "Enter"): Promise<void> {
  await tabTo(page, wanted);
  await page.keyboard.press(key);
}

test("a customer books in Spanish with the keyboard alone, and changes her mind", async ({ page }) => {
  const demo = readDemo();
  await page.goto(`/book/${demo.business.slug}`);
  await expect(page.locator("html")).toHaveAttribute("lang", "es");
  await expectAccessible(page, "servicios");
  await press(page, page.getByRole("link", { name: /\$/ }).first());
  const anyone = page.getByRole("link", { name: /Cualquiera|Quien sea|cualquier/i });
  await press(page, anyone);
  const time = page.getByRole("button", { name: timeButton }).first();
  // A later day: today's first time may be too near to be cancelled again.
  await tabTo(page, page.getByRole("radio", { checked: true }));
  await expect(async () => {
    await page.keyboard.press("ArrowRight");
    await expect(time).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await press(page, time);
  const name = page.getByLabel("Nombre");
  await tabTo(page, name);
  await page.keyboard.type("Lucía Peña");
  await tabTo(page, page.getByLabel(/Correo/));
  await page.keyboard.type(email);
  await expectAccessible(page, "datos");
  await press(page, page.getByRole("button", { name: /^Reservar / }));
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await expectAccessible(page, "reservado");

  const [mail] = await expectMessages(demo, email, 1);
  expect(mail?.subject).toMatch(/^Reservado/);
  const link = /https?:\/\/\S+\/booking\/[A-Za-z0-9_-]+/.exec(mail?.text ?? "")?.[0];
  await page.goto(link ?? "");
  await press(page, page.getByRole("button", { name: "Cancelar la reserva" }));
  await expect(page.getByRole("alertdialog").or(page.getByRole("dialog"))).toBeVisible();
  await expectAccessible(page, "cancelar");
  await press(page, page.getByRole("button", { name: /Cancelar mi reserva/ }));
  await expect(page.getByText("Esta reserva está cancelada")).toBeVisible();
  const mails = await expectMessages(demo, email, 2);
  expect(mails[1]?.subject).toMatch(/^Cancelad/);
});
