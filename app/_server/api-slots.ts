import { z } from "zod";
import { Problem } from "@/app/_server/problem";
import { type ApiRequest, parseInput } from "@/app/_server/request";
import { readWindow } from "@/lib/api/window";
import { LONGEST_WINDOW_DAYS } from "@/lib/booking/find-slots";

export const slotsQuery = z.object({
  service: z.string().regex(/^[A-Za-z0-9-]{1,80}$/, { error: "wants the id or slug of a service" }),
  staff: z.union([z.uuid(), z.literal("any")], { error: "wants the id of a staff member, or any" }).optional(),
  from: z.string().max(40).optional(),
  to: z.string().max(40).optional(),
  timeZone: z.string().max(64).optional(),
  duration: z.coerce.number().int().min(5).max(1440).optional(),
  seats: z.coerce.number().int().min(1).max(100).optional(),
});

const bookingSlotsQuery = slotsQuery.omit({ service: true, duration: true, seats: true });

function given(query: URLSearchParams): Record<string, string> {
  return Object.fromEntries([...query].filter(([, value]) => value !== ""));
}

/** What a slots route is asked. */
export function readSlotsQuery(api: ApiRequest): z.infer<typeof slotsQuery> {
  return parseInput(slotsQuery, given(api.query));
}

/** The same for a booking that is to be moved: its service is known. */
export function readBookingSlotsQuery(api: ApiRequest): z.infer<typeof bookingSlotsQuery> {
  return parseInput(bookingSlotsQuery, given(api.query));
}

type WindowText = { from?: string | undefined; to?: string | undefined; timeZone?: string | undefined };

/** The window asked about, or the problem with it. */
export function windowOf(api: ApiRequest, asked: WindowText, businessZone: string): { from: Date; to: Date } {
  const window = readWindow(asked, businessZone, api.now, LONGEST_WINDOW_DAYS);
  if (!window.ok) {
    throw new Problem(window.code, { errors: window.errors });
  }
  return { from: window.from, to: window.to };
}
