import { type BookingFilters, bookingFilters } from "@/lib/booking/list-member-bookings";
import { localDayWindow } from "@/lib/scheduling/local-time";

const isDay = /^\d{4}-\d{2}-\d{2}$/;

/**
 * The list's filters as they stand in the address: several values parted by commas, days in the business's zone. What makes
 * no sense is left out, because people keep and share such addresses.
 */
export function parseBookingSearch(params: URLSearchParams, timeZone: string): BookingFilters {
  const list = (name: string) => (params.get(name) ?? "").split(",").filter(Boolean);
  const keep = <T>(name: string, one: { safeParse(value: unknown): { success: boolean; data?: T } }) =>
    list(name).filter((value) => one.safeParse(value).success);
  const shape = bookingFilters.shape;
  const when = bookingFilters.shape.when.safeParse(params.get("when") ?? undefined);
  const customer = shape.customer.safeParse(params.get("customer") ?? undefined);
  const from = dayEdge(params.get("from"), timeZone, "start");
  const to = dayEdge(params.get("to"), timeZone, "end");
  const dated = from !== undefined || to !== undefined;
  return bookingFilters.parse({
    when: dated && !params.has("when") ? "all" : when.success ? when.data : "upcoming",
    status: keep("status", shape.status.unwrap().element),
    staff: keep("staff", shape.staff.unwrap().element),
    service: keep("service", shape.service.unwrap().element),
    ...(customer.success && customer.data ? { customer: customer.data } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    q: (params.get("q") ?? "").slice(0, 120),
  });
}

/** A day of the address as the instant at which it begins or ends in the zone; undefined when it is none. */
export function dayEdge(day: string | null, timeZone: string, edge: "start" | "end"): string | undefined {
  if (!day || !isDay.test(day)) return undefined;
  try {
    return new Date(localDayWindow(day, timeZone)[edge]).toISOString();
  } catch {
    return undefined;
  }
}
