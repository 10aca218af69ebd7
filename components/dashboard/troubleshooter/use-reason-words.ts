"use client";

import { useTranslations } from "use-intl/react";
import { useDashboard } from "@/components/dashboard/dashboard-context";
import { useCatalog } from "@/components/dashboard/use-catalog";
import { useWords } from "@/components/dashboard/use-words";
import type { MemberReason } from "@/lib/booking/explain-for-member";
import type { CatalogService } from "@/lib/catalog/get-catalog";

type Say = (reason: MemberReason) => string;

function kindOf(kind: string | undefined): "room" | "machine" | "other" {
  return kind === "room" || kind === "machine" ? kind : "other";
}

function useLimitWords(): Say {
  const t = useTranslations("why.reason");
  const words = useWords();
  return ({ detail }) => {
    const { limit, limitOf, count = 0, minutes = 0 } = detail;
    if (!limit || !limitOf) return t("limit_hidden");
    const common = { per: limit.per, whose: limitOf };
    return limit.count !== undefined && count >= limit.count
      ? t("limit", { ...common, count, most: limit.count })
      : t("limit_minutes", {
          ...common,
          had: words.duration(minutes),
          most: words.duration(limit.minutes ?? limit.count ?? 0),
        });
  };
}

/** One thing in the way as a sentence, with its times in the business's zone. */
export function useReasonWords(service: CatalogService | undefined): Say {
  const t = useTranslations("why.reason");
  const words = useWords();
  const { defaults } = useDashboard();
  const limit = useLimitWords();
  return (reason) => {
    const { code, detail, holiday } = reason;
    const { fromAt, toAt, fromDate, toDate, kind } = detail;
    const span = fromAt && toAt ? { from: words.dayTime(fromAt), to: words.dayTime(toAt) } : null;
    const hours = fromAt && toAt ? { from: words.time(fromAt), to: words.time(toAt) } : null;
    switch (code) {
      case "too_soon":
        return t("too_soon", { until: toAt ? words.dayTime(toAt) : "" });
      case "beyond_window": {
        const to = toDate ? words.localDay(toDate) : "";
        return fromDate ? t("beyond_window_from", { from: words.localDay(fromDate), to }) : t("beyond_window", { to });
      }
      case "holiday":
        return holiday ? t("holiday", { name: holiday }) : t("holiday_unnamed");
      case "time_off":
        return span ? t("time_off", span) : t("hidden");
      case "outside_step":
        return t("outside_step", { step: words.duration(service?.slotStepMinutes ?? defaults.slotStepMinutes) });
      case "overlap":
        return hours ? t("overlap", hours) : t("hidden");
      case "buffer":
        if (kind === "room" || kind === "machine") return t("buffer_resource", { kind: kindOf(kind) });
        return hours ? t("buffer", hours) : t("hidden");
      case "held":
        if (kind === "room" || kind === "machine") return t("held_resource", { kind: kindOf(kind) });
        return hours ? t("held", hours) : t("hidden");
      case "day_limit":
      case "week_limit":
      case "month_limit":
        return limit(reason);
      case "seats_full":
        return hours ? t("seats_full") : t("seats_too_many");
      case "resource_busy":
        return t("resource_busy", { kind: kindOf(kind) });
      default:
        return t(code);
    }
  };
}

export type Fix = { readonly href: string; readonly label: string };

/** The setting that would take a reason away; null: there is none. `staffId` null: it is in everybody's way. */
export function useFix(serviceId: string): (reason: MemberReason, staffId: string | null) => Fix | null {
  const t = useTranslations("why.fix");
  const { slug, role } = useDashboard();
  const { staffName } = useCatalog();
  const home = `/dashboard/${slug}`;
  const service = `${home}/services/${serviceId}`;
  return ({ code, detail }, staffId) => {
    if (role === "staff") return null;
    const person = staffId ? { href: `${home}/staff/${staffId}`, name: staffName(staffId) } : null;
    switch (code) {
      case "closed":
      case "outside_hours":
        return person
          ? { href: person.href, label: t("hours", person) }
          : { href: `${home}/settings`, label: t("anyHours") };
      case "holiday":
        return { href: `${home}/settings/holidays`, label: t("holidays") };
      case "time_off":
        return person && { href: person.href, label: t("timeOff", person) };
      case "travel":
        return person && { href: person.href, label: t("travel", person) };
      case "day_limit":
      case "week_limit":
      case "month_limit":
        return person && detail.limitOf === "staff"
          ? { href: person.href, label: t("limits", person) }
          : { href: service, label: t("service") };
      case "resource_busy":
        return { href: `${home}/settings/places`, label: t("rooms") };
      case "no_staff":
        return { href: service, label: t("people") };
      case "too_soon":
      case "beyond_window":
      case "outside_step":
      case "buffer":
      case "seats_full":
        return { href: service, label: t("service") };
      default:
        return null;
    }
  };
}
