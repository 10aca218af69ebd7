import { cx } from "@/components/ui/cx";

/** A quiet block that keeps the place of what is loading: give it that thing's size. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden="true" className={cx("block animate-pulse rounded-sm bg-hover", className)} />;
}
