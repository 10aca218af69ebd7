export type Locale = "en" | "es";

export const ACTS = [
  "INFORM",
  "INFORM_INTENT",
  "AFFIRM",
  "NEGATE",
  "REQUEST",
  "REQUEST_ALTS",
  "SELECT",
  "AFFIRM_INTENT",
  "NEGATE_INTENT",
  "THANK_YOU",
  "GOODBYE",
] as const;
export type Act = (typeof ACTS)[number];

export const INTENTS = [
  "book",
  "reschedule",
  "cancel",
  "check_booking",
  "question",
  "human",
  "opt_out",
  "emergency",
  "none",
] as const;
export type Intent = (typeof INTENTS)[number];

/** What the receptionist asked for last. */
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

/** What a question is about; "other": the business's own facts may answer it. */
export const TOPICS = [
  "price",
  "duration",
  "opening_hours",
  "address",
  "phone",
  "services",
  "staff",
  "cancellation_policy",
  "payment",
  "parking",
  "are_you_human",
  "other",
] as const;
export type Topic = (typeof TOPICS)[number];

export type Said = { readonly speaker: "USER" | "SYSTEM"; readonly text: string };

/** One utterance with all that it may be understood by. Local date-times are the business's wall clock, YYYY-MM-DDTHH:MM. */
export type Utterance = {
  readonly text: string;
  readonly history: readonly Said[];
  readonly now: string;
  readonly locale: Locale;
  /** Names a service or a person may be called by; the first of each list is its own name, which is what is answered. */
  readonly services: readonly (readonly string[])[];
  readonly staff: readonly (readonly string[])[];
  readonly expects: Expects;
  /** ISO 3166; numbers without a country code are read with it. */
  readonly country: string;
  /** Local starts that were offered last, in the order in which they were said. */
  readonly offers: readonly string[];
};

/** A local date YYYY-MM-DD, a local time HH:MM, and a half-open range of local starts: an exact time gives no window. */
export type Moment = {
  readonly date: string | null;
  readonly time: string | null;
  readonly window: Window | null;
};

/** Local ISO minutes, half-open: acceptable starts. */
export type Window = { readonly from: string; readonly to: string };

export type When = Moment & {
  /** The same clock time in the other half of the day, when nothing said which was meant ("at three": 15:00, else 03:00). */
  readonly otherTime: string | null;
  /** The part of the day that was said, in minutes since midnight, half-open: on every day of a window of several. */
  readonly hours?: { readonly from: number; readonly to: number } | null;
  /** The booking that is to be moved or cancelled, when its own time is said ("move my Tuesday visit to Friday": Tuesday). */
  readonly existing: Moment | null;
  /** A day that is over was wished for ("yesterday at three"), and no other; `date` null: which one is not clear. */
  readonly past: { readonly date: string | null } | null;
  /** "The first free one", "as soon as possible". */
  readonly soonest: boolean;
  /** What is wanted beside what was offered: "anything later?", "an earlier one", "another day". */
  readonly shift: "earlier" | "later" | "other_day" | "other" | null;
  /** Index into `offers` of the one that was taken ("the second", "the last one", "2:30" when that was offered). */
  readonly chosenOffer: number | null;
  /**
   * How far the new start is from that of the visit that is meant, where the words alone do not tell the day and the hour: "push it
   * back a day" (the visit is not known yet), "the same time". Left out: nothing of the kind was said, or `date` and `time` have it.
   */
  readonly offset?: Offset;
};

/** Added to the start of a visit; `sameTime`: its clock time is to stay. */
export type Offset = { readonly days: number; readonly minutes: number; readonly sameTime: boolean };

export type Heard = {
  /** Own names from the given lists; null: none said. */
  readonly service: string | null;
  /** Own names of all services that are wanted together ("a cut and colour"), as said; absent: not more than one was named. */
  readonly servicesSaid?: readonly string[];
  readonly staff: string | null;
  /** "Anyone", "I don't mind who". */
  readonly anyStaff: boolean;
  /** Own names of those of whom any will do ("either Maya or Aisha", "anyone but Daniel"); absent: nothing of the kind was said. */
  readonly staffAmong?: readonly string[];
  /** As a person would write it. */
  readonly name: string | null;
  /** E.164. */
  readonly phone: string | null;
  /** Lower case. */
  readonly email: string | null;
  /** Four to eight digits said as a code. */
  readonly code: string | null;
  /** "Yes" to using the number they call from. */
  readonly sameNumber: boolean;
};

/** A part of a booking that was read back. */
export type ToChange = "time" | "name" | "service" | "staff" | "phone";

export type Meant = {
  readonly acts: readonly Act[];
  readonly intent: Intent;
  /** Set when something is asked, also in the middle of a booking. */
  readonly topic: Topic | null;
  /** A plain yes or no to what was asked last; null: neither, or not clear ("yes, but…" with another wish is null). */
  readonly answer: "yes" | "no" | null;
  readonly angry: boolean;
  /** The language it is said in, when that is clear from the words. */
  readonly language: Locale | null;
  /** "Put me on the waiting list". */
  readonly wantsWaitlist: boolean;
  /** "Can I leave a message?" */
  readonly wantsMessage: boolean;
  /** "Text me the link". */
  readonly wantsLink: boolean;
  /** Nothing of it could be made sense of. */
  readonly unclear: boolean;
  /** "Wait", "one moment", "hm": no answer yet. */
  readonly pausing: boolean;
  /** Asks to hear once more what was said. */
  readonly asksAgain?: true;
  /** Which part of a read-back is wrong, when nothing is said in its place: "the time". */
  readonly toChange?: ToChange;
  /** The code that was sent has not come, or the phone is not at hand. */
  readonly lacksCode?: true;
};

/** What one utterance means: the same whichever engine read it. */
export type Understood = When & Heard & Meant;

/** Words of which nothing is known. */
export const nothingUnderstood: Understood = {
  date: null,
  time: null,
  window: null,
  past: null,
  otherTime: null,
  existing: null,
  soonest: false,
  shift: null,
  chosenOffer: null,
  service: null,
  staff: null,
  anyStaff: false,
  name: null,
  phone: null,
  email: null,
  code: null,
  sameNumber: false,
  acts: [],
  intent: "none",
  topic: null,
  answer: null,
  angry: false,
  language: null,
  wantsWaitlist: false,
  wantsMessage: false,
  wantsLink: false,
  unclear: true,
  pausing: false,
};

/** Answers within its time or throws; never touches the database. */
export type Understand = (utterance: Utterance) => Promise<Understood>;
