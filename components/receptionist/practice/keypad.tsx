"use client";

import { useTranslations } from "use-intl/react";

const keys = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "*", "0", "#"] as const;

type KeypadProps = { pressed: string; onPress: (key: string) => void; disabled: boolean };

/** The keys of a phone. What is pressed gathers above them until it is sent. */
export function Keypad({ pressed, onPress, disabled }: KeypadProps) {
  const t = useTranslations("receptionist.practice");
  return (
    <fieldset className="grid grid-cols-3 gap-1.5">
      <legend className="sr-only">{t("keypad")}</legend>
      <output className="tabular col-span-3 h-6 text-center font-semibold tracking-widest">{pressed}</output>
      {keys.map((key) => (
        <button
          key={key}
          type="button"
          disabled={disabled}
          aria-label={t("key", { key })}
          onClick={() => onPress(key)}
          className="tabular h-11 rounded-sm border border-line bg-panel font-medium text-lg transition-colors hover:bg-hover disabled:opacity-55"
        >
          {key}
        </button>
      ))}
    </fieldset>
  );
}
