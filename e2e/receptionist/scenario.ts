import type { Day, Days, Locale } from "./days";

export const EXPECTS = [
  "service",
  "staff",
  "time",
  "name",
  "phone",
  "email",
  "confirm",
  "which_booking",
  "anything",
] as const;
export type Expects = (typeof EXPECTS)[number];

export type SeenOffer = { readonly startsAt: string; readonly local: string; readonly label: string };

/** All that a caller perceives of a reply. */
export type Seen = {
  readonly say: string;
  readonly expects: Expects;
  readonly offers: readonly SeenOffer[];
  readonly hasBooking: boolean;
  readonly ended: boolean;
  /** Turns the caller has said so far. */
  readonly turn: number;
  /** How often this was expected so far, this time included. */
  readonly asked: number;
};

export type Line = string | ((seen: Seen) => string);

/** What somebody else does through the public API before the caller speaks on. */
export type Rival = {
  readonly takes: "first_offer" | { readonly service: string; readonly staff: string; readonly start: string };
  /** Whether the product must let them have it. */
  readonly must: "win" | "lose";
};

export type Twist = {
  readonly when: Expects | ((seen: Seen) => boolean);
  /** Absent: only the rival acts, the caller answers as usual. */
  readonly say?: Line;
  readonly rival?: Rival;
  /** The same words are sent twice at once, under one key, as a network does. */
  readonly twice?: boolean;
  /** A refusal (4xx) of these words is as good as a reply: the caller speaks on. */
  readonly mayBeRefused?: boolean;
  readonly hangUp?: boolean;
  /** 1 when absent. */
  readonly times?: number;
};

export type Persona = "plain" | "terse" | "chatty" | "hesitant" | "noisy";

export type Goal = {
  readonly service?: string;
  readonly staff?: string;
  readonly day?: Day;
  /** HH:MM */
  readonly time?: string;
  /** Takes another time that is offered when the wanted one cannot be had. */
  readonly isFlexible?: boolean;
  readonly wantsWaitlist?: boolean;
};

export type Existing = {
  readonly service: string;
  readonly staff: string;
  /** Local, YYYY-MM-DDTHH:MM */
  readonly start: string;
  readonly by: "caller" | "other";
};

/** What stood before, with the row that it is. */
export type Stood = Existing & { readonly id: string };

export type WantedBooking = {
  readonly service: string;
  readonly staff?: string;
  /** Local; a pair is a half-open range. */
  readonly start: string | readonly [string, string];
  /** Another start that is as right. */
  readonly or?: string;
  readonly name?: string;
};

export type Expected = {
  /** Exactly the caller's live bookings at the end, those from before included. */
  readonly live: readonly WantedBooking[];
  /** How many of the caller's are cancelled. */
  readonly cancelled?: number;
  readonly waitlist?: number;
  /** At least one task of one of these kinds. */
  readonly task?: readonly string[];
  /** What the task of the caller must hold. */
  readonly taskSays?: RegExp;
  /** A task may be left, or not. */
  readonly mayTask?: boolean;
  /** Kinds of incidents that may be written down; any other is a flaw. */
  readonly incidents?: readonly string[];
  readonly optedOut?: boolean;
  /** Each is said in some reply. */
  readonly says?: readonly RegExp[];
  readonly neverSays?: readonly RegExp[];
  /** A text to the caller within 90 seconds. */
  readonly texted?: RegExp;
};

export type Scenario = {
  readonly name: string;
  /** "plain": an undisturbed booking, whose turns are counted. */
  readonly tags: readonly string[];
  readonly business: "salon" | "clinic";
  /** Other names for services, by slug. */
  readonly renamed?: Readonly<Record<string, string>>;
  readonly channel?: "phone" | "text" | "chat" | "api";
  readonly locale?: Locale;
  /** What the network says the caller's number is. */
  readonly callerId?: "own" | "none" | "others" | "unknown";
  /** The caller's own. */
  readonly who: string;
  readonly persona?: Persona;
  readonly goal?: Goal;
  readonly before?: readonly Existing[];
  readonly opening: Line;
  readonly answers?: Partial<Record<Expects, Line | readonly Line[]>>;
  readonly twists?: readonly Twist[];
  /** 14 when absent. */
  readonly mostTurns?: number;
  readonly expected: Expected;
};

export type Plot = (days: Days, phone: string) => Scenario;

/** The customer whose bookings are nobody's business. */
export const OTHER = {
  name: "Zebulon Quartermaine",
  email: "zebulon.q@example.org",
  phone: { en: "+15182749903", es: "+34612349903" },
} as const;

export const at = (day: Day, time: string) => `${day.date}T${time}`;
export const between = (day: Day, from: string, to: string) => [at(day, from), at(day, to)] as const;

/** Everybody who gives a service is busy with somebody else then. */
export const taken = (service: string, start: string, ...staff: readonly string[]): Existing[] =>
  staff.map((name) => ({ service, staff: name, start, by: "other" }));

/** Says the wish again until it is booked, then goodbye. */
export const untilBooked =
  (wish: string): Line =>
  ({ hasBooking }) =>
    hasBooking ? "No, that's all. Bye." : wish;
