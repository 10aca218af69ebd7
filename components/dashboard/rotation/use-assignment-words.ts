"use client";

import { useTranslations } from "use-intl/react";
import { useCatalog } from "@/components/dashboard/use-catalog";
import { useWords } from "@/components/dashboard/use-words";
import { type AssignmentChoice, composeAssignmentWords } from "@/lib/booking/assignment";

/** Thousandths of a booking as the reader writes numbers: at most one decimal. */
export function useShareWords(): (thousandths: number) => string {
  const { locale } = useWords();
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  return (thousandths) => format.format(thousandths / 1000);
}

/** Why somebody was given a booking, as one sentence. */
export function useAssignmentWords(): (choice: AssignmentChoice, mode?: "given" | "next") => string {
  const t = useTranslations("why.chosen");
  const words = useWords();
  const { staffName } = useCatalog();
  const share = useShareWords();
  return (choice, mode) => {
    const { code, values } = composeAssignmentWords(choice, { staffName, day: words.dayTime, share }, mode);
    return t(code, values);
  };
}
