"use client";

import { type ReactNode, useEffect, useState } from "react";
import { cx } from "@/components/ui/cx";
import { ChevronDownIcon } from "@/components/ui/icons";

type FoldPanelProps = {
  title: string;
  /** How it stands now, in one line; shown while it is closed. */
  summary: string;
  changed?: boolean;
  /** The problems of the last attempt to save; the panel opens when one stands in it. */
  errors?: Readonly<Record<string, string>>;
  wrong?: boolean;
  startsOpen?: boolean;
  children: ReactNode;
};

/** A part of a form, folded to a line until it is opened. Stands in a `Panel`. */
export function FoldPanel(props: FoldPanelProps) {
  const { title, summary, changed = false, errors, wrong = false, startsOpen = false, children } = props;
  const [open, setOpen] = useState(startsOpen);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt to save brings new errors, and opens it again
  useEffect(() => {
    if (wrong) setOpen(true);
  }, [errors, wrong]);
  return (
    <details
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
      className="group/panel border-line border-t first:border-t-0"
    >
      <summary className="grid cursor-pointer list-none grid-cols-[1fr_auto] items-center gap-x-4 px-4 py-3 outline-offset-[-2px] transition-colors hover:bg-hover sm:px-5 [&::-webkit-details-marker]:hidden">
        <h3 className="font-medium">{title}</h3>
        <ChevronDownIcon className="row-span-2 size-4 text-muted transition-transform group-open/panel:rotate-180" />
        <span className="col-start-1 text-muted text-sm group-open/panel:hidden">
          <span className={cx(changed && "text-ink")}>{summary}</span>
        </span>
      </summary>
      <div className="flex min-w-0 flex-col gap-4 px-4 pt-1 pb-5 sm:px-5">{children}</div>
    </details>
  );
}
