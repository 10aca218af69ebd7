import { cx } from "@/components/ui/cx";

/** The look of a filter chip, for a link or a button; say what is on with aria-pressed or aria-current as well. */
export function chipClass(active: boolean, className?: string): string {
  return cx(
    "inline-flex h-8 items-center gap-1.5 whitespace-nowrap rounded-full border px-3 text-sm transition-colors [&_svg]:size-4",
    active
      ? "border-brand-line bg-brand-soft font-medium text-brand-text"
      : "border-line bg-panel text-ink hover:border-control",
    className,
  );
}
