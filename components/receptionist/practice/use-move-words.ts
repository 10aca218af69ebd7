"use client";

import { useTranslations } from "use-intl/react";
import { useWords } from "@/components/dashboard/use-words";
import type { PracticeMove } from "@/lib/receptionist/practice/practice-input";
import type { PracticeStep } from "@/lib/receptionist/practice/practise";

/** `note`: what happens without a word. */
export type Line = { readonly id: string; readonly by: "it" | "you" | "note"; readonly text: string };

function line(by: Line["by"], text: string): Line {
  return { id: crypto.randomUUID(), by, text };
}

/** A practice call's moves and what follows them, as lines of the call. */
export function useMoveWords() {
  const t = useTranslations("receptionist.practice");
  const words = useWords();
  return {
    /** What the caller does, after this step. */
    made(move: PracticeMove, { rings, listens }: PracticeStep): Line {
      const number = rings === null ? "" : words.phone(rings);
      switch (move.kind) {
        case "say":
          return line("you", move.text);
        case "press":
          return line("you", t("pressed", { keys: move.keys }));
        case "silence":
          return line("note", t("saidNothing", { seconds: listens?.seconds ?? 0 }));
        case "hang_up":
          return line("note", t("hungUp"));
        case "dialled":
          return line("note", t(move.result === "completed" ? "pickedUp" : "missed", { number }));
      }
    },
    /** What the caller hears, and what would ring. */
    heard({ said, whisper, rings }: PracticeStep): Line[] {
      return [
        ...(whisper ? [line("note", t("whisper", { text: whisper }))] : []),
        ...said.map((text) => line("it", text)),
        ...(rings === null ? [] : [line("note", t("rings", { number: words.phone(rings) }))]),
      ];
    },
  };
}
