import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";

/** A surface with a hairline. Panels are not nested: divide one inside with `PanelSection`. */
export function Panel({ children, className }: { children: ReactNode; className?: string }) {
  return <div className={cx("rounded-md border border-line bg-panel", className)}>{children}</div>;
}

type PanelSectionProps = {
  title?: ReactNode;
  text?: ReactNode;
  action?: ReactNode;
  children?: ReactNode;
  className?: string;
};

export function PanelSection({ title, text, action, children, className }: PanelSectionProps) {
  return (
    <section className={cx("border-line border-t p-4 first:border-t-0 sm:p-5", className)}>
      {title || action ? (
        <div className="mb-3 flex flex-wrap items-start justify-between gap-3">
          <div className="min-w-0">
            {title ? <h2 className="font-semibold text-base">{title}</h2> : null}
            {text ? <p className="measure mt-0.5 text-muted text-sm">{text}</p> : null}
          </div>
          {action}
        </div>
      ) : null}
      {children}
    </section>
  );
}
