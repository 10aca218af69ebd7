import { z } from "zod";
import { currencyOf, knownCurrencies } from "@/lib/businesses/country";
import { businessKinds, composePreset } from "@/lib/businesses/presets";
import { findSlugProblem } from "@/lib/businesses/slug";
import { isTimeZone } from "@/lib/businesses/time-zones";
import type { MemberClient } from "@/lib/database/member";
import { locales } from "@/lib/i18n/locale";
import { callAsMember } from "@/lib/members/rpc";
import type { Outcome } from "@/lib/outcome";
import { textShape } from "@/lib/text-shape";

const minute = z.number().int().min(0).max(1_440);

const hoursInput = z
  .object({ weekday: z.number().int().min(0).max(6), startMinute: minute, endMinute: minute })
  .refine((day) => day.endMinute > day.startMinute, { error: "hours_order" });

const staffInput = z.object({
  name: textShape().min(1).max(120),
  title: textShape().max(120),
  isMe: z.boolean(),
});

/** What the onboarding sends. Services are the preset's, by slug, with the owner's prices in minor units. */
export const newBusinessInput = z.object({
  name: textShape().min(1).max(120),
  slug: z.string().refine((slug) => findSlugProblem(slug) === null, { error: "slug_invalid" }),
  kind: z.enum(businessKinds, { error: "choose" }),
  locale: z.enum(locales),
  timeZone: z.string().refine(isTimeZone, { error: "choose" }),
  country: z.string().regex(/^[A-Z]{2}$/),
  currency: z.enum(knownCurrencies).optional(),
  services: z
    .array(z.object({ slug: z.string(), priceCents: z.number().int().min(0).max(100_000_000) }))
    .min(1)
    .max(50),
  hours: z.array(hoursInput).min(1).max(7),
  staff: z
    .array(staffInput)
    .min(1)
    .max(20)
    .refine((list) => list.filter((person) => person.isMe).length <= 1),
});

export type NewBusiness = z.infer<typeof newBusinessInput>;
export type CreateBusinessRefusal = "slug_taken" | "too_many_businesses";

const shape = z.object({ businessId: z.string(), slug: z.string() });

/** Makes a business with its hours, services, staff and its first owner, in one transaction. */
export async function createBusiness(
  member: MemberClient,
  owner: { name: string },
  input: NewBusiness,
): Promise<Outcome<z.infer<typeof shape>, CreateBusinessRefusal>> {
  const preset = composePreset(input.kind, input.locale);
  const prices = new Map(input.services.map((service) => [service.slug, service.priceCents]));
  const services = preset.services
    .filter((service) => prices.has(service.slug))
    .map(({ usual: _usual, ...service }) => ({ ...service, priceCents: prices.get(service.slug) ?? 0 }));
  const p = {
    slug: input.slug,
    name: input.name,
    kind: input.kind,
    locale: input.locale,
    timeZone: input.timeZone,
    country: input.country,
    currency: input.currency ?? currencyOf(input.country),
    brandHue: preset.brandHue,
    memberName: owner.name,
    hours: input.hours,
    services,
    staff: input.staff.map((person, index) => ({ ...person, colorHue: (index * 67 + 200) % 360 })),
  };
  return callAsMember(member, "create_business", p, shape, ["slug_taken", "too_many_businesses"]);
}
