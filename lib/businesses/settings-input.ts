import { z } from "zod";
import { findPhone } from "@/lib/booking/contact";
import { knownCurrencies } from "@/lib/businesses/country";
import { parseOrigins } from "@/lib/businesses/embed-origins";
import { findSlugProblem } from "@/lib/businesses/slug";
import { isTimeZone } from "@/lib/businesses/time-zones";
import { locales } from "@/lib/i18n/locale";
import { textShape } from "@/lib/text-shape";

/** Each section of the settings as its form sends it, giving the columns it writes. Durations in minutes and days. */
export const profileInput = z
  .object({
    name: textShape().min(1).max(120),
    slug: textShape(),
    description: textShape().max(2_000),
  })
  .refine(({ slug }) => findSlugProblem(slug) === null, { path: ["slug"], error: "slug" });

/** The phone is read in the business's country; empty fields become null. */
export function contactInput(country: string) {
  return z.object({
    phone: z
      .string()
      .trim()
      .refine((text) => text === "" || findPhone(text, country) !== null, { error: "phone" })
      .transform((text) => (text === "" ? null : findPhone(text, country))),
    email: z
      .union([z.literal(""), z.email({ error: "email" }).max(254)], { error: "email" })
      .transform((text) => (text === "" ? null : text.toLowerCase())),
    address: textShape().max(300),
  });
}

export const regionInput = z
  .object({
    locale: z.enum(locales, { error: "choose" }),
    currency: z.enum(knownCurrencies, { error: "choose" }),
    timeZone: z.string().refine(isTimeZone, { error: "choose" }),
  })
  .transform(({ timeZone, ...rest }) => ({ ...rest, time_zone: timeZone }));

export const timesInput = z
  .object({
    slotStepMinutes: z.coerce.number().int().min(5).max(240),
    minimumNoticeMinutes: z.coerce.number().int().min(0).max(525_600),
    bookingWindowDays: z.coerce.number().int().min(1).max(730),
    firstWeekday: z.coerce.number().int().min(0).max(6),
  })
  .transform((given) => ({
    slot_step_minutes: given.slotStepMinutes,
    minimum_notice_minutes: given.minimumNoticeMinutes,
    booking_window_days: given.bookingWindowDays,
    first_weekday: given.firstWeekday,
  }));

export const changesInput = z
  .object({
    cancelNoticeMinutes: z.coerce.number().int().min(0).max(525_600),
    rescheduleNoticeMinutes: z.coerce.number().int().min(0).max(525_600),
    waitlistOfferMinutes: z.coerce.number().int().min(5).max(1_440),
  })
  .transform((given) => ({
    cancel_notice_minutes: given.cancelNoticeMinutes,
    reschedule_notice_minutes: given.rescheduleNoticeMinutes,
    waitlist_offer_minutes: given.waitlistOfferMinutes,
  }));

export const remindersInput = z
  .object({ minutes: z.array(z.coerce.number().int().min(5).max(43_200)).max(5) })
  .transform(({ minutes }) => ({ reminder_minutes: [...new Set(minutes)].sort((one, other) => other - one) }));

export const hueInput = z
  .object({ hue: z.coerce.number().int().min(0).max(359) })
  .transform(({ hue }) => ({ brand_hue: hue }));

export const statusInput = z.object({ status: z.enum(["active", "paused"]) });

export const originsInput = z
  .object({ origins: z.string().max(4_000) })
  .refine(({ origins }) => parseOrigins(origins).wrong === null, { path: ["origins"], error: "origins" })
  .refine(({ origins }) => parseOrigins(origins).origins.length <= 20, { path: ["origins"], error: "origins_many" })
  .transform(({ origins }) => ({ embed_origins: parseOrigins(origins).origins }));
