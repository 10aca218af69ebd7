import { z } from "zod";
import { contactRules, limitPeriods, rotationPeriods, staffModes, windowKinds } from "@/lib/catalog/service-schema";

const hoursRow = z
  .object({ weekday: z.number(), start_minute: z.number(), end_minute: z.number() })
  .transform((row) => ({ weekday: row.weekday, startMinute: row.start_minute, endMinute: row.end_minute }));

/** Rows of weekly hours by weekday from Sunday, then by start. */
export const weekRows = z
  .array(hoursRow)
  .transform((rows) =>
    rows.toSorted((one, other) => one.weekday - other.weekday || one.startMinute - other.startMinute),
  );

const limitRow = z
  .object({
    period: z.enum(limitPeriods),
    most_bookings: z.number().nullable(),
    most_minutes: z.number().nullable(),
    per_staff: z.boolean(),
  })
  .transform((row) => ({
    period: row.period,
    count: row.most_bookings,
    minutes: row.most_minutes,
    perStaff: row.per_staff,
  }));

const durationRow = z
  .object({ duration_minutes: z.number(), price_cents: z.number() })
  .transform((row) => ({ minutes: row.duration_minutes, priceCents: row.price_cents }));

const rotationRow = z
  .object({ staff_id: z.string(), weight: z.number(), priority: z.number() })
  .transform((row) => ({ staffId: row.staff_id, weight: row.weight, priority: row.priority }));

function byId(one: { staffId: string }, other: { staffId: string }): number {
  return one.staffId < other.staffId ? -1 : 1;
}

/** A row of `services` with what hangs on it, as the dashboard reads it. Lists are in a fixed order. */
export const serviceRow = z
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
    start_offset_minutes: z.number(),
    window_kind: z.enum(windowKinds),
    window_from: z.string().nullable(),
    window_to: z.string().nullable(),
    staff_mode: z.enum(staffModes),
    rotation_period: z.enum(rotationPeriods),
    rotation_max_lead: z.number().nullable(),
    capacity: z.number().nullable(),
    most_seats_per_booking: z.number(),
    recurring_most: z.number(),
    pending_expires_minutes: z.number().nullable(),
    confirm_known_customers: z.boolean(),
    waitlist_enabled: z.boolean(),
    service_staff: z.array(rotationRow),
    service_durations: z.array(durationRow),
    booking_limits: z.array(limitRow),
    service_resources: z.array(z.object({ resource_id: z.string() })),
    working_hours: weekRows,
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
    startOffsetMinutes: row.start_offset_minutes,
    windowKind: row.window_kind,
    windowFrom: row.window_from?.slice(0, 10) ?? null,
    windowTo: row.window_to?.slice(0, 10) ?? null,
    staffMode: row.staff_mode,
    rotationPeriod: row.rotation_period,
    rotationMaxLead: row.rotation_max_lead,
    capacity: row.capacity,
    mostSeatsPerBooking: row.most_seats_per_booking,
    recurringMost: row.recurring_most,
    pendingExpiresMinutes: row.pending_expires_minutes,
    confirmKnownCustomers: row.confirm_known_customers,
    waitlistEnabled: row.waitlist_enabled,
    staffIds: row.service_staff.map((one) => one.staffId).sort(),
    rotation: row.service_staff.toSorted(byId),
    /** Lengths beside `durationMinutes`. */
    durations: row.service_durations.toSorted((one, other) => one.minutes - other.minutes),
    limits: row.booking_limits.toSorted(
      (one, other) =>
        Number(one.perStaff) - Number(other.perStaff) ||
        limitPeriods.indexOf(one.period) - limitPeriods.indexOf(other.period),
    ),
    /** The rooms and machines it may use. */
    resourceIds: row.service_resources.map((one) => one.resource_id).sort(),
    /** Its own week; empty: offered whenever its staff work. */
    hours: row.working_hours,
  }));

export type CatalogService = z.infer<typeof serviceRow>;

export const serviceColumns =
  "id, slug, name, description, category, duration_minutes, buffer_before_minutes, buffer_after_minutes, price_cents, requires_confirmation, contact_rule, slot_step_minutes, minimum_notice_minutes, booking_window_days, active, start_offset_minutes, window_kind, window_from, window_to, staff_mode, rotation_period, rotation_max_lead, capacity, most_seats_per_booking, recurring_most, pending_expires_minutes, confirm_known_customers, waitlist_enabled, service_staff(staff_id, weight, priority), service_durations(duration_minutes, price_cents), booking_limits(period, most_bookings, most_minutes, per_staff), service_resources(resource_id), working_hours(weekday, start_minute, end_minute)" as const;
