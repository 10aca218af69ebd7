import { z } from "zod";
import { contactRules } from "@/lib/catalog/schemas";
import type { MemberCtx } from "@/lib/context";
import { rowsOf } from "@/lib/database/member-result";

const serviceRow = z
  .object({
    id: z.string(),
    slug: z.string(),
    name: z.string(),
    description: z.string(),
    category: z.string(),
    duration_minutes: z.number(),
    buffer_before_minutes: z.number(),
    buffer_after_minutes: z.number(),
    price_cents: z.number(),
    requires_confirmation: z.boolean(),
    contact_rule: z.enum(contactRules),
    slot_step_minutes: z.number().nullable(),
    minimum_notice_minutes: z.number().nullable(),
    booking_window_days: z.number().nullable(),
    active: z.boolean(),
    service_staff: z.array(z.object({ staff_id: z.string() })),
  })
  .transform((row) => ({
    id: row.id,
    slug: row.slug,
    name: row.name,
    description: row.description,
    category: row.category,
    durationMinutes: row.duration_minutes,
    bufferBeforeMinutes: row.buffer_before_minutes,
    bufferAfterMinutes: row.buffer_after_minutes,
    priceCents: row.price_cents,
    requiresConfirmation: row.requires_confirmation,
    contactRule: row.contact_rule,
    slotStepMinutes: row.slot_step_minutes,
    minimumNoticeMinutes: row.minimum_notice_minutes,
    bookingWindowDays: row.booking_window_days,
    active: row.active,
    staffIds: row.service_staff.map((one) => one.staff_id).sort(),
  }));

export type CatalogService = z.infer<typeof serviceRow>;

export type CatalogStaff = {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly email: string;
  readonly phone: string;
  readonly colorHue: number;
  readonly timeZone: string | null;
  readonly active: boolean;
  readonly usesBusinessHours: boolean;
};

/** Minutes of local time. `staffId` null: the business's own hours. */
export type CatalogHours = {
  readonly staffId: string | null;
  readonly weekday: number;
  readonly startMinute: number;
  readonly endMinute: number;
};

/** Both minutes null: closed on that date. */
export type CatalogOverride = {
  readonly staffId: string | null;
  readonly date: string;
  readonly startMinute: number | null;
  readonly endMinute: number | null;
  readonly note: string;
};

export type Catalog = {
  readonly services: readonly CatalogService[];
  readonly staff: readonly CatalogStaff[];
  readonly hours: readonly CatalogHours[];
  readonly overrides: readonly CatalogOverride[];
};

const serviceColumns =
  "id, slug, name, description, category, duration_minutes, buffer_before_minutes, buffer_after_minutes, price_cents, requires_confirmation, contact_rule, slot_step_minutes, minimum_notice_minutes, booking_window_days, active, service_staff(staff_id)" as const;

/** Services with who gives them, staff, the week and the dates that differ (from a year back), inactive ones included. */
export async function getCatalog(ctx: MemberCtx): Promise<Catalog> {
  const { member, businessId } = ctx;
  const yearBack = new Date(ctx.now.getTime() - 366 * 86_400_000).toISOString().slice(0, 10);
  const [services, staff, hours, overrides] = await Promise.all([
    member.from("services").select(serviceColumns).eq("business_id", businessId).order("position").order("name"),
    member
      .from("staff")
      .select("id, name, title, email, phone, color_hue, time_zone, active, uses_business_hours")
      .eq("business_id", businessId)
      .order("position")
      .order("name"),
    member
      .from("working_hours")
      .select("staff_id, weekday, start_minute, end_minute")
      .eq("business_id", businessId)
      .order("weekday")
      .order("start_minute"),
    member
      .from("date_overrides")
      .select("staff_id, on_date, start_minute, end_minute, note")
      .eq("business_id", businessId)
      .gte("on_date", yearBack)
      .order("on_date")
      .order("start_minute"),
  ]);
  return {
    services: z.array(serviceRow).parse(rowsOf(services)),
    staff: rowsOf(staff).map((row) => ({
      id: row.id,
      name: row.name,
      title: row.title,
      email: row.email ?? "",
      phone: row.phone ?? "",
      colorHue: row.color_hue,
      timeZone: row.time_zone,
      active: row.active,
      usesBusinessHours: row.uses_business_hours,
    })),
    hours: rowsOf(hours).map((row) => ({
      staffId: row.staff_id,
      weekday: row.weekday,
      startMinute: row.start_minute,
      endMinute: row.end_minute,
    })),
    overrides: rowsOf(overrides).map((row) => ({
      staffId: row.staff_id,
      date: row.on_date.slice(0, 10),
      startMinute: row.start_minute,
      endMinute: row.end_minute,
      note: row.note,
    })),
  };
}
