"use client";

import { useTranslations } from "use-intl/react";
import { useWords } from "@/components/dashboard/use-words";
import type { Conversation, Incident } from "@/lib/receptionist/calls/conversation-view";

const incidentKinds = ["unbacked_claim", "untold_deed", "wrong_time", "not_reviewed"] as const;
const reasons = ["asked", "angry", "emergency", "not_understood", "fault", "too_long"] as const;

/** Who, how long, and what went wrong, in words. */
export function useCallWords() {
  const t = useTranslations("calls");
  const words = useWords();
  return {
    who(call: Pick<Conversation, "customer" | "customerPhone" | "channel">): string {
      if (call.customer) return call.customer.name;
      if (call.customerPhone) return words.phone(call.customerPhone);
      return call.channel === "chat" || call.channel === "api" ? t("visitor") : t("unknownCaller");
    },
    length(seconds: number): string {
      const rest = String(seconds % 60).padStart(2, "0");
      return t("length", { minutes: String(Math.floor(seconds / 60)), seconds: rest });
    },
    incident(kind: Incident["kind"]): string {
      return t(`incidents.kind.${incidentKinds.find((one) => one === kind) ?? "other"}`);
    },
    reason(code: string): string {
      const known = reasons.find((one) => one === code);
      return known ? t(`numbers.reason.${known}`) : code.replaceAll("_", " ") || t("numbers.reason.other");
    },
  };
}
