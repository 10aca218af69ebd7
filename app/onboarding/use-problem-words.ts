"use client";

import { useTranslations } from "use-intl/react";
import type { Problem } from "@/app/onboarding/draft";

/** Problems of a step in words. */
export function useProblemWords(): (problems: Record<string, Problem>) => Record<string, string> {
  const t = useTranslations("onboarding");
  const field = useTranslations("errors.field");
  const words: Record<Problem, string> = {
    required: field("required"),
    number: field("number"),
    choose: field("choose"),
    slugInvalid: t("slugInvalid"),
    slugReserved: t("slugReserved"),
    servicesOne: t("servicesOne"),
    hoursOne: t("hoursOne"),
    hoursOrder: t("hoursOrder"),
  };
  return (problems) => Object.fromEntries(Object.entries(problems).map(([name, problem]) => [name, words[problem]]));
}
