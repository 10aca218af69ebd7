import { z } from "zod";
import { nameShape, slugShape, weekHours } from "@/lib/catalog/schemas";
import { textShape } from "@/lib/text-shape";

/** Messages are keys of `errors.field` or `dashboard.form`; a form says them in the reader's language. */
const whole = (least: number, most: number) =>
  z.number("number").int("number").min(least, "tooSmall").max(most, "tooBig");
const minutes = (most: number) => whole(0, most);
const cents = whole(0, 100_000_000);
const date = z.iso.date("required");

export const contactRules = ["phone_or_email", "phone", "email", "phone_and_email"] as const;
export const windowKinds = ["rolling", "bookable_days", "range"] as const;
export const staffModes = ["any", "chosen", "collective"] as const;
export const limitPeriods = ["day", "week", "month"] as const;
export const rotationPeriods = limitPeriods;

/** At most so many bookings, so many minutes, or both, in a period of the business's calendar. */
export const limitInput = z
  .object({
    period: z.enum(limitPeriods, "choose"),
    count: whole(1, 10_000).nullable(),
    minutes: whole(5, 1_000_000).nullable(),
  })
  .refine(({ count, minutes: sum }) => count !== null || sum !== null, { path: ["count"], error: "limitEmpty" });

const serviceLimit = z.intersection(limitInput, z.object({ perStaff: z.boolean() }));

const serviceFields = z.object({
  id: z.guid().optional(),
  name: nameShape,
  slug: slugShape,
  description: z.string().max(2000, "tooLong").default(""),
  category: textShape().max(80, "tooLong").default(""),
  durationMinutes: whole(5, 1440),
  priceCents: cents,
  /** Other lengths that the customer may choose. */
  durations: z.array(z.object({ minutes: whole(5, 1440), priceCents: cents })).max(20),
  bufferBeforeMinutes: minutes(480),
  bufferAfterMinutes: minutes(480),
  slotStepMinutes: whole(5, 240).nullable(),
  startOffsetMinutes: minutes(239),
  minimumNoticeMinutes: minutes(525_600).nullable(),
  windowKind: z.enum(windowKinds, "choose"),
  bookingWindowDays: whole(1, 730).nullable(),
  windowFrom: date.nullable(),
  windowTo: date.nullable(),
  /** Null: whenever its staff work. */
  hours: weekHours.nullable(),
  limits: z.array(serviceLimit).max(12),
  contactRule: z.enum(contactRules, "choose"),
  requiresConfirmation: z.boolean(),
  /** Null: a request waits until the appointment would begin. */
  pendingExpiresMinutes: whole(5, 43_200).nullable(),
  confirmKnownCustomers: z.boolean(),
  active: z.boolean(),
  staffIds: z.array(z.guid()).max(500),
  staffMode: z.enum(staffModes, "choose"),
  rotationPeriod: z.enum(rotationPeriods, "choose"),
  rotationMaxLead: whole(1, 1000).nullable(),
  rotation: z.array(z.object({ staffId: z.guid(), weight: whole(0, 1000), priority: whole(-100, 100) })).max(500),
  resourceIds: z.array(z.guid()).max(500),
  /** Seats of a session; null: one customer at a time. */
  capacity: whole(1, 1000).nullable(),
  mostSeatsPerBooking: whole(1, 100),
  /** Visits a customer may book at once; 0: one. */
  recurringMost: whole(0, 104).refine((visits) => visits !== 1, "repeatTwo"),
  waitlistEnabled: z.boolean(),
});

type Fields = z.infer<typeof serviceFields>;
type Problem = { readonly path: readonly (string | number)[]; readonly message: string };

function lengthProblems({ durationMinutes, durations, capacity }: Fields): Problem[] {
  const twice = durations.flatMap((one, at) =>
    one.minutes === durationMinutes || durations.slice(0, at).some((other) => other.minutes === one.minutes)
      ? [{ path: ["durations", at, "minutes"], message: "lengthTwice" }]
      : [],
  );
  const inClass = capacity !== null && durations.length > 0;
  return inClass ? [...twice, { path: ["capacity"], message: "seatsLengths" }] : twice;
}

function startProblems({ windowKind, windowFrom, windowTo, startOffsetMinutes, slotStepMinutes, hours }: Fields) {
  const problems: Problem[] = [];
  if (windowKind === "range") {
    if (windowFrom === null) problems.push({ path: ["windowFrom"], message: "required" });
    if (windowTo === null) problems.push({ path: ["windowTo"], message: "required" });
    if (windowFrom !== null && windowTo !== null && windowTo < windowFrom)
      problems.push({ path: ["windowTo"], message: "windowOrder" });
  }
  if (slotStepMinutes !== null && startOffsetMinutes >= slotStepMinutes)
    problems.push({ path: ["startOffsetMinutes"], message: "offsetStep" });
  if (hours !== null && hours.length === 0) problems.push({ path: ["hours"], message: "hoursEmpty" });
  return problems;
}

function limitProblems({ limits, durationMinutes, durations }: Fields): Problem[] {
  const shortest = Math.min(durationMinutes, ...durations.map((one) => one.minutes));
  return limits.flatMap((one, at) => {
    const before = limits.slice(0, at);
    if (before.some((other) => other.period === one.period && other.perStaff === one.perStaff))
      return [{ path: ["limits", at, "period"], message: "limitTwice" }];
    const tooShort = one.minutes !== null && one.minutes < shortest;
    return tooShort ? [{ path: ["limits", at, "minutes"], message: "limitShort" }] : [];
  });
}

function seatProblems({ capacity, mostSeatsPerBooking, staffMode }: Fields): Problem[] {
  if (capacity === null) return [];
  const problems: Problem[] = [];
  if (staffMode === "collective") problems.push({ path: ["capacity"], message: "seatsCollective" });
  if (mostSeatsPerBooking > capacity) problems.push({ path: ["mostSeatsPerBooking"], message: "seatsMost" });
  return problems;
}

/** A service as its form saves it, with the combinations that cannot be kept refused. Null mostly means the business's own rule. */
export const serviceInput = serviceFields.superRefine((given, ctx) => {
  for (const problems of [lengthProblems(given), startProblems(given), limitProblems(given), seatProblems(given)])
    for (const { path, message } of problems) ctx.addIssue({ code: "custom", path: [...path], message });
});
export type ServiceInput = z.infer<typeof serviceInput>;
