"use client";

import { useTranslations } from "use-intl/react";
import { centsOf, number, type ServiceDraft } from "@/components/dashboard/catalog/service-draft";
import type { SectionName } from "@/components/dashboard/catalog/service-sections";
import { useDashboard } from "@/components/dashboard/dashboard-context";
import { useCatalog } from "@/components/dashboard/use-catalog";
import { useWords } from "@/components/dashboard/use-words";

function joined(...parts: readonly (string | false)[]): string {
  const line = parts.filter(Boolean).join(", ");
  return line.charAt(0).toUpperCase() + line.slice(1);
}

/** How each rule of a service stands, in one line. */
export function useServiceSummary(draft: ServiceDraft): Record<SectionName, string> {
  return {
    lengths: useLengths(draft),
    starts: useStarts(draft),
    limits: useLimits(draft),
    people: usePeople(draft),
    rooms: useRooms(draft),
    ...useVisits(draft),
  };
}

function useLengths(draft: ServiceDraft): string {
  const t = useTranslations("dashboard.service.lengths");
  const { currency } = useDashboard();
  const words = useWords();
  return [{ minutes: draft.duration, price: draft.price }, ...draft.lengths]
    .filter((one) => number(one.minutes) > 0)
    .sort((one, other) => number(one.minutes) - number(other.minutes))
    .map((one) => {
      const cents = centsOf(one.price, currency);
      const price = cents > 0 ? words.money(cents) : t("free");
      return t("summary", { length: words.duration(number(one.minutes)), price });
    })
    .join(" · ");
}

function useStarts(draft: ServiceDraft): string {
  const t = useTranslations("dashboard.service.starts");
  const { defaults } = useDashboard();
  const words = useWords();
  const notice = draft.noticeHours === "" ? defaults.minimumNoticeMinutes / 60 : number(draft.noticeHours);
  const days = draft.windowDays === "" ? defaults.bookingWindowDays : number(draft.windowDays);
  const { bufferBefore: before, bufferAfter: after } = draft;
  const range = { from: shown(draft.windowFrom), to: shown(draft.windowTo) };
  function shown(day: string): string {
    return day === "" ? "…" : words.localDay(day, "medium");
  }
  return joined(
    t("summaryStep", { count: draft.step || String(defaults.slotStepMinutes) }),
    number(draft.offset) > 0 && t("summaryOffset", { count: draft.offset }),
    number(before) > 0 && t("summaryBefore", { count: before }),
    number(after) > 0 && t("summaryAfter", { count: after }),
    Number.isFinite(notice) && t("summaryNotice", { count: notice }),
    draft.windowKind === "range" && t("summaryRange", range),
    draft.windowKind === "rolling" && Number.isFinite(days) && t("summaryRolling", { count: days }),
    draft.windowKind === "bookable_days" && Number.isFinite(days) && t("summaryOpenDays", { count: days }),
    draft.ownHours && t("summaryHours"),
  );
}

function useLimits(draft: ServiceDraft): string {
  const t = useTranslations("dashboard.service.limits");
  const lines = draft.limits.map((one) => {
    const period = t(`periods.${one.period}`);
    const limit = [
      number(one.count) > 0 && t("summaryCount", { count: number(one.count), period }),
      number(one.minutes) > 0 && t("summaryMinutes", { count: one.minutes, period }),
    ].filter(Boolean);
    const line = limit.join(", ");
    return one.perStaff && line !== "" ? t("summaryEach", { limit: line }) : line;
  });
  return lines.filter(Boolean).join(" · ") || t("none");
}

function usePeople(draft: ServiceDraft): string {
  const t = useTranslations("dashboard.service.people");
  const { catalog } = useCatalog();
  const { staffIds, staffMode } = draft;
  const names = catalog.staff.filter((one) => staffIds.includes(one.id)).map((one) => one.name);
  const who = names.length < 4 ? names.join(", ") : "";
  const isRotation = staffMode === "any" && staffIds.length > 1;
  return joined(
    isRotation && t(`summaryBy.${draft.rotationPeriod}`),
    isRotation && draft.maxLead.trim() !== "" && t("summaryLead", { count: draft.maxLead }),
    staffMode === "chosen" && t("summaryChosen"),
    staffMode === "collective" && t("summaryAll"),
    who || t("count", { count: staffIds.length }),
  );
}

function useRooms(draft: ServiceDraft): string {
  const t = useTranslations("dashboard.service.rooms");
  const { catalog } = useCatalog();
  const chosen = catalog.resources.filter((one) => draft.resourceIds.includes(one.id));
  const ofKind = (["room", "machine"] as const)
    .map((kind) => chosen.filter((one) => one.kind === kind).map((one) => one.name))
    .filter((names) => names.length > 0);
  return ofKind.map((names) => t("summary", { names: names.join(", ") })).join(" · ") || t("summaryNone");
}

function useVisits(draft: ServiceDraft) {
  const seats = useTranslations("dashboard.service.seats");
  const repeating = useTranslations("dashboard.service.repeating");
  const confirmation = useTranslations("dashboard.service.confirmation");
  const waitlist = useTranslations("dashboard.service.waitlist");
  const hours = number(draft.expiryHours);
  const capacity = number(draft.capacity);
  return {
    seats:
      draft.seats && Number.isFinite(capacity)
        ? seats("summary", { count: capacity, most: draft.mostSeats })
        : seats("summaryOff"),
    repeating: draft.repeats ? repeating("summary", { count: draft.mostVisits }) : repeating("summaryOff"),
    confirmation: draft.requiresConfirmation
      ? joined(
          Number.isFinite(hours) ? confirmation("summary", { count: hours }) : confirmation("summaryNoEnd"),
          draft.knownAtOnce && confirmation("summaryKnown"),
        )
      : confirmation("summaryAtOnce"),
    waitlist: draft.waitlist ? waitlist("summaryOn") : waitlist("summaryOff"),
  };
}
