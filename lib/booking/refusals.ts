import type { DatabaseRefusal } from "@/lib/database/catalog";
import { AppError } from "@/lib/errors";
import type { SlotRefusal } from "@/lib/scheduling/types";

/** Why a window has no slots, in the engine's words. */
export type SlotReason = Exclude<SlotRefusal, "invalid_input">;

/** What may also have come between the judging of a start and its writing. */
export const MEANWHILE_REFUSALS = ["seats_full", "resource_busy", "day_limit", "week_limit", "month_limit"] as const;
type MeanwhileRefusal = (typeof MEANWHILE_REFUSALS)[number];

/** Why a start cannot be had. A booking, hold or calendar entry in the way of the time itself is `slot_taken`. */
export type StartRefusal =
  | MeanwhileRefusal
  | "slot_taken"
  | "past"
  | "too_soon"
  | "beyond_window"
  | "closed"
  | "holiday"
  | "time_off"
  | "outside_hours"
  | "outside_step"
  | "no_staff";

type IdempotencyRefusal = "idempotency_mismatch" | "idempotency_in_flight";

/** `detail.fields` of `contact_required` names what is missing: "phone", "email" or both. */
export type ContactRefusal = "contact_required" | "phone_invalid" | "email_invalid";

export type FindSlotsRefusal = "not_found" | "business_paused";
export type HoldRefusal = StartRefusal | IdempotencyRefusal | "not_found" | "business_paused" | "changed_meanwhile";
export type LiveHoldRefusal = "hold_lapsed";
export type BookRefusal = HoldRefusal | LiveHoldRefusal | ContactRefusal;
export type RescheduleRefusal =
  | StartRefusal
  | "not_found"
  | "business_paused"
  | "changed_meanwhile"
  | "already_cancelled"
  | "already_over"
  | "too_late_to_reschedule";
export type CancelRefusal = "not_found" | "already_over" | "too_late_to_cancel";
export type StatusRefusal = "not_found" | "already_cancelled" | "changed_meanwhile" | "not_started";

/** Every refusal of this folder: a door has words for each. */
export type Refusal = FindSlotsRefusal | BookRefusal | RescheduleRefusal | CancelRefusal | StatusRefusal;

const RULES: ReadonlyMap<string, StartRefusal> = new Map<string, StartRefusal>([
  ["past", "past"],
  ["too_soon", "too_soon"],
  ["beyond_window", "beyond_window"],
  ["closed", "closed"],
  ["holiday", "holiday"],
  ["time_off", "time_off"],
  ["seats_full", "seats_full"],
  ["resource_busy", "resource_busy"],
  ["day_limit", "day_limit"],
  ["week_limit", "week_limit"],
  ["month_limit", "month_limit"],
  ["outside_hours", "outside_hours"],
  ["outside_step", "outside_step"],
  ["no_staff", "no_staff"],
]);

/** The engine's reason against one start, as the refusal its asker hears: a rule of the business, or that it is taken. */
export function startRefusal(reason: SlotReason): StartRefusal {
  return RULES.get(reason) ?? "slot_taken";
}

/**
 * The database's refusal as one of a verb's own. `allowed` lists what that verb may answer; rules that kept changing are
 * `changed_meanwhile`. Anything else is a fault: forbidden, or not_found for what the caller may not know of.
 */
export function verbRefusal<R extends Refusal>(refusal: DatabaseRefusal, allowed: readonly R[]): R {
  const wanted = refusal === "rules_changed" ? "changed_meanwhile" : refusal;
  const found = allowed.find((candidate) => candidate === wanted);
  if (found !== undefined) {
    return found;
  }
  if (refusal === "forbidden" || refusal === "not_found" || refusal === "invalid_input") {
    throw new AppError(refusal, `the database refused: ${refusal}`);
  }
  throw new AppError("internal", `the database refused with ${refusal}, which this verb cannot answer`);
}
