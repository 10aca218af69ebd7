/** What can go wrong between picking a time and being booked, by the name of its sentence in `booking.problem`. */
export type Problem =
  | "offline"
  | "rateLimited"
  | "internal"
  | "tooSoon"
  | "notOffered"
  | "dayLimit"
  | "weekLimit"
  | "monthLimit"
  | "seatsFull"
  | "resourceBusy"
  | "holiday"
  | "timeOff"
  | "contact"
  | "invalid";

const problems: Readonly<Record<string, Problem>> = {
  offline: "offline",
  rate_limited: "rateLimited",
  too_soon: "tooSoon",
  past: "tooSoon",
  beyond_window: "notOffered",
  closed: "notOffered",
  outside_hours: "notOffered",
  outside_step: "notOffered",
  no_staff: "notOffered",
  changed_meanwhile: "notOffered",
  not_found: "notOffered",
  day_limit: "dayLimit",
  week_limit: "weekLimit",
  month_limit: "monthLimit",
  seats_full: "seatsFull",
  resource_busy: "resourceBusy",
  holiday: "holiday",
  time_off: "timeOff",
  contact_required: "contact",
  phone_invalid: "contact",
  email_invalid: "contact",
  invalid_input: "invalid",
};

/** The sentence for a code of the API; one that we do not know is our fault. */
export function problemOf(code: string): Problem {
  return (Object.hasOwn(problems, code) ? problems[code] : undefined) ?? "internal";
}

const temporary = ["offline", "rate_limited", "internal"];

/** Whether the same may be tried again as it is. */
export function isTemporary(code: string): boolean {
  return temporary.includes(code);
}

/** Codes of the API about what was typed, not about the time. */
export function isAboutDetails(code: string): boolean {
  return ["contact_required", "phone_invalid", "email_invalid", "invalid_input"].includes(code);
}
