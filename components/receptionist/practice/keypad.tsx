"use client";

import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";

const keys = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "*", "0", "#"] as const;

type KeypadProps = {
  /** So many keys are sent at once; null: they gather until # or the button sends them. */
  mostKeys: number | null;
  disabled: boolean;
  /** Nothing else answers: its first key takes the focus. */
  isAlone: boolean;
  onKeys: (keys: string) => void;
};

/** The keys of a phone. They can be typed as well, while one of them has the focus. */
export function Keypad({ mostKeys, disabled, isAlone, onKeys }: KeypadProps) {
  const t = useTranslations("receptionist.practice");
  const [pressed, setPressed] = useState("");
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isAlone) first.current?.focus({ preventScroll: true });
  }, [isAlone]);
  function send(all: string) {
    setPressed("");
    onKeys(all);
  }
  function press(key: string) {
    if (disabled) return;
    const all = pressed + key;
    if (key === "#" || all.length >= (mostKeys ?? 40)) send(all);
    else setPressed(all);
  }
  function onKeyDown(event: KeyboardEvent) {
    if (!/^[\d*#]$/.test(event.key) || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    press(event.key);
  }
  return (
    <fieldset className="grid grid-cols-3 gap-1.5" onKeyDown={onKeyDown}>
      <legend className="sr-only">{t("keypad")}</legend>
      {keys.map((key) => (
        <button
          key={key}
          ref={key === "1" ? first : undefined}
          type="button"
          aria-disabled={disabled}
          aria-label={t("key", { key })}
          onClick={() => press(key)}
          className="tabular h-11 rounded-sm border border-line bg-panel font-medium text-lg transition-colors hover:bg-hover aria-disabled:opacity-55"
        >
          {key}
        </button>
      ))}
      {mostKeys === null ? (
        <div className="col-span-3 flex min-h-8 items-center justify-between gap-3">
          {pressed === "" ? <p className="text-muted text-sm">{t("keysEnd")}</p> : null}
          <output className="tabular min-w-0 truncate font-semibold tracking-widest">{pressed}</output>
          <Button size="sm" disabled={pressed === "" || disabled} onClick={() => send(pressed)}>
            {t("sendKeys")}
          </Button>
        </div>
      ) : null}
    </fieldset>
  );
}
