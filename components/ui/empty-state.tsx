import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";

type EmptyStateProps = {
  title: ReactNode;
  /** What will stand here and how to get the first one. */
  text?: ReactNode;
  icon?: ReactNode;
  action?: ReactNode;
  className?: string;
};

export function EmptyState({ title, text, icon, action, className }: EmptyStateProps) {
  return (
    <div className={cx("mx-auto flex max-w-md flex-col items-center px-6 py-12 text-center", className)}>
      {icon ? (
        <span className="mb-4 grid size-11 place-items-center rounded-md border border-line bg-panel text-muted [&_svg]:size-5">
          {icon}
        </span>
      ) : null}
      <p className="font-semibold text-base">{title}</p>
      {text ? <p className="mt-1 text-muted text-sm">{text}</p> : null}
      {action ? <div className="mt-5 flex flex-wrap justify-center gap-2">{action}</div> : null}
    </div>
  );
}
