"use client";

import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import { type ControlSize, controlClass } from "@/components/ui/control-class";
import { cx } from "@/components/ui/cx";
import { filterOptions, type Searchable } from "@/components/ui/filter-options";
import { CheckIcon, ChevronDownIcon } from "@/components/ui/icons";

export type ComboboxOption = Searchable & { readonly value: string; readonly hint?: string };

type ComboboxProps = {
  options: readonly ComboboxOption[];
  value: string | null;
  onValueChange: (value: string) => void;
  /** Shown when nothing matches. */
  emptyText: string;
  /** Shown under a long list. */
  moreText: string;
  placeholder?: string;
  /** Adds a hidden input, for forms without script of their own. */
  name?: string;
  id?: string;
  required?: boolean;
  disabled?: boolean;
  controlSize?: ControlSize;
  "aria-label"?: string;
  "aria-describedby"?: string | undefined;
  "aria-invalid"?: true | undefined;
};

const shownAtMost = 60;

/** A text field that chooses one of many. Keys as in the ARIA Authoring Practices' editable combobox with a list. */
export function Combobox(props: ComboboxProps) {
  const { options, value, onValueChange, emptyText, moreText, placeholder, name, controlSize, ...rest } = props;
  const listId = useId();
  const list = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const chosen = options.find((option) => option.value === value);
  const matches = useMemo(() => {
    if (query !== null || !chosen) return filterOptions(options, query ?? "");
    return [chosen, ...options.filter((option) => option !== chosen)];
  }, [options, query, chosen]);
  const shown = matches.slice(0, shownAtMost);
  const optionId = (index: number) => `${listId}-${index}`;

  useEffect(() => {
    if (open) list.current?.querySelector(`[data-index="${active}"]`)?.scrollIntoView({ block: "nearest" });
  }, [open, active]);

  function show() {
    if (open) return;
    setOpen(true);
    setActive(0);
  }

  function close() {
    setOpen(false);
    setQuery(null);
  }

  function choose(option: ComboboxOption | undefined) {
    if (!option) return;
    onValueChange(option.value);
    close();
  }

  function press(event: KeyboardEvent) {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      if (open) setActive((active + step + shown.length) % Math.max(1, shown.length));
      else show();
    } else if (event.key === "Enter" && open) {
      event.preventDefault();
      choose(shown[active]);
    } else if (event.key === "Escape" && open) {
      event.stopPropagation();
      close();
    }
  }

  return (
    <div className="relative">
      <input
        {...rest}
        type="text"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        aria-expanded={open}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={open && shown.length > 0 ? optionId(active) : undefined}
        placeholder={placeholder ?? chosen?.label}
        value={query ?? chosen?.label ?? ""}
        onChange={(event) => {
          setQuery(event.target.value);
          setActive(0);
          setOpen(true);
        }}
        onClick={(event) => {
          event.currentTarget.select();
          show();
        }}
        onKeyDown={press}
        onBlur={close}
        className={cx(controlClass({ size: controlSize }), "pr-9!")}
      />
      <ChevronDownIcon className="pointer-events-none absolute top-1/2 right-3 size-4 -translate-y-1/2 text-muted" />
      {name ? <input type="hidden" name={name} value={value ?? ""} /> : null}
      <div
        ref={list}
        hidden={!open}
        className="absolute inset-x-0 top-full z-50 mt-1.5 max-h-72 overflow-y-auto rounded-md border border-line bg-panel p-1 shadow-float"
      >
        <div id={listId} role="listbox" aria-label={rest["aria-label"] ?? placeholder ?? chosen?.label ?? emptyText}>
          {shown.map((option, index) => (
            <div
              key={option.value}
              id={optionId(index)}
              data-index={index}
              role="option"
              tabIndex={-1}
              aria-selected={option.value === value}
              // The field keeps focus, so its blur does not close the list before the click lands.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(option)}
              onKeyDown={press}
              onMouseMove={() => setActive(index)}
              className={cx(
                "flex min-h-9 cursor-default items-center gap-2 rounded-sm px-2.5 py-1.5 text-sm",
                index === active && "bg-hover",
              )}
            >
              <span className="min-w-0 flex-1 truncate">{option.label}</span>
              {option.hint ? <span className="tabular shrink-0 text-muted text-xs">{option.hint}</span> : null}
              {option.value === value ? <CheckIcon className="size-4 shrink-0 text-brand-text" /> : null}
            </div>
          ))}
        </div>
        <p aria-live="polite" className="px-2.5 py-2 text-muted text-sm empty:hidden">
          {shown.length === 0 ? emptyText : matches.length > shown.length ? moreText : ""}
        </p>
      </div>
    </div>
  );
}
