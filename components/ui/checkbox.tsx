import type { ComponentProps, ReactNode } from "react";
import { cx } from "@/components/ui/cx";

type CheckboxProps = Omit<ComponentProps<"input">, "type" | "children"> & {
  label: ReactNode;
  hint?: ReactNode;
  hideLabel?: boolean;
  /** Some of what it stands for is chosen; the caller is then a client component. */
  indeterminate?: boolean;
};

export function Checkbox({ label, hint, hideLabel, indeterminate, className, ...rest }: CheckboxProps) {
  const mixed =
    indeterminate === undefined ? undefined : (node: HTMLInputElement | null) => setMixed(node, indeterminate);
  return (
    <label className={cx("inline-flex items-start gap-2.5", rest.disabled && "opacity-60", className)}>
      <span className="relative mt-px inline-grid size-5 shrink-0 place-items-center">
        <input
          {...rest}
          {...(mixed ? { ref: mixed } : {})}
          type="checkbox"
          className="peer size-5 appearance-none rounded-sm border border-control bg-panel transition-colors checked:border-brand checked:bg-brand indeterminate:border-brand indeterminate:bg-brand aria-invalid:border-bad"
        />
        <svg
          viewBox="0 0 16 16"
          fill="none"
          aria-hidden="true"
          className="pointer-events-none invisible absolute size-3.5 text-on-brand peer-checked:visible peer-indeterminate:hidden"
        >
          <path
            d="m3 8.5 3.25 3.25L13 5"
            stroke="currentColor"
            strokeWidth="2"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </svg>
        <span className="pointer-events-none invisible absolute h-0.5 w-2.5 rounded-full bg-on-brand peer-indeterminate:visible" />
      </span>
      <span className={cx("text-sm leading-[1.375rem]", hideLabel && "sr-only")}>
        {label}
        {hint ? <span className="block text-muted">{hint}</span> : null}
      </span>
    </label>
  );
}

function setMixed(node: HTMLInputElement | null, mixed: boolean) {
  if (node) node.indeterminate = mixed;
}
