import type { Refusal } from "@/lib/booking/refusals";
import type { FaultCode } from "@/lib/errors";
import type { TurnRefusal } from "@/lib/receptionist/reply";
import type { WaitlistRefusal } from "@/lib/waitlist/refusals";

type DoorProblem = "phone_off" | "text_off" | "chat_off";
type HttpProblem =
  | DoorProblem
  | "method_not_allowed"
  | "body_too_large"
  | "unsupported_media_type"
  | "window_too_long"
  | "invalid_cursor"
  | "invalid_api_key";

export type ProblemCode = FaultCode | Refusal | WaitlistRefusal | TurnRefusal | HttpProblem;

type Entry = { readonly status: number; readonly title: string; readonly detail: string };

const entry = (status: number, title: string, detail: string): Entry => ({ status, title, detail });

/** The owner closed this door of the receptionist. */
const off = (door: string): string =>
  `The business has switched its receptionist's ${door} off. Book at \`bookingUrl\`, or with the slots and bookings of this API.`;

/** What each code of the public API means, and what its reader can do about it. Codes and statuses never change. */
export const PROBLEMS: Readonly<Record<ProblemCode, Entry>> = {
  invalid_input: entry(422, "Invalid input", "Correct what `errors` names and send the request again."),
  not_signed_in: entry(401, "Not signed in", "Sign in, then send the request again."),
  forbidden: entry(403, "Not allowed", "Ask for a role or an API key that allows this."),
  not_found: entry(404, "Not found", "Check the address and the ids in the request; nothing is here."),
  rate_limited: entry(429, "Too many requests", "Wait for the seconds in Retry-After, then go on more slowly."),
  internal: entry(500, "Internal error", "Try again in a moment; tell us the request_id if it stays."),
  method_not_allowed: entry(405, "Method not allowed", "Use one of the methods in the Allow header."),
  body_too_large: entry(413, "Body too large", "Send at most 64 kB."),
  unsupported_media_type: entry(415, "Unsupported media type", "Send JSON with Content-Type: application/json."),
  window_too_long: entry(422, "Window too long", "Ask for at most 62 days at a time."),
  invalid_cursor: entry(422, "Invalid cursor", "Send nextCursor of the page before as it was, or leave cursor out."),
  invalid_api_key: entry(401, "Invalid API key", "Send Authorization: Bearer with a key from the business's settings."),
  slot_taken: entry(409, "Slot taken", "Ask for the slots again and choose one that is still free."),
  waitlist_closed: entry(409, "No waitlist", "This service keeps no waitlist. Choose a free time instead."),
  offer_lapsed: entry(
    410,
    "Offer over",
    "The time is no longer kept. The place in line stays; wait for the next offer.",
  ),
  phone_off: entry(409, "Phone switched off", off("phone")),
  text_off: entry(409, "Texts switched off", off("text messages")),
  chat_off: entry(409, "Chat switched off", off("chat")),
  conversation_ended: entry(410, "Conversation over", "Begin another conversation."),
  turn_in_progress: entry(409, "Turn in progress", "Wait for the answer to the turn before, then send this one again."),
  hold_lapsed: entry(410, "Hold lapsed", "The time went back on offer. Hold it, or another one, again."),
  past: entry(422, "In the past", "Choose a start in the future."),
  too_soon: entry(422, "Too soon", "Choose a later start: the business needs notice."),
  beyond_window: entry(422, "Too far ahead", "Choose an earlier start: bookings are not open that far ahead."),
  closed: entry(422, "Closed", "Choose another day: nobody works on this one."),
  holiday: entry(422, "Public holiday", "Choose another day: nobody works on this one."),
  time_off: entry(422, "Away", "Choose another day or somebody else: they are away then."),
  day_limit: entry(409, "Day full", "Choose another day: this one has as many bookings as are taken."),
  week_limit: entry(409, "Week full", "Choose another week: this one has as many bookings as are taken."),
  month_limit: entry(409, "Month full", "Choose another month: this one has as many bookings as are taken."),
  seats_full: entry(409, "Too few seats left", "Ask for fewer seats, or choose another start."),
  resource_busy: entry(409, "No room free", "Choose another start: every room or machine for it is in use."),
  outside_hours: entry(422, "Outside hours", "Choose a start within working hours; ask for the slots to see them."),
  outside_step: entry(422, "Not an offered start", "Choose a start exactly as the slots list it."),
  no_staff: entry(422, "No staff", "Choose a staff member who gives this service, or leave staffId out."),
  contact_required: entry(422, "Contact required", "Add what `errors` names: the business must be able to reach you."),
  phone_invalid: entry(422, "Invalid phone number", "Send the whole number, best with its country code."),
  email_invalid: entry(422, "Invalid e-mail address", "Send an address like name@example.com."),
  business_paused: entry(409, "Not taking bookings", "The business has paused online booking. Try again later."),
  changed_meanwhile: entry(409, "Changed meanwhile", "Load the latest state and decide again."),
  already_cancelled: entry(409, "Already cancelled", "The booking is cancelled. Make a new one."),
  already_over: entry(409, "Already over", "The visit has taken place. Make a new booking."),
  not_started: entry(409, "Not started", "Wait until the booking has begun."),
  too_late_to_cancel: entry(409, "Too late to cancel", "Call the business: the notice it asks for has passed."),
  too_late_to_reschedule: entry(409, "Too late to move", "Call the business: the notice it asks for has passed."),
  idempotency_mismatch: entry(422, "Key used otherwise", "Use a new Idempotency-Key for a different request."),
  idempotency_in_flight: entry(409, "Still in flight", "Wait a moment, then send the same request again."),
};
