import { cva } from "class-variance-authority";
import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";

export type Tone = "neutral" | "good" | "warn" | "bad" | "info" | "brand";

const badge = cva(
  "inline-flex items-center gap-1 whitespace-nowrap rounded-sm px-1.5 py-0.5 font-medium text-xs [&_svg]:size-3.5 [&_svg]:shrink-0",
  {
    variants: {
      tone: {
        neutral: "bg-sunken text-muted",
        good: "bg-good-soft text-good",
        warn: "bg-warn-soft text-warn",
        bad: "bg-bad-soft text-bad",
        info: "bg-info-soft text-info",
        brand: "bg-brand-soft text-brand-text",
      } satisfies Record<Tone, string>,
    },
    defaultVariants: { tone: "neutral" },
  },
);

export function Badge({ tone, children, className }: { tone?: Tone; children: ReactNode; className?: string }) {
  return <span className={cx(badge({ tone }), className)}>{children}</span>;
}

const marks: Record<Tone, string> = {
  neutral: "M4.5 8h7",
  good: "m4 8.5 2.75 2.75L12 5.5",
  warn: "M8 3.5v5.25M8 12h.01",
  bad: "m4.75 4.75 6.5 6.5m0-6.5-6.5 6.5",
  info: "M8 4h.01M8 7.25V12.5",
  brand: "M8 8h.01",
};

/** A state in one word, with a mark so that colour is never the only sign of it. */
export function StatusBadge({ tone, children, icon }: { tone: Tone; children: ReactNode; icon?: ReactNode }) {
  return (
    <Badge tone={tone}>
      {icon ?? (
        <svg viewBox="0 0 16 16" fill="none" aria-hidden="true">
          <path d={marks[tone]} stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" />
        </svg>
      )}
      {children}
    </Badge>
  );
}
