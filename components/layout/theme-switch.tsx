"use client";

import { useState } from "react";
import { Segmented } from "@/components/ui/segmented";
import type { Theme } from "@/lib/theme/brand";
import { themeCookie } from "@/lib/theme/theme-choice";

type Choice = Theme | "system";

type ThemeSwitchProps = { theme: Theme | undefined; labels: { label: string } & Record<Choice, string> };

const choices: readonly Choice[] = ["system", "light", "dark"];

/** `labels` are the words of `common.theme`. */
export function ThemeSwitch({ theme, labels }: ThemeSwitchProps) {
  const [choice, setChoice] = useState<Choice>(theme ?? "system");

  function choose(next: Choice) {
    setChoice(next);
    const root = document.documentElement;
    if (next === "system") delete root.dataset.theme;
    else root.dataset.theme = next;
    const age = next === "system" ? 0 : 31_536_000;
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in some browsers we serve
    document.cookie = `${themeCookie}=${next}; path=/; max-age=${age}; samesite=lax`;
  }

  return (
    <Segmented
      name="theme"
      label={labels.label}
      options={choices.map((value) => ({ value, label: labels[value] }))}
      value={choice}
      onValueChange={choose}
    />
  );
}
