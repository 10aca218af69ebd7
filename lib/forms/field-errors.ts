import type { z } from "zod";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/messages";

type Issue = z.core.$ZodIssue;

/** Words that a schema names itself: `error: "phone"`. */
const named = ["required", "email", "phone", "number", "url", "choose"] as const;

function isNamed(word: string): word is (typeof named)[number] {
  return named.some((name) => name === word);
}

function wordsFor(issue: Issue, locale: Locale): string {
  const t = translator(locale, "errors");
  if (isNamed(issue.message)) {
    return t(`field.${issue.message}`);
  }
  if (issue.code === "too_small") {
    const min = Number(issue.minimum);
    if (issue.origin !== "string") {
      return t("field.tooSmall", { min: String(min) });
    }
    return min <= 1 ? t("field.required") : t("field.tooShort", { min });
  }
  if (issue.code === "too_big") {
    const max = Number(issue.maximum);
    return issue.origin === "string" ? t("field.tooLong", { max }) : t("field.tooBig", { max: String(max) });
  }
  if (issue.code === "invalid_type") {
    return issue.expected === "number" ? t("field.number") : t("field.required");
  }
  return t("field.choose");
}

/** What is wrong with each field, first things first, by its path ("services.0.price"), in words that say what to do. */
export function fieldErrors(error: z.ZodError, locale: Locale): Record<string, string> {
  const entries = error.issues.map((issue) => [issue.path.join("."), wordsFor(issue, locale)] as const);
  return Object.fromEntries(entries.reverse());
}
