"use client";

import { type KeyboardEvent, useId, useState } from "react";
import { useTranslations } from "use-intl/react";
import { CloseIcon } from "@/components/ui/icons";

type NameChipsProps = {
  service: string;
  names: readonly string[];
  onChange: (names: string[]) => void;
  readOnly?: boolean;
};

/** What a service is called, as chips; Enter or a comma adds what was typed, Backspace in an empty field takes the last away. */
export function NameChips({ service, names, onChange, readOnly }: NameChipsProps) {
  const t = useTranslations("receptionist.names");
  const [typed, setTyped] = useState("");
  const hint = useId();
  function add() {
    const name = typed.trim();
    setTyped("");
    if (name === "" || names.some((one) => one.toLowerCase() === name.toLowerCase())) return;
    onChange([...names, name]);
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === "Enter" || event.key === ",") {
      event.preventDefault();
      add();
    } else if (event.key === "Backspace" && typed === "") onChange(names.slice(0, -1));
  }
  return (
    <div className="flex min-w-0 flex-wrap items-center gap-1.5">
      {names.map((name) => (
        <span
          key={name}
          className="inline-flex min-h-8 min-w-0 items-center gap-0.5 rounded-full border border-line bg-panel pr-1 pl-3 text-sm"
        >
          <span className="min-w-0 break-words py-1">{name}</span>
          {readOnly ? (
            <span className="w-2" />
          ) : (
            <button
              type="button"
              aria-label={t("removeOf", { name, service })}
              onClick={() => onChange(names.filter((one) => one !== name))}
              className="grid size-6 shrink-0 place-items-center rounded-full text-muted transition-colors hover:bg-hover hover:text-ink"
            >
              <CloseIcon className="size-3.5" />
            </button>
          )}
        </span>
      ))}
      {readOnly || names.length >= 12 ? null : (
        <>
          <input
            value={typed}
            maxLength={80}
            aria-label={t("addOf", { service })}
            aria-describedby={hint}
            placeholder={t("add")}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={onKeyDown}
            onBlur={add}
            className="h-8 w-40 min-w-0 sm:w-36 rounded-full border border-control border-dashed bg-transparent px-3 text-base placeholder:text-muted sm:text-sm"
          />
          <span id={hint} className="sr-only">
            {t("addHint")}
          </span>
        </>
      )}
    </div>
  );
}
