import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";

type ErrorStateProps = {
  title: ReactNode;
  /** What to do next. */
  text?: ReactNode;
  retryLabel?: string;
  onRetry?: () => void;
  retrying?: boolean;
  action?: ReactNode;
  /** Something to quote to support. */
  reference?: string;
  className?: string;
};

export function ErrorState(props: ErrorStateProps) {
  const { title, text, retryLabel, onRetry, retrying = false, action, reference, className } = props;
  return (
    <div role="alert" className={cx("mx-auto flex max-w-md flex-col items-center px-6 py-12 text-center", className)}>
      <span className="mb-4 grid size-11 place-items-center rounded-md bg-bad-soft text-bad">
        <svg viewBox="0 0 20 20" fill="none" aria-hidden="true" className="size-5">
          <path d="M10 6.5v4.25M10 13.75h.01" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
          <circle cx="10" cy="10" r="7.75" stroke="currentColor" strokeWidth="1.5" />
        </svg>
      </span>
      <p className="font-semibold text-base">{title}</p>
      {text ? <p className="mt-1 text-muted text-sm">{text}</p> : null}
      {(onRetry && retryLabel) || action ? (
        <div className="mt-5 flex flex-wrap justify-center gap-2">
          {onRetry && retryLabel ? (
            <Button onClick={onRetry} loading={retrying}>
              {retryLabel}
            </Button>
          ) : null}
          {action}
        </div>
      ) : null}
      {reference ? <p className="mt-4 font-mono text-muted text-xs">{reference}</p> : null}
    </div>
  );
}
