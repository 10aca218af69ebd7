"use client";

import { useTranslations } from "use-intl/react";
import { ProblemError } from "@/components/dashboard/fetch-json";

/** Says in words why a request failed. */
export function useProblemText(): (error: unknown) => string {
  const t = useTranslations("errors");
  return (error) => {
    if (!(error instanceof ProblemError)) return t("offline");
    const refusal = `refusal.${error.code}` as const;
    const fault = `fault.${error.code}` as const;
    const say = (key: string) => words(t, key);
    return say(refusal) ?? say(fault) ?? t("fault.internal");
  };
}

type Translator = ReturnType<typeof useTranslations<"errors">>;

function words(t: Translator, key: string): string | null {
  return isKey(t, key) ? t(key) : null;
}

function isKey(t: Translator, key: string): key is "fault.internal" {
  // A code from the server is a key only when the catalogue has it; every such key takes no values.
  return t.has(key as "fault.internal");
}
