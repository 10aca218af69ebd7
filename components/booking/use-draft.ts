"use client";

import { useCallback, useEffect, useState } from "react";
import { emptyDraft } from "@/components/booking/details";
import { recall, remember } from "@/components/booking/tab-memory";
import type { CustomerDraft } from "@/components/booking/types";

const name = "customer";

/** What the customer typed, kept in this tab over times taken meanwhile, refresh and a change of language. */
export function useDraft(): [CustomerDraft, (change: Partial<CustomerDraft>) => void] {
  const [draft, setDraft] = useState(emptyDraft);
  useEffect(() => {
    const kept = recall(name);
    if (!kept) return;
    const text = (value: unknown) => (typeof value === "string" ? value : "");
    setDraft({ name: text(kept.name), phone: text(kept.phone), email: text(kept.email), notes: text(kept.notes) });
  }, []);
  const change = useCallback((part: Partial<CustomerDraft>) => {
    setDraft((before) => {
      const after = { ...before, ...part };
      remember(name, after);
      return after;
    });
  }, []);
  return [draft, change];
}
