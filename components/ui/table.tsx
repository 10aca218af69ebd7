import type { ComponentProps, ReactNode } from "react";
import { cx } from "@/components/ui/cx";

/** Scrolls sideways inside itself when it must; row height follows `data-density` on any ancestor. */
export function Table({ label, children, className }: { label: string; children: ReactNode; className?: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section aria-label={label} tabIndex={0} className={cx("relative w-full overflow-x-auto", className)}>
      <table className="w-full border-collapse text-left text-sm">{children}</table>
    </section>
  );
}

export function TableHead({ children, sticky }: { children: ReactNode; sticky?: boolean }) {
  return <thead className={cx("border-line border-b", sticky && "sticky top-0 z-10 bg-panel")}>{children}</thead>;
}

export function TableBody({ children }: { children: ReactNode }) {
  return <tbody className="divide-y divide-line">{children}</tbody>;
}

export function TableRow({ selected, className, ...rest }: ComponentProps<"tr"> & { selected?: boolean }) {
  return (
    <tr
      {...rest}
      data-selected={selected || undefined}
      className={cx("transition-colors hover:bg-hover data-selected:bg-brand-soft", className)}
    />
  );
}

type CellProps = { numeric?: boolean };

export function TableHeader({ numeric, className, ...rest }: ComponentProps<"th"> & CellProps) {
  return (
    <th
      scope="col"
      {...rest}
      className={cx(
        "h-10 whitespace-nowrap px-3 font-medium text-muted text-xs first:pl-4 last:pr-4",
        numeric && "text-right",
        className,
      )}
    />
  );
}

export function TableCell({ numeric, className, ...rest }: ComponentProps<"td"> & CellProps) {
  return (
    <td
      {...rest}
      className={cx("px-3 py-(--row-y) align-middle first:pl-4 last:pr-4", numeric && "tabular text-right", className)}
    />
  );
}
