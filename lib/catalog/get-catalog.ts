import { z } from "zod";
import { type CatalogService, serviceColumns, serviceRow, weekRows } from "@/lib/catalog/catalog-service";
import { resourceKinds } from "@/lib/catalog/place-schema";
import type { MemberCtx } from "@/lib/context";
import { rowsOf } from "@/lib/database/member-result";

export type { CatalogService };

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
  /** Where they work; null: at the business. */
  readonly locationId: string | null;
};

/** A room or machine that bookings take, `capacity` at a time. */
const resourceRow = z
  .object({
    id: z.string(),
    kind: z.enum(resourceKinds),
    name: z.string(),
    capacity: z.number(),
    active: z.boolean(),
    location_id: z.string().nullable(),
  })
  .transform(({ location_id: locationId, ...row }) => ({ ...row, locationId }));
export type CatalogResource = z.infer<typeof resourceRow>;

/** A place with its own zone (null: the business's) and week (empty: the business's hours). */
const locationRow = z
  .object({
    id: z.string(),
    name: z.string(),
    address: z.string(),
    time_zone: z.string().nullable(),
    active: z.boolean(),
    working_hours: weekRows,
  })
  .transform(({ time_zone: timeZone, working_hours: hours, ...row }) => ({ ...row, timeZone, hours }));
export type CatalogLocation = z.infer<typeof locationRow>;

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
  /** Rooms and machines, those out of use included. */
  readonly resources: readonly CatalogResource[];
  readonly locations: readonly CatalogLocation[];
};

/**
 * Services with their rules, staff, rooms and machines, places, inactive ones included; the week and the dates that differ (from a
 * year back) of the business and its staff.
 */
export async function getCatalog(ctx: MemberCtx): Promise<Catalog> {
  const { member, businessId } = ctx;
  const yearBack = new Date(ctx.now.getTime() - 366 * 86_400_000).toISOString().slice(0, 10);
  const [services, staff, hours, overrides, resources, locations] = await Promise.all([
    member.from("services").select(serviceColumns).eq("business_id", businessId).order("position").order("name"),
    member
      .from("staff")
      .select("id, name, title, email, phone, color_hue, time_zone, active, uses_business_hours, location_id")
      .eq("business_id", businessId)
      .order("position")
      .order("name"),
    member
      .from("working_hours")
      .select("staff_id, weekday, start_minute, end_minute")
      .eq("business_id", businessId)
      .is("service_id", null)
      .is("location_id", null)
      .order("weekday")
      .order("start_minute"),
    member
      .from("date_overrides")
      .select("staff_id, on_date, start_minute, end_minute, note")
      .eq("business_id", businessId)
      .is("service_id", null)
      .is("location_id", null)
      .gte("on_date", yearBack)
      .order("on_date")
      .order("start_minute"),
    member
      .from("resources")
      .select("id, kind, name, capacity, active, location_id")
      .eq("business_id", businessId)
      .in("kind", [...resourceKinds])
      .order("position")
      .order("name"),
    member
      .from("locations")
      .select("id, name, address, time_zone, active, working_hours(weekday, start_minute, end_minute)")
      .eq("business_id", businessId)
      .order("position")
      .order("name"),
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
      locationId: row.location_id,
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
    resources: z.array(resourceRow).parse(rowsOf(resources)),
    locations: z.array(locationRow).parse(rowsOf(locations)),
  };
}
