"use client";

import { useEffect, useState } from "react";
import { type Draft, firstDraft, readDraft } from "@/app/onboarding/draft";

/** The answers so far; they survive a refresh of this tab. null until the browser has been asked. */
export function useDraft(userId: string, userName: string) {
  const key = `onboarding:${userId}`;
  const [draft, setDraft] = useState<Draft | null>(null);

  useEffect(() => {
    const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    setDraft(readDraft(sessionStorage.getItem(key)) ?? firstDraft(userName, timeZone, navigator.languages));
  }, [key, userName]);

  useEffect(() => {
    if (draft) sessionStorage.setItem(key, JSON.stringify(draft));
  }, [key, draft]);

  function change(changes: Partial<Draft>) {
    setDraft((known) => (known ? { ...known, ...changes } : known));
  }

  function forget() {
    sessionStorage.removeItem(key);
  }

  return { draft, setDraft, change, forget };
}
