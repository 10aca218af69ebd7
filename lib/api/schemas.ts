import { z } from "zod";
import { isPlainText } from "./read-json";
import { findInstant } from "./window";

const line = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what a line may not hold
    .regex(/^[^\u0000-\u001f\u007f]*$/, { error: "wants one line of text" });

export const instant = z
  .string()
  .max(40)
  .transform((text, ctx) => {
    const found = findInstant(text);
    if (found) {
      return found;
    }
    ctx.addIssue({ code: "custom", message: "wants an instant with its offset, like 2026-05-01T09:00:00Z" });
    return z.NEVER;
  });

/** An id, or a service's slug. */
export const name = z.string().regex(/^[A-Za-z0-9-]{1,80}$/, { error: "wants an id" });
export const secret = z.string().regex(/^[A-Za-z0-9_-]{16,128}$/, { error: "wants the secret of the hold" });

export const customer = z.strictObject({
  name: line(120).min(1),
  phone: line(40).optional(),
  email: line(254).optional(),
  locale: z.enum(["en", "es"]).optional(),
  timeZone: z.string().max(64).optional(),
});

export const durationMinutes = z.int().min(5).max(1440).optional();
const seats = z.int().min(1).max(100).optional();

export const notes = z
  .string()
  .trim()
  .max(2000)
  .refine(isPlainText, { error: "holds a character that is no text" })
  .optional();

export const holdBody = z.strictObject({
  serviceId: name,
  startsAt: instant,
  staffId: z.uuid().optional(),
  durationMinutes,
  seats,
  visitorKey: secret.optional(),
});

export const holdProofBody = z.strictObject({ secret });
export const holdLeaveBody = z.strictObject({ secret, leaving: z.boolean().optional() });

export const heldBookingBody = z.strictObject({ holdId: z.uuid(), secret, customer, notes });
export const directBookingBody = z.strictObject({
  serviceId: name,
  startsAt: instant,
  staffId: z.uuid().optional(),
  durationMinutes,
  seats,
  customer,
  notes,
});

/** How much of a series a change means: this visit, this and later ones, or every one still ahead. */
const seriesScope = z.enum(["one", "following", "all"]).default("one");

export const rescheduleBody = z.strictObject({
  startsAt: instant,
  staffId: z.union([z.uuid(), z.literal("any")]).optional(),
  expectedVersion: z.int().min(1).max(1_000_000).optional(),
  scope: seriesScope,
});

/** `seats`: only so many of the booking's seats are given up; all of them is a cancellation. */
export const cancelBody = z
  .strictObject({
    reason: line(500).optional(),
    scope: seriesScope,
    seats: z.int().min(1).max(100).optional(),
    expectedVersion: z.int().min(1).max(1_000_000).optional(),
  })
  .refine(({ scope, seats }) => seats === undefined || scope === "one", {
    path: ["seats"],
    error: "are given up in one booking at a time",
  });

const date = z.iso.date({ error: "wants a date like 2026-05-01" });

/**
 * What somebody waits for: starts from `startMinute` to before `endMinute` (minutes after midnight) on those weekdays (0 is
 * Sunday) of those dates, both included, all on the business's clock. Left out: any.
 */
export const joinWaitlistBody = z
  .strictObject({
    service: name,
    staffId: z.uuid().optional(),
    durationMinutes: z.int().min(5).max(1440).optional(),
    seats: z.int().min(1).max(100).optional(),
    fromDate: date,
    toDate: date,
    weekdays: z.array(z.int().min(0).max(6)).min(1).max(7).optional(),
    startMinute: z.int().min(0).max(1439).optional(),
    endMinute: z.int().min(1).max(1440).optional(),
    customer,
  })
  .refine((wish) => wish.toDate >= wish.fromDate, { path: ["toDate"], error: "wants a date not before fromDate" })
  .refine((wish) => Date.parse(wish.toDate) - Date.parse(wish.fromDate) <= 366 * 86_400_000, {
    path: ["toDate"],
    error: "wants a date at most 366 days after fromDate",
  })
  .refine((wish) => (wish.endMinute ?? 1440) > (wish.startMinute ?? 0), {
    path: ["endMinute"],
    error: "wants a minute after startMinute",
  });
