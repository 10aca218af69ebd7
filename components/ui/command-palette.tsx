"use client";

import { Content, Overlay, Portal, Root, Title } from "radix-ui/dialog";
import { type KeyboardEvent, type ReactNode, useEffect, useId, useMemo, useRef, useState } from "react";
import { cn } from "@/components/ui/cn";
import { filterOptions, type Searchable } from "@/components/ui/filter-options";
import { SearchIcon } from "@/components/ui/icons";
import { Kbd } from "@/components/ui/kbd";
import { Spinner } from "@/components/ui/spinner";
import { useReturnFocus } from "@/components/ui/use-return-focus";

export type Command = Searchable & {
  readonly id: string;
  readonly group: string;
  readonly icon?: ReactNode;
  readonly hint?: string;
  readonly shortcut?: string;
  /** Came from a search elsewhere and is shown whatever the words are. */
  readonly found?: boolean;
  readonly run: () => void;
};

type CommandPaletteProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  commands: readonly Command[];
  label: string;
  placeholder: string;
  emptyText: string;
  loadingText: string;
  loading?: boolean;
  /** For searching elsewhere as one types; the caller waits a moment before it asks. */
  onQueryChange?: (query: string) => void;
};

/** Opens and closes with Ctrl-K or Cmd-K while it is mounted. */
export function useCommandKey(toggle: () => void) {
  const latest = useRef(toggle);
  latest.current = toggle;
  useEffect(() => {
    function press(event: globalThis.KeyboardEvent) {
      if (event.key.toLowerCase() !== "k" || !(event.metaKey || event.ctrlKey) || event.shiftKey || event.altKey)
        return;
      event.preventDefault();
      latest.current();
    }
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, []);
}

export function CommandPalette(props: CommandPaletteProps) {
  const focus = useReturnFocus();
  return (
    <Root open={props.open} onOpenChange={props.onOpenChange}>
      <Portal>
        <Overlay className="fixed inset-0 z-40 bg-scrim data-[state=open]:animate-in" />
        <Content
          {...focus}
          aria-describedby={undefined}
          className="fixed inset-x-3 top-3 z-50 mx-auto flex max-h-[min(34rem,80dvh)] max-w-xl flex-col overflow-hidden rounded-md border border-line bg-panel shadow-float outline-none data-[state=open]:animate-in sm:top-[14dvh]"
        >
          <Title className="sr-only">{props.label}</Title>
          <Palette {...props} />
        </Content>
      </Portal>
    </Root>
  );
}

function Palette(props: CommandPaletteProps) {
  const { commands, onOpenChange, label, placeholder, emptyText, loadingText, loading = false, onQueryChange } = props;
  const listId = useId();
  const list = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState("");
  const [active, setActive] = useState(0);
  const groups = useMemo(() => grouped(commands, query), [commands, query]);
  const flat = groups.flatMap((group) => group.commands);
  const current = Math.min(active, Math.max(0, flat.length - 1));

  useEffect(() => {
    list.current?.querySelector(`[data-index="${current}"]`)?.scrollIntoView({ block: "nearest" });
  }, [current]);

  function run(command: Command | undefined) {
    if (!command) return;
    onOpenChange(false);
    command.run();
  }

  function press(event: KeyboardEvent) {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      setActive((current + step + flat.length) % Math.max(1, flat.length));
    } else if (event.key === "Enter") {
      event.preventDefault();
      run(flat[current]);
    }
  }

  return (
    <>
      <div className="flex items-center gap-3 border-line border-b px-4">
        {loading ? (
          <Spinner label={loadingText} className="text-muted" />
        ) : (
          <SearchIcon className="size-5 text-muted" />
        )}
        <input
          type="text"
          role="combobox"
          aria-label={label}
          aria-expanded="true"
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={flat.length > 0 ? `${listId}-${current}` : undefined}
          placeholder={placeholder}
          autoComplete="off"
          spellCheck={false}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setActive(0);
            onQueryChange?.(event.target.value);
          }}
          onKeyDown={press}
          className="h-13 w-full bg-transparent text-base outline-none placeholder:text-muted"
        />
        <Kbd>Esc</Kbd>
      </div>
      <div ref={list} id={listId} role="listbox" aria-label={label} className="min-h-0 overflow-y-auto p-2">
        {groups.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: a group inside a listbox
          <div key={group.name} role="group" aria-label={group.name} className="mb-1">
            <p aria-hidden="true" className="px-2.5 pt-2 pb-1 font-medium text-muted text-xs">
              {group.name}
            </p>
            {group.commands.map((command) => {
              const index = flat.indexOf(command);
              return (
                <div
                  key={command.id}
                  id={`${listId}-${index}`}
                  data-index={index}
                  role="option"
                  tabIndex={-1}
                  aria-selected={index === current}
                  onMouseMove={() => setActive(index)}
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => run(command)}
                  onKeyDown={press}
                  className={cn(
                    "flex min-h-10 cursor-default items-center gap-3 rounded-sm px-2.5 text-sm [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-muted",
                    index === current && "bg-hover",
                  )}
                >
                  {command.icon}
                  <span className="min-w-0 flex-1 truncate">{command.label}</span>
                  {command.hint ? <span className="truncate text-muted text-xs">{command.hint}</span> : null}
                  {command.shortcut ? <Kbd>{command.shortcut}</Kbd> : null}
                </div>
              );
            })}
          </div>
        ))}
      </div>
      <p role="status" className="px-4 pb-6 text-center text-muted text-sm empty:hidden">
        {flat.length === 0 && !loading ? emptyText : ""}
      </p>
    </>
  );
}

function grouped(commands: readonly Command[], query: string) {
  const matching = new Set(filterOptions(commands, query));
  const shown = commands.filter((command) => matching.has(command) || command.found);
  const names = [...new Set(shown.map((command) => command.group))];
  return names.map((name) => ({ name, commands: shown.filter((command) => command.group === name) }));
}
