"use client";

import { useTranslations } from "use-intl/react";
import { z } from "zod";
import { useCatalog } from "@/components/dashboard/use-catalog";
import { useWords } from "@/components/dashboard/use-words";
import type { ShownToolCall } from "@/lib/receptionist/calls/conversation-view";

const known = [
  "find_services",
  "check_availability",
  "hold",
  "release_hold",
  "book",
  "find_my_bookings",
  "reschedule",
  "cancel",
  "join_waitlist",
  "answer_question",
  "send_link",
  "send_code",
  "use_code",
  "take_message",
  "opt_out",
  "transfer",
] as const;

const input = z
  .object({
    service: z.string().nullish().catch(null),
    startsAt: z.string().nullish().catch(null),
    staff: z.string().nullish().catch(null),
    kind: z.string().nullish().catch(null),
    phone: z.string().nullish().catch(null),
  })
  .catch({});
const result = z
  .object({
    ok: z.boolean().optional().catch(undefined),
    refusal: z.string().optional().catch(undefined),
    reason: z.string().nullish().catch(null),
    fault: z.boolean().optional().catch(undefined),
    found: z.number().optional().catch(undefined),
    exact: z.object({ startsAt: z.string() }).nullish().catch(null),
    offers: z
      .array(z.object({ startsAt: z.string() }))
      .optional()
      .catch(undefined),
    booking: z.object({ startsAt: z.string(), service: z.string(), staff: z.string() }).optional().catch(undefined),
  })
  .catch({});

type ToolWords = { readonly what: string; readonly came: string; readonly isBad: boolean };

function isInstant(text: string | null | undefined): text is string {
  return typeof text === "string" && !Number.isNaN(Date.parse(text));
}

const reasons = [
  "slot_taken",
  "hold_lapsed",
  "past",
  "too_soon",
  "beyond_window",
  "closed",
  "holiday",
  "time_off",
  "outside_hours",
  "outside_step",
  "no_staff",
  "too_late_to_cancel",
  "too_late_to_reschedule",
  "already_over",
  "waitlist_closed",
  "changed_meanwhile",
  "business_paused",
  "contact_required",
] as const;
const full = new Set(["day_limit", "week_limit", "month_limit", "seats_full", "resource_busy"]);

/** What a tool was asked for and what came of it, as a person would say it. */
export function useToolWords(): (call: ShownToolCall) => ToolWords {
  const t = useTranslations("calls.tool");
  const why = useTranslations("calls.why");
  const words = useWords();
  const { service: findService, person } = useCatalog();
  function because(code: string): string {
    const known = reasons.find((one) => one === code);
    return known ? why(known) : full.has(code) ? why("full") : code.replaceAll("_", " ");
  }

  return (call) => {
    const asked = input.parse(call.input);
    const got = result.parse(call.result);
    const name = known.find((one) => one === call.tool);
    const details = [
      asked.service ? (findService(asked.service)?.name ?? asked.service) : "",
      isInstant(asked.startsAt) ? words.dayTime(asked.startsAt) : "",
      asked.staff ? (person(asked.staff)?.name ?? "") : "",
      asked.phone ?? "",
    ].filter(Boolean);
    const what = `${name ? t(name) : t("other", { tool: call.tool })}${details.length > 0 ? `: ${details.join(", ")}` : ""}`;
    const refusal = got.ok === false ? (got.refusal ?? got.reason ?? null) : null;
    if (got.fault) return { what, came: t("failed"), isBad: true };
    if (refusal) return { what, came: t("refused", { reason: because(refusal) }), isBad: true };
    if (call.tool === "use_code")
      return { what, came: call.result === true ? t("right") : t("wrong"), isBad: call.result !== true };
    if (got.booking)
      return { what, came: `${words.dayTime(got.booking.startsAt)}, ${got.booking.staff}`, isBad: false };
    if (got.exact) return { what, came: t("free", { when: words.dayTime(got.exact.startsAt) }), isBad: false };
    if (got.offers) {
      const times = got.offers.map((one) => words.dayTime(one.startsAt)).join("; ");
      const reason = got.reason ? because(got.reason) : "";
      return { what, came: [reason, times || t("nothing")].filter(Boolean).join("; "), isBad: false };
    }
    if (got.found !== undefined) return { what, came: t("found", { count: got.found }), isBad: false };
    if (call.tool === "answer_question")
      return { what, came: typeof call.result === "string" ? `“${call.result}”` : t("noAnswer"), isBad: false };
    return { what, came: "", isBad: false };
  };
}
