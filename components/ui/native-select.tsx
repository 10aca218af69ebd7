import type { ComponentProps } from "react";
import { type ControlSize, controlClass } from "@/components/ui/control-class";
import { cx } from "@/components/ui/cx";

type NativeSelectProps = ComponentProps<"select"> & { controlSize?: ControlSize };

/** The browser's own select: the right one on phones, and in forms everywhere. Children are `<option>`s. */
export function NativeSelect({ controlSize, className, children, ...rest }: NativeSelectProps) {
  return (
    <span className={cx("relative block w-full", className)}>
      <select {...rest} className={cx(controlClass({ size: controlSize }), "appearance-none pr-9!")}>
        {children}
      </select>
      <svg
        viewBox="0 0 16 16"
        fill="none"
        aria-hidden="true"
        className="pointer-events-none absolute top-1/2 right-3 size-4 -translate-y-1/2 text-muted"
      >
        <path d="m4 6 4 4 4-4" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" strokeLinejoin="round" />
      </svg>
    </span>
  );
}
