import { z } from "zod";

const window = z.object({ from: z.string(), to: z.string() });

/** What was asked last, more exactly than `expects` says it to a door. */
export const ASKS = [
  "open",
  "service",
  "staff",
  "time",
  "offer_waitlist",
  "offer",
  "name",
  "phone",
  "email",
  "read_back",
  "change",
  "which_booking",
  "booking_name",
  "code",
  "move_read_back",
  "cancel_read_back",
  "waitlist_read_back",
  "message",
  "more",
] as const;
export type Ask = (typeof ASKS)[number];

export const GOALS = ["book", "reschedule", "cancel", "check", "waitlist", "message", "opt_out"] as const;
export type Goal = (typeof GOALS)[number];

const wish = z.object({
  /** Ids. Staff null: whoever is free. */
  service: z.string().nullable(),
  staff: z.string().nullable(),
  /** Those of whom any will do ("anyone but Daniel"); none: everybody. */
  staffAmong: z.array(z.string()).default([]),
  date: z.string().nullable(),
  time: z.string().nullable(),
  otherTime: z.string().nullable(),
  window: window.nullable(),
  /** The part of each day of a window of several days: minutes since midnight, half-open. */
  hours: z.object({ from: z.number(), to: z.number() }).nullable().default(null),
  soonest: z.boolean(),
});
export type Wish = z.infer<typeof wish>;

const offer = z.object({
  token: z.string(),
  startsAt: z.string(),
  staff: z.string().nullable(),
  local: z.string(),
  label: z.string(),
});
export type OfferMade = z.infer<typeof offer>;

const hold = z.object({
  holdId: z.string(),
  service: z.string(),
  staff: z.string(),
  startsAt: z.string(),
  /** Whether the person was asked for, or just came free. */
  staffWanted: z.boolean(),
});
export type Held = z.infer<typeof hold>;

/** A booking of the caller's, proven theirs. */
const target = z.object({
  bookingId: z.string(),
  service: z.string(),
  serviceName: z.string(),
  staff: z.string(),
  staffName: z.string(),
  startsAt: z.string(),
  version: z.number(),
});
export type Target = z.infer<typeof target>;

const schema = z.object({
  goal: z.enum(GOALS).nullable(),
  wish,
  customer: z.object({ name: z.string().nullable(), phone: z.string().nullable(), email: z.string().nullable() }),
  /** The number that the network gave; null: withheld, or a door without one. */
  callerPhone: z.string().nullable(),
  asked: z.enum(ASKS),
  offers: z.array(offer),
  /** Starts (ISO) that were offered and not taken. */
  declined: z.array(z.string()),
  hold: hold.nullable(),
  /** What exactly was read back last: a yes counts for this and nothing else. */
  readBack: z.string().nullable(),
  target: target.nullable(),
  /** What was said of which visit is meant, until it is looked for. */
  detail: z
    .object({ date: z.string().nullable(), time: z.string().nullable(), window: window.nullable() })
    .nullable()
    .default(null),
  /** How far from the visit that is meant the new start is to be, until that is found. */
  relative: z.object({ minutes: z.number(), days: z.number() }).nullable().default(null),
  /** Bookings made in this conversation: theirs without further proof. */
  ownBookings: z.array(target),
  proof: z.object({
    /** A number to which a code was texted and said back. */
    verifiedPhone: z.string().nullable(),
    codePhone: z.string().nullable(),
    wrongDetails: z.number(),
    wrongCodes: z.number(),
  }),
  /** Counts what was carried out: part of the idempotency key of the next deed. */
  deeds: z.number(),
  lastBooking: z
    .object({
      id: z.string(),
      startsAt: z.string(),
      status: z.enum(["pending", "confirmed", "cancelled", "completed", "no_show"]),
    })
    .nullable(),
  /** Whether anybody in particular was asked for, and not asked again. */
  staffAsked: z.boolean(),
  misunderstood: z.number(),
  /** How often in a row the same sentence was said. */
  repeats: z.number(),
  /** A message that is being taken, and whether it is a wish to be called back. */
  message: z
    .object({
      kind: z.enum(["message", "call_back", "emergency"]),
      saved: z.boolean(),
      /** What they said before it was known where to answer. */
      body: z.string().default(""),
    })
    .nullable(),
  /** What was left for the team last: a name that is told after it belongs to it. */
  lastTask: z
    .object({ kind: z.enum(["message", "call_back", "emergency"]), deed: z.number() })
    .nullable()
    .default(null),
  lastSay: z.string(),
});
export type State = z.infer<typeof schema>;

const noWish: Wish = {
  service: null,
  staff: null,
  staffAmong: [],
  date: null,
  time: null,
  otherTime: null,
  window: null,
  hours: null,
  soonest: false,
};

/** A conversation before its first word. */
export function newState(callerPhone: string | null): State {
  return {
    goal: null,
    wish: noWish,
    customer: { name: null, phone: null, email: null },
    callerPhone,
    asked: "open",
    offers: [],
    declined: [],
    hold: null,
    readBack: null,
    target: null,
    detail: null,
    relative: null,
    ownBookings: [],
    proof: { verifiedPhone: null, codePhone: null, wrongDetails: 0, wrongCodes: 0 },
    deeds: 0,
    lastBooking: null,
    staffAsked: false,
    misunderstood: 0,
    repeats: 0,
    message: null,
    lastTask: null,
    lastSay: "",
  };
}

/** The state as the database kept it; one that this version cannot read begins anew with the caller's number. */
export function readState(value: unknown, callerPhone: string | null): State {
  const parsed = schema.safeParse(value);
  return parsed.success ? parsed.data : newState(callerPhone);
}

/** Ready for another wish: who they are stays, what they wanted goes. */
export function clearGoal(state: State): State {
  return {
    ...state,
    goal: null,
    wish: noWish,
    offers: [],
    declined: [],
    hold: null,
    readBack: null,
    target: null,
    detail: null,
    relative: null,
    message: null,
    staffAsked: false,
  };
}

/** No time is chosen any more; service and person stay. */
export function clearTime(wish: Wish): Wish {
  return { ...wish, date: null, time: null, otherTime: null, window: null, hours: null, soonest: false };
}

export function hasTime(wish: Wish): boolean {
  return wish.date !== null || wish.time !== null || wish.window !== null || wish.soonest;
}
