import { cx } from "@/components/ui/cx";
import { CheckIcon } from "@/components/ui/icons";

/** How far something has come, 0 to 1. */
export function Progress({ value, label, className }: { value: number; label: string; className?: string }) {
  const percent = Math.round(Math.min(1, Math.max(0, value)) * 100);
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      className={cx("h-1.5 overflow-hidden rounded-full bg-hover", className)}
    >
      <div className="h-full rounded-full bg-brand-line transition-[width]" style={{ width: `${percent}%` }} />
    </div>
  );
}

type StepperProps = {
  label: string;
  /** Short words, in order. */
  steps: readonly string[];
  /** The index of the present step. */
  current: number;
  /** Read out for steps behind: "Done". */
  doneLabel: string;
};

export function Stepper({ label, steps, current, doneLabel }: StepperProps) {
  return (
    <ol aria-label={label} className="flex items-center gap-2">
      {steps.map((step, index) => (
        <li
          key={step}
          aria-current={index === current ? "step" : undefined}
          className="flex min-w-0 items-center gap-2 text-sm [&:not(:last-child)]:flex-1"
        >
          <span
            className={cx(
              "tabular grid size-6 shrink-0 place-items-center rounded-full border font-medium text-xs",
              index < current && "border-brand bg-brand text-on-brand",
              index === current && "border-brand-line bg-brand-soft text-brand-text",
              index > current && "border-line text-muted",
            )}
          >
            {index < current ? <CheckIcon className="size-3.5" /> : index + 1}
          </span>
          <span className={cx("truncate", index === current ? "font-medium" : "text-muted max-sm:sr-only")}>
            {step}
          </span>
          {index < current ? <span className="sr-only">{doneLabel}</span> : null}
          {index < steps.length - 1 ? <span aria-hidden="true" className="h-px min-w-3 flex-1 bg-line" /> : null}
        </li>
      ))}
    </ol>
  );
}
