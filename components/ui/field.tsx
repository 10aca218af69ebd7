import { type ReactNode, useId } from "react";
import { cx } from "@/components/ui/cx";
import { Label } from "@/components/ui/label";

export type FieldControl = {
  id: string;
  required: boolean;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
};

type FieldProps = {
  label: ReactNode;
  /** Spread on the control: `{(control) => <Input {...control} name="phone" />}`. */
  children: (control: FieldControl) => ReactNode;
  hint?: ReactNode;
  /** What is wrong and what to do next. */
  error?: ReactNode;
  /** The word beside the label of a field one may leave empty ("Optional"). */
  optional?: string;
  required?: boolean;
  hideLabel?: boolean;
  /** A fixed id, for jumping to the first wrong field. */
  id?: string;
  className?: string;
};

export function Field({ label, children, hint, error, optional, required, hideLabel, id, className }: FieldProps) {
  const made = useId();
  const controlId = id ?? made;
  const hintId = `${controlId}-hint`;
  const errorId = `${controlId}-error`;
  const described = [error ? errorId : "", hint ? hintId : ""].filter(Boolean).join(" ");
  return (
    <div className={cx("flex flex-col gap-1.5", className)}>
      <div className={cx("flex items-baseline justify-between gap-3", hideLabel && "sr-only")}>
        <Label htmlFor={controlId}>{label}</Label>
        {optional ? <span className="text-muted text-xs">{optional}</span> : null}
      </div>
      {children({
        id: controlId,
        required: required ?? false,
        "aria-describedby": described || undefined,
        "aria-invalid": error ? true : undefined,
      })}
      {hint ? (
        <p id={hintId} className="text-muted text-sm">
          {hint}
        </p>
      ) : null}
      <FieldError id={errorId}>{error}</FieldError>
    </div>
  );
}

/** The line under a control that is wrong; announced when it appears. */
export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <div aria-live="polite" className="contents">
      {children ? (
        <p id={id} className="flex items-start gap-1.5 text-bad text-sm">
          <svg viewBox="0 0 16 16" fill="none" aria-hidden="true" className="mt-0.5 size-4 shrink-0">
            <circle cx="8" cy="8" r="6.25" stroke="currentColor" strokeWidth="1.5" />
            <path d="M8 4.75v3.75M8 11h.01" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
          </svg>
          <span>{children}</span>
        </p>
      ) : null}
    </div>
  );
}
