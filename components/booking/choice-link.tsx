"use client";

import type { MouseEvent, ReactNode } from "react";

type ChoiceLinkProps = { href: string; onChoose: () => void; children: ReactNode; className?: string; label?: string };

/** A link that works before any script; with script the step changes in place. */
export function ChoiceLink({ href, onChoose, children, className, label }: ChoiceLinkProps) {
  function choose(event: MouseEvent<HTMLAnchorElement>) {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    onChoose();
  }
  return (
    <a href={href} onClick={choose} className={className} aria-label={label}>
      {children}
    </a>
  );
}
