"use client";

import { useTranslations } from "use-intl/react";
import { ProblemError } from "@/components/dashboard/fetch-json";

/** Says in words why a request failed. */
export function useProblemText(): (error: unknown) => string {
  const t = useTranslations("errors");
  return (error) => {
    if (!(error instanceof ProblemError)) return t("offline");
    const key = [`refusal.${error.code}`, `fault.${error.code}`].find((one) => isErrorKey(t, one));
    return t(isErrorKey(t, key) ? key : "fault.internal");
  };
}

type ErrorKey = "fault.internal";

// Guarantee: a key the catalogue holds under `refusal` or `fault` is a plain sentence, which takes no values.
function isErrorKey(t: ReturnType<typeof useTranslations<"errors">>, key: string | undefined): key is ErrorKey {
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: the guarantee above
  return key !== undefined && t.has(key as ErrorKey);
}
